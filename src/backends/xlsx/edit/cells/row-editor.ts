import type { Epoch } from '../epoch';
import type { XmlElement } from '../xml/element';
import { withPrefix } from '../xml/prefix';
import type { XmlEdit } from '../xml/xml-edit';
import { changedCell, isBlank, newCell } from './cell-markup';
import type { StyledChange } from './changes-by-row';
import type { NewCellStyle } from './new-cell-style';
import type { CellSpan, RowSpan } from './spans';

/** Makes the changes of one row after the other in a sheet's `data`. */
export class RowEditor {
  /** A formula was replaced by a value or blanked. */
  formulaWent = false;
  /** Cells that were not there before. */
  readonly added: StyledChange[] = [];

  constructor(private readonly edit: XmlEdit, private readonly data: XmlElement, private readonly style: NewCellStyle, private readonly epoch: Epoch) {}

  /** Changes a row that exists. `changes` by ascending column. */
  change(row: RowSpan, changes: readonly StyledChange[]): void {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const missing = changes.filter((change) => {
      const cell = cells.get(change.column);
      if (cell) this.#changeCell(cell, change);
      return cell === undefined;
    });
    const added = missing.map((change) => ({ column: change.column, markup: this.#newCell(change) })).filter(({ markup }) => markup !== '');
    if (added.length === 0) return;
    this.#dropSpans(row, added.map(({ column }) => column));
    if (row.isEmpty) this.#splice(row.end - 2, row.end, `>${added.map(({ markup }) => markup).join('')}</row>`);
    else this.#insert(row, added);
  }

  /** Adds a row before another, or behind all. */
  add(number: number, changes: readonly StyledChange[], before: RowSpan | undefined): void {
    const cells = changes.map((change) => this.#newCell(change)).join('');
    if (cells === '') return;
    const markup = `<row r="${number}">${cells}</row>`;
    if (before === undefined) this.edit.append(this.data, markup);
    else this.#splice(before.start, before.start, markup);
  }

  #insert(row: RowSpan, added: readonly { readonly column: number; readonly markup: string }[]): void {
    let next = 0;
    for (const { column, markup } of added) {
      for (let cell = row.cells[next]; cell && cell.column < column; cell = row.cells[next]) next += 1;
      const at = row.cells[next]?.start ?? row.innerEnd;
      this.#splice(at, at, markup);
    }
  }

  /** The attribute only saves reading time; one that misses a cell would lie. */
  #dropSpans(row: RowSpan, columns: readonly number[]): void {
    const { spans } = row;
    if (spans && columns.some((column) => column + 1 < spans.first || column + 1 > spans.last)) this.#splice(spans.start, spans.end, '');
  }

  #changeCell(cell: CellSpan, change: StyledChange): void {
    if (cell.formula && change.content.kind === 'value') this.formulaWent = true;
    const source = this.edit.bytes.subarray(this.data.start + cell.start, this.data.start + cell.end);
    this.#splice(cell.start, cell.end, changedCell(source, this.#dated(change, change.format ?? cell.style), cell.formula, this.#prefixed));
  }

  /** Empty when there is nothing to add. */
  #newCell(change: StyledChange): string {
    const style = this.style.of(change);
    if (isBlank(change.content) && ((change.like ?? change.format) === undefined || style === undefined)) return '';
    this.added.push(change);
    return newCell(change.row, change.column, this.#dated(change, style).content, style);
  }

  /** The change with a date as this workbook counts it. */
  #dated(change: StyledChange, format: number | undefined): StyledChange {
    return { ...change, content: { ...change.content, value: this.epoch.stored(change.content.value, format) } };
  }

  readonly #prefixed = (markup: string): string => withPrefix(markup, this.data.prefix);

  #splice(start: number, end: number, markup: string): void {
    this.edit.splice(this.data.start + start, this.data.start + end, this.#prefixed(markup));
  }
}
