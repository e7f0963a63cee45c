import type { ModelDraft } from '../../src/model/threat-model';
import { attackChainIncomplete } from '../../src/rules/attack-chain-incomplete';
import { testRule } from '../support/rule-test';

type Step = NonNullable<ModelDraft['attackChains']>[number];
const step = (number: number | undefined, more: Step = {}): Step => ({ id: 'AC1', step: number, layer: 'L1', component: 'C1', action: 'Inject', ...more });
const chain = (...attackChains: readonly Step[]): ModelDraft => ({ components: [{ id: 'C1', name: 'Agent' }], attackChains });

testRule(attackChainIncomplete, [
  { name: 'is content with two steps, in whatever row order', model: chain(step(2), step(1)), expect: [] },
  { name: 'wants a second step', model: chain(step(1)), expect: ['AC1/1.step'] },
  { name: 'looks at each chain', model: chain(step(1), step(2), step(1, { id: 'AC2', pattern: 'Own' })), expect: ['AC2/1.step'] },
  { name: 'counts a number once', model: chain(step(1), step(1)), expect: ['AC1/1.step'] },
  { name: 'does not count a step without a place in the order', model: chain(step(1), step(undefined)), expect: ['AC1/1.step'] },
  { name: 'wants a layer at every step', model: chain(step(1), step(2, { layer: undefined })), expect: ['AC1/2.layer'] },
  { name: 'wants a component at every step', model: chain(step(1, { component: undefined }), step(2)), expect: ['AC1/1.component'] },
  { name: 'wants the component to exist', model: chain(step(1), step(2, { component: 'C9' })), expect: ['AC1/2.component'] },
  { name: 'says all that is wrong at once', model: chain(step(1, { layer: undefined, component: undefined })), expect: ['AC1/1.step', 'AC1/1.layer', 'AC1/1.component'] },
  { name: 'looks at steps that lack their ID', model: chain(step(1, { id: undefined, layer: undefined })), expect: ['/1.layer'] },
  { name: 'passes over blank rows', model: chain({}, step(1), step(2)), expect: [] },
  { name: 'does not call a component unknown while the table is missing', model: { attackChains: [step(1), step(2)] }, expect: [], issues: [{ kind: 'missing-table', entity: 'components' }] },
  {
    name: 'does not repeat what reading said of a layer', model: chain(step(1), step(2, { layer: undefined })), expect: [],
    issues: [{ kind: 'not-in-vocabulary', entity: 'attackChains', row: 1, rowId: 'AC1/2', column: 'layer', raw: 'L9', detail: 'a layer' }],
  },
]);
