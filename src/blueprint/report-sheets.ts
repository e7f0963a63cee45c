import type { BlueprintBlock, BlueprintNote, BlueprintSheet, BlueprintTable } from './blueprint';
import { HEADER_ROW, captions, heights, pagesWide, phaseOfSheet, tabColour } from './sheet-frame';

const titled = (name: string, objective: string): readonly BlueprintNote[] => [
  { row: 1, column: 0, value: phaseOfSheet(name) === undefined ? name : `Phase ${phaseOfSheet(name)?.number ?? ''}: ${name.replace(/^\d+ /, '')}`, style: 'title' },
  { row: 2, column: 0, value: objective, style: 'objective' },
];

/** A sheet of matrices below each other. */
export function matrixSheet(name: string, blocks: readonly BlueprintBlock[]): BlueprintSheet {
  return {
    name, visibility: 'visible', tabColour: tabColour(name), freeze: { rows: 2, columns: 1 }, widths: {}, heights: { 1: 30, 2: 18, ...Object.fromEntries(blocks.flatMap((block) => [[block.row, 24], [block.row + 2, 19]])) },
    print: { pagesWide: 1 }, tables: [], notes: titled(name, 'Where the threats stand: by level, layer, identifier and factor; all of it follows the registers as you type.'),
    blocks, charts: [], shapes: [], locked: true,
  };
}

/** A sheet that holds one table written by the product. */
export function reportSheet(name: string, tables: readonly BlueprintTable[]): BlueprintSheet {
  return {
    name, visibility: 'visible', tabColour: tabColour(name), freeze: { rows: HEADER_ROW, columns: 0 }, widths: {}, heights: { 1: 30, 2: 18, ...heights(tables) },
    print: { pagesWide: pagesWide(tables), titleRows: [HEADER_ROW, HEADER_ROW] }, tables,
    notes: [...titled(name, 'Written by "maestro-workbook refresh FILE"; what you type here is replaced by the next refresh. Columns that you add stay.'), ...captions(tables)],
    blocks: [], charts: [], shapes: [], locked: true,
  };
}
