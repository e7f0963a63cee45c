import { childNamed, type XmlElement } from '../xml/element';
import { STYLES } from '../xml/schema-order';
import { addToCount, type XmlEdit } from '../xml/xml-edit';

/** One list of the styles part (fonts, fills, …) to which entries are added unless they are there. */
export class StylePool {
  readonly #indexes = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #list: XmlElement | undefined;
  #size = 0;

  /** @param base entries every such list starts with, for a styles part that lacks it */
  constructor(private readonly edit: XmlEdit, private readonly name: string, base: readonly string[] = []) {
    this.#list = childNamed(edit.root, name);
    for (const entry of this.#list?.children ?? []) this.#know(edit.source(entry));
    if (!this.#list) for (const entry of base) this.add(entry);
  }

  /** The index of the entry. */
  add(markup: string): number {
    const known = this.#indexes.get(markup);
    if (known !== undefined) return known;
    this.#added.push(markup);
    return this.#know(markup);
  }

  /** Writes what was added. */
  finish(): void {
    const { edit, name } = this;
    if (this.#added.length === 0) return;
    const markup = this.#added.join('');
    if (!this.#list) {
      edit.insertChild(`<${name} count="${this.#added.length}">${markup}</${name}>`, name, STYLES);
      return;
    }
    edit.append(this.#list, markup);
    addToCount(edit, this.#list, this.#added.length);
  }

  #know(markup: string): number {
    const index = this.#size;
    if (!this.#indexes.has(markup)) this.#indexes.set(markup, index);
    this.#size += 1;
    return index;
  }
}
