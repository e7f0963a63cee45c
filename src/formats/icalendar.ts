import { addDays } from '../scoring/dates';

/** A whole day in a calendar. */
export interface CalendarDay {
  /** Stays the same for the same thing, so that a calendar replaces what it has. */
  readonly uid: string;
  /** ISO date. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;
const octets = new TextEncoder();

/**
 * Days as an iCalendar file (RFC 5545), without times of day, so that they fall on the same day everywhere.
 * @param stamp ISO date of the file itself
 */
export function icalendar(name: string, days: readonly CalendarDay[], stamp: string): string {
  const plain = (date: string): string => date.replaceAll('-', '');
  const events = days.flatMap(({ uid, date, summary, description }) => [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${plain(stamp)}T000000Z`, `DTSTART;VALUE=DATE:${plain(date)}`, ...ends(date),
    `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//MAESTRO Workbook//Reviews//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`, ...events, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

/** The day after, which ends a whole day; a day alone means the same (RFC 5545, 3.6.1) and is all that is left where the calendar ends. */
const ends = (date: string): readonly string[] => {
  const next = addDays(date, 1);
  return next === undefined ? [] : [`DTEND;VALUE=DATE:${next.replaceAll('-', '')}`];
};

/** Control characters have no place in a text (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r\n?|\n/g, '\\n').replace(/(?!\t)\p{Cc}/gu, '');

/** Lines are cut between characters; the rest goes on behind a blank. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > LONGEST) {
      lines.push(current);
      [current, length] = [' ', 1];
    }
    current += character;
    length += size;
  }
  return [...lines, current].join('\r\n');
}
