import { decodeBytes, resolveText } from '../../read/xml-text';
import { xml } from '../../write/xml-text';
import { attributeOf, childNamed, parseElements, type XmlElement } from './element';
import { withPrefix } from './prefix';
import { SpanScanner } from './span-scanner';
import { Splices } from './splices';
import { asUtf8 } from './utf8';

const NO_LEAVES: ReadonlySet<string> = new Set();
const EVERY_FLAG = -1;

/**
 * One XML part and the local changes to be made in its text: all that is not named stays as it was written.
 * Markup handed in has no prefixes; it gets those of the element it is put beside or into.
 */
export class XmlEdit {
  readonly bytes: Uint8Array;
  readonly root: XmlElement;
  readonly #mark: Uint8Array;
  readonly #splices = new Splices();
  readonly #appended = new Map<XmlElement, string[]>();
  readonly #inserted: { readonly markup: string; readonly rank: number; readonly order: readonly string[] }[] = [];

  /**
   * @param leaves local names of elements whose inside is not looked at
   * @throws what the scanner throws for XML that is broken or unsafe
   */
  constructor(private readonly original: Uint8Array, readonly file: string, readonly part: string, leaves = NO_LEAVES) {
    const utf8 = asUtf8(original, file, part);
    this.bytes = utf8.bytes;
    this.#mark = utf8.mark;
    this.root = parseElements(new SpanScanner(this.bytes, file, part), leaves);
  }

  /** The element with all in it, as written. */
  source(element: XmlElement): string {
    return decodeBytes(this.bytes, element.start, element.end);
  }

  /** What is between the tags, as written. */
  inner(element: XmlElement): string {
    return decodeBytes(this.bytes, element.innerStart, element.innerEnd);
  }

  /** The text of an element without children. */
  text(element: XmlElement): string {
    return resolveText(this.inner(element), EVERY_FLAG, (what) => new SpanScanner(this.bytes, this.file, this.part).fail(what));
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const written = element.attributes.get(name);
    if (written?.value === value) return;
    const [start, end, blank] = written ? [written.start, written.end, ''] : [element.nameEnd, element.nameEnd, ' '];
    this.#splices.add(start, end, `${blank}${name}="${xml(value)}"`);
  }

  removeAttribute(element: XmlElement, name: string): void {
    const written = element.attributes.get(name);
    if (!written) return;
    let start = written.start;
    while ((this.bytes[start - 1] ?? 0x21) <= 0x20) start -= 1;
    this.#splices.add(start, written.end, '');
  }

  /** Puts text in place of what is between the tags. */
  setText(element: XmlElement, text: string): void {
    if (element.isEmpty) this.append(element, xml(text));
    else this.#splices.add(element.innerStart, element.innerEnd, xml(text));
  }

  replace(element: XmlElement, markup: string): void {
    this.#splices.add(element.start, element.end, withPrefix(markup, element.prefix));
  }

  remove(element: XmlElement): void {
    this.#splices.add(element.start, element.end, '');
  }

  insertBefore(element: XmlElement, markup: string): void {
    this.#splices.add(element.start, element.start, withPrefix(markup, element.prefix));
  }

  insertAfter(element: XmlElement, markup: string): void {
    this.#splices.add(element.end, element.end, withPrefix(markup, element.prefix));
  }

  /** Puts markup behind the last child. */
  append(element: XmlElement, markup: string): void {
    this.appendAsIs(element, withPrefix(markup, element.prefix));
  }

  /** Puts markup behind the last child that declares its own prefixes. */
  appendAsIs(element: XmlElement, markup: string): void {
    const appended = this.#appended.get(element) ?? [];
    appended.push(markup);
    this.#appended.set(element, appended);
  }

  /** Puts a child of the root where the schema's order demands. */
  insertChild(markup: string, name: string, order: readonly string[]): void {
    this.#inserted.push({ markup: withPrefix(markup, this.root.prefix), rank: order.indexOf(name), order });
  }

  /** Appends to a child of the root, which is made when there is none. */
  appendToChild(markup: string, name: string, order: readonly string[]): void {
    const parent = childNamed(this.root, name);
    if (parent) this.append(parent, markup);
    else this.insertChild(`<${name}>${markup}</${name}>`, name, order);
  }

  /** Puts bytes in place of a stretch of the part. */
  splice(start: number, end: number, replacement: string | Uint8Array): void {
    this.#splices.add(start, end, replacement);
  }

  /** The part with all changes made; the very same bytes when there are none. */
  finish(): Uint8Array {
    this.#placeInserted();
    for (const [element, markup] of this.#appended) this.#splice(element, markup.join(''));
    this.#appended.clear();
    return this.#splices.isEmpty ? this.original : this.#splices.apply(this.bytes, this.#mark);
  }

  /** New children that go to the same place come in the schema's order, whichever was inserted first. */
  #placeInserted(): void {
    for (const { markup, rank, order } of this.#inserted.splice(0).sort((a, b) => a.rank - b.rank)) {
      const later = this.root.children.find((child) => order.indexOf(child.name) > rank);
      if (later) this.#splices.add(later.start, later.start, markup);
      else this.appendAsIs(this.root, markup);
    }
  }

  #splice(element: XmlElement, markup: string): void {
    if (!element.isEmpty) this.#splices.add(element.innerEnd, element.innerEnd, markup);
    else this.#splices.add(element.end - 2, element.end, `>${markup}</${element.prefix}${element.name}>`);
  }
}

/** An attribute that counts the children, when there is one, after so many were added. */
export function addToCount(edit: XmlEdit, element: XmlElement, added: number): void {
  const count = attributeOf(element, 'count');
  if (count !== undefined) edit.setAttribute(element, 'count', String(Number(count) + added));
}
