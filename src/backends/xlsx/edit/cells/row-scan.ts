import { LIMITS } from '../../read/limits';
import { scanIndex } from '../../read/number-scan';
import { readRichText } from '../../read/rich-text';
import { OPEN } from '../../read/xml-scanner';
import type { SpanScanner } from '../xml/span-scanner';
import { readFormula, type FormulaSpan } from './formula-span';
import type { CellSpan, SpansAttribute } from './spans';

const UPPER_CASE = 0xdf;
const BEFORE_A = 0x40;
const Z = 0x5a;

/** A row's start tag. */
export interface RowHead {
  /** 0 when the tag gives none. */
  readonly number: number;
  readonly style: number | undefined;
  readonly spans: SpansAttribute | undefined;
}

/** Reads the attributes of a `row` element and moves past its start tag. */
export function readRowHead(scanner: SpanScanner): RowHead {
  let number = 0;
  let style: number | undefined;
  let spans: SpansAttribute | undefined;
  while (scanner.nextAttribute()) {
    if (scanner.attributeIs('r')) number = Math.max(0, scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd));
    else if (scanner.attributeIs('s')) style = scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    else if (scanner.attributeIs('spans')) {
      const [first = 0, last = 0] = scanner.attributeValue().split(/[: ]/).map(Number);
      const blank = (scanner.bytes[scanner.attributeStart - 1] ?? 0) <= 0x20 ? 1 : 0;
      spans = { start: scanner.attributeStart - blank, end: scanner.valueEnd + 1, first, last };
    }
  }
  return { number, style, spans };
}

/** A cell read whole; `row` is the number its reference gives, 0 when it has none. */
export type ReadCell = CellSpan & { readonly row: number };

/**
 * Right after the start of a `c` element: reads it and moves past it.
 * @param column the one it has when it gives none
 * @param wantsText whether the text of its formula is asked for
 */
export function readCell(scanner: SpanScanner, column: number, wantsText: (place: { readonly row: number; readonly column: number }) => boolean): ReadCell {
  const inside = scanner.depth;
  const start = scanner.tagStart;
  let style: number | undefined;
  let place = { row: 0, column };
  while (scanner.nextAttribute()) {
    if (scanner.attributeIs('s')) style = scanIndex(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    else if (scanner.attributeIs('r')) place = readReference(scanner);
  }
  let formula: FormulaSpan | undefined;
  let hasValue = false;
  while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
    if (scanner.nameIs('f')) formula = readFormula(scanner, wantsText(place));
    else hasValue = readsText(scanner) || hasValue;
  }
  return { row: place.row, column: place.column, start, end: scanner.position, style, formula, isFilled: hasValue || formula !== undefined };
}

/** Right after the start of a `c` element: moves past it and gives its formula, if it has one. */
export function skimCell(scanner: SpanScanner): FormulaSpan | undefined {
  const inside = scanner.depth;
  let formula: FormulaSpan | undefined;
  scanner.enter();
  while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
    if (scanner.nameIs('f')) formula = readFormula(scanner, false);
    else scanner.skipElement();
  }
  return formula;
}

function readReference(scanner: SpanScanner): { row: number; column: number } {
  const { bytes, valueStart, valueEnd } = scanner;
  let at = valueStart;
  let column = 0;
  for (; at < valueEnd; at++) {
    const letter = (bytes[at] ?? 0) & UPPER_CASE;
    if (letter <= BEFORE_A || letter > Z) break;
    column = column * 26 + letter - BEFORE_A;
  }
  if (at === valueStart || at > valueStart + 3 || column > LIMITS.columns) return scanner.fail('a broken cell reference');
  return { row: Math.max(0, scanIndex(bytes, at, valueEnd)), column: column - 1 };
}

/** Moves past an element of a cell that is no formula and says whether it holds a value. */
function readsText(scanner: SpanScanner): boolean {
  const text = (): string => scanner.text();
  if (scanner.nameIs('is')) return readRichText(scanner, text) !== '';
  if (!scanner.nameIs('v')) {
    scanner.skipElement();
    return false;
  }
  if (!scanner.enter()) return false;
  scanner.readText();
  return scanner.mixedText !== undefined || scanner.textEnd > scanner.textStart;
}
