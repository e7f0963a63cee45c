import { attributeOf, childNamed, childrenNamed, descendants } from '../xml/element';
import { WORKSHEET } from '../xml/schema-order';
import { addToCount, XmlEdit } from '../xml/xml-edit';

/** Lists of a sheet to which entries are added. */
const LISTS = ['mergeCells', 'dataValidations', 'hyperlinks', 'ignoredErrors'];

/** Adds the merged cells, conditional formats, validations and inner links of a fresh sheet to a sheet that exists. */
export function copySheetRules(edit: XmlEdit, fresh: XmlEdit): void {
  copyFormats(edit, fresh);
  for (const name of LISTS) {
    const added = childNamed(fresh.root, name)?.children ?? [];
    if (added.length === 0) continue;
    const list = childNamed(edit.root, name);
    const markup = added.map((element) => fresh.source(element)).join('');
    if (!list) edit.insertChild(`<${name}>${markup}</${name}>`, name, WORKSHEET);
    else {
      edit.append(list, markup);
      addToCount(edit, list, added.length);
    }
  }
}

/** Conditional formats, in rank behind those that are there. */
function copyFormats(edit: XmlEdit, fresh: XmlEdit): void {
  const priorities = [...descendants(edit.root)].filter(({ name }) => name === 'cfRule').map((rule) => Number(attributeOf(rule, 'priority')) || 0);
  const last = priorities.reduce((highest, priority) => Math.max(highest, priority), 0);
  const ranked = new XmlEdit(fresh.bytes, fresh.file, fresh.part);
  for (const format of childrenNamed(ranked.root, 'conditionalFormatting')) {
    for (const rule of childrenNamed(format, 'cfRule')) ranked.setAttribute(rule, 'priority', String(Number(attributeOf(rule, 'priority')) + last));
  }
  const moved = new XmlEdit(ranked.finish(), fresh.file, fresh.part);
  for (const format of childrenNamed(moved.root, 'conditionalFormatting')) edit.insertChild(moved.source(format), 'conditionalFormatting', WORKSHEET);
}
