const MESSAGES: Readonly<Record<string, string>> = {
  ItemNotFound: 'The requested resource doesn\'t exist.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not allowed while Excel is in cell edit mode.',
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  ActivityLimitReached: 'Activity limit has been reached.',
  UndoNotSupported: 'The JavaScript API request failed due to lack of support for the undo operation.',
  NonBlankCellOffSheet: 'Microsoft Excel can\'t insert new cells because it would push non-empty cells off the end of the worksheet.',
  MergedRangeConflict: 'Cannot complete the operation. A table can\'t overlap with another table or merged cells.',
  TooManyRequests: 'Your previous request is being processed.',
};
const STATUS: Readonly<Record<string, number>> = { ItemNotFound: 404, ApiNotFound: 404, AccessDenied: 403, ItemAlreadyExists: 409, GeneralException: 500, TooManyRequests: 429, ActivityLimitReached: 429 };

/** What Excel answers instead of a result. */
export class ExcelError extends Error {
  constructor(readonly code: string, message = MESSAGES[code] ?? code) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

export const invalid = (message?: string): ExcelError => new ExcelError('InvalidArgument', message);
export const notFound = (message?: string): ExcelError => new ExcelError('ItemNotFound', message);
