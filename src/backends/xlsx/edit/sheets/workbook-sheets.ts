import { escapedText } from '../cells/cell-markup';
import { STRICT_RELATIONSHIPS, TRANSITIONAL_RELATIONSHIPS } from '../package/relationships';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../xml/element';
import { WORKBOOK } from '../xml/schema-order';
import { boundPrefix } from '../xml/prefix';
import type { XmlEdit } from '../xml/xml-edit';

/** A sheet to be listed in the workbook part. */
export interface NewSheet {
  readonly name: string;
  readonly state: string | undefined;
  readonly relationship: string;
  /** 0-based place among all sheets. */
  readonly position: number;
  /** Its own defined names, as markup inside them and without their sheet. */
  readonly names: readonly { readonly name: string; readonly hidden: boolean; readonly refersTo: string }[];
}

/** Lists a sheet in the workbook part; what names other sheets by their place follows. */
export function listSheet(edit: XmlEdit, sheet: NewSheet, strict: boolean): void {
  const list = childNamed(edit.root, 'sheets');
  const sheets = list ? childrenNamed(list, 'sheet') : [];
  const highest = Math.max(0, ...sheets.map((other) => Number(attributeOf(other, 'sheetId')) || 0));
  const prefix = boundPrefix(edit.root, [TRANSITIONAL_RELATIONSHIPS, STRICT_RELATIONSHIPS]);
  const declaration = prefix === undefined ? ` xmlns:r="${strict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS}"` : '';
  const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
  const markup = `<sheet${declaration} name="${escapedText(sheet.name)}" sheetId="${highest + 1}"${state} ${prefix ?? 'r'}:id="${sheet.relationship}"/>`;
  const next = sheets[sheet.position];
  if (next) edit.insertBefore(next, markup);
  else edit.appendToChild(markup, 'sheets', WORKBOOK);
  shiftPlaces(edit, sheet.position);
  const names = sheet.names.map(({ name, hidden, refersTo }) => `<definedName name="${name}" localSheetId="${sheet.position}"${hidden ? ' hidden="1"' : ''}>${refersTo}</definedName>`);
  if (names.length > 0) edit.appendToChild(names.join(''), 'definedNames', WORKBOOK);
}

function shiftPlaces(edit: XmlEdit, position: number): void {
  for (const name of childNamed(edit.root, 'definedNames')?.children ?? []) shift(edit, name, 'localSheetId', position);
  for (const view of childNamed(edit.root, 'bookViews')?.children ?? []) {
    if (attributeOf(view, 'activeTab') === undefined && position === 0) edit.setAttribute(view, 'activeTab', '1');
    else shift(edit, view, 'activeTab', position);
    if (attributeOf(view, 'firstSheet') !== '0') shift(edit, view, 'firstSheet', position);
  }
}

function shift(edit: XmlEdit, element: XmlElement, attribute: string, position: number): void {
  const place = attributeOf(element, attribute);
  if (place !== undefined && Number(place) >= position) edit.setAttribute(element, attribute, String(Number(place) + 1));
}
