import { columnLetters } from '../../../src/model/location';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, rectOf, right, bottom, sheetPrefix, type Rect } from './rect';

/** Texts, structured references and references to cells, in this order: only the last kind is ever changed. */
const PARTS = /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(?<![\w.$'\]])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(.![])/giu;

/** A reference in a formula: the cells and which of its edges are fixed by a dollar sign. */
export interface CellReference {
  /** Name of the sheet it says; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly rect: Rect;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

interface FoundReference {
  readonly text: string;
  readonly sheetName: string | undefined;
  readonly isArea: boolean;
  readonly reference: CellReference;
}

/** What formulas were taken apart into: the same ones are looked at with every row that moves. */
const apart = new Map<string, readonly (string | FoundReference)[]>();
const KEPT = 50_000;

/** A formula in its order: its references and what stands between them. */
function takenApart(formula: string): readonly (string | FoundReference)[] {
  const known = apart.get(formula);
  if (known !== undefined) return known;
  const pieces: (string | FoundReference)[] = [];
  let end = 0;
  for (const { 0: text, 1: sheetName, 2: cells, index } of formula.matchAll(PARTS)) {
    if (cells === undefined) continue;
    const [from = '', to = from] = cells.split(':');
    const fixed = { top: /\$\d|^\$\d+$/.test(from), left: /^\$[A-Z]/i.test(from), bottom: /\$\d|^\$\d+$/.test(to), right: /^\$[A-Z]/i.test(to) };
    const reference = { sheet: sheetName === undefined ? undefined : plainName(sheetName), rect: parseAddress(cells), fixed };
    pieces.push(formula.slice(end, index), { text, sheetName, isArea: cells.includes(':'), reference });
    end = index + text.length;
  }
  pieces.push(formula.slice(end));
  if (apart.size >= KEPT) apart.clear();
  apart.set(formula, pieces);
  return pieces;
}

/** A formula with its references replaced: undefined gives `#REF!`, the same object leaves the text as it is. */
export function mapReferences(formula: string, change: (reference: CellReference) => CellReference | undefined): string {
  if (!/\d|:/.test(formula)) return formula;
  const pieces = takenApart(formula);
  if (pieces.length === 1) return formula;
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { text, sheetName, isArea, reference } = piece;
    const after = change(reference);
    if (after === reference) return text;
    const prefix = after?.sheet === undefined ? (sheetName === undefined ? '' : `${sheetName}!`) : sheetPrefix(after.sheet);
    return prefix + (after === undefined ? '#REF!' : textOf(after, isArea));
  }).join('');
}

const plainName = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

function textOf({ rect, fixed }: CellReference, isArea: boolean): string {
  const dollar = (is: boolean): string => (is ? '$' : '');
  const [top, low] = [dollar(fixed.top) + (rect.row + 1), dollar(fixed.bottom) + (bottom(rect) + 1)];
  const [left, far] = [dollar(fixed.left) + columnLetters(rect.column), dollar(fixed.right) + columnLetters(right(rect))];
  if (rect.width >= MAX_COLUMNS) return `${top}:${low}`;
  if (rect.height >= MAX_ROWS) return `${left}:${far}`;
  return isArea || rect.height > 1 || rect.width > 1 ? `${left}${top}:${far}${low}` : left + top;
}

/** A formula as it reads in another cell: what is not fixed by dollar signs moves along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const { rect, fixed } = reference;
    const [top, low] = [rect.row + (fixed.top ? 0 : rows), bottom(rect) + (fixed.bottom ? 0 : rows)];
    const [left, far] = [rect.column + (fixed.left ? 0 : columns), right(rect) + (fixed.right ? 0 : columns)];
    if (rect.width >= MAX_COLUMNS || rect.height >= MAX_ROWS) return reference;
    if (Math.min(top, low) < 0 || Math.min(left, far) < 0 || Math.max(top, low) >= MAX_ROWS || Math.max(left, far) >= MAX_COLUMNS) return undefined;
    return { ...reference, rect: rectOf(Math.min(top, low), Math.min(left, far), Math.abs(low - top) + 1, Math.abs(far - left) + 1) };
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const STRINGS = '"(?:[^"]|"")*"';

/** A formula after a sheet was given another name. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  if (!formula.includes('!')) return formula;
  const named = new RegExp(`${STRINGS}|(?<![\\p{L}\\p{N}_.'])(?:'${escaped(before.replaceAll("'", "''"))}'|${escaped(before)})!`, 'giu');
  return formula.replace(named, (all) => (all.startsWith('"') ? all : sheetPrefix(after)));
}

/** A formula after a table was given another name. */
export function renameTableIn(formula: string, before: string, after: string): string {
  const named = new RegExp(`${STRINGS}|(?<![\\p{L}\\p{N}_.\\['!])${escaped(before)}(?![\\p{L}\\p{N}_.(!])`, 'giu');
  return formula.replace(named, (all) => (all.startsWith('"') ? all : after));
}

// support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e: brackets, # and ' in a header are escaped by '.
const header = (name: string): string => name.replace(/[[\]#']/g, "'$&");

/** A formula after a column of a table was given another name; `inside`: it stands in the table, where the table's name may be left out. */
export function renameColumnIn(formula: string, table: string, before: string, after: string, inside: boolean): string {
  if (!formula.includes('[')) return formula;
  const group = new RegExp(`${STRINGS}|([\\p{L}_][\\p{L}\\p{N}_.]*)?(\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\])`, 'giu');
  const column = new RegExp(`(\\[@?)${escaped(header(before))}(?=\\])`, 'giu');
  return formula.replace(group, (all: string, owner: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined || (owner === undefined ? !inside : owner.toLowerCase() !== table.toLowerCase())) return all;
    return (owner ?? '') + brackets.replace(column, (_, open: string) => open + header(after));
  });
}
