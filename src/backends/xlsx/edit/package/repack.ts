import { crc32 } from '../../read/crc32';
import type { ZipArchive } from '../../read/zip';
import { deflate } from '../../write/pack';

/** 1980-01-01 00:00: the bytes may not depend on the clock. */
const MODIFIED = 0x00210000;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

interface OutEntry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

type Written = ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>;

/** The archive with parts replaced, added and removed (keys in lower case); all other entries keep their place, date and packed bytes. */
export async function repack(archive: ZipArchive, written: Written, removed: ReadonlySet<string>): Promise<Uint8Array> {
  const kept = archive.names().filter((name) => !removed.has(name) || written.has(name));
  const added = [...written.keys()].filter((name) => !archive.has(name));
  const entries = await Promise.all([...kept, ...added].map(async (key) => {
    const part = written.get(key);
    return part ? await packed(archive.packedEntry(key)?.entry.name ?? part.name, part.bytes) : raw(archive, key);
  }));
  return assemble(entries);
}

async function packed(name: string, bytes: Uint8Array): Promise<OutEntry> {
  return { name: new TextEncoder().encode(name), method: DEFLATED, modified: MODIFIED, crc: crc32(bytes), size: bytes.length, data: await deflate(bytes) };
}

function raw(archive: ZipArchive, key: string): OutEntry {
  const found = archive.packedEntry(key);
  if (!found) throw new Error(`no entry ${key}`);
  const { entry, packed: data, modified } = found;
  return { name: new TextEncoder().encode(entry.name), method: entry.method, modified, crc: entry.crc, size: entry.size, data };
}

function assemble(entries: readonly OutEntry[]): Uint8Array {
  const directory = entries.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const end = entries.reduce((sum, { name }) => sum + 46 + name.length, directory);
  const archive = new Uint8Array(end + 22);
  const view = new DataView(archive.buffer);
  let at = 0;
  let central = directory;
  for (const entry of entries) {
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, VERSION, true);
    fields(view, central + 6, entry);
    view.setUint32(central + 42, at, true);
    archive.set(entry.name, central + 46);
    central += 46 + entry.name.length;
    view.setUint32(at, LOCAL, true);
    fields(view, at + 4, entry);
    archive.set(entry.name, at + 30);
    archive.set(entry.data, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.data.length;
  }
  view.setUint32(end, END, true);
  view.setUint16(end + 8, entries.length, true);
  view.setUint16(end + 10, entries.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return archive;
}

/** The fields that local and central headers share. */
function fields(view: DataView, at: number, { name, method, modified, crc, size, data }: OutEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, modified, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
