import { DamagedWorkbookError } from '../../../errors';
import { XmlScanner } from './xml-scanner';
import { forEachElement } from './xml-walk';

export interface Relationship {
  readonly id: string;
  /** The last path segment of the type, which the transitional and strict forms of the standard share. */
  readonly type: string;
  /** The part it points to, as a path from the package root. */
  readonly target: string;
}

/** Where the bytes of parts come from; names ignore case. */
export interface PartSource {
  has(part: string): boolean;
  /** The part unpacked; undefined when there is none of that name. */
  unpack(part: string): Uint8Array | undefined;
}

/** An Open Packaging container: parts, and the relationships between them. */
export class OpcPackage {
  constructor(
    private readonly archive: PartSource,
    private readonly file: string,
  ) {}

  has(part: string): boolean {
    return this.archive.has(part);
  }

  /** A scanner over the part; throws `DamagedWorkbookError` when it is missing or does not unpack. */
  open(part: string): XmlScanner {
    const bytes = this.archive.unpack(part);
    if (!bytes) throw new DamagedWorkbookError(this.file, `its part ${part} is missing`);
    return new XmlScanner(bytes, this.file, part);
  }

  /** The internal relationships of a part (`''` for the package itself); none when it has no relationship part. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const path = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(path)) return [];
    const found: Relationship[] = [];
    forEachElement(this.open(path), (name, _, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      const target = this.resolve(folder, attributes.get('Target') ?? '');
      found.push({ id: attributes.get('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
    });
    return found;
  }

  private resolve(folder: string, target: string): string {
    const path: string[] = [];
    for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
      if (segment === '..') path.pop();
      else if (segment !== '' && segment !== '.') path.push(segment);
    }
    const part = path.join('/');
    return this.has(part) ? part : unescapeUri(part);
  }
}

function unescapeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
