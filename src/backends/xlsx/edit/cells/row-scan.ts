import { parseRange } from '../../read/cell-reference';
import { readRichText } from '../../read/rich-text';
import { OPEN } from '../../read/xml-scanner';
import type { SpanScanner } from '../xml/span-scanner';
import { readFormula, type FormulaSpan } from './formula-span';
import type { CellSpan, SpansAttribute } from './spans';

const LETTERS = /^\$?[A-Z]{1,3}\$?/i;

/** A row's start tag. */
export interface RowHead {
  /** 0 when the tag gives none. */
  readonly number: number;
  readonly style: string | undefined;
  readonly spans: SpansAttribute | undefined;
}

/** Reads the attributes of a `row` element and moves past its start tag. */
export function readRowHead(scanner: SpanScanner): RowHead {
  let number = 0;
  let style: string | undefined;
  let spans: SpansAttribute | undefined;
  while (scanner.nextAttribute()) {
    if (scanner.attributeIs('r')) number = Number(scanner.attributeValue()) || 0;
    else if (scanner.attributeIs('s')) style = scanner.attributeValue();
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

/** Right after the start of a `c` element: reads it and moves past it. `column` is the one it has when it gives none. */
export function readCell(scanner: SpanScanner, column: number): ReadCell {
  const inside = scanner.depth;
  const start = scanner.tagStart;
  let style: string | undefined;
  let place = { row: 0, column };
  while (scanner.nextAttribute()) {
    if (scanner.attributeIs('s')) style = scanner.attributeValue();
    else if (scanner.attributeIs('r')) place = readReference(scanner);
  }
  let formula: FormulaSpan | undefined;
  let hasValue = false;
  while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
    if (scanner.nameIs('f')) formula = readFormula(scanner, true);
    else hasValue = readsText(scanner) || hasValue;
  }
  return { ...place, start, end: scanner.position, style, formula, isFilled: hasValue || formula !== undefined };
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
  const text = scanner.attributeValue();
  const [letters = ''] = LETTERS.exec(text) ?? [];
  const range = parseRange(`${letters}1`) ?? scanner.fail('a broken cell reference');
  return { row: Number(text.slice(letters.length)) || 0, column: range.firstColumn };
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
  return scanner.text() !== '';
}
