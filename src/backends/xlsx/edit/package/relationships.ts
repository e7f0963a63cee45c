import { attributeOf, childrenNamed } from '../xml/element';
import { relationshipsPart, type EditedPackage } from './edited-package';

export const TRANSITIONAL_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Where a part stands, as relationships of a part of this workbook may name it. */
export const absolute = (part: string): string => `/${part}`;

/** Adds a relationship to an internal part and gives its new id. `type` is the whole type. */
export function addRelationship(pkg: EditedPackage, source: string, type: string, target: string): string {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) pkg.write(part, new TextEncoder().encode(EMPTY));
  let id = '';
  pkg.edit(part, (edit) => {
    const taken = new Set(edit.root.children.map((child) => attributeOf(child, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    id = `rId${number}`;
    edit.append(edit.root, `<Relationship Id="${id}" Type="${type}" Target="${absolute(target)}"/>`);
  });
  return id;
}

/** Takes relationships away by their ids. */
export function removeRelationships(pkg: EditedPackage, source: string, ids: ReadonlySet<string>): void {
  const part = relationshipsPart(source);
  if (ids.size === 0 || !pkg.has(part)) return;
  pkg.edit(part, (edit) => {
    for (const child of childrenNamed(edit.root, 'Relationship')) if (ids.has(attributeOf(child, 'Id') ?? '')) edit.remove(child);
  });
}

/** The type of a relationship in the form (transitional, strict) that the source's other relationships have. */
export function relationshipType(strict: boolean, kind: string): string {
  return `${strict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS}/${kind}`;
}
