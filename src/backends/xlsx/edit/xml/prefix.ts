import type { XmlElement } from './element';

/** Prefix under which the root binds a namespace; undefined when it binds none to it. */
export function boundPrefix(root: XmlElement, namespaces: readonly string[]): string | undefined {
  const [name] = [...root.attributes].find(([attribute, { value }]) => attribute.startsWith('xmlns:') && namespaces.includes(value)) ?? [];
  return name?.slice('xmlns:'.length);
}

/** Markup of unprefixed elements with a prefix (`x:`) on each. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g, `<$1${prefix}$2`);
}
