/** Whether a number format code shows a date or time: it has a date letter that is no quoted text, colour or locale. */
export function isDateFormat(code: string): boolean {
  const unquoted = code.replace(/"[^"]*"?|[\\_*]./gs, '');
  return /\[(h+|m+|s+)\]/i.test(unquoted) || /[dmyhs]/i.test(unquoted.replace(/\[[^\]]*\]/g, ''));
}
