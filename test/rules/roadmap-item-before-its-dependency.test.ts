import type { ModelDraft } from '../../src/model/threat-model';
import { roadmapItemBeforeItsDependency } from '../../src/rules/roadmap-item-before-its-dependency';
import { testRule } from '../support/rule-test';

type Mitigation = NonNullable<ModelDraft['mitigations']>[number];
type Item = NonNullable<ModelDraft['roadmap']>[number];
/** M1 is Immediate, M2 Medium-term (unless overridden), M3 Long-term, M4 Immediate; M5 will not be done. */
const plan = (first: Mitigation, item: Item, override?: 'Immediate'): ModelDraft => ({
  threats: [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely' }, { id: 'TH2', severity: 'Medium', likelihood: 'Possible' }, { id: 'TH3', severity: 'Low', likelihood: 'Possible' }],
  mitigations: [{ id: 'M1', ...first }, { id: 'M2' }, { id: 'M3' }, { id: 'M4' }, { id: 'M5', status: 'Will Not Action' }],
  mapping: [['TH1', 'M1'], ['TH2', 'M2'], ['TH3', 'M3'], ['TH1', 'M4'], ['TH3', 'M5']].map(([threat, mitigation]) => ({ threat, mitigation })),
  roadmap: [{ id: 'REM1', source: 'M1', ...item }, { id: 'REM2', source: 'M2', override }, ...[3, 4, 5].map((n) => ({ id: `REM${n}`, source: `M${n}` }))],
});

testRule(roadmapItemBeforeItsDependency, [
  { name: 'reports a dependency of the mitigation in a later bucket', model: plan({ dependsOn: ['M2'] }, {}), expect: ['REM1.dependsOn'] },
  { name: 'reports each dependency once', model: plan({}, { dependsOn: ['M2', 'M3', 'M2'] }), expect: ['REM1.dependsOn', 'REM1.dependsOn'] },
  { name: 'lets the roadmap cell overrule the mitigation', model: plan({ dependsOn: ['M2'] }, { dependsOn: ['M4'] }), expect: [] },
  { name: 'is silent in the same bucket or a later one', model: plan({ dependsOn: ['M2', 'M3'] }, { override: 'Long-term' }), expect: [] },
  { name: 'is silent for a dependency that is no item', model: plan({ dependsOn: ['M5', 'M9'] }, {}), expect: [] },
  { name: 'is silent for an order that an override has mended', model: plan({ dependsOn: ['M2'] }, {}, 'Immediate'), expect: [] },
]);
