import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import { buildBlueprint } from '../../../src/blueprint/build';
import { rate } from '../../../src/scoring/rate';
import type { RawValue } from '../../../src/workbook/port';
import { parityModel } from '../../blueprint/parity-model';
import { convert } from '../../support/libreoffice';
import { partOrderProblems } from './part-order';

const TODAY = '2026-03-02';
const NASTY = [
  '=1+1', '+49 30 1', '-5', '@SUM(A1)', 'two\nlines', 'carriage\r\nreturn', '  spaces  ', '\ttab', 'bell\u0007 and delete\u007f', '_x0041_ is no A', '_x005F_', 'half \ud800 a pair', '\ufffe', '🧨👩‍🚀', 'مرحبا', '<b> & "quoted" \'it\'',
  'x'.repeat(32_767), ' ', '#REF!', '0012',
];

function blueprintOf(): Blueprint {
  const model = parityModel(TODAY);
  const [first] = model.threats;
  if (first === undefined) throw new Error('no threat');
  const odd = { ...model, threats: NASTY.map((text, i) => ({ ...first, id: `TH${i + 1}`, name: text.slice(0, 200), description: text })) };
  return buildBlueprint(odd, rate(odd, TODAY), 'hash');
}

describe('a written workbook', () => {
  const blueprint = blueprintOf();
  let bytes = new Uint8Array();
  let parts: Readonly<Record<string, string>> = {};
  const part = (name: string): string => parts[name] ?? (() => { throw new Error(`no part ${name}`); })();
  const sheetPart = (name: string): string => part(`xl/worksheets/sheet${blueprint.sheets.findIndex((s) => s.name === name) + 1}.xml`);

  beforeAll(async () => {
    bytes = new Uint8Array(await writeXlsx(blueprint));
    parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  }, 60_000);

  it('has its parts in the order of the schema', () => expect(partOrderProblems(bytes)).toEqual([]));

  it('opens in LibreOffice', async () => {
    const [pdf] = await convert([bytes], 'pdf');
    expect(pdf?.length).toBeGreaterThan(10_000);
  }, 120_000);

  it('is the same to the byte when written again', async () => {
    expect(Buffer.compare(bytes, await writeXlsx(blueprintOf()))).toBe(0);
  }, 60_000);

  it('reads back cell by cell as it was described', async () => {
    const read = await new XlsxWorkbook(bytes, 'book.xlsx').read();
    const plain = (value: RawValue | undefined) => (typeof value === 'object' && value !== null && value.kind === 'date' ? value.serial : (value ?? undefined));
    for (const sheet of blueprint.sheets) {
      const raw = read.sheets.find((s) => s.name === sheet.name);
      expect(raw?.visibility).toBe(sheet.visibility);
      expect(raw?.tables.map((t) => [t.name, t.headerRow, t.lastRow, t.firstColumn, t.columns])).toEqual(sheet.tables.map((t) => [t.name, t.headerRow, t.headerRow + t.rows.length, t.firstColumn, t.columns.map((c) => c.header)]));
      const rows = new Map(raw?.rows.map((row) => [row.number, row]));
      for (const table of sheet.tables) {
        table.rows.forEach((values, at) => {
          const row = rows.get(table.headerRow + 1 + at);
          const cells = table.columns.map((_, i) => plain(row?.cells[table.firstColumn + i]));
          expect(cells.map((cell) => cell ?? '')).toEqual(values.map((value) => value ?? ''));
          expect(table.columns.map((_, i) => row?.formulas?.has(table.firstColumn + i) === true)).toEqual(table.columns.map((c) => c.formula !== undefined));
        });
      }
    }
  });

  it('gives Excel the formula of every computed column, for rows that people add', () => {
    for (const table of blueprint.sheets.flatMap((s) => s.tables)) {
      const xml = Object.values(parts).find((content) => content.includes(` displayName="${table.name}"`)) ?? '';
      expect(xml.match(/<calculatedColumnFormula>/g)?.length ?? 0).toBe(table.columns.filter((c) => c.formula !== undefined).length);
    }
  });

  it('has a value beside every formula, and no number that is none', () => {
    for (const [name, xml] of Object.entries(parts)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      expect(xml.match(/<\/f>(?!<v[ >])/g)).toBeNull();
      expect(xml).not.toMatch(/<v>(NaN|Infinity|undefined|null)<\/v>/);
    }
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('asks for recalculation, names cells and lists, repeats header rows on paper', () => {
    const workbook = part('xl/workbook.xml');
    expect(workbook).toContain('<definedName name="Today">\'Start\'!$A$5</definedName>');
    expect(workbook).toContain('<definedName name="IDs_Threats">Threats[ID]</definedName>');
    expect(workbook).toContain('_xlnm.Print_Titles');
    expect(workbook).toContain('name="_meta"');
    expect(workbook).toMatch(/name="_meta"[^>]*state="veryHidden"/);
  });

  it('validates by column range and prompts on every header', () => {
    const threats = sheetPart('6 Threats');
    const table = blueprint.sheets.find((s) => s.name === '6 Threats')?.tables[0];
    expect(threats.match(/promptTitle=/g)).toHaveLength(table?.columns.length ?? 0);
    expect(threats).toMatch(/type="list" allowBlank="1" showErrorMessage="1" errorStyle="stop"[^>]*sqref="[A-Z]+6:[A-Z]+45"><formula1>List_Severity</);
    expect(threats).toMatch(/<pane[^>]*ySplit="5"[^>]*state="frozen"/);
  });

  it('keeps text that looks like a formula in cells with the text format', () => {
    const styles = part('xl/styles.xml');
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id]) => id);
    const columns = blueprint.sheets.find((s) => s.name === '6 Threats')?.tables[0]?.columns ?? [];
    const letters = String.fromCharCode(65 + columns.findIndex((c) => c.key === 'description'));
    for (const row of [6, 7, 8, 9]) {
      const [, style, type] = new RegExp(`<c r="${letters}${row}" s="(\\d+)" t="(\\w+)"`).exec(sheetPart('6 Threats')) ?? [];
      expect([type, formats[Number(style)]]).toEqual(['s', '49']);
    }
  });

  it('links inside the workbook and nowhere else', () => {
    expect(sheetPart('Start')).toContain(`location="'6 Threats'!A1"`);
    for (const [name, content] of Object.entries(parts)) if (name.endsWith('.rels')) expect(content).not.toContain('TargetMode="External"');
  });
});

describe('numbers that no cell can hold', () => {
  it('leave the cell blank', async () => {
    const blueprint: Blueprint = {
      properties: { title: 't', subject: 's', creator: 'c', description: 'd', date: '2026-03-02' }, names: [],
      sheets: [{ name: 'S', visibility: 'visible', widths: {}, heights: {}, print: { pagesWide: 1 }, tables: [], notes: [{ row: 1, column: 0, value: Number.NaN, style: 'note' }, { row: 2, column: 0, value: Infinity, formula: '1/0', style: 'note' }], blocks: [], charts: [], shapes: [], locked: false }],
    };
    const read = await new XlsxWorkbook(await writeXlsx(blueprint), 'book.xlsx').read();
    expect(read.sheets[0]?.rows.flatMap((row) => row.cells.filter((cell) => typeof cell === 'number'))).toEqual([]);
  });
});
