import { Inflate } from 'fflate';
import { DamagedWorkbookError, WorkbookLimitError } from '../../../errors';
import { crc32 } from './crc32';
import { LIMITS, megabytes } from './limits';
import { readZipDirectory, type ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Deflate grows input at most 1,032 times, so one step can overshoot a lying size by 66 MB at most. */
const INPUT_STEP = 64 * 1024;

/** An entry as it stands in the archive, still packed. */
export interface PackedEntry {
  readonly entry: ZipEntry;
  readonly packed: Uint8Array;
  /** Time and date as the zip format writes them. */
  readonly modified: number;
}

/** A zip archive whose entries are inflated one at a time, when asked for. */
export class ZipArchive {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /** Reads the table of contents only; throws what {@link readZipDirectory} throws. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
  ) {
    this.#entries = readZipDirectory(bytes, file);
  }

  /** Entry names in lower case. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The size an entry declares; 0 when there is none of that name. */
  sizeOf(name: string): number {
    return this.#entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** One entry as it stands; undefined when there is none of that name. Throws {@link DamagedWorkbookError} when it is cut short. */
  packedEntry(name: string): PackedEntry | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const packed = this.#packedBytes(entry);
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return { entry, packed, modified: view.getUint32(entry.headerOffset + 10, true) };
  }

  /**
   * The unpacked bytes of one entry, or undefined when there is none of that name. Throws {@link DamagedWorkbookError}
   * when it does not unpack to what it declares and {@link WorkbookLimitError} when it unpacks to more.
   */
  unpack(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    this.#unpacked += entry.size;
    if (this.#unpacked > LIMITS.unpackedBytes) {
      throw new WorkbookLimitError(this.file, `it unpacks to more than ${megabytes(LIMITS.unpackedBytes)}`);
    }
    const packed = this.#packedBytes(entry);
    const unpacked = entry.method === STORED ? { bytes: packed, crc: crc32(packed) } : this.#inflate(entry, packed);
    if (unpacked.bytes.length !== entry.size || unpacked.crc !== entry.crc) {
      throw this.#damaged(entry, 'does not match its checksum');
    }
    return unpacked.bytes;
  }

  #packedBytes(entry: ZipEntry): Uint8Array {
    const { headerOffset, packedSize, method } = entry;
    if (method !== STORED && method !== DEFLATED) throw this.#damaged(entry, `is packed with the unknown method ${method}`);
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (headerOffset + 30 > view.byteLength || view.getUint32(headerOffset, true) !== LOCAL_HEADER) {
      throw this.#damaged(entry, 'is not where the table of contents says');
    }
    const start = headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
    if (start + packedSize > view.byteLength) throw this.#damaged(entry, 'is cut short');
    return this.bytes.subarray(start, start + packedSize);
  }

  #inflate(entry: ZipEntry, packed: Uint8Array): { bytes: Uint8Array; crc: number } {
    const bytes = new Uint8Array(entry.size);
    let length = 0;
    let crc = 0;
    const inflate = new Inflate((chunk) => {
      if (length + chunk.length > entry.size) {
        throw new WorkbookLimitError(this.file, `its part ${entry.name} unpacks to more than the size it declares`);
      }
      bytes.set(chunk, length);
      length += chunk.length;
      crc = crc32(chunk, crc);
    });
    try {
      for (let at = 0; at < packed.length; at += INPUT_STEP) {
        inflate.push(packed.subarray(at, at + INPUT_STEP), at + INPUT_STEP >= packed.length);
      }
    } catch (error) {
      if (error instanceof WorkbookLimitError) throw error;
      throw this.#damaged(entry, 'does not unpack');
    }
    return { bytes: bytes.subarray(0, length), crc };
  }

  #damaged(entry: ZipEntry, what: string): DamagedWorkbookError {
    return new DamagedWorkbookError(this.file, `its part ${entry.name} ${what}`);
  }
}
