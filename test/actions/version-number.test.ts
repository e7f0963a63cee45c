import { describe, expect, it } from '@jest/globals';
import { versionNumber } from '../../src/actions/version-number';
import { UsageError, VersionExistsError } from '../../src/errors';
import { createModel } from '../../src/model/threat-model';

const after = (last: string | undefined, wanted?: string, taken: readonly string[] = []): string =>
  versionNumber(wanted, createModel({ versions: [{ version: last }] }).versions[0], taken, 'book.xlsx');

describe('the number of a version', () => {
  it.each([
    [undefined, '1.0'], [' ', '1.0'], ['1.0', '1.1'], ['1.9', '1.10'], ['2', '3'], ['v3', 'v4'], ['2026-Q1', '2026-Q2'], ['1.0 draft', '1.1 draft'], ['draft', 'draft.1'], ['9007199254740993', '9007199254740994'],
  ])('after %s is %s', (last, next) => expect(after(last)).toBe(next));

  it('passes over those that are there', () => expect(after('1.0', undefined, ['1.0', '1.1', '1.2'])).toBe('1.3'));
  it('is the wanted one', () => expect(after('1.0', ' 2.0-rc.1 ', ['1.0'])).toBe('2.0-rc.1'));
  it('is never one that is there, however it is written', () => expect(() => after('1.0', 'DRAFT', ['Draft'])).toThrow(VersionExistsError));
  it.each(['', ' ', 'a/b', 'a\nb', 'x'.repeat(41)])('cannot be %j', (wanted) => expect(() => after('1.0', wanted)).toThrow(UsageError));
});
