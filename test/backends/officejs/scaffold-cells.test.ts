import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnLook } from '../../../src/blueprint/cell-looks';
import { addressLists, areasByKey, rectAddress } from '../../../src/backends/officejs/layout/areas';
import { isAmbiguous, typedValue } from '../../../src/backends/officejs/layout/cell-values';
import { toExcelFormula } from '../../../src/backends/officejs/layout/formula-dialect';
import { widthInPoints } from '../../../src/backends/officejs/layout/page';
import { packed } from '../../../src/backends/officejs/layout/pieces';
import { isError } from '../../host/book/display';
import { typed } from '../../host/book/typed';

const EPOCH = { date1904: false };
const long = columnLook('longText', 'x');
const text = columnLook('text', 'x');

/** A cell that holds a text, one that reads like an error value included. */
const asText = (value: string): object => (isError(value) ? { value, isText: true } : { value });

describe('values as they are set', () => {
  it.each(['1.0', '3, 4', '2026-03-02', '1/2', 'Mar 1', 'MAR1', '50%', '$5', '(3)', '1E5', '10:30', 'TRUE', 'wahr', '=1+1', '+x', '-', '@me', "'quoted", '#N/A', ' 7', '٣'])('keeps %p text', (value) => {
    expect(isAmbiguous(value)).toBe(true);
    expect(typed(typedValue(value, long, EPOCH, false) ?? '', 'General')).toEqual(asText(value));
  });

  it.each(['Agent', 'TH-12 is about three agents and two tools', 'Truth', 'An agent, 2 tools and 3 stores'])('sets %p as it is', (value) => {
    expect(typedValue(value, long, EPOCH, false)).toBe(value);
  });

  it('keeps any text, in cells with and without the text format', () => {
    const likely = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@ ]?[0-9./:, %$()eE-]{0,8}[a-zA-Z]{0,4}$/), fc.constantFrom('true', 'FALSE', '#REF!', "''", '='));
    fc.assert(fc.property(likely, (value) => {
      fc.pre(value !== '');
      expect(typed(typedValue(value, long, EPOCH, false) ?? '', 'General')).toEqual(asText(value));
      expect(typed(typedValue(value, text, EPOCH, true) ?? '', '@')).toEqual(asText(value));
    }), { numRuns: 2000 });
  });

  it('leaves out what no cell can hold and cuts what is too long', () => {
    expect(typedValue(Number.NaN, long, EPOCH, false)).toBe('');
    expect(typedValue(undefined, long, EPOCH, false)).toBe('');
    expect(typedValue('x'.repeat(40_000), long, EPOCH, false)).toHaveLength(32_767);
  });

  it('counts dates, and nothing else, from 1904 where the workbook does', () => {
    expect(typedValue(46_083, columnLook('date', 46_083), { date1904: true }, true)).toBe(46_083 - 1462);
    expect(typedValue(46_083, columnLook('number', 46_083), { date1904: true }, true)).toBe(46_083);
  });
});

describe('formulas', () => {
  it('are written with the names people type', () => {
    expect(toExcelFormula('IF(A1="_xlfn.X",_xlfn.MAXIFS(B:B,C:C,1),_xlfn._xlws.FILTER(A1,"a""_xlfn.")&_xlfn.TEXTJOIN(",",TRUE,A1))'))
      .toBe('=IF(A1="_xlfn.X",MAXIFS(B:B,C:C,1),FILTER(A1,"a""_xlfn.")&TEXTJOIN(",",TRUE,A1))');
  });
});

describe('areas', () => {
  it('cover each cell of a key once and no other', () => {
    const grid = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), { maxLength: 6 }), { maxLength: 6 });
    fc.assert(fc.property(grid, fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), (rows, numbers) => {
      const numbered = rows.map((keys, i) => [numbers[i] ?? 0, keys] as const);
      const covered = [...areasByKey(numbered)].flatMap(([key, rects]) => rects.flatMap((rect) => {
        const cells: string[] = [];
        for (let row = rect.firstRow; row <= rect.lastRow; row += 1) for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) cells.push(`${row} ${column} ${key}`);
        return cells;
      }));
      const wanted = numbered.flatMap(([row, keys]) => keys.flatMap((key, column) => (key === undefined ? [] : [`${row} ${column} ${key}`])));
      expect(covered.sort()).toEqual(wanted.sort());
    }));
  });

  it('join equal runs of rows below each other', () => {
    const areas = areasByKey([[6, ['a', 'a', 'b']], [5, ['a', 'a', 'b']], [8, ['a', 'a']]]);
    expect([...areas].map(([key, rects]) => [key, rects.map(rectAddress)])).toEqual([['a', ['A5:B6', 'A8:B8']], ['b', ['C5:C6']]]);
  });

  it('are listed in texts shorter than Excel takes, none lost', () => {
    const addresses = Array.from({ length: 3000 }, (_, i) => `A${i + 1}:B${i + 1}`);
    const lists = addressLists(addresses);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
    expect(lists.join(',').split(',')).toEqual(addresses);
  });
});

describe('sizes', () => {
  // Widths of 8.43 characters show as 64 pixels in Excel, those with the padding that files add as 9.140625.
  it.each([[9.140625, 64], [10, 70], [12, 84], [30, 210], [3, 21], [70, 490]])('takes a width of %d characters for %d pixels', (characters, pixels) => {
    expect(widthInPoints(characters)).toBe(pixels * 0.75);
  });

  it('packs in order, each request within the limit or with one thing only', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (sizes) => {
      const requests = packed(sizes.map((bytes) => ({ bytes })), 20);
      expect(requests.flat().map(({ bytes }) => bytes)).toEqual(sizes);
      for (const request of requests) expect(request.length === 1 || request.reduce((sum, { bytes }) => sum + bytes, 0) <= 20).toBe(true);
    }));
  });
});
