import { addressOf, parseAddress, rectOf } from '../host/book/rect';
import type { Described, DescribedCell, DescribedSheet, DescribedValidation } from '../host/describe';

type Said = Readonly<Record<string, unknown>>;

/** A formula by the names that people type. */
const typed = (formula: unknown): unknown => (typeof formula === 'string' ? formula.replace(/_xlfn\.(?:_xlws\.)?/g, '') : formula);

/** Newer versions of openpyxl hand out array formulas as objects. */
const formulaOf = (value: unknown): unknown => typed(typeof value === 'object' && value !== null && 'array' in value ? value.array : value);

const cells = (of: (cell: DescribedCell) => unknown) => ({ cells: all }: DescribedSheet): Said => Object.fromEntries(Object.entries(all).map(([at, cell]) => [at, of(cell)]));

/** What is ruled for each single cell: two workbooks may cut the same cells into other ranges. In files the latest stands. */
function byCell(validations: Readonly<Record<string, DescribedValidation>>): Said {
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
const numbered = (list: readonly unknown[]): Said => Object.fromEntries(list.map((one, i) => [i + 1, one]));
const whole = (aspect: keyof DescribedSheet) => (sheet: DescribedSheet): Said => ({ all: sheet[aspect] });

/** What is said of a sheet, by aspect, as records whose keys are places. */
const ASPECTS = {
  value: cells(({ value, text }) => [formulaOf(value), text]),
  font: cells(({ font }) => font), fill: cells(({ fill }) => fill), border: cells(({ border }) => border), alignment: cells(({ align }) => align), 'number format': cells(({ format }) => format),
  lock: cells(({ locked }) => locked),
  table: ({ tables }: DescribedSheet): Said => Object.fromEntries(Object.entries(tables).map(([name, told]) => [name, told.map((one) => (Array.isArray(one) ? one.map(typed) : one))])),
  validation: ({ validations }: DescribedSheet): Said => byCell(validations),
  'conditional format': ({ conditional }: DescribedSheet): Said => numbered(conditional),
  width: ({ widths }: DescribedSheet): Said => Object.fromEntries(Object.entries(widths).map(([column, [characters, hidden]]) => [column, [pixels(characters), hidden]])),
  height: ({ heights }: DescribedSheet): Said => heights,
  visibility: whole('visibility'), 'tab colour': whole('tab'), gridlines: whole('gridlines'), 'frozen panes': whole('freeze'), 'joined cells': whole('merges'), charts: whole('charts'),
  link: ({ links }: DescribedSheet): Said => Object.fromEntries(links),
  protection: ({ protection }: DescribedSheet): Said => (protection['sheet'] === true ? protection : { sheet: false }),
  page: ({ page }: DescribedSheet): Said => numbered(page.map(plain)),
};
export type Aspect = keyof typeof ASPECTS;
export const SHEET_ASPECTS = Object.keys(ASPECTS) as Aspect[];

function differences(what: string, one: Said, other: Said): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const [a, b] = [JSON.stringify(one[key]) ?? 'nothing', JSON.stringify(other[key]) ?? 'nothing'];
    return a === b ? [] : [`${what} ${key}: ${a} there, ${b} here`];
  });
}

/** Where the sheets of two workbooks differ in an aspect, as sentences that name the place. Throws when the first has nothing of that aspect. */
export function differencesOf(aspect: Aspect, there: Described, here: Described): readonly string[] {
  const of = ASPECTS[aspect];
  if (Object.values(there.sheets).every((sheet) => Object.keys(of(sheet)).length === 0)) throw new Error(`there is no ${aspect}`);
  return Object.entries(there.sheets).flatMap(([name, sheet]) => {
    const same = here.sheets[name];
    return same === undefined ? [`${name} is missing`] : differences(`${name}, ${aspect}`, of(sheet), of(same));
  });
}
