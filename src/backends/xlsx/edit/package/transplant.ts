import { attributeOf } from '../xml/element';
import { contentTypeOf, declareContentType } from './content-types';
import { relationshipsPart, type EditedPackage } from './edited-package';
import { absolute } from './relationships';

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Changes a part on its way into the other package. `kind` is the last segment of its relationship's type. */
export type Conversion = (bytes: Uint8Array, part: string, kind: string) => Uint8Array;

/** Copies parts of one package into another, with all that they refer to, under free names. */
export class Transplant {
  readonly #names = new Map<string, string>();

  constructor(private readonly from: EditedPackage, private readonly to: EditedPackage, private readonly convert: Conversion) {}

  /** The name the part has in the other package, into which it is copied unless it was before. */
  copy(part: string, kind: string): string {
    const known = this.#names.get(part.toLowerCase());
    if (known !== undefined) return known;
    const name = freeName(this.to, part);
    this.#names.set(part.toLowerCase(), name);
    this.to.write(name, this.convert(this.from.read(part), part, kind));
    const type = contentTypeOf(this.from, part);
    if (type !== undefined) declareContentType(this.to, name, type);
    this.#copyRelationships(part, name);
    return name;
  }

  #copyRelationships(part: string, name: string): void {
    const source = relationshipsPart(part);
    if (!this.from.has(source)) return;
    const targets = new Map(this.from.relationships(part).map(({ id, type, target }) => [id, this.copy(target, type)]));
    const edit = this.from.open(source);
    for (const child of edit.root.children) {
      const target = targets.get(attributeOf(child, 'Id') ?? '');
      if (target !== undefined) edit.setAttribute(child, 'Target', absolute(target));
    }
    this.to.write(relationshipsPart(name), this.convert(edit.finish(), source, 'relationships'));
    declareContentType(this.to, relationshipsPart(name), RELATIONSHIPS);
  }
}

/** The part's name with the lowest number that is free in the package. */
function freeName(pkg: EditedPackage, part: string): string {
  const [, stem = part, extension = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(part) ?? [];
  let number = 1;
  while (pkg.has(`${stem}${number}${extension}`)) number += 1;
  return `${stem}${number}${extension}`;
}
