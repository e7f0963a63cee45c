import type { ModelDraft } from '../../src/model/threat-model';
import { secondaryAsiCellWithoutThreat } from '../../src/rules/secondary-asi-cell-without-threat';
import { testRule } from '../support/rule-test';

type Cell = NonNullable<ModelDraft['asiCells']>[number];
const full = (more: Cell = {}, draft: ModelDraft = {}): ModelDraft => ({
  context: { safetyCritical: 'Yes' }, layerScope: [{ id: 'L3' }],
  asiCells: [{ id: 'T1@L3', threatId: 'T1', layer: 'L3', mapping: 'secondary', owedWhen: 'Always', verdict: 'Open', ...more }], ...draft,
});

testRule(secondaryAsiCellWithoutThreat, [
  { name: 'tells of an owed secondary cell, as info at Full depth too', model: full(), expect: ['T1@L3.verdict'] },
  { name: 'leaves primary cells to R15.1', model: full({ mapping: 'primary' }), expect: [] },
  { name: 'accepts Not Applicable with a reason', model: full({ verdict: 'Not Applicable', reason: 'No memory' }), expect: [] },
  { name: 'does not accept Not Applicable without one', model: full({ verdict: 'Not Applicable' }), expect: ['T1@L3.verdict'] },
  { name: 'accepts an open threat', model: full({}, { threats: [{ id: 'TH1', threatIds: ['T1'], layers: ['L3'] }] }), expect: [] },
  { name: 'does not accept a merged one', model: full({}, { threats: [{ id: 'TH1', threatIds: ['T1'], layers: ['L3'], status: 'Merged' }] }), expect: ['T1@L3.verdict'] },
  { name: 'asks nothing before the depth is decided', model: full({}, { context: {} }), expect: [] },
]);
