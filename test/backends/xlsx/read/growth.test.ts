import { expect, it } from '@jest/globals';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { partsOf, sharedStrings, zip } from './build-package';

function workbookOf(rows: number): Uint8Array {
  const row = (r: number): string => `<row r="${r}"><c r="A${r}" t="s"><v>${r - 1}</v></c>${'<c><v>12.5</v></c><c t="str"><f>A1&amp;B1</f><v>High</v></c>'.repeat(12)}</row>`;
  const numbers = Array.from({ length: rows }, (_, i) => i + 1);
  return zip(partsOf(numbers.map(row).join(''), { 'xl/sharedStrings.xml': sharedStrings(...numbers.map((n) => `<t>Threat ${n}</t>`)), 'xl/noise.bin': noise(rows * 40) }));
}

/** Keeps the file under the ratio of packed to unpacked that real text never reaches. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 11) & 255);
}

function fastest(bytes: Uint8Array): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    readXlsx(bytes, 'growth.xlsx');
    return performance.now() - start;
  });
  return Math.min(...times);
}

it('reading time grows with the rows, not with their square, also when warm', () => {
  const small = workbookOf(1_000);
  const large = workbookOf(8_000);
  fastest(small);
  expect(fastest(large) / fastest(small)).toBeLessThan(24);
});
