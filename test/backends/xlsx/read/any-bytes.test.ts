import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { MaestroError } from '../../../../src/errors';
import { partsOf, sharedStrings, worksheet, zip } from './build-package';

const VALID = ['openpyxl', 'xlsxwriter', 'libreoffice'].map((name) => new Uint8Array(readFileSync(`test/fixtures/xlsx/${name}.xlsx`)));
const valid = fc.constantFrom(...VALID);
const SHEET = worksheet('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="str"><f t="array" ref="B1:B2">a&amp;b</f><v><![CDATA[x]]>&#65;</v></c><c t="inlineStr"><is><r><t>é</t></r></is></c><c t="d"><v>2026-01-01</v></c></row>', '<mergeCells/>');

/** Succeeds or throws one of our own errors: whatever else is thrown fails the property. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    readXlsx(bytes, 'any.xlsx');
  } catch (error) {
    if (!(error instanceof MaestroError)) throw error;
  }
}

describe('whatever the bytes, only our own errors are thrown', () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK\x03\x04', '\x09\x08'), (bytes, head) => readsOrRefuses(Uint8Array.from([...strToU8(head, true), ...bytes]))), { numRuns: 500 });
  });

  it('truncated files', () => {
    fc.assert(fc.property(valid, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => readsOrRefuses(bytes.subarray(0, bytes.length * share))), { numRuns: 150 });
  });

  it('flipped bytes anywhere', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(valid, flips, (bytes, places) => readsOrRefuses(flipped(bytes, places))), { numRuns: 400 });
  });

  it('flipped bytes in the table of contents', () => {
    const flips = fc.array(fc.tuple(fc.integer({ min: 1, max: 1200 }), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(valid, flips, (bytes, places) => readsOrRefuses(flipped(bytes, places.map(([back, value]) => [bytes.length - back, value] as const)))), { numRuns: 400 });
  });

  it('flipped bytes inside well-packed parts', () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const paths = fc.constantFrom('xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels');
    fc.assert(
      fc.property(paths, flips, (path, places) => {
        const parts = partsOf('', { 'xl/worksheets/sheet1.xml': SHEET, 'xl/sharedStrings.xml': sharedStrings('<t>hello</t>') });
        readsOrRefuses(zip({ ...parts, [path]: flipped(strToU8(String(parts[path])), places) }));
      }),
      { numRuns: 1000 },
    );
  });

  it('any text as a sheet', () => {
    const pieces = fc.array(fc.constantFrom('<', '>', '/', '</', '/>', '<c', '<row', ' r="', '"', ' t="s"', '<v>', '</v>', '&', ';', '<![CDATA[', ']]>', '<!--', '<?', 'A1', '1', ':', '<is>', '<t>', 'é'), { maxLength: 30 });
    fc.assert(fc.property(pieces, (text) => readsOrRefuses(zipSync(Object.fromEntries(Object.entries(partsOf(text.join(''))).map(([path, part]) => [path, strToU8(String(part))]))))), { numRuns: 1000 });
  });
});

function flipped(bytes: Uint8Array, places: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of places) copy[at % copy.length] = value;
  return copy;
}
