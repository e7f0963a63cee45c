import { describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { partsOf, thrownBy, zip } from './build-package';

const LATIN1 = new TextDecoder('latin1');

/** The same archive with every size and place of its directory in the 64-bit form. */
function asZip64(bytes: Uint8Array): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = LATIN1.decode(bytes).lastIndexOf('PK\x05\x06');
  const start = view.getUint32(end + 16, true);
  const headers: Buffer[] = [];
  for (let at = start; at < end; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const header = Buffer.from(bytes.subarray(at, nameEnd));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      extra.writeBigUInt64LE(BigInt(header.readUInt32LE(field)), 4 + i * 8);
      header.writeUInt32LE(0xffffffff, field);
    });
    header.writeUInt16LE(extra.length, 30);
    headers.push(header, extra);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const directory = Buffer.concat(headers);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(view.getUint16(end + 10, true)), 32);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const last = Buffer.alloc(22, 0xff);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(0, 20);
  return Buffer.concat([bytes.subarray(0, start), directory, record, locator, last]);
}

describe('zip64', () => {
  const archive = asZip64(zip(partsOf('<row r="1"><c r="A1"><v>1</v></c></row>')));
  const changed = (at: number, value: bigint): Buffer => {
    const copy = Buffer.from(archive);
    copy.writeBigUInt64LE(value, at);
    return copy;
  };

  it('is read', () => {
    expect(readXlsx(archive, 'model.xlsx').sheets[0]?.rows).toEqual([{ number: 1, cells: [1] }]);
  });

  it.each([
    ['a record that is not there', changed(archive.length - 22 - 12, 5n), 'its zip64 table of contents is missing'],
    ['an impossible place', changed(archive.length - 22 - 12, 2n ** 60n), 'a zip64 size is impossible'],
    ['a directory past the end', changed(archive.length - 22 - 20 - 8, 2n ** 40n), 'its table of contents is missing'],
  ])('with %s is refused', (_, bytes, sentence) => {
    const said = thrownBy(() => readXlsx(bytes, 'model.xlsx'));
    expect(said).toContain('DamagedWorkbookError');
    expect(said).toContain(sentence);
  });
});
