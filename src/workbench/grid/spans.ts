import type { GridSheet } from '../document/document-api';
import type { GridRowView } from './grid-row';

/** How many columns a cell reaches over because it is merged with them. */
export function spanOf({ merged }: GridSheet, { number }: GridRowView, column: number): number | undefined {
  const range = merged.find(({ firstRow, firstColumn }) => firstRow === number && firstColumn === column);
  return range === undefined ? undefined : range.lastColumn - range.firstColumn + 1;
}
