import { isoOf, isoToSerial, serialToIso } from '../model/date';

function serialOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : isoToSerial(date);
}

/** The date when date arithmetic can use it: undefined for a blank one, for no calendar date, and before 1900-03-01. */
export function usableDate(date: string | undefined): string | undefined {
  return serialOf(date) === undefined ? undefined : date;
}

/** EDATE: the same day `months` later (fractions cut off), or the last day of a shorter month. Undefined for an unusable date or past the year 9999. */
export function addMonths(date: string | undefined, months: number): string | undefined {
  const from = usableDate(date);
  if (from === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const target = year * 12 + month - 1 + Math.trunc(months);
  const onDay = (last: number): string | undefined => isoOf(Math.floor(target / 12), (target % 12) + 1, last);
  return usableDate(onDay(day) ?? onDay(30) ?? onDay(29) ?? onDay(28));
}

/** The date `days` later (fractions cut off). Undefined for an unusable date or past the year 9999. */
export function addDays(date: string | undefined, days: number): string | undefined {
  const serial = serialOf(date);
  return serial === undefined ? undefined : usableDate(serialToIso(serial + days));
}
