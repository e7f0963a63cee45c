import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/backends/officejs/read/blocks';
import { bytesOf, taken } from '../../../src/backends/officejs/read/blocks';
import { cutAtSamples, sizeOf, widthsOf } from '../../../src/backends/officejs/read/estimate';
import type { Sample } from '../../../src/backends/officejs/read/extents';
import { contains, type Rect } from '../../../src/backends/officejs/read/rect';
import { stripsOf } from '../../../src/backends/officejs/read/strips';

const rect = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Rect => ({ firstRow, firstColumn, lastRow, lastColumn });
const sample = (firstRow: number, values: Sample['values']): Sample => ({ firstRow, firstColumn: 1, values });

describe('the parts of a sheet that are asked for what they use', () => {
  it('cover every cell once, whatever views there are', () => {
    const views = [rect(3, 22, 505, 28), rect(3, 43, 45, 83), rect(3, 85, 1005, 2085)];
    const strips = stripsOf(views);
    for (const row of [1, 2, 3, 5, 6, 45, 46, 505, 506, 1005, 1006, 5000, 1_048_576]) {
      for (const column of [0, 22, 85, 86, 2085, 16_383]) expect(strips.filter((strip) => contains(strip, row, column))).toHaveLength(1);
    }
  });

  it('are the whole sheet where there is no view', () => {
    expect(stripsOf([])).toEqual([rect(1, 0, 1_048_576, 16_383)]);
  });

  it('are cut where views end, and in a large matrix every few rows', () => {
    expect(stripsOf([rect(3, 5, 40, 9)]).map(({ firstRow }) => firstRow)).toEqual([1, 3, 41]);
    expect(stripsOf([rect(3, 5, 1002, 1004)]).filter(({ firstColumn }) => firstColumn === 6)).toHaveLength(41);
  });
});

describe('estimates', () => {
  it('count bytes as they are sent', () => {
    expect(sizeOf('abc')).toBe(5);
    expect(sizeOf('日本')).toBe(8);
    expect(sizeOf('a"b')).toBe(6);
    expect(sizeOf([['é', '😀', '日']])).toBe(new TextEncoder().encode('[["é","😀","日"]]').length);
  });

  it('go by the rows that are like a block, without those above the headers', () => {
    const top = [...Array.from({ length: 5 }, () => ['', '']), ['x'.repeat(10), 1], ['x'.repeat(30), 1]];
    const samples = [sample(1, top), sample(250, [['y'.repeat(97), '']])];
    const parts = cutAtSamples(rect(6, 1, 1000, 2), samples);
    expect(parts.map(([part]) => [part.firstRow, part.lastRow])).toEqual([[6, 249], [250, 1000]]);
    expect(parts.map(([, of]) => widthsOf()('values', of)(1))).toEqual([23, 100]);
    expect(widthsOf()('values', undefined)(1)).toBeGreaterThan(0);
  });

  it('take whole rows, at least one', () => {
    const block = (firstRow: number, lastRow: number, perRow: number): Block => ({ sheetId: 's', rect: rect(firstRow, 0, lastRow, 3), what: 'values', perRow });
    const blocks = [block(1, 10, 100), block(1, 100, 50)];
    const { now, later } = taken(blocks, 2500);
    expect([...now, ...later].map(({ rect: { firstRow, lastRow } }) => [firstRow, lastRow])).toEqual([[1, 10], [1, 26], [27, 100]]);
    expect(now.reduce((sum, each) => sum + bytesOf(each), 0)).toBeLessThanOrEqual(2500);
    expect(taken(blocks, 1).now).toEqual([{ ...blocks[0], rect: rect(1, 0, 1, 3) }]);
    expect(taken(blocks, 1e9)).toEqual({ now: blocks, later: [] });
  });
});
