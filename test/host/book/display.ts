const ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);

export const isError = (value: unknown): boolean => typeof value === 'string' && ERRORS.has(value);

// learn.microsoft.com/javascript/api/excel/excel.rangevaluetype
export const valueType = (value: string | number | boolean): string => (value === '' ? 'Empty' : isError(value) ? 'Error' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String');

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** How a cell reads, for the number formats in common use: general, fixed decimals, percent, dates, text. */
export function displayed(value: string | number | boolean, format: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string' || format === 'General' || format === '@') return String(value);
  if (/[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return dateText(value, format);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const percent = format.includes('%');
  const text = (percent ? value * 100 : value).toFixed(decimals);
  return (format.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text) + (percent ? '%' : '');
}

function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return format.replace(/yyyy|yy|mm|m|dd|d|hh|h|ss/g, (part, at: number) => {
    const minutes = part.startsWith('m') && /h:?$/.test(format.slice(0, at));
    switch (part) {
      case 'yyyy': return String(date.getUTCFullYear());
      case 'yy': return pad(date.getUTCFullYear() % 100, 2);
      case 'mm': case 'm': return pad(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1, part.length);
      case 'dd': case 'd': return pad(date.getUTCDate(), part.length);
      case 'hh': case 'h': return pad(date.getUTCHours(), part.length);
      default: return pad(date.getUTCSeconds(), 2);
    }
  });
}
