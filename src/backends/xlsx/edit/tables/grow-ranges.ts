import { parseRange, type CellRange } from '../../read/cell-reference';
import { overlap, parseRanges, rangeText } from '../range';
import { attributeOf, childrenNamed, descendants, type XmlElement } from '../xml/element';
import type { XmlEdit } from '../xml/xml-edit';
import type { GrowthPlan } from './growth-plan';

/** Has the validations, conditional formats and ignored errors of a table's last row, and of its whole width, cover what it grew by. */
export function growRanges(edit: XmlEdit, plan: GrowthPlan): void {
  const validations = rangesOf(edit, 'dataValidation');
  const validated = validations.flatMap(({ sqref }) => parseRanges(sqref));
  const isFree = (area: CellRange): boolean => !validated.some((range) => overlap(range, area));
  for (const range of validations) range.set(grown(range.sqref, plan, isFree));
  for (const range of [...rangesOf(edit, 'conditionalFormatting'), ...rangesOf(edit, 'ignoredError')]) range.set(grown(range.sqref, plan, () => true));
}

interface WrittenRanges {
  readonly sqref: string;
  set(sqref: string): void;
}

/** Where elements of that name say what cells they are for: in an attribute, or in an element of the extension list. */
function rangesOf(edit: XmlEdit, name: string): WrittenRanges[] {
  const all = [...descendants(edit.root)].filter((element) => element.name === name);
  return all.flatMap((element) => inAttribute(edit, element) ?? inElement(edit, element) ?? []);
}

function inAttribute(edit: XmlEdit, element: XmlElement): WrittenRanges | undefined {
  const sqref = attributeOf(element, 'sqref');
  return sqref === undefined ? undefined : { sqref, set: (text) => { if (text !== sqref) edit.setAttribute(element, 'sqref', text); } };
}

function inElement(edit: XmlEdit, element: XmlElement): WrittenRanges | undefined {
  const child = childrenNamed(element, 'sqref').at(-1);
  if (!child) return undefined;
  const sqref = edit.text(child);
  return { sqref, set: (text) => { if (text !== sqref) edit.setText(child, text); } };
}

/** The ranges with those grown that belong to the table; the same text when none does. */
function grown(sqref: string, plan: GrowthPlan, isFree: (area: CellRange) => boolean): string {
  let isGrown = false;
  const ranges = sqref.trim().split(/\s+/).map((text) => {
    const range = parseRange(text);
    const larger = range && grownRange(range, plan);
    if (!larger || rangeText(larger) === rangeText(range) || !addedBy(range, larger).every(isFree)) return text;
    isGrown = true;
    return rangeText(larger);
  });
  return isGrown ? ranges.join(' ') : sqref;
}

function grownRange(range: CellRange, { table, range: after, lastRow }: GrowthPlan): CellRange {
  const { firstRow, lastRow: bottom, firstColumn, lastColumn } = table.range;
  const isInside = range.firstColumn >= firstColumn && range.lastColumn <= lastColumn && range.firstRow >= firstRow;
  const endsThere = range.lastRow === table.lastRow || (range.firstRow === firstRow && range.lastRow === bottom);
  // What is for the last cell alone is no rule of the column.
  const isColumnRule = range.firstRow < range.lastRow || table.lastRow === firstRow + 1;
  if (!isInside || !endsThere || !isColumnRule) return range;
  const isWholeWidth = range.firstColumn === firstColumn && range.lastColumn === lastColumn && lastColumn > firstColumn;
  return { ...range, lastRow: range.lastRow + lastRow - table.lastRow, lastColumn: isWholeWidth ? after.lastColumn : range.lastColumn };
}

function addedBy(before: CellRange, after: CellRange): CellRange[] {
  const below = { ...after, firstRow: before.lastRow + 1 };
  const right = { ...after, firstColumn: before.lastColumn + 1, lastRow: before.lastRow };
  return [below, right].filter((area) => area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn);
}

