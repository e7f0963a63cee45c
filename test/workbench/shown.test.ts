import { describe, expect, it } from '@jest/globals';
import { shown } from '../../src/workbench/document/shown';

const format = (code: string, isDate = false): { code: string; isDate: boolean } => ({ code, isDate });

describe('what a cell shows', () => {
  it.each([
    [1.005, '0.00', '1.00'], [2.5, '0.00', '2.50'], [0.256, '0%', '26%'], [0.256, '0.0%', '25.6%'], [1234567.8, '#,##0.00', '1,234,567.80'], [12, '#,##0', '12'], [-3, '0.0', '-3.0'], [-3, '0;(0)', '(3)'],
    [0, '0;-0;"none"', 'none'], [5, '0" days"', '5 days'], [0.1 + 0.2, 'General', '0.3'], [1 / 3, 'General', '0.333333333'], [12345678901, 'General', '12345678901'], [1.5, '#,##0.##', '1.5'], [3, '0.##', '3'],
  ])('%p as %s', (value, code, text) => expect(shown(value, format(code), false)).toBe(text));

  it('marks headers as their formats do', () => {
    expect(shown('Name', format('@" *"'), false)).toBe('Name *');
    expect(shown('Level', format('@" ="'), false)).toBe('Level =');
    expect(shown('plain', format('@'), false)).toBe('plain');
  });

  it('shows dates by the workbook’s epoch, with the time where the format has one', () => {
    expect(shown({ kind: 'date', serial: 46083 }, format('dd/mm/yyyy', true), false)).toBe('2026-03-02');
    expect(shown({ kind: 'date', serial: 44621 }, format('yyyy-mm-dd', true), true)).toBe('2026-03-02');
    expect(shown({ kind: 'date', serial: 46083.5 }, format('yyyy-mm-dd hh:mm', true), false)).toBe('2026-03-02 12:00');
  });

  it('shows what is no text or number', () => {
    expect([shown(true, format('General'), false), shown({ kind: 'error', code: '#REF!' }, format('General'), false), shown(null, format('General'), false)]).toEqual(['TRUE', '#REF!', '']);
  });
});
