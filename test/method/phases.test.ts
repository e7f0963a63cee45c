import { describe, expect, it } from '@jest/globals';
import { mvtmItems } from '../../src/method/mvtm';
import { phaseNumbers, phasesFrom } from '../../src/method/phase-numbers';
import { phases } from '../../src/method/phases';
import { reentries } from '../../src/method/reentry';
import { updateTriggers } from '../../src/method/triggers';

const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length;

describe('the phases', () => {
  it('are ten, in order, with unique kebab-case identifiers', () => {
    expect(phases.map(({ number }) => number)).toEqual([...phaseNumbers]);
    expect(new Set(phases.map(({ id }) => id)).size).toBe(10);
    expect(phases.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('put 3, 4 and 5 behind 2 in any order, and 6 behind all three', () => {
    expect(phases.map(({ requires }) => requires)).toEqual([[], [1], [2], [2], [2], [3, 4, 5], [6], [7], [8], [9]]);
  });

  it('own sheets that carry their number, none twice', () => {
    const sheets = phases.flatMap(({ sheets }) => sheets);
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets).toHaveLength(19);
    expect(phases.filter(({ number, sheets }) => sheets.length === 0 || sheets.some((sheet) => !sheet.startsWith(`${number} `)))).toEqual([]);
  });

  it.each(phases.map((phase) => [phase.number, phase] as const))('phase %i is guided briefly and completely', (_, phase) => {
    expect(phase.title).not.toBe('');
    expect(sentences(phase.objective)).toBeGreaterThanOrEqual(1);
    expect(sentences(phase.objective)).toBeLessThanOrEqual(2);
    expect(phase.steps.length).toBeGreaterThanOrEqual(4);
    expect(phase.steps.length).toBeLessThanOrEqual(7);
    expect(sentences(phase.output)).toBe(1);
    const considerations = Object.values(phase.considerations);
    expect(considerations).toHaveLength(4);
    for (const text of [...phase.steps, ...considerations]) {
      expect([text, sentences(text)]).toEqual([text, 1]);
      expect(text.length).toBeLessThanOrEqual(200);
    }
  });

  it('repeat no guidance', () => {
    const texts = phases.flatMap(({ objective, output, steps, considerations }) => [objective, output, ...steps, ...Object.values(considerations)]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the Minimum Viable Threat Model', () => {
  it('has ten items, each with tables and a condition', () => {
    expect(mvtmItems.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `MVTM-${i + 1}`));
    expect(mvtmItems.filter(({ item, tables, condition }) => item === '' || condition === '' || tables.length === 0)).toEqual([]);
  });
});

describe('re-entry', () => {
  it.each([
    ['Component or integration', 2],
    ['Actor', 3],
    ['Regulation', 3],
    ['Code', 8],
    ['Architecture', 2],
    ['Architecture and context', 1],
  ] as const)('after a change of kind %s starts at phase %i', (kind, first) => {
    expect(reentries.find((reentry) => reentry.kind === kind)?.phases).toEqual(phasesFrom(first));
  });

  it('knows six kinds', () => {
    expect(reentries).toHaveLength(6);
  });
});

describe('update triggers', () => {
  it('are seven, each re-opening Phases 9 and 10 at least', () => {
    expect(updateTriggers.map(({ id }) => id)).toEqual(['TE1', 'TE2', 'TE3', 'TE4', 'TE5', 'TE6', 'TE7']);
    expect(updateTriggers.filter(({ phases }) => !phases.includes(9) || !phases.includes(10))).toEqual([]);
  });

  it('open what the same kind of change opens', () => {
    const opened = (kind: string): unknown => reentries.find((reentry) => reentry.kind === kind)?.phases;
    expect(updateTriggers[0]?.phases).toEqual(opened('Architecture'));
    expect(updateTriggers[1]?.phases).toEqual(opened('Regulation'));
    expect(updateTriggers[5]?.phases).toEqual(opened('Code'));
  });
});
