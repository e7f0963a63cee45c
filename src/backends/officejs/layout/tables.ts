import type { BlueprintTable } from '../../../blueprint/blueprint';
import { columnLook } from '../../../blueprint/cell-looks';
import { columnRange, tableRange } from '../../../blueprint/ranges';
import { TABLE_STYLE } from '../../table-style';
import { typedValue, type Epoch, type TypedValue } from './cell-values';
import { toExcelFormula } from './formula-dialect';
import { formulaPiece, matrixPieces } from './matrices';
import { piece, type Piece } from './pieces';
import type { Looks } from './style-groups';

/** A table's headers and what its columns hold, the columns that are computed left blank. */
export function bodyPieces(sheet: string, table: BlueprintTable, looks: Looks, epoch: Epoch): readonly Piece[] {
  const { columns, firstColumn, headerRow } = table;
  const headers = columns.map(({ header, headerStyle }) => typedValue(header, columnLook(headerStyle, header), epoch, false));
  return [
    ...matrixPieces(sheet, headerRow, firstColumn, [headers]),
    ...runsOf(columns.map(({ formula }) => formula === undefined)).flatMap(([first, end]) => {
      const rows = table.rows.map((values, at) => columns.slice(first, end).map((column, i): TypedValue => {
        const look = looks.get(headerRow + 1 + at)?.[firstColumn + first + i] ?? columnLook(column.style, undefined);
        return typedValue(values[first + i], look, epoch, true);
      }));
      return matrixPieces(sheet, headerRow + 1, firstColumn + first, rows);
    }),
  ];
}

/** Runs of what holds, each from its first place to behind its last. */
function runsOf(holds: readonly boolean[]): readonly (readonly [first: number, end: number])[] {
  const starts = holds.flatMap((is, i) => (is && holds[i - 1] !== true ? [i] : []));
  return starts.map((first) => {
    const end = holds.indexOf(false, first);
    return [first, end < 0 ? holds.length : end] as const;
  });
}

/** Makes cells a table, with banded rows and filter buttons. */
export function tablePiece(sheet: string, table: BlueprintTable): Piece {
  const range = tableRange(table);
  return piece(8, range.length + table.name.length, (book) => {
    const added = book.sheet(sheet).tables.add(range, true);
    added.name = table.name;
    added.style = TABLE_STYLE;
    added.showBandedRows = true;
    added.showFilterButton = true;
  });
}

/** The computed columns of a table: one formula each, which Excel keeps for rows that are added. */
export const computedPieces = (sheet: string, table: BlueprintTable): readonly Piece[] =>
  table.columns.flatMap(({ formula }, i) => (formula === undefined ? [] : [formulaPiece(sheet, columnRange(table, i), toExcelFormula(formula))]));
