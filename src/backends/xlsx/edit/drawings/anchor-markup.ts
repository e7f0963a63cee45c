import { xml } from '../../write/xml-text';
import { attributeOf, descendants, type XmlElement } from '../xml/element';
import { XmlEdit } from '../xml/xml-edit';
import { anchorsOf, isOurs } from './anchors';

/** Elements whose `id` is the number of an object of the drawing. */
const NUMBERED: ReadonlySet<string> = new Set(['cNvPr', 'stCxn', 'endCxn']);

/**
 * The anchors of a fresh drawing as markup that stands for itself in another drawing.
 * @param relationships new ids of the relationships it uses
 * @param offset added to the number of each object
 */
export function anchorMarkup(fresh: Uint8Array, file: string, part: string, relationships: ReadonlyMap<string, string>, offset: number): string {
  const edit = new XmlEdit(fresh, file, part);
  const { root } = edit;
  const declarations = [...root.attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  for (const anchor of anchorsOf(edit)) {
    const missing = declarations.filter(([name]) => attributeOf(anchor, name) === undefined);
    edit.splice(anchor.nameEnd, anchor.nameEnd, missing.map(([name, { value }]) => ` ${name}="${xml(value)}"`).join(''));
    for (const element of descendants(anchor)) renumber(edit, element, relationships, offset);
  }
  const changed = new XmlEdit(edit.finish(), file, part);
  return anchorsOf(changed).filter(isOurs).map((anchor) => changed.source(anchor)).join('');
}

function renumber(edit: XmlEdit, element: XmlElement, relationships: ReadonlyMap<string, string>, offset: number): void {
  for (const [name, { value }] of element.attributes) {
    if (name === 'id' && NUMBERED.has(element.name) && offset > 0) edit.setAttribute(element, name, String(Number(value) + offset));
    const renamed = name.startsWith('r:') ? relationships.get(value) : undefined;
    if (renamed !== undefined) edit.setAttribute(element, name, renamed);
  }
}
