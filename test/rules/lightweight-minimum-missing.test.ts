import type { ModelDraft } from '../../src/model/threat-model';
import { lightweightMinimumMissing } from '../../src/rules/lightweight-minimum-missing';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

const whole: ModelDraft = {
  context: LIGHTWEIGHT,
  actors: [{ id: 'TA1' }, { id: 'TA2', relevance: 'Partially Relevant' }, { id: 'TA3', relevance: 'Relevant' }],
  crossings: [{ id: 'TB1' }],
  assets: [{ id: 'AF1' }],
  lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Stored' }],
};

testRule(lightweightMinimumMissing, [
  { name: 'fires once for each missing thing', model: { context: LIGHTWEIGHT }, expect: ['actors', 'crossings', 'lifecycle'] },
  { name: 'does not fire when all are there', model: whole, expect: [] },
  { name: 'fires on two actors', model: { ...whole, actors: [{ id: 'TA1' }, { id: 'TA2' }, {}] }, expect: ['actors'] },
  { name: 'does not count an actor who is not relevant', model: { ...whole, actors: [{ id: 'TA1' }, { id: 'TA2' }, { id: 'TA3', relevance: 'Not Relevant' }] }, expect: ['actors'] },
  { name: 'fires when the only crossing is a blank row', model: { ...whole, crossings: [{}] }, expect: ['crossings'] },
  { name: 'fires when no lifecycle row names the asset', model: { ...whole, lifecycle: [{ id: 'LC1', asset: 'AF9' }] }, expect: ['lifecycle'] },
  { name: 'fires although the phases are skipped with a reason', model: { ...whole, crossings: [], phases: [{ id: 4, skipReason: 'One zone only' }] }, expect: ['crossings'] },
  { name: 'does not fire at Standard depth', model: { context: { ...LIGHTWEIGHT, externallyFacing: 'Yes' } }, expect: [] },
  { name: 'does not fire while the depth is not decided', model: { context: { ...LIGHTWEIGHT, agentType: undefined } }, expect: [] },
]);
