import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, usableDate } from '../../src/scoring/dates';
import { fingerprintOf } from '../../src/scoring/fingerprint';
import { hasText } from '../../src/scoring/has-text';
import { idNumber } from '../../src/model/formula';
import { placesOf } from '../../src/scoring/rank';
import { round } from '../../src/scoring/round';
import { NO_NUMBER } from '../../src/model/formula';
import { FINGERPRINT_MODULUS } from '../../src/model/mapping';
import { effectiveStatus, effectiveness } from '../../src/model/vocabulary';

describe('round', () => {
  it.each([
    [1.005, 2, 1.01], [2.675, 2, 2.68], [1.115, 2, 1.12], [4 * (1 - 0.55), 2, 1.8], [0.125, 2, 0.13], [-1.005, 2, -1.01], [-2.5, 0, -3], [2.5, 0, 3],
    [2.4999, 2, 2.5], [2.494999, 2, 2.49], [0, 2, 0], [-0.001, 2, 0], [1e12 + 0.5, 0, 1e12 + 1], [0.1 + 0.2, 1, 0.3],
  ])('%d at %i decimals is %d', (value, decimals, rounded) => expect(round(value, decimals)).toBe(rounded));
});

describe('dates', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2024-02-29', 12, '2025-02-28'], ['2026-03-31', 3, '2026-06-30'], ['2025-12-15', 1, '2026-01-15'],
    ['2026-08-31', 6, '2027-02-28'], ['2026-03-02', 0, '2026-03-02'], ['2026-01-31', 1.9, '2026-02-28'], ['9999-12-01', 1, undefined], ['1900-02-28', 12, undefined],
    ['1900-03-01', 1, '1900-04-01'], ['2026-02-30', 1, undefined], ['soon', 1, undefined], [undefined, 1, undefined],
  ])('%s and %d months is %s', (date, months, later) => expect(addMonths(date, months)).toBe(later));
  it.each([['2026-02-27', 2, '2026-03-01'], ['2024-12-31', 365, '2025-12-31'], ['2026-03-02', 30.7, '2026-04-01'], ['9999-12-31', 1, undefined], ['1899-12-31', 400, undefined]])(
    '%s and %d days is %s', (date, days, later) => expect(addDays(date, days)).toBe(later));
  it('counts a date before 1900-03-01 as blank', () => expect(['1900-02-28', '1900-03-01'].map(usableDate)).toEqual([undefined, '1900-03-01']));
});

describe('idNumber', () => {
  it.each([['TH2', 2], ['M007', 7], ['CV1234567', 1234567], ['UN-01', 1], ['12', 12]])('%s is %d', (id, number) => expect(idNumber(id)).toBe(number));
  it.each(['M12345678', 'M1a', 'T1@L2', 'odd', 'M', '', undefined])('%s has none', (id) => expect(idNumber(id)).toBe(NO_NUMBER));
});

describe('hasText', () => {
  it.each([['x', true], [' x ', true], ['\n', true], ['   ', false], ['', false], [undefined, false]])('%j: %s', (text, expected) => expect(hasText(text)).toBe(expected));
});

describe('placesOf', () => {
  it('gives equal keys one place and skips the next', () => {
    const place = placesOf([5, undefined, 9, 5, 1]);
    expect([5, undefined, 9, 5, 1].map(place)).toEqual([2, undefined, 1, 2, 4]);
  });
});

describe('fingerprint (METHOD section 11)', () => {
  const of = (number: number) => fingerprintOf(number, 'Medium', 'Implemented').fingerprint ?? 0;
  it('follows the three steps with exact integers', () => {
    const p = BigInt(FINGERPRINT_MODULUS);
    for (const number of [1, 42, 671088, 9_999_998]) {
      const x = (BigInt(number) * 100n + 23n) % p;
      const a = (x * x + x) % p;
      const b = (a * a + x) % p;
      expect(fingerprintOf(number, 'Medium', 'Implemented')).toEqual({ fingerprintSeed: Number(x), fingerprintStep: Number(b), fingerprint: Number((b * b + a) % p) });
    }
  });
  it('tells M1 and M4 from M2 and M3, and never repeats a sum of two among the first hundred', () => {
    expect(of(1) + of(4)).not.toBe(of(2) + of(3));
    const sums = Array.from({ length: 100 }, (_, i) => Array.from({ length: i }, (_unused, j) => of(i + 1) + of(j + 1))).flat();
    expect(new Set(sums).size).toBe(sums.length);
  });
  it('changes with mitigation, effectiveness and effective status, save between Planned and Will Not Action', () => {
    const all = [1, 2].flatMap((n) => [undefined, ...effectiveness.values].flatMap((e) => effectiveStatus.values.map((s) => fingerprintOf(n, e, s).fingerprint)));
    expect(new Set(all).size).toBe(2 * 4 * 4);
    expect(fingerprintOf(1, 'Low', 'Planned')).toEqual(fingerprintOf(1, 'Low', 'Will Not Action'));
  });
  it('is blank for an ID without a number', () => expect(fingerprintOf(NO_NUMBER, 'High', 'Implemented').fingerprint).toBeUndefined());
});
