import { componentWithoutThreat } from '../../src/rules/component-without-threat';
import { testRule } from '../support/rule-test';

const components = [{ id: 'C1', name: 'Queue' }];

testRule(componentWithoutThreat, [
  { name: 'sees a component nobody threatens', model: { components }, expect: ['C1.noThreatBecause'] },
  { name: 'does not count closed threats', model: { components, threats: [{ id: 'TH1', components: ['C1'], status: 'Closed' }] }, expect: ['C1.noThreatBecause'] },
  { name: 'is content with an open threat', model: { components, threats: [{ id: 'TH1', components: ['C1'] }] }, expect: [] },
  { name: 'does not accept a blank one', model: { components: [{ id: 'C1', noThreatBecause: '  ' }] }, expect: ['C1.noThreatBecause'] },
  { name: 'is content with a reason', model: { components: [{ id: 'C1', noThreatBecause: 'Out of reach' }] }, expect: [] },
]);
