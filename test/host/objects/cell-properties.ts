import { record } from '../args';
import { RangeRef } from '../book/refs';
import { rectOf } from '../book/rect';
import { invalid } from '../excel-error';
import { isHostObject, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { RANGE } from './range';

/** Sets properties of an object and of the objects in it. */
function apply(target: HostObject, values: unknown, machine: Machine): void {
  for (const [name, value] of Object.entries(record(values))) {
    if (value === undefined || value === null) continue;
    const inner = typeof value === 'object' && !Array.isArray(value) ? target.get(name, machine) : undefined;
    if (isHostObject(inner)) apply(inner, value, machine);
    else target.set(name, value, machine);
  }
}

/** Reads the properties that are asked for with true. */
function read(target: HostObject, wanted: unknown, machine: Machine): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record(wanted)).filter(([, want]) => want !== undefined && want !== false && want !== null).map(([name, want]) => {
    const value = target.get(name, machine);
    return [name, isHostObject(value) ? read(value, want, machine) : value];
  }));
}

const cell = (range: RangeRef, row: number, column: number): HostObject => RANGE.of(new RangeRef(range.sheet, [rectOf(range.rect.row + row, range.rect.column + column)]));

RANGE.extend({
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-setcellproperties-member(1): one entry for each cell.
    setCellProperties: (range, [matrix], machine) => {
      const { rect } = range;
      if (!Array.isArray(matrix) || matrix.length !== rect.height) throw invalid();
      matrix.forEach((line: unknown, row) => {
        if (!Array.isArray(line) || line.length !== rect.width) throw invalid();
        line.forEach((values: unknown, column) => apply(cell(range, row, column), values, machine));
      });
    },
    getCellProperties: (range, [wanted], machine) =>
      Array.from({ length: range.rect.height }, (_, row) => Array.from({ length: range.rect.width }, (_c, column) => read(cell(range, row, column), wanted, machine))),
  },
});
