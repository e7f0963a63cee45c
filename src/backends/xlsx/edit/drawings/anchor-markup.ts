import { xml } from '../../write/xml-text';
import { attributeOf, descendants, type XmlElement } from '../xml/element';
import { XmlEdit } from '../xml/xml-edit';
import { anchorsOf, isOurs } from './anchors';

/** Elements whose `id` is the number of an object of the drawing. */
const NUMBERED: ReadonlySet<string> = new Set(['cNvPr', 'stCxn', 'endCxn']);

/**
 * The anchors of a fresh drawing as markup that stands for itself in another drawing.
 * @param target root of that drawing
 * @param relationships new ids of the relationships it uses
 * @param offset added to the number of each object
 */
export function anchorMarkup(edit: XmlEdit, target: XmlElement, relationships: ReadonlyMap<string, string>, offset: number): string {
  const declarations = [...edit.root.attributes].filter(([name, { value }]) => (name === 'xmlns' || name.startsWith('xmlns:')) && attributeOf(target, name) !== value);
  for (const anchor of anchorsOf(edit)) {
    const missing = declarations.filter(([name]) => attributeOf(anchor, name) === undefined);
    edit.splice(anchor.nameEnd, anchor.nameEnd, missing.map(([name, { value }]) => ` ${name}="${xml(value)}"`).join(''));
    for (const element of descendants(anchor)) renumber(edit, element, relationships, offset);
  }
  const changed = new XmlEdit(edit.finish(), edit.file, edit.part);
  return anchorsOf(changed).filter(isOurs).map((anchor) => changed.source(anchor)).join('');
}

function renumber(edit: XmlEdit, element: XmlElement, relationships: ReadonlyMap<string, string>, offset: number): void {
  for (const [name, { value }] of element.attributes) {
    if (name === 'id' && NUMBERED.has(element.name) && offset > 0) edit.setAttribute(element, name, String(Number(value) + offset));
    const renamed = name.startsWith('r:') ? relationships.get(value) : undefined;
    if (renamed !== undefined) edit.setAttribute(element, name, renamed);
  }
}
