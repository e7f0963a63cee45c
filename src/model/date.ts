const DAY = 86_400_000;
/** Day 0 of the two epochs a workbook may count from; in the first, day 60 is a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = Date.UTC(9999, 11, 31);

/** True for `YYYY-MM-DD` that names a day of the calendar in the years 0001 to 9999. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The ISO date of a calendar day; undefined when there is no such day. */
export function isoOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || year > 9999) return undefined;
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const found = new Date(time);
  return found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? isoAt(time) : undefined;
}

/**
 * The ISO date behind a date cell's number; a time of day is dropped.
 * Numbers below 0 are days before the epoch, as LibreOffice writes them. Undefined for day 0 and the false leap day of the 1900 epoch, and past 9999-12-31.
 */
export function serialToIso(serial: number, date1904 = false): string | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const days = Math.floor(serial);
  if (!date1904 && (days === 0 || days === 60)) return undefined;
  const shifted = !date1904 && days > 0 && days < 60 ? days + 1 : days;
  const time = (date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * DAY;
  const year = new Date(time).getUTCFullYear();
  return time > LAST_DAY || !(year >= 1) ? undefined : isoAt(time);
}

/** The number a date cell holds for an ISO date. Undefined for what is no date and for days the epoch cannot count alike everywhere: before 1900-03-01, or before 1904-01-01. */
export function isoToSerial(iso: string, date1904 = false): number | undefined {
  if (!isIsoDate(iso)) return undefined;
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return serial < (date1904 ? 0 : 61) ? undefined : serial;
}

function isoAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
