import { CLOSE, END, type XmlScanner } from './xml-scanner';

/** An element's attributes by their names as written, prefix included. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * Calls `visit` for every element in document order with its local name, its parent's (empty for the root) and its
 * attributes; those named in `texts` with their text as well, their children skipped. For the small parts; throws what
 * the scanner throws.
 */
export function forEachElement(scanner: XmlScanner, visit: (name: string, parent: string, attributes: Attributes, text: string) => void, texts?: ReadonlySet<string>): void {
  const open: string[] = [];
  for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
    if (tag === CLOSE) {
      open.pop();
      continue;
    }
    const name = scanner.name();
    const parent = open.at(-1) ?? '';
    const attributes = readAttributes(scanner);
    const entered = scanner.enter();
    if (entered && texts?.has(name)) {
      scanner.readText();
      visit(name, parent, attributes, scanner.text());
      continue;
    }
    if (entered) open.push(name);
    visit(name, parent, attributes, '');
  }
}

/** The open tag's attributes; throws when one is given twice. */
function readAttributes(scanner: XmlScanner): Attributes {
  const attributes = new Map<string, string>();
  while (scanner.nextAttribute()) {
    const name = scanner.attributeName();
    if (attributes.has(name)) scanner.fail(`the attribute ${name} twice on one element`);
    attributes.set(name, scanner.attributeValue());
  }
  return attributes;
}

/** An xsd:boolean attribute; anything but `1` and `true` is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
