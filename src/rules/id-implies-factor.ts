import type { AgenticFactor } from '../model/vocabulary';
import { rule, type Change } from './rule';
import { threatName } from './support/controls';
import { withFactor } from './support/factors';

const IMPLIED: readonly (readonly [AgenticFactor, ReadonlySet<string>])[] = [
  ['Identity Management', new Set(['T3', 'T9', 'T14'])],
  ['Agent-to-Agent Communication', new Set(['T12', 'T13'])],
];

export const idImpliesFactor = rule({
  id: 'id-implies-factor',
  source: 'R15.12',
  phase: 6,
  severity: 'info',
  title: 'An ID implies an agentic factor that is not marked',
  message: '{threat} carries {id} but not the factor {factor}.',
  why: 'Privilege and spoofing threats turn on identity, and poisoned or rogue agents on what agents believe of each other; unmarked, they drop out of the factor views.',
  howToFix: 'On 6 Threats add the factor to Agentic factors, or correct the IDs.',
  *check({ index }) {
    for (const row of index.openThreats) {
      for (const [factor, ids] of IMPLIED) {
        const id = row.threatIds.find((each) => ids.has(each));
        if (id !== undefined && !row.agenticFactors.includes(factor)) yield { entity: 'threats', row, column: 'agenticFactors', params: { threat: threatName(row), id, factor } };
      }
    }
  },
  fix: (hit): readonly Change[] => withFactor(hit),
});
