import { DamagedWorkbookError, NotAWorkbookError } from '../../../errors';
import { archiveLooksLike, FOREIGN_PARTS } from './looks-like';
import type { OpcPackage } from './package';
import type { ZipArchive } from './zip';

const USUAL_PLACE = 'xl/workbook.xml';
const LONGEST_MIME_TYPE = 200;

/**
 * The path of the workbook part. Throws {@link NotAWorkbookError} for an archive that is another kind of document,
 * {@link DamagedWorkbookError} for a workbook without that part.
 */
export function findMainPart(archive: ZipArchive, opc: OpcPackage, file: string): string {
  const linked = opc.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const main = linked !== undefined && opc.has(linked) ? linked : USUAL_PLACE;
  if (FOREIGN_PARTS.has(main.toLowerCase())) throw notAWorkbook(archive, file);
  if (opc.has(main)) return main;
  const wasWorkbook = archive.names().some((name) => name.startsWith('xl/') && !FOREIGN_PARTS.has(name));
  if (!wasWorkbook || archive.has('xl/workbook.bin')) throw notAWorkbook(archive, file);
  throw new DamagedWorkbookError(file, 'its workbook part is missing');
}

/** The error that says what kind of document the archive is instead. */
export function notAWorkbook(archive: ZipArchive, file: string): NotAWorkbookError {
  const mimeType = archive.sizeOf('mimetype') <= LONGEST_MIME_TYPE ? archive.unpack('mimetype') : undefined;
  return new NotAWorkbookError(file, archiveLooksLike(archive.names(), new TextDecoder().decode(mimeType)));
}
