import { isDateFormat } from '../../number-format';
import type { XmlScanner } from './xml-scanner';
import { forEachElement } from './xml-walk';

const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [45, 47],
  // What Chinese, Japanese and Korean Excel writes for its own date formats.
  [27, 36],
  [50, 58],
];

/** Which cell styles (indexes into `cellXfs`) show a number as a date or time. */
export type DateStyles = readonly boolean[];

/** Reads the date styles out of the styles part; throws what the scanner throws. */
export function readDateStyles(scanner: XmlScanner): DateStyles {
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  forEachElement(scanner, (name, parent, attributes) => {
    if (name === 'numFmt' && parent === 'numFmts') {
      custom.set(Number(attributes.get('numFmtId')), isDateFormat(attributes.get('formatCode') ?? ''));
    } else if (name === 'xf' && parent === 'cellXfs') {
      formats.push(Number(attributes.get('numFmtId') ?? 0));
    }
  });
  return formats.map((id) => custom.get(id) ?? BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last));
}
