import { isOfficeError } from '../errors/host-error';
import type { Rect } from '../read/rect';

/** What guards are made of; nothing else here sets the one or goes up with the other, so that it fails means that a guard did. */
const GUARDS = /\.(?:formulasLocal|getOffsetRange)$/;

/**
 * Queues a statement that fails when a range is not as high and wide as it was, and changes nothing. Its last cell, moved by that height and width, is its first
 * one: only then do both make a block of one cell, which a matrix of one cell fits. It stands before everything that writes.
 */
export function requireShape(range: Excel.Range, { firstRow, lastRow, firstColumn, lastColumn }: Rect): void {
  if (firstRow === lastRow && firstColumn === lastColumn) return;
  const moved = range.getLastCell().untrack().getOffsetRange(firstRow - lastRow, firstColumn - lastColumn).untrack();
  moved.getBoundingRect(range.getCell(0, 0).untrack()).untrack().formulasLocal = [[null]];
}

/** Whether a request ended in a guard: nothing was written then. */
export const failedInGuard = (error: unknown): boolean =>
  // The client leaves debugInfo out where a request fails as a whole.
  isOfficeError(error) && GUARDS.test((error.debugInfo as Partial<OfficeExtension.DebugInfo> | undefined)?.errorLocation ?? '');
