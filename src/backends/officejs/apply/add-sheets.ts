import type { Blueprint, DefinedName } from '../../../blueprint/blueprint';
import type { Epoch } from '../layout/cell-values';
import { namePieces } from '../layout/names';
import { piece, type Piece } from '../layout/pieces';
import { layoutOf } from '../layout/sheet';
import type { Work } from './batch';

/** Sheets that are missing: first what stands in their cells and their tables, then, once all tables and names are there, the rest. */
export interface MissingSheets {
  readonly contents: readonly Work[];
  readonly rest: readonly Work[];
}

/** @param there names of the sheets that are there, in the order of their tabs */
export function missingSheets(wanted: readonly string[], { sheets }: Blueprint, there: readonly string[], epoch: Epoch): MissingSheets {
  const order = sheets.map(({ name }) => name);
  const tabs = [...there];
  const added = sheets.filter(({ name }) => wanted.includes(name)).map((sheet) => {
    const position = positionOf(sheet.name, order, tabs);
    tabs.splice(position, 0, sheet.name);
    const { contents, formulas, looks, closing } = layoutOf(sheet, epoch);
    const add = piece(6, sheet.name.length * 2, ({ workbook: { worksheets } }) => { worksheets.add(sheet.name).position = position; });
    const hide = piece(3, 20, (book) => { book.sheet(sheet.name).visibility = sheet.visibility === 'veryHidden' ? 'VeryHidden' : 'Hidden'; });
    return { name: sheet.name, contents: [add, ...contents], formulas, looks, closing: [...closing, ...(sheet.visibility === 'visible' ? [] : [hide])] };
  });
  return {
    contents: added.flatMap(({ name, contents }) => contents.map((one, i) => (i === 0 ? addingWork(name, one) : workOf(one, false)))),
    rest: [...added.flatMap(({ formulas }) => formulas), ...added.flatMap(({ looks }) => looks), ...added.flatMap(({ closing }) => closing)].map((one) => workOf(one, false)),
  };
}

const workOf = ({ bytes, queue }: Piece, structure: boolean): Work => ({ sent: bytes, received: 0, sheets: [], places: [], ...(structure ? { structure } : {}), write: queue });

/** Adds a sheet; that somebody else has added one of that name meanwhile is a reason to plan again. */
const addingWork = (name: string, one: Piece): Work => ({
  ...workOf(one, true), places: [name],
  probe: ({ workbook }) => {
    workbook.worksheets.load('items/name');
    return () => !has(workbook.worksheets, name);
  },
});

const has = ({ items }: { readonly items: readonly { readonly name: string }[] }, wanted: string): boolean => items.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());

/** Behind the nearest earlier sheet of the order that is there, else before the nearest later one. */
function positionOf(name: string, order: readonly string[], there: readonly string[]): number {
  const [lower, tabs] = [order.map((sheet) => sheet.toLowerCase()), there.map((sheet) => sheet.toLowerCase())];
  const at = lower.indexOf(name.toLowerCase());
  const earlier = lower.slice(0, at).reverse().find((sheet) => tabs.includes(sheet));
  if (earlier !== undefined) return tabs.indexOf(earlier) + 1;
  const later = lower.slice(at + 1).find((sheet) => tabs.includes(sheet));
  return later === undefined ? tabs.length : tabs.indexOf(later);
}

/** Defines names of the workbook or points those that exist elsewhere. */
export const nameWorks = (names: readonly DefinedName[], existing: ReadonlySet<string>): readonly Work[] => names.flatMap((defined) => namePieces([defined], existing).map((one): Work => ({
  ...workOf(one, false), places: [defined.name],
  probe: ({ workbook }) => {
    workbook.names.load('items/name');
    return () => has(workbook.names, defined.name) === existing.has(defined.name.toLowerCase());
  },
})));
