import { TextEncodingError, WorkbookLimitError } from '../errors';
import type { ModelSource, ReadableWorkbook } from './source';

/** Largest file that is read at all; the workbook reader has finer limits. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Throws WorkbookLimitError for a file above 50 MB. */
export function refuseLarge(size: number, name: string): void {
  if (size > MAX_BYTES) throw new WorkbookLimitError(name, `it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

/**
 * What a file holds: what begins like a zip is a workbook whatever it is called; else a name in .json makes it text.
 * @param asWorkbook puts a back-end in front of the bytes
 * @throws WorkbookLimitError, TextEncodingError
 */
export async function fileSource(bytes: Uint8Array, name: string, asWorkbook: (bytes: Uint8Array, name: string) => Promise<ReadableWorkbook>): Promise<ModelSource> {
  refuseLarge(bytes.length, name);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && name.toLowerCase().endsWith('.json')) return { kind: 'json', name, text: decodeText(bytes, name) };
  return { kind: 'workbook', name, port: await asWorkbook(bytes, name) };
}

/** Text in UTF-8, or in UTF-16 where a byte-order mark says so. Throws TextEncodingError for anything else rather than garble it. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new TextEncodingError(name);
  }
}
