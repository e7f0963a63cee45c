import type { RawValue } from '../../../workbook/port';
import { type CellRange, parseRange } from './cell-reference';
import { type CellContext, CellValues, cellType, NUMBER } from './cell-value';
import { LIMITS } from './limits';
import { scanIndex } from './number-scan';
import { readRichText } from './rich-text';
import { RowBuilder } from './row-builder';
import { OPEN, type XmlScanner } from './xml-scanner';

const UPPER_CASE = 0xdf;
const BEFORE_A = 0x40;
const Z = 0x5a;

/** Reads the `c` elements of one sheet into {@link row}. */
export class CellScan {
  readonly row = new RowBuilder();
  /** The blocks that array formulas and data tables fill. */
  readonly arrays: CellRange[] = [];
  /** The row number a cell of this row gives in its reference; 0 when none does. */
  rowNumber = 0;
  private column = -1;
  private readonly values: CellValues;

  constructor(
    private readonly scanner: XmlScanner,
    context: CellContext,
  ) {
    this.values = new CellValues(scanner, context);
  }

  startRow(): void {
    this.rowNumber = 0;
    this.column = -1;
  }

  /** Right after the start of a `c` element: moves past it. */
  read(): void {
    const { scanner } = this;
    const inside = scanner.depth;
    let type = NUMBER;
    let style = 0;
    this.column++;
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs('r')) this.readReference();
      else if (scanner.attributeIs('s')) style = scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd);
      else if (scanner.attributeIs('t')) type = cellType(scanner);
    }
    if (this.column >= LIMITS.columns) scanner.fail('a cell outside the grid of Excel');
    let value: RawValue = null;
    let isFormula = false;
    while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
      if (scanner.nameIs('v')) {
        if (!scanner.enter()) continue;
        scanner.readText();
        value = this.values.value(type, style);
      } else if (scanner.nameIs('f')) {
        this.skipFormula();
        isFormula = true;
      } else if (scanner.nameIs('is')) {
        value = readRichText(scanner, this.values.text);
      } else {
        scanner.skipElement();
      }
    }
    if (value !== null || isFormula) this.row.set(this.column, value);
    if (isFormula) this.row.markFormula(this.column);
  }

  private readReference(): void {
    const { bytes, valueStart, valueEnd } = this.scanner;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      const letter = (bytes[at] ?? 0) & UPPER_CASE;
      if (letter <= BEFORE_A || letter > Z) break;
      column = column * 26 + letter - BEFORE_A;
    }
    if (at === valueStart || at > valueStart + 3) this.scanner.fail('a broken cell reference');
    this.column = column - 1;
    if (this.rowNumber === 0) this.rowNumber = scanIndex(bytes, at, valueEnd);
    if (this.rowNumber < 1) this.scanner.fail('a broken cell reference');
  }

  private skipFormula(): void {
    const { scanner } = this;
    const inside = scanner.depth;
    let fillsRange = false;
    let range: CellRange | undefined;
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs('t')) fillsRange = ['array', 'dataTable'].includes(scanner.attributeValue());
      else if (scanner.attributeIs('ref')) range = parseRange(scanner.attributeValue());
    }
    if (fillsRange && range) this.arrays.push(range);
    while (scanner.depth >= inside) scanner.nextTag();
  }
}
