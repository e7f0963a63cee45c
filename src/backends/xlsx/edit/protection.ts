import { UnsafeChangeError } from '../../../errors';
import type { WorkbookChanges } from '../../../workbook/port';
import { isTrue } from '../read/xml-walk';
import { CELLS } from './cells/sheet-data';
import { sheetPart, type OpenWorkbook } from './open-workbook';
import { attributeOf, childNamed, type XmlElement } from './xml/element';
import { WORKBOOK, WORKSHEET } from './xml/schema-order';
import type { XmlEdit } from './xml/xml-edit';

/** Its boxes and arrows may be moved although its cells are locked. */
const DIAGRAM = '2 Diagram';
const UNLOCK = 'Take the protection off in Excel (Review > Unprotect) with its password and try again.';

/**
 * Locks and opens sheets and the list of sheets, all without a password.
 * @throws UnsafeChangeError when somebody's password would be lost
 */
export function protect(workbook: OpenWorkbook, { locked, open, structure }: NonNullable<WorkbookChanges['protection']>): void {
  const { pkg, main, file } = workbook;
  for (const sheet of locked) pkg.edit(sheetPart(workbook, sheet), (edit) => lockSheet(edit, sheet), CELLS);
  for (const sheet of open) pkg.edit(sheetPart(workbook, sheet), (edit) => openSheet(edit, sheet), CELLS);
  pkg.edit(main, (edit) => (structure ? lockStructure(edit) : openStructure(edit, file)));
}

function lockSheet(edit: XmlEdit, sheet: string): void {
  const existing = childNamed(edit.root, 'sheetProtection');
  const markup = `<sheetProtection sheet="1"${sheet === DIAGRAM ? '' : ' objects="1" scenarios="1"'} formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>`;
  if (!existing) edit.insertChild(markup, 'sheetProtection', WORKSHEET);
  else if (!isTrue(attributeOf(existing, 'sheet'))) edit.replace(existing, markup);
}

function openSheet(edit: XmlEdit, sheet: string): void {
  const existing = childNamed(edit.root, 'sheetProtection');
  if (!existing) return;
  if (hasPassword(existing)) throw new UnsafeChangeError(`Sheet "${sheet}"`, 'it is protected with a password of somebody’s', UNLOCK);
  edit.remove(existing);
}

function lockStructure(edit: XmlEdit): void {
  const existing = childNamed(edit.root, 'workbookProtection');
  if (existing) {
    if (!isTrue(attributeOf(existing, 'lockStructure'))) edit.setAttribute(existing, 'lockStructure', '1');
  } else edit.insertChild('<workbookProtection lockStructure="1"/>', 'workbookProtection', WORKBOOK);
}

function openStructure(edit: XmlEdit, file: string): void {
  const existing = childNamed(edit.root, 'workbookProtection');
  if (!existing || !isTrue(attributeOf(existing, 'lockStructure'))) return;
  if (hasPassword(existing)) throw new UnsafeChangeError(file, 'its list of sheets is protected with a password', UNLOCK);
  if (existing.attributes.size === 1) edit.remove(existing);
  else edit.removeAttribute(existing, 'lockStructure');
}

/** A password, in the old form or as a hash. Revisions have one of their own, which is no matter here. */
function hasPassword(element: XmlElement): boolean {
  return ['password', 'hashValue', 'workbookPassword', 'workbookHashValue'].some((name) => (attributeOf(element, name) ?? '') !== '');
}
