import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import type { Blueprint, BlueprintCell, BlueprintTable } from '../../src/blueprint/blueprint';
import { buildBlueprint } from '../../src/blueprint/build';
import { columnLetters } from '../../src/model/location';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';
import type { RawWorkbook } from '../../src/workbook/port';
import { recalculate } from '../support/libreoffice';

/** What people type by mistake, or paste: none of it fits most columns. */
const WILD: readonly BlueprintCell[] = [
  'abc', -1, 0, 1e300, 3.7, '*', '~?', '"', "'", '=1+1', ', ,', 'TH1, TH2;TH3', 'x'.repeat(240), '2026-13-45', 99_999_999, '😀', '   ', undefined, 'TH1', 'M1', 'C1', 'Z1', 46_000, 'Critical', 'Yes', 'L1',
];
const SEEDS = [0, 5, 11, 17];

/** The table with wild values in every cell that people type into, other than the first rows' keys in every second workbook. */
function wild(table: BlueprintTable, seed: number): BlueprintTable {
  if (table.name === 'Scales' || table.columns.some((c) => c.key === 'meaning')) return table;
  return {
    ...table,
    rows: table.rows.map((row, r) => row.map((value, c) => {
      const isKey = c === 0 && seed % 2 === 1;
      return table.columns[c]?.formula !== undefined || isKey ? value : WILD[(r * 7 + c * 3 + seed) % WILD.length];
    })),
  };
}

const withWild = (blueprint: Blueprint, seed: number): Blueprint =>
  ({ ...blueprint, sheets: blueprint.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => wild(table, seed)) })) });

/** The context answered with nonsense. */
const withWildContext = (blueprint: Blueprint, seed: number): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((t) => (t.name !== 'Context' ? t : { ...t, rows: t.rows.map((row, r) => row.map((value, c) => (c === 1 ? WILD[(r * 5 + seed) % WILD.length] : value))) })),
  })),
});

const errorsIn = (workbook: RawWorkbook): readonly string[] => workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.flatMap((cell, column) =>
  (typeof cell === 'object' && cell !== null && cell.kind === 'error' ? [`${sheet.name}!${columnLetters(column)}${row.number} ${cell.code}`] : []))));

describe('formulas over whatever people type', () => {
  let workbooks: readonly RawWorkbook[] = [];

  beforeAll(async () => {
    const model = prepareModel(sampleModel(), '2026-03-02', () => 'wild');
    const blueprint = buildBlueprint(model, rate(model, '2026-03-02'), 'hash');
    const books = [...SEEDS.map((seed) => withWild(blueprint, seed)), ...SEEDS.map((seed) => withWildContext(withWild(blueprint, seed), seed)), withWildContext(blueprint, 3)];
    workbooks = await recalculate(await Promise.all(books.map(writeXlsx)));
  }, 300_000);

  it('never show an error value', () => {
    expect(workbooks.flatMap((workbook, i) => errorsIn(workbook).map((where) => `book ${i}: ${where}`))).toEqual([]);
  });
});
