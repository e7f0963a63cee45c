import type { WorkbookPort } from './port';

/** Cells of one sheet. Rows are 1-based, columns 0-based. */
export interface LiveRange {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A change of a workbook while it is open. */
export interface LiveChange {
  /** `own`: this product wrote it; `user`: somebody at this computer; `remote`: a co-author elsewhere. */
  readonly by: 'own' | 'user' | 'remote';
  /** Absent where the host does not tell, as for a sheet that was added or deleted. */
  readonly range?: LiveRange;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/** Whether people can take back what the product wrote, and how. */
export type Undo =
  /** One step takes back a whole action. */
  | 'grouped'
  /** Not at all: say so before anything large. */
  | 'none';

/** A workbook that somebody has open in front of them. */
export interface LiveWorkbookPort extends WorkbookPort {
  /** How error messages and reports call it. */
  fileName(): Promise<string>;
  readonly undo: Undo;
  /** Brings a cell into view and selects it; the sheet's first cell when none is given. Throws HostError when the sheet is gone. */
  select(sheet: string, cell?: string): Promise<void>;
  /** Follows the selected cells; of many in a short time only the last is told. */
  onSelection(listener: (range: LiveRange) => void): Promise<Unsubscribe>;
  /** Follows changes; those of a short time come together. */
  onChange(listener: (changes: readonly LiveChange[]) => void): Promise<Unsubscribe>;
}
