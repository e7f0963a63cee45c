import { readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fileSource, refuseLarge } from '../actions/file-source';
import type { ModelSource } from '../actions/source';
import { FileExistsError, FileNotFoundError, UsageError, WorkbookLimitError } from '../errors';

/** Reads a file. Throws FileNotFoundError with the system's reason, WorkbookLimitError above 50 MB. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    refuseLarge(size, file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof WorkbookLimitError) throw error;
    throw new FileNotFoundError(file, reasonOf(error));
  }
}

const NO_FILE = 'there is no such file';

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return NO_FILE;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}

/** A workbook or JSON model on disk. What begins like a zip is a workbook whatever it is called; else a name in .json makes it text. */
export async function sourceOf(file: string): Promise<ModelSource & { readonly bytes: number }> {
  const bytes = await readBytes(file);
  const source = await fileSource(bytes, basename(file), async (content, name) => {
    const { XlsxWorkbook } = await import(/* webpackChunkName: "xlsx" */ '../backends/xlsx/xlsx-workbook');
    return new XlsxWorkbook(content, name);
  });
  return { ...source, bytes: bytes.length };
}

/** Refuses to write over the file that is being read, `--force` or not: what the model does not hold of it would be gone. */
export async function refuseOwnSource(source: string, targets: readonly string[]): Promise<void> {
  const place = (file: string) => realpath(file).catch(() => undefined);
  const from = await place(source);
  for (const target of targets) {
    if (from !== undefined && (await place(target)) === from) throw new UsageError(`${target} is the file that is being read; writing over it would lose what the model does not hold. Choose another name.`);
  }
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
    const reason = reasonOf(error);
    throw new UsageError(`${file} cannot be written (${reason === NO_FILE ? 'there is no such folder' : reason}). Check that its folder exists and that you may write there.`);
  }
}
