import { isDateFormat } from '../../backends/number-format';
import { parseRange, type CellRange } from '../../backends/xlsx/read/cell-reference';
import { findMainPart } from '../../backends/xlsx/read/main-part';
import { OpcPackage } from '../../backends/xlsx/read/package';
import { readDateStyles, type DateStyles } from '../../backends/xlsx/read/styles';
import { readWorkbookPart } from '../../backends/xlsx/read/workbook-part';
import { forEachElement } from '../../backends/xlsx/read/xml-walk';
import { ZipArchive } from '../../backends/xlsx/read/zip';
import { EMPTY_SHEET, readSheetLooks, readTabColour, type SheetLooks } from './sheet-looks';

/** Codes of number formats that files name by number only. */
const BUILT_IN: Readonly<Record<number, string>> = { 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 48: '##0.0E+0', 49: '@' };

/** How a cell shows what it holds. */
export interface CellFormat {
  /** Code of its number format. */
  readonly code: string;
  readonly isDate: boolean;
}

const GENERAL: CellFormat = { code: 'General', isDate: false };

/** What a workbook file says about looks: formats of cells, widths, merged cells, frozen panes. Sheets are read when they are asked for. */
export class FileLooks {
  readonly #opc: OpcPackage | undefined;
  readonly #parts = new Map<string, string>();
  readonly #formats: readonly CellFormat[] = [];
  readonly #sheets = new Map<string, SheetLooks>();
  #tabs: ReadonlyMap<string, string | undefined> | undefined;

  /** @param bytes of a file that was read before; none for a document without content */
  constructor(bytes: Uint8Array, fileName: string) {
    if (bytes.length === 0) return;
    const archive = new ZipArchive(bytes, fileName);
    const opc = new OpcPackage(archive, fileName);
    this.#opc = opc;
    const main = findMainPart(archive, opc, fileName);
    const relationships = opc.relationships(main);
    for (const { name, relationshipId } of readWorkbookPart(opc.open(main)).sheets) {
      const part = relationships.find(({ id, type }) => id === relationshipId && type === 'worksheet')?.target;
      if (part !== undefined) this.#parts.set(name, part);
    }
    const styles = relationships.find(({ type, target }) => type === 'styles' && opc.has(target))?.target;
    if (styles !== undefined) this.#formats = readFormats(opc, styles);
  }

  sheet(name: string): SheetLooks {
    const known = this.#sheets.get(name);
    if (known !== undefined) return known;
    const part = this.#parts.get(name);
    const looks = this.#opc === undefined || part === undefined ? EMPTY_SHEET : { ...readSheetLooks(this.#opc.open(part)), pivots: pivotsOf(this.#opc, part) };
    this.#sheets.set(name, looks);
    return looks;
  }

  /** RRGGBB of a sheet's tab. */
  tabColour(name: string): string | undefined {
    const opc = this.#opc;
    this.#tabs ??= new Map(opc === undefined ? [] : [...this.#parts].map(([sheet, part]) => [sheet, readTabColour(opc.open(part))]));
    return this.#tabs.get(name);
  }

  /** The format of a cell, or the one it would get. */
  format(sheet: string, row: number, column: number): CellFormat {
    return this.#formats[this.sheet(sheet).styleAt(row, column)] ?? GENERAL;
  }
}

function readFormats(opc: OpcPackage, part: string): readonly CellFormat[] {
  const dates: DateStyles = readDateStyles(opc.open(part));
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  forEachElement(opc.open(part), (name, parent, attributes) => {
    if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    else if (name === 'xf' && parent === 'cellXfs') {
      const id = Number(attributes.get('numFmtId') ?? 0);
      const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
      formats.push({ code, isDate: dates[formats.length] ?? isDateFormat(code) });
    }
  });
  return formats;
}

function pivotsOf(opc: OpcPackage, sheetPart: string): readonly CellRange[] {
  const pivots: CellRange[] = [];
  for (const { type, target } of opc.relationships(sheetPart)) {
    if (type !== 'pivotTable' || !opc.has(target)) continue;
    forEachElement(opc.open(target), (name, _parent, attributes) => {
      const range = name === 'location' ? parseRange(attributes.get('ref') ?? '') : undefined;
      if (range !== undefined) pivots.push(range);
    });
  }
  return pivots;
}
