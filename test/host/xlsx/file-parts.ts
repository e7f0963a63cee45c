import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, rootOf } from '../../support/xml-children';
import { toTypedFormula } from './file-formula';

/** What a sheet's part says of a cell beside its value. */
export interface FileCell {
  readonly numberFormat: string;
  /** As people type it. */
  readonly formula?: string;
}

const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'm/d/yyyy', 22: 'm/d/yyyy h:mm', 49: '@' };
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
/** A cell that has a look, as the back-end writes it. */
const CELL = /<c r="([A-Z]+\d+)"(?: s="(\d+)")?[^>]*?(?:\/>|>(?:<f[^>]*>([^<]*)<\/f>)?)/g;

const plain = (xml: string): string => xml.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The parts of a file of the product's own back-end, as far as its reader does not hand them out. */
export class FileParts {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #formats: readonly string[];

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    this.#formats = this.#readFormats();
  }

  /** Number formats and formulas of the cells of the n-th sheet, from 1, by address. */
  cells(sheet: number): ReadonlyMap<string, FileCell> {
    const xml = strFromU8(this.#part(`xl/worksheets/sheet${sheet}.xml`));
    return new Map([...xml.matchAll(CELL)].map(([, at = '', style = '0', formula]) =>
      [at, { numberFormat: this.#formats[Number(style)] ?? 'General', ...(formula === undefined ? {} : { formula: toTypedFormula(plain(formula)) }) }]));
  }

  /** Formulas of the calculated columns of all tables, by the name of the table and the place of the column. */
  calculated(): ReadonlyMap<string, readonly (string | undefined)[]> {
    const tables = Object.keys(this.#parts).filter((name) => name.startsWith('xl/tables/')).map((name) => rootOf(this.#part(name)));
    return new Map(tables.map(({ attributes, inner }) => {
      const columns = elementsOf(elementsOf(inner).find(({ name }) => name === 'tableColumns')?.inner ?? '');
      return [attributes.get('displayName') ?? '', columns.map((column) => {
        const formula = elementsOf(column.inner).find(({ name }) => name === 'calculatedColumnFormula')?.inner;
        return formula === undefined ? undefined : toTypedFormula(plain(formula));
      })];
    }));
  }

  #part(name: string): Uint8Array {
    const part = this.#parts[name];
    if (part === undefined) throw new Error(`the file has no part ${name}`);
    return part;
  }

  #readFormats(): readonly string[] {
    const lists = new Map(elementsOf(rootOf(this.#part('xl/styles.xml')).inner).map(({ name, inner }) => [name, elementsOf(inner)]));
    const own = new Map(lists.get('numFmts')?.map(({ attributes }) => [attributes.get('numFmtId'), plain(attributes.get('formatCode') ?? '')]));
    return (lists.get('cellXfs') ?? []).map(({ attributes }) => own.get(attributes.get('numFmtId')) ?? BUILT_IN[attributes.get('numFmtId') ?? '0'] ?? 'General');
  }
}
