import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { startHost, type Host } from '../../host';
import { parseAddress, rectOf, addressOf } from '../../host/book/rect';
import { describeBook, type Described, type DescribedCell, type DescribedSheet, type DescribedValidation } from '../../host/describe';
import { describeInOpenpyxl } from '../../support/openpyxl';
import { blueprintOf, scaffold } from './scaffold-support';

/**
 * The same model laid out as a file and in Excel shows the same to people. openpyxl reads the file, so that nothing of ours vouches for ours.
 * Not compared, beside what `scaffold` says that Excel's API cannot set and openpyxl can see, which is that formulas are array formulas: values of formula cells,
 * which nobody computes here, and shapes, which openpyxl does not read.
 */
let host: Host;
let file: Described;
let excel: Described;

beforeAll(async () => {
  const blueprint = await blueprintOf(sampleModel());
  host = startHost();
  await scaffold(blueprint);
  excel = describeBook(host.book);
  file = describeInOpenpyxl(await writeXlsx(blueprint));
}, 300_000);
afterAll(() => host.stop());

/** Where two records differ, as sentences. */
function differences(what: string, inFile: Readonly<Record<string, unknown>>, inExcel: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([...Object.keys(inFile), ...Object.keys(inExcel)])].flatMap((key) => {
    const [a, b] = [JSON.stringify(inFile[key]) ?? 'nothing', JSON.stringify(inExcel[key]) ?? 'nothing'];
    return a === b ? [] : [`${what} ${key}: the file has ${a}, Excel ${b}`];
  });
}

/** An aspect of all sheets; `of` says it as a record, so that differences can name their place. Throws when no sheet has anything to say. */
function differencesOf(aspect: string, of: (sheet: DescribedSheet) => Readonly<Record<string, unknown>>): readonly string[] {
  if (Object.values(file.sheets).every((sheet) => Object.keys(of(sheet)).length === 0)) throw new Error(`no ${aspect} in the file`);
  return Object.entries(file.sheets).flatMap(([name, sheet]) => {
    const other = excel.sheets[name];
    return other === undefined ? [`${name}: not in Excel`] : differences(`${name}, ${aspect}`, of(sheet), of(other));
  });
}

/** A formula by the names that people type. */
const typed = (formula: unknown): unknown => (typeof formula === 'string' ? formula.replace(/_xlfn\.(?:_xlws\.)?/g, '') : formula);

/** Newer versions of openpyxl hand out array formulas as objects. */
const formulaOf = (value: unknown): unknown => typed(typeof value === 'object' && value !== null && 'array' in value ? value.array : value);

const cells = (of: (cell: DescribedCell) => unknown) => ({ cells: all }: DescribedSheet) => Object.fromEntries(Object.entries(all).map(([at, cell]) => [at, of(cell)]));

/** What is ruled for each single cell: the two may cut the same cells into other ranges. In files the latest stands. */
function byCell(validations: Readonly<Record<string, DescribedValidation>>): Readonly<Record<string, unknown>> {
  const rules = new Map<string, unknown>();
  for (const [range, { type, formulas, operator, blank, alert, prompt }] of Object.entries(validations)) {
    const { row, column, height, width } = parseAddress(range);
    const rule = type === null ? { prompt } : { type, formulas: formulas.map(typed), operator: operator ?? 'between', blank, alert, prompt };
    for (let r = row; r < row + height; r += 1) for (let c = column; c < column + width; c += 1) rules.set(addressOf(rectOf(r, c)), rule);
  }
  return Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Columns are whole pixels wide (ECMA-376, part 1, 18.3.1.13), a digit of the default font being seven. */
const pixels = (characters: number): number => Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);

const plain = (address: unknown): unknown => (typeof address === 'string' ? address.replaceAll('$', '') : Array.isArray(address) ? address.map(plain) : address);

describe('the workbook laid out in Excel and the file of the same model', () => {
  it('have the same sheets in the same order, names and properties, and show the same sheet', () => {
    expect(excel.order).toEqual(file.order);
    expect(differences('name', file.names, Object.fromEntries(Object.entries(excel.names)))).toEqual([]);
    expect(excel.properties).toEqual(file.properties);
    expect(excel.active).toBe(file.active);
  });

  it('hold the same values and formulas', () => {
    expect(differencesOf('value', cells(({ value, text }) => [formulaOf(value), text]))).toEqual([]);
    expect(Object.values(file.sheets).reduce((sum, sheet) => sum + Object.keys(sheet.cells).length, 0)).toBeGreaterThan(20_000);
  });

  it.each(['font', 'fill', 'border', 'align', 'format', 'locked'] as const)('give cells the same %s', (aspect) => {
    expect(differencesOf(aspect, cells((cell) => cell[aspect]))).toEqual([]);
  });

  it('have the same tables, with the same calculated columns', () => {
    expect(differencesOf('table', ({ tables }) => Object.fromEntries(Object.entries(tables).map(([name, told]) => [name, told.map((one) => (Array.isArray(one) ? one.map(typed) : one))])))).toEqual([]);
  });

  it('take and refuse the same, and say the same about it', () => {
    expect(differencesOf('validation', ({ validations }) => byCell(validations))).toEqual([]);
  });

  it('colour the same cells, the same colours first', () => {
    expect(differencesOf('conditional format', ({ conditional }) => Object.fromEntries(conditional.map((one, i) => [i + 1, one])))).toEqual([]);
  });

  it('have columns as wide, and hide the same', () => {
    expect(differencesOf('width', ({ widths }) => Object.fromEntries(Object.entries(widths).map(([column, [characters, hidden]]) => [column, [pixels(characters), hidden]])))).toEqual([]);
  });

  it('have rows as high', () => {
    expect(differencesOf('height', ({ heights }) => heights)).toEqual([]);
  });

  it.each(['visibility', 'tab', 'gridlines', 'freeze', 'merges', 'links', 'charts'] as const)('agree on %s', (aspect) => {
    expect(differencesOf(aspect, (sheet) => ({ all: sheet[aspect] }))).toEqual([]);
  });

  it('lock the same sheets, with the same exceptions', () => {
    expect(differencesOf('protection', ({ protection }) => (protection['sheet'] === true ? protection : { sheet: false }))).toEqual([]);
  });

  it('print the same pages', () => {
    expect(differencesOf('page', ({ page }) => Object.fromEntries(page.map((one, i) => [i, plain(one)])))).toEqual([]);
  });
});
