import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ModelSource } from '../actions/source';
import { FileExistsError, FileNotFoundError, UsageError, WorkbookLimitError } from '../errors';

/** Largest file that is read at all; the workbook reader has finer limits. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Reads a file. Throws FileNotFoundError with the system's reason, WorkbookLimitError above 50 MB. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new WorkbookLimitError(file, `it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof WorkbookLimitError) throw error;
    throw new FileNotFoundError(file, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}

/** A workbook or JSON model on disk, told apart by its content and not by its name alone. */
export async function sourceOf(file: string): Promise<ModelSource> {
  const bytes = await readBytes(file);
  const name = basename(file);
  if (extname(file).toLowerCase() === '.json') return { kind: 'json', name, text: decodeText(bytes) };
  const { XlsxWorkbook } = await import(/* webpackChunkName: "xlsx" */ '../backends/xlsx/xlsx-workbook');
  return { kind: 'workbook', name, port: new XlsxWorkbook(bytes, name) };
}

/** UTF-8 text, a byte-order mark dropped. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Fails before any work is done when a file would be overwritten without `--force`. */
export async function refuseExisting(files: readonly string[], force: boolean | undefined): Promise<void> {
  if (force === true) return;
  for (const file of files) {
    const exists = await stat(file).then(() => true, () => false);
    if (exists) throw new FileExistsError(file);
  }
}

/** Writes a file whole or not at all. Throws UsageError when the folder cannot be written to. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${reasonOf(error)}). Check that its folder exists and that you may write there.`);
  }
}

/** The clock's date as people here write it, `YYYY-MM-DD` in local time. */
export function localToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
