import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { address, tableRange } from '../../../blueprint/ranges';
import { linksOn } from '../../../blueprint/sheet-rules';
import { validationsPart } from './validations-part';
import { xml } from './xml-text';

const MARK = new TextEncoder().encode('</sheetData>');
const decoder = new TextDecoder();
const encoder = new TextEncoder();

function hyperlinks(sheet: BlueprintSheet): string {
  const links = linksOn(sheet).map(({ note, target }) => `<hyperlink ref="${address(note.row, note.column)}" location="${xml(target)}" display="${xml(note.link ?? '')}"/>`);
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** Identifiers and versions such as `1.0` are meant to be text: no green triangles on them. */
function ignoredErrors(sheet: BlueprintSheet): string {
  const ranges = sheet.tables.map(tableRange);
  return ranges.length === 0 ? '' : `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}

function insertBefore(text: string, marks: readonly string[], addition: string): string {
  const at = marks.map((mark) => text.indexOf(mark)).filter((i) => i >= 0);
  const place = Math.min(...at);
  return `${text.slice(0, place)}${addition}${text.slice(place)}`;
}

/**
 * A sheet's part with what exceljs leaves out: validations, links inside the workbook, ignored errors, each in its place of the schema.
 * Only the few kilobytes behind the cells are decoded.
 */
export function completeSheet(part: Uint8Array, sheet: BlueprintSheet): Uint8Array {
  const end = lastIndexOf(part, MARK) + MARK.length;
  const tail = decoder.decode(part.subarray(end));
  const withValidations = insertBefore(tail, ['<printOptions', '<pageMargins', '<pageSetup', '<headerFooter', '<tableParts', '</worksheet>'], validationsPart(sheet) + hyperlinks(sheet));
  const complete = encoder.encode(insertBefore(withValidations, ['<tableParts', '</worksheet>'], ignoredErrors(sheet)));
  const result = new Uint8Array(end + complete.length);
  result.set(part.subarray(0, end));
  result.set(complete, end);
  return result;
}

function lastIndexOf(bytes: Uint8Array, mark: Uint8Array): number {
  for (let at = bytes.length - mark.length; at >= 0; at -= 1) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error('exceljs wrote a sheet without cells');
}
