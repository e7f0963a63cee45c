import { DamagedWorkbookError, NotAWorkbookError, UnsafeWorkbookError, WorkbookLimitError } from '../../../errors';
import { LIMITS, megabytes } from './limits';

/** One file of the archive as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const ENCRYPTED_FLAG = 1;
const NEEDS_ZIP64 = 0xffffffff;

/**
 * The entries of a zip archive by lower-case name (part names ignore case), folders left out. Nothing is inflated.
 * Throws {@link DamagedWorkbookError} when the directory is missing or inconsistent, {@link WorkbookLimitError} when the
 * declared sizes exceed a limit, {@link UnsafeWorkbookError} for names no spreadsheet program writes.
 */
export function readZipDirectory(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = locateDirectory(view, file);
  if (directory.count > LIMITS.entries) {
    throw new WorkbookLimitError(file, `it holds ${directory.count.toLocaleString('en-US')} parts, more than ${LIMITS.entries.toLocaleString('en-US')}`);
  }
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new DamagedWorkbookError(file, 'its table of contents is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) throw new DamagedWorkbookError(file, 'its table of contents is cut short');
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) {
      throw new NotAWorkbookError(file, 'a password-protected zip archive');
    }
    requireSafeName(name, file);
    const key = name.toLowerCase();
    if (entries.has(key)) throw new UnsafeWorkbookError(file, `it holds two parts named ${name}`);
    entries.set(key, { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...sizes(view, at, nameLength, extraLength, file) });
    at = next;
  }
  requireWithinLimits(entries, bytes.length, file);
  return new Map([...entries].filter(([name]) => !name.endsWith('/')));
}

function locateDirectory(view: DataView, file: string): { offset: number; end: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < lowest) throw new DamagedWorkbookError(file, 'the end of the zip archive is missing');
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    end = safeNumber(view, end - 12, file);
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END_OF_DIRECTORY) {
      throw new DamagedWorkbookError(file, 'its zip64 table of contents is missing');
    }
    count = safeNumber(view, end + 32, file);
    offset = safeNumber(view, end + 48, file);
  }
  if (offset > end) throw new DamagedWorkbookError(file, 'its table of contents is missing');
  return { offset, end, count };
}

function sizes(view: DataView, header: number, nameLength: number, extraLength: number, file: string): Pick<ZipEntry, 'packedSize' | 'size' | 'headerOffset'> {
  let size = view.getUint32(header + 24, true);
  let packedSize = view.getUint32(header + 20, true);
  let headerOffset = view.getUint32(header + 42, true);
  if (size === NEEDS_ZIP64 || packedSize === NEEDS_ZIP64 || headerOffset === NEEDS_ZIP64) {
    const extraStart = header + 46 + nameLength;
    let at = zip64Extra(view, extraStart, extraStart + extraLength);
    const nextValue = (): number => {
      if (at < 0 || at + 8 > extraStart + extraLength) throw new DamagedWorkbookError(file, 'a zip64 size is missing');
      at += 8;
      return safeNumber(view, at - 8, file);
    };
    if (size === NEEDS_ZIP64) size = nextValue();
    if (packedSize === NEEDS_ZIP64) packedSize = nextValue();
    if (headerOffset === NEEDS_ZIP64) headerOffset = nextValue();
  }
  return { size, packedSize, headerOffset };
}

function zip64Extra(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return -1;
}

function safeNumber(view: DataView, at: number, file: string): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedWorkbookError(file, 'a zip64 size is impossible');
  return Number(value);
}

function requireSafeName(name: string, file: string): void {
  const escapes = name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (escapes) throw new UnsafeWorkbookError(file, `its part ${JSON.stringify(name.slice(0, 80))} has a name that points outside the file`);
}

function requireWithinLimits(entries: ReadonlyMap<string, ZipEntry>, fileSize: number, file: string): void {
  let total = 0;
  for (const { name, size, packedSize } of entries.values()) {
    total += size;
    if (size >= LIMITS.ratioAppliesFrom && size > packedSize * LIMITS.ratio) {
      throw new WorkbookLimitError(file, `its part ${name} unpacks to more than ${LIMITS.ratio} times its packed size`);
    }
  }
  if (total > LIMITS.unpackedBytes) {
    throw new WorkbookLimitError(file, `it unpacks to ${megabytes(total)}, more than ${megabytes(LIMITS.unpackedBytes)}`);
  }
  if (total >= LIMITS.ratioAppliesFrom && total > fileSize * LIMITS.ratio) {
    throw new WorkbookLimitError(file, `it unpacks to more than ${LIMITS.ratio} times its size`);
  }
}
