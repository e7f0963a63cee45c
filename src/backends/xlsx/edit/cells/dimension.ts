import type { CellChange } from '../../../../workbook/port';
import { parseRange } from '../../read/cell-reference';
import { rangeText } from '../range';
import { attributeOf, childNamed } from '../xml/element';
import type { XmlEdit } from '../xml/xml-edit';

/** Widens the range the sheet says it uses, if it says one. */
export function growDimension(edit: XmlEdit, added: readonly CellChange[]): void {
  const dimension = childNamed(edit.root, 'dimension');
  const used = dimension && parseRange(attributeOf(dimension, 'ref') ?? '');
  if (!used || added.length === 0) return;
  let { firstRow, lastRow, firstColumn, lastColumn } = used;
  for (const { row, column } of added) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  edit.setAttribute(dimension, 'ref', rangeText({ firstRow, lastRow, firstColumn, lastColumn }));
}
