import { CLOSE, type XmlScanner } from './xml-scanner';

/**
 * Right after the start tag of an `si` or `is` element: the text of all its runs, phonetic guides left out; moves past
 * the element. `text` gives the text the scanner has just read.
 */
export function readRichText(scanner: XmlScanner, text: () => string): string {
  const inside = scanner.depth;
  if (!scanner.enter()) return '';
  let joined = '';
  for (;;) {
    if (scanner.nextTag() === CLOSE) {
      if (scanner.depth < inside) return joined;
    } else if (scanner.nameIs('t')) {
      if (!scanner.enter()) continue;
      scanner.readText();
      joined = joined === '' ? text() : joined + text();
    } else if (!scanner.nameIs('r')) {
      scanner.skipElement();
    }
  }
}
