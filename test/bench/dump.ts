import { buildBlueprint } from '../../src/blueprint/build';
import type { ThreatModel } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

/** The cells of a model's workbook as plain JSON, so that every library writes the same. */
export function dumpCells(model: ThreatModel, today: string): string {
  const { sheets } = buildBlueprint(model, rate(model, today), 'hash');
  return JSON.stringify(sheets.map(({ name, tables, notes, blocks }) => ({
    name,
    loose: [...notes, ...blocks.flatMap((block) => block.cells)].map(({ row, column, value, formula }) => [row, column, value ?? null, formula ?? null]),
    tables: tables.map((table) => ({
      table: table.name, headerRow: table.headerRow, firstColumn: table.firstColumn,
      headers: table.columns.map((column) => column.header),
      formulas: table.columns.map((column) => column.formula ?? null),
      rows: table.rows.map((row) => table.columns.map((_, i) => row[i] ?? null)),
    })),
  })));
}
