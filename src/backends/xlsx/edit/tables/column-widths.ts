import { decodeBytes } from '../../read/xml-text';
import { attributeOf, childNamed, type XmlElement } from '../xml/element';
import { WORKSHEET } from '../xml/schema-order';
import type { XmlEdit } from '../xml/xml-edit';

/** How a column looks; `column` is 0-based. */
export interface ColumnLook {
  readonly column: number;
  readonly width: number;
  readonly hidden: boolean;
}

const SET_ANEW = new Set(['min', 'max', 'width', 'customWidth', 'hidden', 'bestFit']);

/** Sets width and visibility of neighbouring columns (ascending); `col` elements that cover others too are split, and keep all else they say. */
export function setColumnLooks(edit: XmlEdit, looks: readonly ColumnLook[]): void {
  const cols = childNamed(edit.root, 'cols')?.children ?? [];
  const covered = new Set<number>();
  for (const col of cols) {
    const pieces = split(edit, col, looks, covered);
    if (pieces !== undefined) edit.replace(col, pieces);
  }
  const behind: string[] = [];
  for (const look of looks) {
    if (covered.has(look.column)) continue;
    const later = cols.find((col) => Number(attributeOf(col, 'min')) > look.column + 1);
    if (later) edit.insertBefore(later, lookMarkup(look, ''));
    else behind.push(lookMarkup(look, ''));
  }
  if (behind.length > 0) edit.appendToChild(behind.join(''), 'cols', WORKSHEET);
}

/** The pieces a `col` element falls into; undefined when it covers none of the columns. */
function split(edit: XmlEdit, col: XmlElement, looks: readonly ColumnLook[], covered: Set<number>): string | undefined {
  const min = Number(attributeOf(col, 'min'));
  const max = Number(attributeOf(col, 'max'));
  const inside = looks.filter(({ column }) => column + 1 >= min && column + 1 <= max);
  if (inside.length === 0) return undefined;
  const others = (names: (name: string) => boolean): string =>
    [...col.attributes].filter(([name]) => names(name)).map(([, { start, end }]) => ` ${decodeBytes(edit.bytes, start, end)}`).join('');
  const same = (from: number, to: number): string => (from > to ? '' : `<col min="${from}" max="${to}"${others((name) => name !== 'min' && name !== 'max')}/>`);
  let next = min;
  const pieces: string[] = [];
  for (const look of inside) {
    pieces.push(same(next, look.column), lookMarkup(look, others((name) => !SET_ANEW.has(name))));
    covered.add(look.column);
    next = look.column + 2;
  }
  return [...pieces, same(next, max)].join('');
}

function lookMarkup({ column, width, hidden }: ColumnLook, others: string): string {
  return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}${others}/>`;
}
