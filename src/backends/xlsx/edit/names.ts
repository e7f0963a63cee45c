import type { DefinedName } from '../../../blueprint/blueprint';
import { xml } from '../write/xml-text';
import { attributeOf, childNamed } from './xml/element';
import { WORKBOOK } from './xml/schema-order';
import type { XmlEdit } from './xml/xml-edit';

/** Defines names of the whole workbook or points those that exist elsewhere. */
export function defineNames(workbook: XmlEdit, names: readonly DefinedName[]): void {
  const defined = childNamed(workbook.root, 'definedNames')?.children.filter((name) => attributeOf(name, 'localSheetId') === undefined) ?? [];
  const byName = new Map(defined.map((name) => [attributeOf(name, 'name')?.toLowerCase(), name]));
  const added: string[] = [];
  for (const { name, refersTo } of names) {
    const existing = byName.get(name.toLowerCase());
    if (existing) workbook.setText(existing, refersTo);
    else added.push(`<definedName name="${xml(name)}">${xml(refersTo)}</definedName>`);
  }
  if (added.length > 0) workbook.appendToChild(added.join(''), 'definedNames', WORKBOOK);
}
