import { DamagedWorkbookError } from '../../../../errors';
import { OpcPackage, type PartSource, type Relationship } from '../../read/package';
import type { ZipArchive } from '../../read/zip';
import { XmlEdit } from '../xml/xml-edit';
import { repack } from './repack';

/** A package whose parts are changed one at a time; what is not changed keeps its packed bytes. */
export class EditedPackage implements PartSource {
  readonly #opc: OpcPackage;
  readonly #unpacked = new Map<string, Uint8Array>();
  readonly #written = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  readonly #removed = new Set<string>();

  constructor(private readonly archive: ZipArchive, readonly file: string) {
    this.#opc = new OpcPackage(this, file);
  }

  has(part: string): boolean {
    const key = part.toLowerCase();
    return this.#written.has(key) || (this.archive.has(key) && !this.#removed.has(key));
  }

  /** Part names in lower case. */
  names(): string[] {
    return [...new Set([...this.archive.names(), ...this.#written.keys()])].filter((name) => this.has(name));
  }

  unpack(part: string): Uint8Array | undefined {
    const key = part.toLowerCase();
    if (!this.has(key)) return undefined;
    const known = this.#written.get(key)?.bytes ?? this.#unpacked.get(key);
    if (known) return known;
    const bytes = this.archive.unpack(key);
    if (bytes) this.#unpacked.set(key, bytes);
    return bytes;
  }

  /** The part's bytes as they are now. Throws `DamagedWorkbookError` when it is missing. */
  read(part: string): Uint8Array {
    const bytes = this.unpack(part);
    if (!bytes) throw new DamagedWorkbookError(this.file, `its part ${part} is missing`);
    return bytes;
  }

  /** The part opened for local changes. Throws what {@link read} and the scanner throw. */
  open(part: string, leaves?: ReadonlySet<string>): XmlEdit {
    return new XmlEdit(this.read(part), this.file, part, leaves);
  }

  /** Puts the bytes in place of the part, or adds it. */
  write(part: string, bytes: Uint8Array): void {
    const key = part.toLowerCase();
    this.#removed.delete(key);
    this.#written.set(key, { name: part, bytes });
  }

  /** Puts a part that was opened back, if it was changed. */
  put(edit: XmlEdit): void {
    const after = edit.finish();
    if (after !== this.read(edit.part)) this.write(edit.part, after);
  }

  /** Opens a part, lets it be changed and puts it back; it keeps its packed bytes when nothing was changed. */
  edit(part: string, change: (edit: XmlEdit) => void, leaves?: ReadonlySet<string>): void {
    const edit = this.open(part, leaves);
    change(edit);
    this.put(edit);
  }

  remove(part: string): void {
    this.#written.delete(part.toLowerCase());
    this.#removed.add(part.toLowerCase());
  }

  /** The internal relationships of a part; `''` is the package itself. */
  relationships(part: string): Relationship[] {
    return this.#opc.relationships(part);
  }

  get opc(): OpcPackage {
    return this.#opc;
  }

  /** The package as a zip archive: parts in their order, new ones behind. */
  pack(): Promise<Uint8Array> {
    return repack(this.archive, this.#written, this.#removed);
  }
}

/** The part that holds the relationships of a part; `''` is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
