import type { CellRange } from '../../read/cell-reference';
import type { StyledChange } from '../cells/changes-by-row';
import { sheetIndex } from '../cells/sheet-data';
import { minus, parseRanges, rangeText } from '../range';
import { addToCount, type XmlEdit } from '../xml/xml-edit';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../xml/element';

/** The usual look of cells. */
const PLAIN = 0;

/** The changes that blank every cell of an area and take its look away. */
export function emptiedCells(edit: XmlEdit, sheet: string, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): readonly StyledChange[] {
  const index = sheetIndex(edit, { wants: (row) => row >= firstRow && row <= lastRow, replaces: () => false });
  return index.rows.filter(({ number }) => number >= firstRow && number <= lastRow).flatMap(({ number, cells }) => cells.filter(({ column }) => column >= firstColumn && column <= lastColumn)
    .map(({ column }): StyledChange => ({ sheet, row: number, column, content: { kind: 'value', value: undefined }, format: PLAIN })));
}

/** Takes merged cells, conditional formats, validations and ignored errors away from an area; outside of it they stay. */
export function removeRules(edit: XmlEdit, area: CellRange): void {
  for (const format of childrenNamed(edit.root, 'conditionalFormatting')) if (leaves(edit, format, 'sqref', area)) edit.remove(format);
  for (const [list, attribute] of [['mergeCells', 'ref'], ['dataValidations', 'sqref'], ['ignoredErrors', 'sqref']] as const) {
    const parent = childNamed(edit.root, list);
    if (parent === undefined) continue;
    const gone = parent.children.filter((rule) => leaves(edit, rule, attribute, area));
    if (gone.length === parent.children.length) edit.remove(parent);
    else {
      for (const rule of gone) edit.remove(rule);
      addToCount(edit, parent, -gone.length);
    }
  }
}

/** Cuts the area out of a rule's ranges, and out of merged cells the whole of them. Returns whether nothing is left. */
function leaves(edit: XmlEdit, rule: XmlElement, attribute: 'ref' | 'sqref', area: CellRange): boolean {
  const written = attributeOf(rule, attribute);
  if (written === undefined) return false;
  const ranges = parseRanges(written);
  const left = ranges.flatMap((range) => minus(range, area));
  const text = left.map(rangeText).join(' ');
  if (left.length === 0 || text === ranges.map(rangeText).join(' ')) return left.length === 0;
  if (attribute === 'ref') return true;
  edit.setAttribute(rule, attribute, text);
  return false;
}
