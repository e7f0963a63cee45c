import { EncryptedWorkbookError, LegacyWorkbookError, NotAWorkbookError, type UnreadableFileError } from '../../../errors';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ENTRY_SIZE = 128;
const NAME_LENGTH = 64;
const DOCUMENTS: readonly (readonly [stream: string, looksLike: string])[] = [
  ['WordDocument', 'a Word 97-2003 document (.doc)'],
  ['PowerPoint Document', 'a PowerPoint 97-2003 presentation (.ppt)'],
  ['__properties_version1.0', 'an Outlook message (.msg)'],
];

/** The error for an OLE compound file (an encrypted or old Office document); undefined when `bytes` is none. */
export function oleError(bytes: Uint8Array, file: string): UnreadableFileError | undefined {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return undefined;
  const streams = streamNames(bytes);
  if (streams.has('EncryptedPackage')) return new EncryptedWorkbookError(file);
  if (streams.has('Workbook') || streams.has('Book')) return new LegacyWorkbookError(file);
  const [, looksLike] = DOCUMENTS.find(([stream]) => streams.has(stream)) ?? [];
  return new NotAWorkbookError(file, looksLike ?? 'an OLE compound file without a workbook');
}

/** Directory entries are 128 bytes at multiples of it, so the names are found without following the sector chain. */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const length = (bytes[at + NAME_LENGTH] ?? 0) - 2;
    const isName = length > 0 && length < NAME_LENGTH && bytes[at + NAME_LENGTH + 1] === 0 && bytes[at + length] === 0 && bytes[at + length + 1] === 0;
    if (isName) names.add(decoder.decode(bytes.subarray(at, at + length)));
  }
  return names;
}
