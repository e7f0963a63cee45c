import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { partsOf, sharedStrings, thrownBy, worksheet, zip, type Parts } from './build-package';

const MEGABYTE = 1024 * 1024;
const refusal = (bytes: Uint8Array): string => thrownBy(() => readXlsx(bytes, 'model.xlsx'));
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Where the central directory's header of an entry starts. */
function centralHeader(bytes: Uint8Array, name: string): number {
  const all = text(bytes);
  return all.lastIndexOf('PK\x01\x02', all.lastIndexOf(name));
}

/** A workbook whose directory declares another unpacked size for its sheet. */
function lying(parts: Parts, size: number): Uint8Array {
  const bytes = zip(parts);
  new DataView(bytes.buffer).setUint32(centralHeader(bytes, 'xl/worksheets/sheet1.xml') + 24, size, true);
  return bytes;
}

/** An archive of empty entries, made by hand because thousands of them cost a zip writer seconds. */
function manyEntries(count: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, count, true);
  return Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(end.buffer)]);
}

const blanks = (size: number): string => worksheet('', ' '.repeat(size));

describe('limits', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['packed size', () => new Uint8Array(50 * MEGABYTE + 1), 'it is larger than 50 MB'],
    ['entries', () => manyEntries(10_001), 'it holds 10,001 parts, more than 10,000'],
    ['ratio of a part', () => zip(partsOf('', { 'xl/worksheets/sheet1.xml': blanks(2 * MEGABYTE) })), 'its part xl/worksheets/sheet1.xml unpacks to more than 200 times its packed size'],
    ['ratio of a part that is not read', () => zip(partsOf('', { 'xl/media/image1.png': new Uint8Array(2 * MEGABYTE) })), 'its part xl/media/image1.png unpacks'],
    ['ratio in total', () => zip(partsOf('', Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`xl/media/${i}.png`, new Uint8Array(0.9 * MEGABYTE)])))), 'it unpacks to more than 200 times its size'],
    ['declared total', () => lying(partsOf('<row/>'), 501 * MEGABYTE), 'unpacks to more than 200 times'],
    ['a size that lies', () => lying(partsOf('', { 'xl/worksheets/sheet1.xml': blanks(30 * MEGABYTE) }), 1000), 'unpacks to more than the size it declares'],
    ['depth of a sheet', () => zip(partsOf('', { 'xl/worksheets/sheet1.xml': worksheet('', '<a>'.repeat(70) + '</a>'.repeat(70)) })), 'its part xl/worksheets/sheet1.xml nests elements deeper than 64'],
    ['depth of a small part', () => zip(partsOf('', { 'xl/workbook.xml': '<a>'.repeat(100_000) })), 'its part xl/workbook.xml nests elements deeper than 64'],
    ['array formulas without end', () => zip(partsOf('<row><c><f t="array" ref="A1:XFD1048576"/></c></row>'.repeat(2000))), 'holds array formulas larger than a sheet'],
    ['far cells in many rows', () => zip(partsOf(Array.from({ length: 2000 }, (_, i) => `<row><c r="XFD${i + 1}"><v>1</v></c></row>`).join(''))), 'spans more than 32,000,000 cells'],
  ])('%s', (_, build, sentence) => {
    const said = refusal(build());
    expect(said).toContain('WorkbookLimitError: model.xlsx was not opened because');
    expect(said).toContain(sentence);
  });

  it('an honest total of more than 500 MB', () => {
    const noise = Uint8Array.from({ length: 3 * MEGABYTE }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);
    const bytes = zipSync({ 'xl/a.bin': [noise, { level: 0 }] });
    new DataView(bytes.buffer).setUint32(centralHeader(bytes, 'xl/a.bin') + 24, 501 * MEGABYTE, true);
    expect(refusal(bytes)).toContain('it unpacks to 501 MB, more than 500 MB');
  });

  it('a small part may be packed as tightly as it likes', () => {
    expect(refusal(zip(partsOf('', { 'xl/worksheets/sheet1.xml': blanks(900_000), 'xl/media/a': Uint8Array.from({ length: 9000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255) })))).toBe('nothing');
  });

  it('a size that lies low is damage', () => {
    expect(refusal(lying(partsOf('<row/>'), 900_000))).toContain('DamagedWorkbookError');
  });
});

describe('what no spreadsheet program writes', () => {
  const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  it.each<[string, Parts, string]>([
    ['a DTD in a sheet', { 'xl/worksheets/sheet1.xml': `${doctype}<worksheet/>` }, 'its part xl/worksheets/sheet1.xml declares a document type (DTD)'],
    ['a DTD in the workbook', { 'xl/workbook.xml': `${doctype}<workbook/>` }, 'its part xl/workbook.xml declares a document type'],
    ['a DTD in the texts', { 'xl/sharedStrings.xml': `<!DOCTYPE sst>${sharedStrings()}` }, 'declares a document type'],
    ['a DTD in UTF-16', { 'xl/sharedStrings.xml': new Uint8Array(Buffer.from('\ufeff<!DOCTYPE sst><sst/>', 'utf16le')) }, 'declares a document type'],
    ['an entity in a text', { 'xl/worksheets/sheet1.xml': worksheet('<row><c t="str"><v><!ENTITY a "b"></v></c></row>') }, 'declares a document type'],
    ['a path upwards', { '../evil.xml': 'x' }, 'its part "../evil.xml" has a name that points outside the file'],
    ['a path upwards inside', { 'xl/../../evil.xml': 'x' }, 'points outside the file'],
    ['an absolute path', { '/etc/passwd': 'x' }, 'points outside the file'],
    ['a drive', { 'C:/evil.xml': 'x' }, 'points outside the file'],
    ['a backslash', { 'xl\\evil.xml': 'x' }, 'points outside the file'],
    ['a name twice', { 'XL/Workbook.xml': 'x' }, 'it holds two parts named'],
  ])('%s', (_, parts, sentence) => {
    const said = refusal(zip(partsOf('', parts)));
    expect(said).toContain('UnsafeWorkbookError: model.xlsx was not opened because');
    expect(said).toContain(sentence);
  });

  it('allows folders and dotted names', () => {
    expect(refusal(zipSync({ ...Object.fromEntries(Object.entries(partsOf('')).map(([path, part]) => [path, strToU8(String(part))])), 'xl/': new Uint8Array(0), 'docProps/a..b.xml': strToU8('x') }))).toBe('nothing');
  });
});
