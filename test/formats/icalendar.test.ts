import { describe, expect, it } from '@jest/globals';
import { icalendar } from '../../src/formats/icalendar';

const TODAY = '2026-03-02';
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const day = (change: Partial<Parameters<typeof icalendar>[1][number]>) => icalendar('C', [{ uid: 'u', date: TODAY, summary: 's', description: 'd', ...change }], TODAY);

describe('an iCalendar file', () => {
  it('folds lines at 75 octets between characters, and escapes what has a meaning', () => {
    const summary = `${'ä😀'.repeat(40)},;\\\nnext`;
    const text = icalendar('C', [{ uid: 'u', date: '2026-12-31', summary, description: '' }], TODAY);
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.includes('\uFFFD')).toBe(false);
    expect(unfolded(text)).toContain(`SUMMARY:${'ä😀'.repeat(40)}\\,\\;\\\\\\nnext`);
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  it.each(['2026-02-28', '2028-02-28', '2026-12-31'])('ends a day on the next: %s', (date) => {
    const end = { '2026-02-28': '20260301', '2028-02-28': '20280229', '2026-12-31': '20270101' }[date];
    expect(unfolded(day({ date }))).toEqual(expect.arrayContaining([`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${end ?? ''}`]));
  });

  it('leaves the end away on the last day there is, which some write for "never"', () => {
    const lines = unfolded(day({ date: '9999-12-31' }));
    expect(lines).toContain('DTSTART;VALUE=DATE:99991231');
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('holds no control character and no line end but its own', () => {
    const lines = unfolded(day({ summary: 'a\u0007b\u000b\tc\u007f', description: 'one\rtwo\r\nthree' }));
    expect(lines).toEqual(expect.arrayContaining(['SUMMARY:ab\tc', 'DESCRIPTION:one\\ntwo\\nthree']));
    expect(day({ summary: 'x\ry' }).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([66, 67, 68, 69])('folds a line of %i letters behind its name at 75 octets, not before', (length) => {
    const line = day({ summary: 'x'.repeat(length) }).split('\r\n').filter((one) => one.startsWith('SUMMARY:') || one.startsWith(' '));
    expect(line).toEqual(length + 'SUMMARY:'.length <= 75 ? [`SUMMARY:${'x'.repeat(length)}`] : [`SUMMARY:${'x'.repeat(67)}`, ` ${'x'.repeat(length - 67)}`]);
  });
});
