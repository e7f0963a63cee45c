import { UnsafeChangeError } from '../../../../errors';
import { isTrue } from '../../read/xml-walk';
import { sheetPlaces, type OpenWorkbook } from '../open-workbook';
import { linkPart } from '../package/relationships';
import { Transplant } from '../package/transplant';
import { attributeOf, childNamed, childrenNamed } from '../xml/element';
import { sheetConversion } from './conversion';
import { openStyles } from './open-styles';
import { StyleMerge } from './style-merge';
import { listSheet, type NewSheet } from './workbook-sheets';

/**
 * Adds sheets of a fresh workbook with all that belongs to them.
 * @param names sheets to add, in their order
 * @param order names of all sheets in the order they should have
 * @throws UnsafeChangeError when a sheet or one of its tables would get a name that is taken
 */
export function addSheets(workbook: OpenWorkbook, fresh: OpenWorkbook, names: readonly string[], order: readonly string[]): void {
  const styles = openStyles(workbook);
  const merge = new StyleMerge(openStyles(fresh), styles);
  const transplant = new Transplant(fresh.pkg, workbook.pkg, sheetConversion(workbook, fresh, merge));
  for (const name of order.filter((sheet) => names.includes(sheet))) {
    const existing = sheetPlaces(workbook).map((sheet) => sheet.name.toLowerCase());
    if (existing.includes(name.toLowerCase())) throw new UnsafeChangeError(workbook.file, `it has a sheet "${name}" already`, 'Rename that sheet and try again.');
    const place = sheetPlaces(fresh).find((sheet) => sheet.name === name);
    if (place?.part === undefined) throw new Error(`no fresh sheet ${name}`);
    const part = transplant.copy(place.part, 'worksheet');
    const relationship = linkPart(workbook, workbook.main, 'worksheet', part);
    const sheet = { ...listing(fresh, name), name, relationship, position: positionOf(name, order, existing) };
    workbook.pkg.edit(workbook.main, (edit) => listSheet(edit, sheet, workbook.strict));
  }
  merge.finish();
  workbook.pkg.put(styles);
}

/** Behind the nearest earlier sheet of the order that exists, else before the nearest later one. */
function positionOf(name: string, order: readonly string[], existing: readonly string[]): number {
  const lower = order.map((sheet) => sheet.toLowerCase());
  const at = lower.indexOf(name.toLowerCase());
  const earlier = lower.slice(0, at).reverse().find((sheet) => existing.includes(sheet));
  if (earlier !== undefined) return existing.indexOf(earlier) + 1;
  const later = lower.slice(at + 1).find((sheet) => existing.includes(sheet));
  return later === undefined ? existing.length : existing.indexOf(later);
}

/** What the fresh workbook part says of a sheet: its visibility and its own names. */
function listing(fresh: OpenWorkbook, name: string): Pick<NewSheet, 'state' | 'names'> {
  const edit = fresh.pkg.open(fresh.main);
  const sheets = childNamed(edit.root, 'sheets')?.children ?? [];
  const index = sheetPlaces(fresh).findIndex((sheet) => sheet.name === name);
  const sheet = sheets[index];
  const defined = childNamed(edit.root, 'definedNames');
  const own = (defined ? childrenNamed(defined, 'definedName') : []).filter((element) => attributeOf(element, 'localSheetId') === String(index));
  return {
    state: sheet && attributeOf(sheet, 'state'),
    names: own.map((element) => ({ name: attributeOf(element, 'name') ?? '', hidden: isTrue(attributeOf(element, 'hidden')), refersTo: edit.inner(element) })),
  };
}
