import { LegacyWorkbookError, NotAWorkbookError, WorkbookLimitError } from '../../../errors';
import type { RawWorkbook } from '../../../workbook/port';
import type { CellContext } from './cell-value';
import { LIMITS, megabytes } from './limits';
import { looksLike } from './looks-like';
import { findMainPart, notAWorkbook } from './main-part';
import { oleError } from './ole';
import { OpcPackage } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheets } from './sheets';
import { readDateStyles } from './styles';
import { readWorkbookPart } from './workbook-part';
import { ZipArchive } from './zip';

/**
 * Reads the worksheets, their values and tables out of the bytes of an .xlsx or .xlsm file; chart, dialog and macro
 * sheets are left out. `fileName` is for the errors' sentences.
 *
 * Throws `EncryptedWorkbookError`, `LegacyWorkbookError` (.xls), `NotAWorkbookError`, `DamagedWorkbookError`,
 * `WorkbookLimitError` (the limits of `limits.ts`) or `UnsafeWorkbookError`, and nothing else whatever the bytes.
 */
export function readXlsx(bytes: Uint8Array, fileName: string): RawWorkbook {
  requireZip(bytes, fileName);
  const archive = new ZipArchive(bytes, fileName);
  const opc = new OpcPackage(archive, fileName);
  const main = findMainPart(archive, opc, fileName);
  const workbook = readWorkbookPart(opc.open(main));
  if (workbook.root !== 'workbook') throw notAWorkbook(archive, fileName);
  const relationships = opc.relationships(main);
  const strings = relationships.find(({ type }) => type === 'sharedStrings');
  const styles = relationships.find(({ type }) => type === 'styles');
  const context: CellContext = {
    sharedStrings: strings && opc.has(strings.target) ? readSharedStrings(opc.open(strings.target)) : [],
    dateStyles: styles && opc.has(styles.target) ? readDateStyles(opc.open(styles.target)) : [],
    date1904: workbook.date1904,
  };
  return { date1904: workbook.date1904, names: workbook.names, sheets: readSheets(opc, workbook.sheets, relationships, context, fileName) };
}

/** Throws the named error for bytes that are no zip archive at all, or too many. */
export function requireZip(bytes: Uint8Array, fileName: string): void {
  if (bytes.length > LIMITS.packedBytes) {
    throw new WorkbookLimitError(fileName, `it is larger than ${megabytes(LIMITS.packedBytes)}`);
  }
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5) && fourth === third + 1) return;
  const isBareBiff = first === 0x09 && [0, 2, 4, 8].includes(second ?? -1) && fourth === 0;
  if (isBareBiff) throw new LegacyWorkbookError(fileName);
  throw oleError(bytes, fileName) ?? new NotAWorkbookError(fileName, looksLike(bytes));
}
