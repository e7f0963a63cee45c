import { expect, it } from '@jest/globals';
import type { CellChange } from '../../../src/workbook/port';
import { edit, result } from './edit-support';
import { partsOf, worksheet, zip } from './read/build-package';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const SHARED_BY = 12;

function workbookOf(rows: number): Uint8Array {
  const row = (r: number): string => `<row r="${r}" spans="1:25"><c r="A${r}" s="1" t="inlineStr"><is><t>Threat ${r}</t></is></c>${'<c s="2"><v>12.5</v></c><c t="str"><f t="shared" si="0"/><v>High</v></c>'.repeat(SHARED_BY)}</row>`;
  const merges = `<mergeCells>${Array.from({ length: 200 }, (_, i) => `<mergeCell ref="AC${i * 3 + 1}:AD${i * 3 + 2}"/>`).join('')}</mergeCells>`;
  const noise = Uint8Array.from({ length: rows * 40 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 11) & 255);
  return zip({ ...partsOf(''), '[Content_Types].xml': TYPES, 'xl/worksheets/sheet1.xml': worksheet(Array.from({ length: rows }, (_, i) => row(i + 1)).join(''), merges), 'xl/noise.bin': noise });
}

/** A changed text, a renewed result and a new cell in every row, and as many new rows. */
function changesOf(rows: number): CellChange[] {
  return Array.from({ length: rows }, (_, i): CellChange[] => [
    { sheet: 'S', row: i + 1, column: 0, content: { kind: 'value', value: `changed ${i} 🧨` } }, { sheet: 'S', row: i + 1, column: 2, content: result('Low') },
    { sheet: 'S', row: i + 1, column: 27, content: { kind: 'value', value: i }, like: { row: 1, column: 0 } }, { sheet: 'S', row: rows + i + 1, column: 0, content: { kind: 'value', value: 'new' }, like: { row: rows, column: 0 } },
  ]).flat().reverse();
}

async function fastest(rows: number): Promise<number> {
  const [bytes, cells] = [workbookOf(rows), changesOf(rows)];
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await edit(bytes, { cells });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

it('the time to change cells grows with the rows, not with their square, also when warm', async () => {
  await fastest(1_000);
  const small = await fastest(1_000);
  expect((await fastest(8_000)) / small).toBeLessThan(24);
}, 120_000);
