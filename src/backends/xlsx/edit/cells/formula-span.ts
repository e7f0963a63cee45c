import { parseRange, type CellRange } from '../../read/cell-reference';
import type { SpanScanner } from '../xml/span-scanner';

/** A formula as a cell carries it. */
export interface FormulaSpan {
  readonly kind: 'own' | 'shared' | 'array' | 'table';
  /** The cells an array formula or data table fills, or those that may share the formula. */
  readonly range: CellRange | undefined;
  /** Number of the shared formula. */
  readonly shared: string | undefined;
  /** Empty where only the kind was asked for. */
  readonly text: string;
}

const KINDS: Readonly<Record<string, FormulaSpan['kind']>> = { shared: 'shared', array: 'array', dataTable: 'table' };

/** Right after the start of an `f` element: reads it and moves past it. */
export function readFormula(scanner: SpanScanner, wantsText: boolean): FormulaSpan {
  const inside = scanner.depth;
  let kind: FormulaSpan['kind'] = 'own';
  let range: CellRange | undefined;
  let shared: string | undefined;
  while (scanner.nextAttribute()) {
    if (scanner.attributeIs('t')) kind = KINDS[scanner.attributeValue()] ?? 'own';
    else if (scanner.attributeIs('ref')) range = parseRange(scanner.attributeValue());
    else if (scanner.attributeIs('si')) shared = scanner.attributeValue();
  }
  const hasText = scanner.depth >= inside;
  if (hasText) scanner.readText();
  return { kind, range, shared, text: hasText && wantsText ? scanner.text() : '' };
}
