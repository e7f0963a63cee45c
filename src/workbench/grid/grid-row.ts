import type { GridCell } from '../document/document-api';
import type { ViewRow } from '../sheet-view';

/** A row in the grid; `typed` is what an editor hands back. */
export interface GridRowView extends ViewRow {
  readonly typed?: { readonly column: number; readonly text: string };
}

/** Column of the sheet that a grid column's key stands for. */
export const columnOf = (key: string): number => Number(key);

/** Whether people may type there: blank cells are theirs. */
export const isTypable = (cell: GridCell | undefined): boolean => cell === undefined || cell.kind === 'input' || cell.kind === 'foreign';

/** What an editor begins with. */
export const typedIn = (cell: GridCell | undefined): string => cell?.typed ?? cell?.text ?? '';
