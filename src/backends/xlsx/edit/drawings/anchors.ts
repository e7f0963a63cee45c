import { attributeOf, descendants, type XmlElement } from '../xml/element';
import type { XmlEdit } from '../xml/xml-edit';

/** What the names of our charts and shapes start with. */
const OURS = 'maestro:';

/** The anchors of a drawing (a chart, picture or shape each), in the order in which they lie on each other. */
export const anchorsOf = (drawing: XmlEdit): readonly XmlElement[] => drawing.root.children;

/** Whether the product drew what is anchored there. A group that somebody made around it is theirs. */
export function isOurs(anchor: XmlElement): boolean {
  for (const element of descendants(anchor)) if (element.name === 'cNvPr') return attributeOf(element, 'name')?.startsWith(OURS) === true;
  return false;
}

/** The relationships an anchor uses, as far as `ids` names them. */
export function relationshipsUsed(anchor: XmlElement, ids: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  for (const element of descendants(anchor)) {
    for (const [name, { value }] of element.attributes) if (name.includes(':') && !name.startsWith('xmlns') && ids.has(value)) used.add(value);
  }
  return used;
}

/** The highest number of an object in a drawing. */
export function highestNumber(anchors: readonly XmlElement[]): number {
  let highest = 0;
  for (const anchor of anchors) {
    for (const element of descendants(anchor)) if (element.name === 'cNvPr') highest = Math.max(highest, Number(attributeOf(element, 'id')) || 0);
  }
  return highest;
}
