import { attributeOf } from '../xml/element';
import type { EditedPackage } from './edited-package';

const PART = '[Content_Types].xml';

/** The content type of a part; undefined when the package declares none. */
export function contentTypeOf(pkg: EditedPackage, part: string): string | undefined {
  const { root } = pkg.open(PART);
  const name = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const given = root.children.find((child) => child.name === 'Override' && attributeOf(child, 'PartName')?.toLowerCase() === name)
    ?? root.children.find((child) => child.name === 'Default' && attributeOf(child, 'Extension')?.toLowerCase() === extension);
  return given && attributeOf(given, 'ContentType');
}

/** Declares the content type of a part, unless the package does so already. */
export function declareContentType(pkg: EditedPackage, part: string, type: string): void {
  if (contentTypeOf(pkg, part) === type) return;
  pkg.edit(PART, (edit) => edit.append(edit.root, `<Override PartName="/${part}" ContentType="${type}"/>`));
}

/** Takes a part out of the package with its relationships and its content type. */
export function dropPart(pkg: EditedPackage, part: string, relationships: string): void {
  const names = new Set([part, relationships].map((name) => `/${name}`.toLowerCase()));
  pkg.remove(part);
  if (pkg.has(relationships)) pkg.remove(relationships);
  pkg.edit(PART, (edit) => {
    for (const child of edit.root.children) if (names.has(attributeOf(child, 'PartName')?.toLowerCase() ?? '')) edit.remove(child);
  });
}
