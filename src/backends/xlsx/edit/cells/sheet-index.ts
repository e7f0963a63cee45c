import type { CellRange } from '../../read/cell-reference';
import { OPEN } from '../../read/xml-scanner';
import type { SpanScanner } from '../xml/span-scanner';
import type { FormulaSpan } from './formula-span';
import { readCell, readRowHead, skimCell } from './row-scan';
import type { CellSpan, IndexWishes, RowSpan, SheetIndex } from './spans';

/**
 * One pass over a `sheetData` element, at whose start the scanner stands.
 * Throws what the scanner throws, `DamagedWorkbookError` also for broken references.
 */
export function indexSheet(scanner: SpanScanner, wishes: IndexWishes): SheetIndex {
  return new SheetIndexer(scanner, wishes);
}

class SheetIndexer implements SheetIndex {
  readonly rows: RowSpan[] = [];
  readonly arrays: CellRange[] = [];
  readonly sharedUses = new Map<string, number>();
  #previous = 0;

  constructor(private readonly scanner: SpanScanner, private readonly wishes: IndexWishes) {
    scanner.nextTag();
    if (!scanner.enter()) return;
    while (scanner.nextTag() === OPEN) {
      if (scanner.nameIs('row')) this.#row();
      else scanner.skipElement();
    }
  }

  #row(): void {
    const { scanner } = this;
    const inside = scanner.depth;
    const start = scanner.tagStart;
    const head = readRowHead(scanner);
    const isEmpty = scanner.depth < inside;
    const isSkimmed = head.number > 0 && !this.wishes.wants(head.number);
    const { number, cells } = isSkimmed ? this.#skim(inside, head.number) : this.#cells(inside, head.number);
    const end = scanner.position;
    const innerEnd = isEmpty ? end : scanner.bytes.lastIndexOf(0x3c, end - 1);
    this.rows.push({ number, start, innerEnd, end, isEmpty, style: head.style, spans: head.spans, cells });
    this.#previous = number;
  }

  #skim(inside: number, number: number): { number: number; cells: CellSpan[] } {
    const { scanner } = this;
    while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
      if (!scanner.nameIs('c')) scanner.skipElement();
      else this.#note(number, -1, skimCell(scanner));
    }
    return { number, cells: [] };
  }

  #cells(inside: number, given: number): { number: number; cells: CellSpan[] } {
    const { scanner } = this;
    const cells: CellSpan[] = [];
    let number = given;
    while (scanner.depth >= inside && scanner.nextTag() === OPEN) {
      if (!scanner.nameIs('c')) {
        scanner.skipElement();
        continue;
      }
      const cell = readCell(scanner, (cells.at(-1)?.column ?? -1) + 1, ({ row, column }) => this.wishes.wantsFormula?.(number || row || this.#previous + 1, column) === true);
      number ||= cell.row;
      this.#note(number || this.#previous + 1, cell.column, cell.formula);
      cells.push(cell);
    }
    return { number: number || this.#previous + 1, cells };
  }

  #note(row: number, column: number, formula: FormulaSpan | undefined): void {
    if (!formula) return;
    if (formula.range && (formula.kind === 'array' || formula.kind === 'table')) this.arrays.push(formula.range);
    if (formula.shared === undefined || (column >= 0 && this.wishes.replaces(row, column, formula))) return;
    this.sharedUses.set(formula.shared, (this.sharedUses.get(formula.shared) ?? 0) + 1);
  }
}
