import { xml } from '../../write/xml-text';
import { attributeOf, childrenNamed } from '../xml/element';
import { declareContentType } from './content-types';
import { relationshipsPart, type EditedPackage } from './edited-package';

export const TRANSITIONAL_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Where a part stands, as relationships of any other part may name it. */
export const absolute = (part: string): string => `/${part}`;

/** A relationship as it is written. */
export interface WrittenRelationship {
  readonly id: string;
  /** The whole type. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** All relationships of a part, those to the outside included. */
export function writtenRelationships(pkg: EditedPackage, source: string): WrittenRelationship[] {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return [];
  return childrenNamed(pkg.open(part).root, 'Relationship').map((child) => ({
    id: attributeOf(child, 'Id') ?? '', type: attributeOf(child, 'Type') ?? '', target: attributeOf(child, 'Target') ?? '', isExternal: attributeOf(child, 'TargetMode') === 'External',
  }));
}

/** Adds a relationship and gives its new id. `target` is as it is written: for parts, {@link absolute}. */
export function addRelationship(pkg: EditedPackage, source: string, { type, target, isExternal }: Omit<WrittenRelationship, 'id'>): string {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) {
    pkg.write(part, new TextEncoder().encode(EMPTY));
    declareContentType(pkg, part, CONTENT_TYPE);
  }
  const taken = new Set(writtenRelationships(pkg, source).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const mode = isExternal ? ' TargetMode="External"' : '';
  pkg.edit(part, (edit) => edit.append(edit.root, `<Relationship Id="rId${number}" Type="${xml(type)}" Target="${xml(target)}"${mode}/>`));
  return `rId${number}`;
}

/** Adds a relationship to a part; `kind` is the last segment of its type. */
export function linkPart({ pkg, strict }: { readonly pkg: EditedPackage; readonly strict: boolean }, source: string, kind: string, part: string): string {
  return addRelationship(pkg, source, { type: `${strict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS}/${kind}`, target: absolute(part), isExternal: false });
}

/** Takes relationships away by their ids. */
export function removeRelationships(pkg: EditedPackage, source: string, ids: ReadonlySet<string>): void {
  const part = relationshipsPart(source);
  if (ids.size === 0 || !pkg.has(part)) return;
  pkg.edit(part, (edit) => {
    for (const child of childrenNamed(edit.root, 'Relationship')) if (ids.has(attributeOf(child, 'Id') ?? '')) edit.remove(child);
  });
}
