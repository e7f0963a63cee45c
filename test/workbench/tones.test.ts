import { describe, expect, it } from '@jest/globals';
import { buildBlueprint } from '../../src/blueprint/build';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';
import { conditionOf, toneOf } from '../../src/workbench/document/tones';
import { Opened, THREATS, TODAY } from './opened';

describe('the colours of the workbook', () => {
  it('are known for every condition of its tables and blocks', () => {
    const model = sampleModel();
    const { sheets } = buildBlueprint(model, rate(model, TODAY), '');
    for (const { formula } of sheets.flatMap(({ tables }) => tables).flatMap(({ conditionalFormats }) => conditionalFormats)) expect(() => conditionOf(formula)).not.toThrow();
    for (const { range, formula } of sheets.flatMap(({ blocks }) => blocks).flatMap(({ formats }) => formats)) {
      expect(() => conditionOf(formula.replaceAll(/(?<![A-Z"])[A-Z]{1,3}\d+/g, (cell) => (range.startsWith(cell) ? '{cell}' : cell)))).not.toThrow();
    }
  });

  it.each([
    ['{cell}="High"', 'high', true], ['{cell}="High"', 'Higher', false], ['LEN({cell})>0', '', false], ['N({cell})>0', 'text', false], ['N({cell})>0', 2, true], ['{cell}>0', 0, false],
    ['RIGHT({cell},4)=" gap"', '● 1 gap', true], ['LEFT({cell},3)="Yes"', 'Yes, as far as rated', true], ['AND(N({cell})=0,LEN({cell})>0)', 0, true],
    ['IFERROR(VALUE(MID({cell}&"",3,5))>0,IFERROR(VALUE({cell})>0,FALSE))', '● 2', true], ['IFERROR(VALUE(MID({cell}&"",3,5))>0,IFERROR(VALUE({cell})>0,FALSE))', '○ 0', false], ['IFERROR(VALUE(MID({cell}&"",3,5))>0,IFERROR(VALUE({cell})>0,FALSE))', 3, true],
  ])('%s of %p', (formula, value, holds) => expect(toneOf(value, [{ formula, tone: 'good' }])).toBe(holds ? 'good' : undefined));

  it('follow the levels on a sheet', async () => {
    const opened = await Opened.sample();
    const tones = new Set(opened.document.sheet(THREATS).rows.flatMap(({ cells }) => cells).filter(({ text }) => text === 'Critical').map(({ tone }) => tone));
    expect(tones).toEqual(new Set(['critical']));
    const matrix = opened.document.sheet('6 Matrix').rows.flatMap(({ cells }) => cells);
    expect(matrix.filter(({ text }) => text.endsWith(' gap')).every(({ tone }) => tone === 'bad')).toBe(true);
    expect(matrix.some(({ tone }) => tone === 'good')).toBe(true);
  });
});
