import { describe, expect, it } from '@jest/globals';
import { entityOf } from '../../src/model/threat-model';
import type { InputColumn } from '../../src/model/column';
import { typed, type Target } from '../../src/workbench/document/typed';

const columnOf = (entity: string, key: string): InputColumn => {
  const column = entityOf(entity).columns[key];
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
};
const plain: Target = { format: { code: 'General', isDate: false }, date1904: false };
const text: Target = { ...plain, format: { code: '@', isDate: false } };
const date: Target = { ...plain, format: { code: 'yyyy-mm-dd', isDate: true } };
const of = (entity: string, key: string, target: Target = text): Target => ({ ...target, column: columnOf(entity, key) });

describe('text typed into a cell of somebody’s own', () => {
  it.each([
    ['12', 12], ['-3.50', -3.5], ['1e3', 1000], ['25%', 0.25], ['7 %', 0.07], ['1,5', '1,5'], ['1,234', '1,234'], ['12 apples', '12 apples'], ['TRUE', 'TRUE'], ["'12", '12'], ["'=1+1", '=1+1'], ['  ', undefined], ['1e999', '1e999'],
  ])('%s becomes %p', (given, value) => expect(typed(given, plain)).toEqual({ value }));

  it('keeps a date in a cell that shows no dates as text, and makes it a number where the cell does', () => {
    expect(typed('2026-03-02', plain)).toEqual({ value: '2026-03-02' });
    expect(typed('2026-03-02', date)).toEqual({ value: 46083 });
  });

  it('refuses a formula, says how to keep it as text, and keeps it where the format is text or it was pasted', () => {
    expect(typed('=A1', plain)).toEqual({ refused: expect.stringContaining('apostrophe') });
    expect(typed('=A1', text)).toEqual({ value: '=A1' });
    expect(typed('=A1', plain, true)).toEqual({ value: '=A1' });
    expect(typed("'quoted'", plain, true)).toEqual({ value: "'quoted'" });
  });
});

describe('text typed into a register', () => {
  it('reads dates whose day and month can be told apart', () => {
    const column = of('context', 'assessmentDate', date);
    for (const given of ['2026-12-25', '2026/12/25', '25.12.2026', '25/12/2026', '12/25/2026', '25 Dec 2026', 'December 25, 2026']) expect({ given, ...typed(given, column) }).toEqual({ given, value: 46381 });
    expect(typed('03.04.2026', column)).toEqual({ value: 46115 });
    expect(typed('4/4/2026', column)).toEqual({ value: 46116 });
    for (const given of ['03/04/2026', '31.02.2026', 'soon']) expect(typed(given, column)).toEqual({ value: given, note: expect.stringContaining('2026-03-02') });
  });

  it('keeps a date as text where the format would not count it by the workbook’s epoch', () => {
    const column = of('context', 'assessmentDate', plain);
    expect(typed('2026-03-02', column)).toEqual({ value: 46083 });
    expect(typed('2026-03-02', { ...column, date1904: true })).toEqual({ value: '2026-03-02' });
  });

  it('spells words of a list as the list does, and says what the list holds', () => {
    expect(typed(' very  likely', of('threats', 'likelihood'))).toEqual({ value: 'Very Likely' });
    expect(typed('Terrible', of('threats', 'severity'))).toEqual({ value: 'Terrible', note: 'Choose one of: Low, Medium, High, Critical.' });
    expect(typed('TRUE', of('components', 'nonDeterministic'))).toEqual({ value: 'Yes' });
  });

  it('keeps names and identifiers as texts', () => {
    expect(typed('0012', of('threats', 'name'))).toEqual({ value: '0012' });
    expect(typed('1.0', of('versions', 'version', plain))).toEqual({ value: '1.0' });
    expect(typed('a\r\nb', of('threats', 'description', plain))).toEqual({ value: 'a\nb' });
  });

  it('takes numbers in range and says what the range is', () => {
    expect(typed('3', of('zones', 'trustRank', plain))).toEqual({ value: 3 });
    expect(typed('many', of('zones', 'trustRank', plain))).toEqual({ value: 'many', note: expect.stringContaining('number from') });
  });
});
