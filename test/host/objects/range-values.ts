import { text } from '../args';
import { displayed, valueType } from '../book/display';
import { DEFAULT_FORMAT, withNumberFormat } from '../book/format';
import { offsetFormula } from '../book/formula';
import { guardSheet } from '../book/guard';
import type { RangeRef } from '../book/refs';
import { writeCells, type Element } from '../book/write';
import { invalid } from '../excel-error';
import type { Machine } from '../machine';
import { elements, matrix, valueOf } from './matrix';
import { RANGE } from './range';

function write({ sheet, rect }: RangeRef, value: unknown, { book, count }: Machine): void {
  if (value === null || value === undefined) throw invalid();
  const at = elements(value, rect);
  // As with Ctrl+Enter one formula for many cells is adjusted from cell to cell; so does Excel with a range's formula in VBA.
  const adjusted: Element = !Array.isArray(value) && typeof value === 'string' && value.startsWith('=') ? (r, c) => offsetFormula(value, r, c) : at;
  count.cellsWritten += writeCells(book, sheet, rect, adjusted);
}

function setNumberFormat({ sheet, rect }: RangeRef, value: unknown): void {
  guardSheet(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values: null is no input for a property; a blank number format means General.
    const format = text(value) || 'General';
    sheet.restyle(rect, (before) => ({ ...before, numberFormat: format }));
    return;
  }
  const at = elements(value, rect);
  for (let r = 0; r < rect.height; r += 1) {
    for (let c = 0; c < rect.width; c += 1) {
      const format = at(r, c);
      if (format === null) continue;
      const [row, column] = [rect.row + r, rect.column + c];
      sheet.put(row, column, { value: '', ...sheet.cell(row, column), format: withNumberFormat(sheet.format(row, column), String(format) || 'General') });
    }
  }
}

const formulas = (self: RangeRef, machine: Machine): unknown => matrix(self, machine, (cell) => cell?.formula ?? cell?.value ?? '');
const numberFormats = (self: RangeRef, machine: Machine): unknown => matrix(self, machine, (cell, _, column) => (cell?.format ?? self.sheet.columnFormats.get(column) ?? DEFAULT_FORMAT).numberFormat);

RANGE.extend({
  get: {
    values: (self, machine) => matrix(self, machine, machine.book.calculate === undefined ? (cell) => cell?.value ?? '' : (_, row, column) => valueOf(machine.book, self.sheet, row, column)),
    formulas,
    formulasLocal: formulas,
    text: (self, machine) => matrix(self, machine, (cell, row, column) => (cell === undefined ? '' : displayed(valueOf(machine.book, self.sheet, row, column), cell.format.numberFormat))),
    valueTypes: (self, machine) => matrix(self, machine, (_, row, column) => valueType(valueOf(machine.book, self.sheet, row, column))),
    numberFormat: numberFormats,
    numberFormatLocal: numberFormats,
    hasSpill: () => false,
  },
  set: {
    values: write,
    formulas: write,
    formulasLocal: write,
    numberFormat: setNumberFormat,
    numberFormatLocal: setNumberFormat,
  },
  call: {
    // The client cuts large matrices into pieces and has the size checked first.
    _ValidateArraySize: ({ rect }, [rows, columns]) => {
      if (rows !== rect.height || columns !== rect.width) throw invalid();
    },
    calculate: () => null,
    setDirty: () => null,
  },
});
