import { escapedText } from '../cells/cell-markup';
import { xml } from '../../write/xml-text';
import { parseRange } from '../../read/cell-reference';
import { rangeText } from '../range';
import { attributeOf, childNamed } from '../xml/element';
import { addToCount, type XmlEdit } from '../xml/xml-edit';
import type { GrowthPlan } from './growth-plan';

/** Gives a table's part its new range and columns. */
export function growTablePart(edit: XmlEdit, { growth, table, range, lastRow }: GrowthPlan): void {
  edit.setAttribute(edit.root, 'ref', rangeText(range));
  // Only a table without rows has this mark.
  edit.removeAttribute(edit.root, 'insertRow');
  const filter = childNamed(edit.root, 'autoFilter');
  const filtered = filter && parseRange(attributeOf(filter, 'ref') ?? '');
  // Excel leaves the totals row out of the filter, LibreOffice does not.
  if (filtered) edit.setAttribute(filter, 'ref', rangeText({ ...filtered, lastColumn: range.lastColumn, lastRow: filtered.lastRow === table.lastRow ? lastRow : range.lastRow }));
  addColumns(edit, growth.added);
}

function addColumns(edit: XmlEdit, added: GrowthPlan['growth']['added']): void {
  const columns = childNamed(edit.root, 'tableColumns');
  if (!columns || added.length === 0) return;
  const highest = Math.max(0, ...columns.children.map((column) => Number(attributeOf(column, 'id')) || 0));
  added.forEach(({ header, formula }, i) => {
    const head = `<tableColumn id="${highest + 1 + i}" name="${escapedText(header)}"`;
    edit.append(columns, formula === undefined ? `${head}/>` : `${head}><calculatedColumnFormula>${xml(formula)}</calculatedColumnFormula></tableColumn>`);
  });
  addToCount(edit, columns, added.length);
}
