import { type CellRange, parseRange } from '../../read/cell-reference';
import { attributeOf, childNamed, type XmlElement } from '../xml/element';
import { SpanScanner } from '../xml/span-scanner';
import type { XmlEdit } from '../xml/xml-edit';
import { indexSheet } from './sheet-index';
import type { IndexWishes, SheetIndex } from './spans';

/** What is not looked at when a worksheet part is opened: its cells are scanned apart. */
export const CELLS: ReadonlySet<string> = new Set(['sheetData']);

/** The element that holds the cells. Throws `DamagedWorkbookError` when there is none. */
export function sheetData(edit: XmlEdit): XmlElement {
  return childNamed(edit.root, 'sheetData') ?? new SpanScanner(edit.bytes, edit.file, edit.part).fail('no cells');
}

/** The rows and cells of a worksheet part opened with {@link CELLS}; places count from the start of {@link sheetData}. */
export function sheetIndex(edit: XmlEdit, wishes: IndexWishes): SheetIndex {
  const data = sheetData(edit);
  const scanner = new SpanScanner(edit.bytes.subarray(data.start, data.end), edit.file, edit.part);
  const index = indexSheet(scanner, wishes);
  if (scanner.position !== data.end - data.start) scanner.fail('cells that end twice');
  return index;
}

/** The merged areas of a worksheet. */
export function mergedAreas(edit: XmlEdit): CellRange[] {
  const merges = childNamed(edit.root, 'mergeCells')?.children ?? [];
  return merges.flatMap((merge) => parseRange(attributeOf(merge, 'ref') ?? '') ?? []);
}
