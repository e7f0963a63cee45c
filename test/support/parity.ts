import type { Blueprint, BlueprintCell } from '../../src/blueprint/blueprint';
import type { RawValue, RawWorkbook } from '../../src/workbook/port';

export interface Comparison {
  readonly compared: number;
  /** One line per cell that differs: where, what the engine says, what the spreadsheet says. */
  readonly differences: readonly string[];
}

function plain(value: RawValue | undefined): string | number {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return value.kind === 'error' ? value.code : value.serial;
  return typeof value === 'boolean' ? String(value) : value;
}

const same = (engine: BlueprintCell, sheet: string | number): boolean =>
  typeof engine === 'number' && typeof sheet === 'number' ? Math.abs(engine - sheet) <= 1e-9 * Math.max(1, Math.abs(engine)) : (engine ?? '') === sheet;

/** Compares every computed cell of the blueprint, and every note with a formula, with the recalculated workbook. */
export function compareComputed(blueprint: Blueprint, recalculated: RawWorkbook): Comparison {
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of blueprint.sheets) {
    const rows = new Map(recalculated.sheets.find((s) => s.name === sheet.name)?.rows.map((row) => [row.number, row.cells]));
    const check = (place: string, row: number, column: number, engine: BlueprintCell) => {
      compared += 1;
      const found = plain(rows.get(row)?.[column]);
      if (!same(engine, found)) differences.push(`${place}: engine ${JSON.stringify(engine ?? '')}, spreadsheet ${JSON.stringify(found)}`);
    };
    for (const block of sheet.blocks) for (const cell of block.cells) if (cell.formula !== undefined) check(`${block.name} ${sheet.name} R${cell.row}C${cell.column + 1} =${cell.formula.slice(0, 160)}`, cell.row, cell.column, cell.value);
    for (const note of sheet.notes) if (note.formula !== undefined) check(`${sheet.name} row ${note.row}`, note.row, note.column, note.value);
    for (const table of sheet.tables) {
      table.rows.forEach((values, at) => {
        table.columns.forEach((column, i) => {
          if (column.formula !== undefined) check(`${table.name}[${column.header}] row ${at + 1}`, table.headerRow + 1 + at, table.firstColumn + i, values[i]);
        });
      });
    }
  }
  return { compared, differences };
}
