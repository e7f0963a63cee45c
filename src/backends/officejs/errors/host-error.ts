import { HostError } from '../../../errors';
import { CODES, TURNED_AWAY, UNKNOWN_CODE } from './codes';
import { diagnosticsOf, type RequestFacts } from './diagnostics';

/** True for what the client of Excel's API throws; all else is a mistake of ours or one of our own errors. */
export const isOfficeError = (error: unknown): error is OfficeExtension.Error => error instanceof OfficeExtension.Error;

/** The code of an error of Excel; undefined for other errors. */
export const codeOf = (error: unknown): string | undefined => (isOfficeError(error) ? error.code : error instanceof HostError ? error.code : undefined);

/**
 * Turns an error of Excel into one whose message is for the user; any other is handed back as it is.
 * @param what the action as the beginning of a sentence, such as "Reading the workbook"
 */
export function toHostError(what: string, error: unknown, facts?: RequestFacts): unknown {
  if (!isOfficeError(error)) return error;
  const meaning = CODES.get(error.code) ?? UNKNOWN_CODE;
  return new HostError(`${what} did not work. ${meaning.says}`, error.code, meaning.passing === true, diagnosticsOf(error, facts));
}

/**
 * Whether the same request may be sent again at once. A request that only reads may be after every passing error. One that writes only when Excel turned it
 * away as a whole: an error with a place in the request says that the statements before it have been carried out.
 */
export function isRepeatable(error: unknown, onlyReads: boolean): boolean {
  if (!isOfficeError(error)) return false;
  const { errorLocation, statement } = (error.debugInfo as Partial<OfficeExtension.DebugInfo> | undefined) ?? {};
  if (onlyReads) return CODES.get(error.code)?.passing === true;
  return TURNED_AWAY.has(error.code) && errorLocation === undefined && statement === undefined;
}
