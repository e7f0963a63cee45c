import { isError } from './display';

/** What a cell takes when somebody types a text or a program sets it. */
export interface Typed {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** It reads like an error value and is text. */
  readonly isText?: true;
  /** Format that Excel gives a cell with the format General. */
  readonly numberFormat?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days between the beginnings of the two ways to count days. */
const DAYS_TO_1904 = 1462;

/** The number of a day in a workbook that counts from 1900 or, as older ones from the Mac, from 1904. */
export const dateSerial = (year: number, month: number, day: number, date1904: boolean): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569 - (date1904 ? DAYS_TO_1904 : 0);

function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return undefined;
  return dateSerial(year, month, day, false);
}

function dateOf(text: string): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2,4})$/.exec(text);
  if (american !== null) {
    const year = Number(american[3]);
    return serial(year < 30 ? 2000 + year : year < 100 ? 1900 + year : year, Number(american[1]), Number(american[2]));
  }
  const named = /^(?:(\d{1,2})[- ])?([a-z]{3,9})[- ](\d{1,4})$/i.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (named === null || month === 0 || !'january february march april may june july august september october november december'.split(' ').some((m) => m.startsWith((named[2] ?? '').toLowerCase()))) return undefined;
  const last = Number(named[3]);
  if (named[1] !== undefined) return serial(last < 100 ? 2000 + last : last, month, Number(named[1]));
  return last > 31 ? serial(last < 100 ? 1900 + last : last, month, 1) : serial(2026, month, last);
}

/** Text that reads like an error value and is none. */
const kept = (value: string): Typed => (isError(value) ? { value, isText: true } : { value });

/**
 * How Excel reads a value that is set: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values (values are taken as if typed, a leading
 * equals sign makes a formula) and support.microsoft.com "Format numbers as text" (the text format and a leading apostrophe keep what was typed).
 */
export function typed(raw: string | number | boolean, numberFormat: string, date1904 = false): Typed {
  if (typeof raw !== 'string') return { value: raw };
  if (raw.startsWith("'")) return kept(raw.slice(1));
  if (numberFormat === '@') return kept(raw);
  if (/^=./.test(raw)) return { value: 0, formula: raw };
  if (/^[+-][A-Za-z(]/.test(raw)) return { value: 0, formula: `=${raw}` };
  const text = raw.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (isError(text.toUpperCase())) return { value: text.toUpperCase() };
  if (/^[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && !/,\d{1,2}$|,\d{4}/.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return { value: Number(text.slice(0, -1)) / 100, numberFormat: '0%' };
  if (/^[$€£]\d+(\.\d+)?$/.test(text)) return { value: Number(text.slice(1)), numberFormat: '$#,##0' };
  if (/^\(\d+(\.\d+)?\)$/.test(text)) return { value: -Number(text.slice(1, -1)) };
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(text)) {
    const [h = 0, m = 0, s = 0] = text.split(':').map(Number);
    return { value: (h * 3600 + m * 60 + s) / 86_400, numberFormat: 'h:mm' };
  }
  const date = dateOf(text);
  return date === undefined ? { value: raw } : { value: date - (date1904 ? DAYS_TO_1904 : 0), numberFormat: 'm/d/yyyy' };
}
