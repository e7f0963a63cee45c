import { UsageError, VersionExistsError } from '../errors';
import type { Version } from '../model/version';

const FIRST = '1.0';
const LONGEST = 40;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The number of a version to be archived: the wanted one, else the next free one after the last: 1.1 after 1.0, 1.10 after 1.9.
 * @param wanted undefined for the next one
 * @param taken numbers of the versions that are there
 * @throws VersionExistsError; UsageError for a number that cannot be named later
 */
export function versionNumber(wanted: string | undefined, last: Version | undefined, taken: readonly string[], file: string): string {
  if (wanted !== undefined) {
    const number = wanted.trim();
    if (number === '' || number.length > LONGEST || /[\p{Cc}\\/:*?"<>|]/u.test(number)) throw new UsageError(`"${wanted}" cannot be a version’s number. Use up to ${LONGEST} letters, digits, points and dashes, for example 1.1.`);
    if (taken.some((there) => same(there, number))) throw new VersionExistsError(file, number);
    return number;
  }
  let number = last?.version === undefined || last.version.trim() === '' ? FIRST : following(last.version.trim());
  while (taken.some((there) => same(there, number))) number = following(number);
  return number;
}

/** The last number in a text counted up; a text without one gets one. */
const following = (number: string): string => (/\d/.test(number) ? number.replace(/(\d+)(\D*)$/, (_, digits: string, rest: string) => `${BigInt(digits) + 1n}${rest}`) : `${number}.1`);
