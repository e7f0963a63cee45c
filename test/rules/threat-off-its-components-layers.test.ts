import { threatOffItsComponentsLayers } from '../../src/rules/threat-off-its-components-layers';
import { testRule } from '../support/rule-test';

const components = [{ id: 'C1', primaryLayer: 'L3', otherLayers: ['L4'] }, { id: 'C2' }] as const;

testRule(threatOffItsComponentsLayers, [
  { name: 'sees a threat on a foreign layer', model: { components, threats: [{ id: 'TH1', layers: ['L1'], components: ['C1'] }] }, expect: ['TH1.layers'] },
  { name: 'accepts the primary layer', model: { components, threats: [{ id: 'TH1', layers: ['L1', 'L3'], components: ['C1'] }] }, expect: [] },
  { name: 'accepts another layer of the component', model: { components, threats: [{ id: 'TH1', layers: ['L4'], components: ['C1'] }] }, expect: [] },
  { name: 'excepts Cross-Layer', model: { components, threats: [{ id: 'TH1', layers: ['Cross-Layer'], components: ['C1'] }] }, expect: [] },
  { name: 'needs a component with a layer', model: { components, threats: [{ id: 'TH1', layers: ['L1'], components: ['C2', 'C9'] }] }, expect: [] },
  { name: 'leaves closed threats alone', model: { components, threats: [{ id: 'TH1', layers: ['L1'], components: ['C1'], status: 'Closed' }] }, expect: [] },
]);
