import { xml } from '../../write/xml-text';
import { attributeOf, childNamed, type XmlElement } from '../xml/element';
import type { XmlEdit } from '../xml/xml-edit';
import { StylePool } from './style-pool';

const FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
const BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
/** Below are the number formats every spreadsheet program knows. */
const FIRST_CUSTOM = 164;

/** Brings looks of cells from one styles part into another. */
export class StyleMerge {
  readonly #pools;
  readonly #numberFormats = new Map<string, number>();
  readonly #formats = new Map<number, number>();
  #nextNumberFormat = FIRST_CUSTOM;

  constructor(private readonly from: XmlEdit, private readonly to: XmlEdit) {
    this.#pools = {
      fonts: new StylePool(to, 'fonts', [FONT]), fills: new StylePool(to, 'fills', FILLS), borders: new StylePool(to, 'borders', [BORDER]),
      cellXfs: new StylePool(to, 'cellXfs', [FORMAT]), dxfs: new StylePool(to, 'dxfs'), numFmts: new StylePool(to, 'numFmts'),
    };
    for (const format of childNamed(to.root, 'numFmts')?.children ?? []) {
      const id = Number(attributeOf(format, 'numFmtId'));
      this.#numberFormats.set(attributeOf(format, 'formatCode') ?? '', id);
      this.#nextNumberFormat = Math.max(this.#nextNumberFormat, id + 1);
    }
  }

  /** Index over there of a cell format of the source. */
  cellFormat(index: number): number {
    const known = this.#formats.get(index);
    if (known !== undefined) return known;
    const format = childNamed(this.from.root, 'cellXfs')?.children[index];
    const merged = format ? this.#pools.cellXfs.add(this.#formatMarkup(format)) : 0;
    this.#formats.set(index, merged);
    return merged;
  }

  /** Index over there of a differential format of the source. */
  differential(index: number): number {
    const format = childNamed(this.from.root, 'dxfs')?.children[index];
    return format ? this.#pools.dxfs.add(this.from.source(format)) : index;
  }

  /** Writes what was added. */
  finish(): void {
    for (const pool of Object.values(this.#pools)) pool.finish();
  }

  #formatMarkup(format: XmlElement): string {
    const hasNamed = childNamed(this.to.root, 'cellStyleXfs') !== undefined;
    const attributes = [...format.attributes].map(([name, { value }]) => (name === 'xfId' && !hasNamed ? '' : ` ${name}="${xml(this.#attribute(name, value))}"`)).join('');
    const inner = this.from.inner(format);
    return inner === '' ? `<xf${attributes}/>` : `<xf${attributes}>${inner}</xf>`;
  }

  #attribute(name: string, value: string): string {
    switch (name) {
      case 'fontId': return this.#entry('fonts', value);
      case 'fillId': return this.#entry('fills', value);
      case 'borderId': return this.#entry('borders', value);
      case 'numFmtId': return String(this.#numberFormat(Number(value)));
      case 'xfId': return '0';
      default: return value;
    }
  }

  #entry(list: 'fonts' | 'fills' | 'borders', index: string): string {
    const entry = childNamed(this.from.root, list)?.children[Number(index)];
    return entry ? String(this.#pools[list].add(this.from.source(entry))) : '0';
  }

  #numberFormat(id: number): number {
    const format = childNamed(this.from.root, 'numFmts')?.children.find((child) => Number(attributeOf(child, 'numFmtId')) === id);
    const code = format && attributeOf(format, 'formatCode');
    if (code === undefined) return id;
    const known = this.#numberFormats.get(code) ?? this.#nextNumberFormat++;
    if (!this.#numberFormats.has(code)) this.#pools.numFmts.add(`<numFmt numFmtId="${known}" formatCode="${xml(code)}"/>`);
    this.#numberFormats.set(code, known);
    return known;
  }
}
