const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]00:00)?$/;
const DAY = 86_400_000;

/** The date serial of an ISO 8601 text (`t="d"` cells); undefined when it is no date. */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const [, year, month, day, hour, minute, second] = (ISO.exec(text) ?? []).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCMonth() !== month - 1) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (midnight - epoch) / DAY + (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) / 86_400;
}
