/** An element as it is written. */
export interface Written {
  /** Local name. */
  readonly name: string;
  /** By name as written, prefix included; values as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The element with all in it. */
  readonly source: string;
  /** What is between its tags. */
  readonly inner: string;
}

const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (tag: string): ReadonlyMap<string, string> => new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']));

/** The elements that stand next to each other in a piece of XML, found with nothing of the product's own reading. Throws on tags that do not nest. */
export function elementsOf(xml: string): readonly Written[] {
  const found: Written[] = [];
  const open: { readonly tag: string; readonly start: number; readonly innerStart: number; readonly attributes: string }[] = [];
  for (const match of xml.matchAll(MARKUP)) {
    const [whole, slash, tag, attributes = '', empty] = match;
    if (tag === undefined) continue;
    const end = match.index + whole.length;
    if (slash !== '/') open.push({ tag, start: match.index, innerStart: end, attributes });
    if (slash !== '/' && empty !== '/') continue;
    const started = open.pop();
    if (started?.tag !== tag) throw new Error(`${tag} is closed out of turn`);
    if (open.length > 0) continue;
    const inner = xml.slice(started.innerStart, Math.max(started.innerStart, match.index));
    found.push({ name: tag.slice(tag.indexOf(':') + 1), attributes: attributesOf(started.attributes), source: xml.slice(started.start, end), inner });
  }
  if (open.length > 0) throw new Error(`${open.map(({ tag }) => tag).join(' ')} never closed`);
  return found;
}

/** The root element of a part; throws when there is not just one. */
export function rootOf(bytes: Uint8Array): Written {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const [root, ...others] = elementsOf(new TextDecoder(encoding).decode(bytes));
  if (root === undefined || others.length > 0) throw new Error('not one root element');
  return root;
}
