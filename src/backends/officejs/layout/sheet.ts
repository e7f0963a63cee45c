import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { looksOf, type CellLook } from '../../../blueprint/cell-looks';
import { keepsText, numberFormatOf, type Epoch } from './cell-values';
import { chartPiece } from './charts';
import { conditionalFormatPieces } from './conditional-formats';
import { blockCellPieces, linkPieces, mergePieces, notePieces } from './notes';
import { printPiece, sizePieces, viewPiece } from './page';
import type { Piece } from './pieces';
import { lockPiece } from './protection';
import { shapePieces } from './shapes';
import { lookPieces, numberFormatPieces, type Looks } from './style-groups';
import { bodyPieces, computedPieces, tablePiece } from './tables';
import { validationPieces } from './validations';

/** How a sheet is laid out, in four parts: each of all sheets comes before the next of any, and names of the workbook between the first two. */
export interface Layout {
  /** What stands in cells, and tables. */
  readonly contents: readonly Piece[];
  /** Formulas, which name tables and cells of other sheets. */
  readonly formulas: readonly Piece[];
  /** Looks, rules and the page. */
  readonly looks: readonly Piece[];
  /** Charts and shapes, which need the sizes of cells, and protection. */
  readonly closing: readonly Piece[];
}

/** Cells with text that have the text format before anything is set in them; a number would become text there. */
function textCells(sheet: BlueprintSheet, looks: Looks): Looks {
  const text = new Map([...looks].map(([row, cells]) => [row, cells.map((look) => (look !== undefined && keepsText(look) ? look : undefined))] as const));
  const exclude = (row: number, column: number): void => { text.get(row)?.splice(column, 1, undefined); };
  for (const { headerRow, firstColumn, rows } of sheet.tables) {
    rows.forEach((values, at) => values.forEach((value, i) => {
      if (typeof value === 'number') exclude(headerRow + 1 + at, firstColumn + i);
    }));
  }
  for (const { row, column, value } of [...sheet.notes, ...sheet.blocks.flatMap(({ cells }) => cells)]) if (typeof value === 'number') exclude(row, column);
  return text;
}

const formatOf = (look: CellLook): string | undefined => numberFormatOf(look);

function contentPieces(sheet: BlueprintSheet, looks: Looks, epoch: Epoch): readonly Piece[] {
  return [
    ...linkPieces(sheet),
    ...numberFormatPieces(sheet.name, textCells(sheet, looks), formatOf),
    ...sheet.tables.flatMap((table) => bodyPieces(sheet.name, table, looks, epoch)),
    ...notePieces(sheet, epoch, false),
    ...sheet.tables.map((table) => tablePiece(sheet.name, table)),
  ];
}

/** The charts and shapes of a sheet. */
export const drawingPieces = ({ name, charts, shapes }: BlueprintSheet): readonly Piece[] => [...shapePieces(name, shapes), ...charts.map((chart) => chartPiece(name, chart))];

/** How an empty sheet is laid out. */
export function layoutOf(sheet: BlueprintSheet, epoch: Epoch): Layout {
  const looks = looksOf(sheet);
  return {
    contents: contentPieces(sheet, looks, epoch),
    formulas: [
      ...sheet.tables.flatMap((table) => computedPieces(sheet.name, table)),
      ...notePieces(sheet, epoch, true),
      ...sheet.blocks.flatMap((block) => blockCellPieces(sheet.name, block, epoch)),
    ],
    looks: [
      ...mergePieces(sheet.name, sheet.notes),
      ...sheet.blocks.flatMap(({ cells }) => mergePieces(sheet.name, cells)),
      ...lookPieces(sheet.name, looks),
      ...validationPieces(sheet),
      ...conditionalFormatPieces(sheet),
      ...sizePieces(sheet),
      viewPiece(sheet),
      printPiece(sheet),
    ],
    closing: [...drawingPieces(sheet), ...(sheet.locked ? [lockPiece(sheet.name)] : [])],
  };
}

/** How blocks are laid out on a sheet that exists, over cells that are blank: contents, looks, rules and the widths of their columns. */
export function blockLayout(sheet: BlueprintSheet, names: ReadonlySet<string>, epoch: Epoch): readonly Piece[] {
  const bare: BlueprintSheet = { ...sheet, tables: [], notes: [], charts: [], shapes: [], widths: {}, heights: {}, blocks: sheet.blocks.filter(({ name }) => names.has(name)) };
  return [
    ...bare.blocks.flatMap((block) => [...blockCellPieces(bare.name, block, epoch), ...mergePieces(bare.name, block.cells)]),
    ...lookPieces(bare.name, looksOf(bare)), ...validationPieces(bare), ...conditionalFormatPieces(bare), ...sizePieces(bare),
  ];
}
