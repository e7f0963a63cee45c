/** What an error code of Excel means for the person in front of it. */
export interface CodeMeaning {
  /** What was wrong and the way out, in whole sentences. */
  readonly says: string;
  /** The same may well succeed when it is repeated. */
  readonly passing?: true;
}

const AGAIN = 'Try again in a moment; what is done already stays, and doing the same again completes it.';
const RESTART = 'Save the workbook, close Excel and open both again.';
const NEWER = 'Update Excel (File > Account > Update Options), or do this in Excel for the web, which is always up to date.';
const REPORT = 'Copy the diagnostics and report it with them; Validate tells whether the workbook is still whole.';
const LARGE = 'Remove content from cells far outside the tables, close other workbooks, and try again.';

/** Every code that the documentation of Excel's API and its client list, and what to do about it. */
export const CODES: ReadonlyMap<string, CodeMeaning> = new Map<string, CodeMeaning>([
  ['AccessDenied', { says: 'Excel does not allow it: the workbook or the sheet is protected, open for reading only, or security software blocks add-ins. Choose Enable Editing or lift the protection (Review > Unprotect Sheet), then try again.' }],
  ['ActivityLimitReached', { says: `Excel has too much to do at the moment. ${AGAIN}`, passing: true }],
  ['TooManyRequests', { says: `Excel has too much to do at the moment. ${AGAIN}`, passing: true }],
  ['ApiNotAvailable', { says: `This Excel lacks something that it needs. ${NEWER}` }],
  ['ApiNotFound', { says: `This Excel is too old for it. ${NEWER}` }],
  ['BadPassword', { says: 'The protection has a password, and it was not this one. Lift the protection by hand (Review > Unprotect Sheet), then try again.' }],
  ['Conflict', { says: `Somebody else was changing the same place. ${AGAIN}`, passing: true }],
  ['ConnectionFailure', { says: `The connection to Excel was lost. Check the network. ${AGAIN}`, passing: true }],
  ['Timeout', { says: `Excel did not answer in time. ${AGAIN}`, passing: true }],
  ['ContentLengthRequired', { says: `The request was cut on its way to Excel, as some proxies do. ${AGAIN}` }],
  ['DirtySupportingFormula', { says: 'Formulas were still being computed. Wait until the status bar no longer says "Calculating", then try again.', passing: true }],
  ['EmptyChartSeries', { says: 'A chart would have had no data. Refresh the workbook, then try again.' }],
  ['FilteredRangeConflict', { says: 'A filter hides rows that it would change. Clear the filters (Data > Clear), then try again.' }],
  ['FormulaLengthExceedsLimit', { says: `A formula is longer than this Excel allows. ${REPORT}` }],
  ['GeneralException', { says: `Excel had an internal error. ${AGAIN} If it comes back: ${RESTART}`, passing: true }],
  ['HostRestartNeeded', { says: `The add-in was updated since Excel was started. ${RESTART}` }],
  ['InactiveWorkbook', { says: 'Another workbook is in front. Bring this one to the front, then try again.', passing: true }],
  ['InsertDeleteConflict', { says: 'Rows or columns that it needs were being inserted or deleted. Try again when nobody is typing.', passing: true }],
  ['InvalidArgument', { says: `Excel did not accept what it was given. ${REPORT}` }],
  ['InvalidBinding', { says: 'Something it relied on was changed meanwhile. Try again.', passing: true }],
  ['InvalidObjectPath', { says: 'Something it relied on was deleted meanwhile. Try again.', passing: true }],
  ['InvalidOperation', { says: 'Excel does not allow it at the moment. Leave the cell with Enter or Esc, close open windows of Excel, then try again.', passing: true }],
  ['InvalidOperationInCellEditMode', { says: 'A cell is being edited. Leave it with Enter or Esc, then try again.', passing: true }],
  ['InvalidOrTimedOutSession', { says: 'The session with Excel has ended. Reload the page of the workbook, then try again.' }],
  ['InvalidReference', { says: 'A reference it relied on no longer stands for cells. Refresh the workbook, then try again.' }],
  ['InvalidRequest', { says: `Excel could not make sense of the request. ${REPORT}` }],
  ['InvalidRequestContext', { says: 'The workbook was closed or a sheet renamed meanwhile. Try again.', passing: true }],
  ['InvalidRibbonDefinition', { says: `Excel did not accept the buttons of the add-in. ${REPORT}` }],
  ['InvalidSelection', { says: 'It does not work with what is selected. Select a single cell, then try again.', passing: true }],
  ['ItemAlreadyExists', { says: 'Something of the same name exists already: a sheet, a table or a name. Rename it, then try again.' }],
  ['ItemNotFound', { says: 'A sheet, table or name that it needs is gone: deleted or renamed meanwhile. Refresh the workbook, then try again.' }],
  ['MemoryLimitReached', { says: `There is not enough memory. ${LARGE}` }],
  ['MergedRangeConflict', { says: 'Merged cells or another table stand where a table has to go. Unmerge or move them, then try again.' }],
  ['NonBlankCellOffSheet', { says: 'Cells would be pushed off the end of the sheet. Delete what stands in its last rows and columns, then try again.' }],
  ['NotImplemented', { says: `This Excel does not have it on this platform. ${NEWER}` }],
  ['OpenWorkbookLinksBlocked', { says: 'Links to other workbooks are blocked. Allow them (Data > Edit Links) or remove them, then try again.' }],
  ['OperationCellsExceedLimit', { says: `Too many cells at once. ${LARGE}` }],
  ['PivotTableRangeConflict', { says: 'A PivotTable stands where it has to write. Move the PivotTable, then try again.' }],
  ['PowerQueryRefreshResourceChallenge', { says: 'A query needs somebody to sign in. Refresh it by hand (Data > Refresh All), then try again.' }],
  ['RangeExceedsLimit', { says: `Too many cells at once. ${LARGE}` }],
  ['RangeImageExceedsLimit', { says: `A picture of cells would be too large. ${LARGE}` }],
  ['RefreshWorkbookLinksBlocked', { says: 'Links to other workbooks may not be refreshed here. Allow it (Data > Edit Links), then try again.' }],
  ['RequestAborted', { says: `Excel broke it off, as it does when a long computation is running. ${AGAIN}`, passing: true }],
  ['RequestPayloadSizeLimitExceeded', { says: `More was sent at once than Excel for the web takes. Open the workbook in the desktop app, or shorten very long texts, and try again. ${REPORT}` }],
  ['ResponsePayloadSizeLimitExceeded', { says: `Excel for the web cannot hand over that much at once. Open the workbook in the desktop app, or shorten very long texts, and try again. ${REPORT}` }],
  ['ServiceNotAvailable', { says: `Excel cannot be reached at the moment. ${AGAIN}`, passing: true }],
  ['Unauthenticated', { says: 'The sign-in has expired. Sign in again (File > Account) and reload the workbook.' }],
  ['UndoNotSupported', { says: 'Excel cannot take back part of it in one step. Try again; it is then done without a single undo step.', passing: true }],
  ['UnsupportedFeature', { says: 'The sheet holds something that Excel cannot handle this way. Move foreign content to a sheet of its own, then try again.' }],
  ['UnsupportedFillType', { says: `Excel cannot read a fill. ${REPORT}` }],
  ['UnsupportedOperation', { says: `Excel cannot do that here. ${NEWER}` }],
  ['UnsupportedSheet', { says: 'It does not work on a chart or macro sheet. Go to a worksheet, then try again.' }],
  ['WriteNotSupportedWhenModalDialogOpen', { says: 'A window of Excel is open. Close it, then try again.', passing: true }],
]);

/** For codes that nothing is known about. */
export const UNKNOWN_CODE: CodeMeaning = { says: `Excel answered with an error. ${AGAIN} ${REPORT}`, passing: true };

/**
 * Codes with which Excel turns a whole request away before it begins: too many requests (the client maps it to HTTP status 429), a cell in edit mode,
 * an open window. Other passing codes may come when part of a request has been carried out.
 */
export const TURNED_AWAY: ReadonlySet<string> = new Set(['ActivityLimitReached', 'TooManyRequests', 'InvalidOperationInCellEditMode', 'WriteNotSupportedWhenModalDialogOpen']);
