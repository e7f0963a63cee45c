import { parseRange, type CellRange } from '../../backends/xlsx/read/cell-reference';
import { scanIndex } from '../../backends/xlsx/read/number-scan';
import { CLOSE, END, OPEN, type XmlScanner } from '../../backends/xlsx/read/xml-scanner';

interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** How a sheet of a file looks. Rows are 1-based, columns 0-based. */
export interface SheetLooks {
  readonly columns: readonly ColumnLook[];
  readonly defaultWidth: number;
  readonly hiddenRows: readonly number[];
  readonly merged: readonly CellRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly pivots: readonly CellRange[];
  /** Index of the format of a cell, or of the one it would get. */
  styleAt(row: number, column: number): number;
}

const EXCELS_WIDTH = 8.43;
export const EMPTY_SHEET: SheetLooks = { columns: [], defaultWidth: EXCELS_WIDTH, hiddenRows: [], merged: [], frozen: { rows: 0, columns: 0 }, pivots: [], styleAt: () => 0 };

type Attributes = Readonly<Record<string, string>>;

function attributesOf(scanner: XmlScanner): Attributes {
  const found: Record<string, string> = {};
  while (scanner.nextAttribute()) found[scanner.attributeName()] = scanner.attributeValue();
  return found;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
const wholeNumber = (value: string | undefined): number | undefined => (value === undefined || value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value));

/** RRGGBB of the sheet's tab; it stands before the cells. */
export function readTabColour(scanner: XmlScanner): string | undefined {
  for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
    if (tag !== OPEN) continue;
    if (scanner.nameIs('sheetData')) return undefined;
    if (scanner.nameIs('tabColor')) return /^[0-9A-F]{8}$/i.exec(attributesOf(scanner)['rgb'] ?? '')?.[0].slice(2).toUpperCase();
    scanner.enter();
  }
  return undefined;
}

/** Reads how a worksheet part looks. Throws what the scanner throws. */
export function readSheetLooks(scanner: XmlScanner): Omit<SheetLooks, 'pivots'> {
  const columns: ColumnLook[] = [];
  const merged: CellRange[] = [];
  let [defaultWidth, frozen] = [EXCELS_WIDTH, { rows: 0, columns: 0 }];
  let rows = new RowStyles();
  for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
    if (tag !== OPEN) continue;
    if (scanner.nameIs('sheetData')) {
      rows = readRows(scanner);
      continue;
    }
    const [isColumn, isMerge, isPane, isDefault] = [scanner.nameIs('col'), scanner.nameIs('mergeCell'), scanner.nameIs('pane'), scanner.nameIs('sheetFormatPr')];
    if (isColumn || isMerge || isPane || isDefault) {
      const found = attributesOf(scanner);
      if (isColumn) columns.push({ first: Number(found['min']) - 1, last: Number(found['max']) - 1, width: wholeNumber(found['width']), hidden: isOn(found['hidden']), style: wholeNumber(found['style']) });
      else if (isMerge) merged.push(...(parseRange(found['ref'] ?? '') === undefined ? [] : [parseRange(found['ref'] ?? '')].filter((range) => range !== undefined)));
      else if (isDefault) defaultWidth = wholeNumber(found['defaultColWidth']) ?? EXCELS_WIDTH;
      else if (found['state']?.startsWith('frozen') === true) frozen = { rows: wholeNumber(found['ySplit']) ?? 0, columns: wholeNumber(found['xSplit']) ?? 0 };
    }
    scanner.enter();
  }
  const ofColumn = (column: number): number | undefined => columns.find(({ first, last }) => first <= column && column <= last)?.style;
  return { columns, defaultWidth, hiddenRows: rows.hidden, merged, frozen, styleAt: (row, column) => rows.of(row, column) ?? ofColumn(column) ?? 0 };
}

/** Formats of the cells that a sheet lists, and of its rows. */
class RowStyles {
  readonly hidden: number[] = [];
  readonly #cells = new Map<number, (number | undefined)[]>();
  readonly #rows = new Map<number, number>();

  startRow(row: number, style: number | undefined, hidden: boolean): (number | undefined)[] {
    if (hidden) this.hidden.push(row);
    if (style !== undefined) this.#rows.set(row, style);
    const cells: (number | undefined)[] = [];
    this.#cells.set(row, cells);
    return cells;
  }

  of(row: number, column: number): number | undefined {
    return this.#cells.get(row)?.[column] ?? this.#rows.get(row);
  }
}

function readRows(scanner: XmlScanner): RowStyles {
  const styles = new RowStyles();
  const outside = scanner.depth;
  if (!scanner.enter()) return styles;
  let row = 0;
  for (let tag = scanner.nextTag(); !(tag === CLOSE && scanner.depth < outside); tag = scanner.nextTag()) {
    if (tag !== OPEN) continue;
    if (!scanner.nameIs('row')) {
      scanner.skipElement();
      continue;
    }
    const { r, s, hidden, customFormat } = attributesOf(scanner);
    row = wholeNumber(r) ?? row + 1;
    readCells(scanner, styles.startRow(row, isOn(customFormat) ? wholeNumber(s) : undefined, isOn(hidden)));
  }
  return styles;
}

function readCells(scanner: XmlScanner, into: (number | undefined)[]): void {
  const inside = scanner.depth;
  if (!scanner.enter()) return;
  let column = -1;
  for (let tag = scanner.nextTag(); !(tag === CLOSE && scanner.depth < inside); tag = scanner.nextTag()) {
    if (tag !== OPEN) continue;
    if (scanner.nameIs('c')) {
      column += 1;
      let style = 0;
      while (scanner.nextAttribute()) {
        if (scanner.attributeIs('r')) column = columnOf(scanner);
        else if (scanner.attributeIs('s')) style = scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd);
      }
      into[column] = style;
    }
    scanner.enter();
  }
}

const [UPPER_CASE, BEFORE_A, Z] = [0xdf, 0x40, 0x5a];

function columnOf({ bytes, valueStart, valueEnd }: XmlScanner): number {
  let column = 0;
  for (let at = valueStart; at < valueEnd; at += 1) {
    const letter = (bytes[at] ?? 0) & UPPER_CASE;
    if (letter <= BEFORE_A || letter > Z) break;
    column = column * 26 + letter - BEFORE_A;
  }
  return column - 1;
}
