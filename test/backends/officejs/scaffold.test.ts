import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import { columnRange, tableRange } from '../../../src/blueprint/ranges';
import { columnsOn, linksOn } from '../../../src/blueprint/sheet-rules';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { largeModel } from '../../bench/large-model';
import { startHost, type Host } from '../../host';
import { addressOf } from '../../host/book/rect';
import { blueprintOf, boundAt, pairs, scaffold } from './scaffold-support';

let host: Host;
let blueprint: Blueprint;
const progress: (readonly [number, number])[] = [];

beforeAll(async () => {
  blueprint = await blueprintOf(sampleModel());
  host = startHost({ profile: 'web' });
  await scaffold(blueprint, { progress: (...told) => progress.push(told) });
});
afterAll(() => host.stop());

/** A formula as people see it. */
const shown = (formula: string): string => `=${formula.replaceAll('_xlfn.', '')}`;

describe('laying out the sample in an empty workbook', () => {
  it('takes few requests of moderate size and tells how far it is', () => {
    expect(host.syncs.length).toBeLessThanOrEqual(12);
    expect(Math.max(...host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(3_000_000);
    expect(progress.at(-1)).toEqual([progress.length, progress.length]);
    expect(progress.length).toBeGreaterThan(4);
  });

  it('writes blocks of cells, not cells', () => {
    const cells = host.syncs.reduce((sum, { cellsWritten }) => sum + cellsWritten, 0);
    const looked = blueprint.sheets.flatMap(({ tables, blocks }) => [...tables.map(({ rows, columns }) => rows.length * columns.length), ...blocks.map((block) => block.cells.length)]).reduce((a, b) => a + b, 0);
    expect(cells).toBeGreaterThan(20_000);
    // Each cell has some ten properties of looks beside what it holds.
    expect(host.syncs.reduce((sum, { writes }) => sum + writes, 0)).toBeLessThan(looked / 3);
  });

  it('has its sheets in order, the first in place of the blank one', () => {
    expect(host.book.sheets.map(({ name, visibility }) => [name, visibility.toLowerCase()])).toEqual(blueprint.sheets.map(({ name, visibility }) => [name, visibility.toLowerCase()]));
    expect(host.book.activeSheet.name).toBe('Start');
  });

  it('holds every value and formula in its place, text as text, and nothing else', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      const wanted = new Map<string, unknown>();
      const put = (row: number, column: number, value: unknown, formula: string | undefined): void => {
        if (formula !== undefined) wanted.set(`${row} ${column}`, shown(formula));
        else if (value !== undefined && value !== '') wanted.set(`${row} ${column}`, value);
      };
      for (const table of plan.tables) {
        table.columns.forEach(({ header }, i) => put(table.headerRow, table.firstColumn + i, header, undefined));
        table.rows.forEach((values, at) => table.columns.forEach(({ formula }, i) => put(table.headerRow + 1 + at, table.firstColumn + i, values[i], formula)));
      }
      for (const { row, column, value, formula } of [...plan.notes, ...plan.blocks.flatMap(({ cells }) => cells)]) put(row, column, value, formula);
      const found = new Map(sheet.rows.flatMap((cells, r) => (cells ?? []).flatMap((cell, c) => {
        if (cell === undefined || (cell.value === '' && cell.formula === undefined)) return [];
        return [[`${r + 1} ${c}`, cell.formula ?? cell.value] as const];
      })));
      expect({ sheet: plan.name, cells: sorted(found) }).toEqual({ sheet: plan.name, cells: sorted(wanted) });
    }
  });

  it('has every table with its look and its calculated columns', () => {
    const found = pairs(host, blueprint).flatMap(({ sheet }) => sheet.tables.map((table) => ({
      name: table.name, range: addressOf(table.rect), style: table.style, banded: table.showBandedRows, filter: table.showFilterButton, totals: table.showTotals,
      columns: table.columns.map(({ name, formula }) => [name, formula]),
    })));
    const wanted = blueprint.sheets.flatMap(({ tables }) => tables.map((table) => ({
      name: table.name, range: tableRange(table), style: 'TableStyleLight1', banded: true, filter: true, totals: false,
      columns: table.columns.map(({ header, formula }) => [header, formula === undefined ? undefined : shown(formula)]),
    })));
    expect(found).toEqual(wanted);
  });

  it('computes columns with one formula for all their cells', () => {
    const { plan, sheet } = pairs(host, blueprint).find((pair) => pair.plan.name === '6 Threats') ?? fail();
    const [table] = plan.tables;
    const at = table?.columns.findIndex(({ formula }) => formula?.includes('MAXIFS')) ?? -1;
    if (table === undefined || at < 0) throw new Error('no such column');
    const [first = '', last = ''] = columnRange(table, at).match(/\d+/g) ?? [];
    const formulas = Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => sheet.cell(Number(first) - 1 + i, table.firstColumn + at)?.formula);
    expect(new Set(formulas)).toEqual(new Set([shown(table.columns[at]?.formula ?? '')]));
    expect(formulas[0]).not.toContain('_xlfn');
  });

  it('has every name', () => {
    const named = (names: readonly (readonly [string, string])[]): object => Object.fromEntries(names);
    expect(named(host.book.names.map(({ name, formula }) => [name, formula]))).toEqual(named(blueprint.names.map(({ name, refersTo }) => [name, shown(refersTo)])));
  });

  it('leads where its links say', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      for (const { note, target } of linksOn(plan)) {
        expect(boundAt(sheet, 'hyperlink', note.row - 1, note.column)).toEqual([expect.objectContaining({ documentReference: target })]);
      }
    }
  });

  it('says what it is about', async () => {
    const said = await Excel.run(async (context) => {
      const { properties } = context.workbook.load('properties/title,properties/subject,properties/author,properties/comments');
      await context.sync();
      return { title: properties.title, subject: properties.subject, creator: properties.author, description: properties.comments };
    });
    expect(blueprint.properties).toMatchObject(said);
  });

  it('sizes columns and rows, hides columns and freezes panes', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      const columns = columnsOn(plan);
      expect([...columns].filter(([, { hidden }]) => hidden).map(([at]) => at).sort((a, b) => a - b)).toEqual([...sheet.hiddenColumns].sort((a, b) => a - b));
      for (const [at, { width }] of columns) expect(sheet.widths.get(at)).toBeCloseTo(Math.trunc(width * 7 + 18 / 256 * 7) * 0.75, 5);
      expect(Object.fromEntries([...sheet.heights].map(([row, height]) => [row + 1, height]))).toEqual(plan.heights);
      expect(sheet.freeze ?? { rows: 0, columns: 0 }).toEqual(plan.freeze ?? { rows: 0, columns: 0 });
      expect(sheet.showGridlines).toBe(false);
      expect(sheet.tabColor).toBe(plan.tabColour === undefined ? '' : `#${plan.tabColour}`);
    }
  });
});

describe('laying out a workbook', () => {
  it('works in the least Excel that the add-in starts with', async () => {
    const excel = startHost({ profile: 'excel2021', apiSet: '1.9' });
    try {
      await scaffold(blueprint);
      expect(excel.book.tables.length).toBe(blueprint.sheets.flatMap(({ tables }) => tables).length);
    } finally {
      excel.stop();
    }
  });

  it('leaves no request above what Excel for the web takes, however large the model', async () => {
    const large = await blueprintOf(largeModel(1000));
    const excel = startHost({ profile: 'web' });
    try {
      await scaffold(large);
      expect(excel.syncs.length).toBeLessThanOrEqual(12);
      expect(Math.max(...excel.syncs.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]))).toBeLessThan(3_000_000);
    } finally {
      excel.stop();
    }
  });
});

const sorted = (cells: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] => [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
function fail(): never {
  throw new Error('no such sheet');
}
