import { NO_NUMBER } from '../model/formula';

/** The number that an ID ends with, of at most seven digits, as `FormulaWords.idNumber`; `NO_NUMBER` when there is none, so that such IDs sort last. */
export function idNumber(id: string | undefined): number {
  const digits = /^[^0-9]*([0-9]{1,7})$/.exec(id ?? '')?.[1];
  return digits === undefined ? NO_NUMBER : Number(digits);
}
