import { serialToIso } from '../../model/date';
import type { RawValue } from '../../workbook/port';
import type { CellFormat } from './file-looks';

/** A cell's value as the workbook shows it. Dates are shown as ISO dates, with the time of day where the format has one; formats that are not known as General. */
export function shown(value: RawValue | undefined, { code, isDate }: CellFormat, date1904: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return shownText(value, code);
  if (typeof value === 'number') return isDate ? shownDate(value, code, date1904) : shownNumber(value, code);
  return value.kind === 'error' ? value.code : shownDate(value.serial, code, date1904);
}

/** The format's part for text, such as `@" *"` of a header that must be filled. */
function shownText(text: string, code: string): string {
  const part = sections(code).find((section) => section.includes('@'));
  return part === undefined || part === '@' || text === '' ? text : literals(part).replace('@', () => text);
}

function shownDate(serial: number, code: string, date1904: boolean): string {
  const date = serialToIso(serial, date1904);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (date === undefined) return general(serial);
  if (!/h/i.test(code.replace(/"[^"]*"/g, '')) || minutes === 0) return date;
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function shownNumber(value: number, code: string): string {
  const [positive = '', negative, zero] = sections(code);
  const section = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  const unquoted = section.replace(/"[^"]*"/g, '');
  if (unquoted.trim() === '' && section !== '') return literals(section);
  const digits = /[#0?]*[#0?,]*[#0?](?:\.([#0?]*))?/.exec(unquoted);
  if (digits === null || /[@E/]/i.test(unquoted)) return general(value);
  const isPercent = section.includes('%');
  const [pattern, decimals = ''] = digits;
  const scaled = Math.abs(value) * (isPercent ? 100 : 1);
  const least = decimals.replace(/[^0]/g, '').length;
  const rounded = scaled.toFixed(decimals.length);
  const [whole = '0', fraction = ''] = rounded.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0');
  const grouped = pattern.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const text = literals(section).replace(pattern, () => `${grouped}${kept === '' ? '' : `.${kept}`}`);
  return value < 0 && negative === undefined ? `-${text}` : text;
}

const sections = (code: string): readonly string[] => code.replace(/\[[^\]]*\]/g, '').split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
/** A section with its quoted and escaped characters as they are shown. */
const literals = (section: string): string => section.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');

/** Eleven characters, as Excel shows numbers without a format. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const short = Number(value.toPrecision(Math.abs(value) < 1 ? 9 : 10));
  return String(short).replace('e', 'E');
}
