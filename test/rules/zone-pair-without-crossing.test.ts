import { describe, expect, it } from '@jest/globals';
import { createModel } from '../../src/model/threat-model';
import type { Change, RuleContext } from '../../src/rules/rule';
import { ModelIndex } from '../../src/scoring/model-index';
import { rate } from '../../src/scoring/rate';
import { zonePairWithoutCrossing } from '../../src/rules/zone-pair-without-crossing';
import { testRule, TODAY } from '../support/rule-test';

const components = [{ id: 'C1', zone: 'Z1' }, { id: 'C2', zone: 'Z2' }, { id: 'C3', zone: 'Z3' }];
const dataFlows = [
  { id: 'F1', from: 'C1', to: 'C2', data: 'Prompts', protocol: 'HTTPS', authentication: 'mTLS' },
  { id: 'F2', from: 'C2', to: 'C1' },
  { id: 'F3', from: 'C3', to: 'C2' },
];

testRule(zonePairWithoutCrossing, [
  { name: 'reports the first flow of each pair, once for both directions', model: { components, dataFlows }, expect: ['F1', 'F3'] },
  { name: 'accepts a crossing in the other direction', model: { components, dataFlows, crossings: [{ id: 'TB1', fromZone: 'Z2', toZone: 'Z1' }, { id: 'TB2', fromZone: 'Z2', toZone: 'Z3' }] }, expect: [] },
  { name: 'does not take a half-filled crossing or one of another pair for it', model: { components, dataFlows: dataFlows.slice(0, 1), crossings: [{ id: 'TB1', fromZone: 'Z1' }, { id: 'TB2', fromZone: 'Z1', toZone: 'Z3' }] }, expect: ['F1'] },
  { name: 'is silent inside one zone and where a zone is missing', model: { components: [...components, { id: 'C4', zone: 'Z1' }, { id: 'C5' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C4' }, { id: 'F2', from: 'C1', to: 'C5' }] }, expect: [] },
]);

describe('its fix', () => {
  const model = createModel({ meta: { highestIds: { TB: 4 } }, components, dataFlows: dataFlows.slice(0, 1) });
  const contextOf = (changed: typeof model): RuleContext =>
    ({ model: changed, index: new ModelIndex(changed), ratings: rate(changed, TODAY), today: TODAY, issues: [], findings: [] });
  const context = contextOf(model);
  const changes = [...zonePairWithoutCrossing.check(context)].flatMap((hit): readonly Change[] => zonePairWithoutCrossing.fix?.(hit, context) ?? []);

  it('adds a crossing with a free ID and what the flow says already', () => {
    expect(changes).toEqual([expect.objectContaining({
      kind: 'add', entity: 'crossings',
      row: expect.objectContaining({
        id: 'TB5', fromZone: 'Z1', toZone: 'Z2', components: ['C1', 'C2'], dataFlows: ['F1'], whatCrosses: 'Prompts', protocol: 'HTTPS',
        authenticationMechanism: 'mTLS', strength: undefined, threats: [],
      }),
    })]);
  });

  it('ends the finding', () => {
    const crossings = changes.flatMap((change) => (change.kind === 'add' ? [change.row] : []));
    expect([...zonePairWithoutCrossing.check(contextOf(createModel({ components, dataFlows: dataFlows.slice(0, 1), crossings })))]).toEqual([]);
  });
});
