import { piece, type Piece } from './pieces';

/** What stays allowed on a locked sheet, which has no password. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true, allowFormatRows: true, allowSort: true, allowAutoFilter: true, allowEditObjects: true, allowEditScenarios: true, selectionMode: 'Normal',
};

/** Locks a sheet against typing, without a password. */
export const lockPiece = (sheet: string): Piece => piece(3, 300, (book) => { book.sheet(sheet).protection.protect(PROTECTION); });
