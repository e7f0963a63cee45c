import { circularMitigationDependency } from '../../src/rules/circular-mitigation-dependency';
import { testRule } from '../support/rule-test';

const model = (dependsOn: Record<string, string[]>) => ({ mitigations: Object.entries(dependsOn).map(([id, on]) => ({ id, dependsOn: on })) });

testRule(circularMitigationDependency, [
  { name: 'fires for a dependency on itself', model: model({ M1: ['M1'] }), expect: ['M1.dependsOn'] },
  { name: 'fires for each member of a circle, and for those only', model: model({ M1: ['M2'], M2: ['M3'], M3: ['M1'], M4: ['M1'] }), expect: ['M1.dependsOn', 'M2.dependsOn', 'M3.dependsOn'] },
  { name: 'does not fire when two ways lead to the same mitigation', model: model({ M1: ['M2', 'M3'], M2: ['M4'], M3: ['M4'], M4: [] }), expect: [] },
  { name: 'leaves unknown mitigations to R0.5', model: model({ M1: ['M9'] }), expect: [] },
  { name: 'reads the first of two rows with the same ID', model: { mitigations: [{ id: 'M1', dependsOn: ['M2'] }, { id: 'M2' }, { id: 'M2', dependsOn: ['M1'] }] }, expect: [] },
]);
