import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAreas, parseReference } from '../../../src/backends/officejs/read/addresses';
import { bandsOf, contains, hull, without, type Rect } from '../../../src/backends/officejs/read/rect';

const SIZE = 12;
const rect = fc.tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 0, max: SIZE }))
  .map(([a, b, c, d]): Rect => ({ firstRow: Math.min(a, c), lastRow: Math.max(a, c), firstColumn: Math.min(b, d), lastColumn: Math.max(b, d) }));
const cells = Array.from({ length: SIZE }, (_, r) => Array.from({ length: SIZE + 1 }, (_c, column) => [r + 1, column] as const)).flat();
const coverage = (rects: readonly Rect[], row: number, column: number): number => rects.filter((each) => contains(each, row, column)).length;

describe('blocks of cells', () => {
  it('without others are all their other cells, each once', () => {
    fc.assert(fc.property(rect, fc.array(rect, { maxLength: 6 }), (whole, holes) => {
      const left = without(whole, holes);
      for (const [row, column] of cells) expect(coverage(left, row, column)).toBe(contains(whole, row, column) && coverage(holes, row, column) === 0 ? 1 : 0);
    }));
  });

  it('stay one where nothing is taken out, and become few where a column is', () => {
    const whole = { firstRow: 1, lastRow: 1000, firstColumn: 0, lastColumn: 9 };
    expect(without(whole, [{ firstRow: 1, lastRow: 1000, firstColumn: 20, lastColumn: 30 }])).toEqual([whole]);
    expect(without(whole, [{ firstRow: 5, lastRow: 700, firstColumn: 3, lastColumn: 4 }, { firstRow: 701, lastRow: 1000, firstColumn: 3, lastColumn: 4 }])).toHaveLength(3);
  });

  it('as bands cover the same cells', () => {
    fc.assert(fc.property(fc.array(rect, { minLength: 1, maxLength: 6 }), (rects) => {
      const bands = bandsOf(rects);
      for (const [row, column] of cells) {
        const band = bands.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
        expect(band?.runs.some(([first, last]) => column >= first && column <= last) ?? false).toBe(coverage(rects, row, column) > 0);
      }
    }));
  });

  it('lie in their hull', () => {
    expect(hull([])).toBeUndefined();
    expect(hull([{ firstRow: 3, lastRow: 4, firstColumn: 5, lastColumn: 6 }, { firstRow: 1, lastRow: 1, firstColumn: 9, lastColumn: 9 }])).toEqual({ firstRow: 1, lastRow: 4, firstColumn: 5, lastColumn: 9 });
  });
});

describe('addresses', () => {
  it.each([
    ["'6 Matrix'!$A$4:$C$12", '6 Matrix', 4, 0, 12, 2], ['Sheet1!B7', 'Sheet1', 7, 1, 7, 1], ["'Bob''s, list'!AA1", "Bob's, list", 1, 26, 1, 26], ['C3:D4', undefined, 3, 2, 4, 3],
    ['Sheet1!B:C', 'Sheet1', 1, 1, 1_048_576, 2], ['Sheet1!$5:$6', 'Sheet1', 5, 0, 6, 16_383],
  ])('reads %s', (text, sheet, firstRow, firstColumn, lastRow, lastColumn) => {
    expect(parseReference(text)).toEqual({ sheet, rect: { firstRow, firstColumn, lastRow, lastColumn } });
  });

  it.each(['#REF!', "'6 Matrix'!#REF!", 'Sheet1!A1,Sheet1!B2', 'Threats[ID]', 'OFFSET(A1,1,1)', ''])('does not take %s for cells', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  it('reads lists, also of sheets with commas in their names', () => {
    const list = "'Bob''s, list'!A1:B2,'Bob''s, list'!C3";
    expect(parseAreas(list, 2)).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }, { firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 2 }]);
    expect(parseAreas(list, 3)).toBeUndefined();
  });

  it('does not trust a list that may have been cut', () => {
    const list = Array.from({ length: 2000 }, (_, r) => `Start!A${2 * r + 1}`).join(',');
    expect(parseAreas(list, 2000)).toBeUndefined();
    const cut = list.slice(0, 8192);
    expect(parseAreas(cut, cut.split(',').length)).toBeUndefined();
  });
});
