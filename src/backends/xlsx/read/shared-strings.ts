import { LIMITS } from './limits';
import { readRichText } from './rich-text';
import { OPEN, type XmlScanner } from './xml-scanner';

/** The shared string table in order; throws what the scanner throws. */
export function readSharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  const text = (): string => scanner.cellText();
  if (scanner.nextTag() !== OPEN || !scanner.nameIs('sst')) scanner.fail('no shared strings');
  if (!scanner.enter()) return strings;
  while (scanner.nextTag() === OPEN) {
    if (!scanner.nameIs('si')) scanner.skipElement();
    else if (strings.push(readRichText(scanner, text)) > LIMITS.cellSlots) scanner.exceed('holds more texts than a workbook has cells');
  }
  scanner.nextTag();
  return strings;
}
