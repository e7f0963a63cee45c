import { CLOSE, END } from '../../read/xml-scanner';
import type { SpanScanner } from './span-scanner';

/** An attribute and where it stands: from its name to behind its closing quote. */
export interface XmlAttribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An element of a part and where it stands in its bytes. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** With its colon; empty when it has none. */
  readonly prefix: string;
  readonly start: number;
  /** Behind the name in the start tag. */
  readonly nameEnd: number;
  /** Behind the start tag. */
  readonly innerStart: number;
  /** Where the end tag starts; behind the start tag for `<x/>`. */
  readonly innerEnd: number;
  readonly end: number;
  /** Written as `<x/>`. */
  readonly isEmpty: boolean;
  /** By name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * The elements of a part as a tree of places; what is inside elements named in `leaves`, of which there is one each, is passed over.
 * Throws what the scanner throws, and `DamagedWorkbookError` for a part without root.
 */
export function parseElements(scanner: SpanScanner, leaves: ReadonlySet<string>): XmlElement {
  const open: Growing[] = [];
  let root: Growing | undefined;
  for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
    if (tag === CLOSE) {
      const closed = open.pop();
      if (closed) close(closed, scanner);
      continue;
    }
    const element = startElement(scanner);
    open.at(-1)?.children.push(element);
    root ??= element;
    if (element.isEmpty) continue;
    open.push(element);
    if (leaves.has(element.name)) scanner.leap(`${element.prefix}${element.name}`);
  }
  return root ?? scanner.fail('no element');
}

function startElement(scanner: SpanScanner): Growing {
  const start = scanner.tagStart;
  const { nameStart, nameEnd } = scanner;
  const name = scanner.name();
  const prefix = new TextDecoder().decode(scanner.bytes.subarray(start + 1, nameStart));
  const attributes = new Map<string, XmlAttribute>();
  while (scanner.nextAttribute()) {
    const attribute = scanner.attributeName();
    if (attributes.has(attribute)) scanner.fail(`the attribute ${attribute} twice on one element`);
    attributes.set(attribute, { value: scanner.attributeValue(), start: scanner.attributeStart, end: scanner.valueEnd + 1 });
  }
  const isEmpty = !scanner.enter();
  const end = scanner.position;
  return { name, prefix, start, nameEnd, innerStart: end, innerEnd: end, end, isEmpty, attributes, children: [] };
}

function close(element: Growing, scanner: SpanScanner): void {
  element.end = scanner.position;
  element.innerEnd = scanner.bytes.lastIndexOf(0x3c, element.end - 1);
}

/** The children of that local name. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name);

/** The first child of that local name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);

/** The element and all below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

/** An attribute's value by its name as written. */
export const attributeOf = (element: XmlElement, name: string): string | undefined => element.attributes.get(name)?.value;
