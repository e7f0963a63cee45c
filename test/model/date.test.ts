import { describe, expect, it } from '@jest/globals';
import { isIsoDate, isoToSerial, serialToIso } from '../../src/model/date';

describe('isIsoDate', () => {
  it.each(['0001-01-01', '2024-02-29', '1900-02-28', '9999-12-31'])('takes %s', (text) => expect(isIsoDate(text)).toBe(true));
  it.each(['2023-02-29', '1900-02-29', '0000-01-01', '2026-13-01', '2026-00-10', '2026-1-1', '2026-03-02T00:00', '', '10000-01-01'])('refuses "%s"', (text) => expect(isIsoDate(text)).toBe(false));
});

describe('serialToIso', () => {
  it.each([
    [61, false, '1900-03-01'], [59, false, '1900-02-28'], [1, false, '1900-01-01'], [46083, false, '2026-03-02'], [46083.75, false, '2026-03-02'],
    [2958465, false, '9999-12-31'], [-1, false, '1899-12-29'], [0, true, '1904-01-01'], [44621, true, '2026-03-02'],
  ])('reads %p (1904: %p) as %s', (serial, date1904, iso) => expect(serialToIso(serial, date1904)).toBe(iso));
  it.each([0, 60, 2958466, -693594, Number.NaN, Infinity, -1e300])('finds no day behind %p', (serial) => expect(serialToIso(serial)).toBeUndefined());
});

describe('isoToSerial', () => {
  it.each([['2026-03-02', false], ['1900-03-01', false], ['9999-12-31', false], ['1904-01-01', true], ['2026-03-02', true]])('comes back from %s (1904: %p)', (iso, date1904) => {
    expect(serialToIso(isoToSerial(iso, date1904) ?? Number.NaN, date1904)).toBe(iso);
  });
  it('counts as Excel does', () => expect(isoToSerial('2026-03-02')).toBe(46083));
  it.each([['1900-02-28', false], ['0001-01-01', false], ['1903-12-31', true], ['2026-02-30', false], ['soon', false]])('has no number for %s (1904: %p)', (iso, date1904) => expect(isoToSerial(iso, date1904)).toBeUndefined());
});
