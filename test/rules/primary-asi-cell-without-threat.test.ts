import type { ModelDraft } from '../../src/model/threat-model';
import { primaryAsiCellWithoutThreat } from '../../src/rules/primary-asi-cell-without-threat';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

type Cell = NonNullable<ModelDraft['asiCells']>[number];
const cell = (more: Cell = {}): Cell => ({ id: 'T1@L2', threatId: 'T1', layer: 'L2', mapping: 'primary', owedWhen: 'Always', verdict: 'Open', ...more });
const at = (context: NonNullable<ModelDraft['context']>, asiCell: Cell, draft: ModelDraft = {}): ModelDraft =>
  ({ context, layerScope: [{ id: 'L2' }, { id: 'L5' }], asiCells: [asiCell], ...draft });
const FULL = { safetyCritical: 'Yes' } as const;

testRule(primaryAsiCellWithoutThreat, [
  { name: 'warns of an owed primary cell that nobody spoke about', model: at(LIGHTWEIGHT, cell()), expect: ['T1@L2.verdict'] },
  { name: 'is an error at Full depth', model: at(FULL, cell()), expect: ['!error T1@L2.verdict'] },
  { name: 'counts a blank verdict as open', model: at(LIGHTWEIGHT, cell({ verdict: undefined })), expect: ['T1@L2.verdict'] },
  { name: 'wants a threat, not the word Applicable', model: at(LIGHTWEIGHT, cell({ verdict: 'Applicable' })), expect: ['T1@L2.verdict'] },
  { name: 'wants a reason, not the words Not Applicable', model: at(LIGHTWEIGHT, cell({ verdict: 'Not Applicable', reason: '  ' })), expect: ['T1@L2.verdict'] },
  { name: 'wants the verdict, not a reason alone', model: at(LIGHTWEIGHT, cell({ reason: 'No memory' })), expect: ['T1@L2.verdict'] },
  { name: 'accepts Not Applicable with a reason', model: at(LIGHTWEIGHT, cell({ verdict: 'Not Applicable', reason: 'No memory' })), expect: [] },
  {
    name: 'accepts an open threat with this ID on this layer, primary or not',
    model: at(LIGHTWEIGHT, cell(), { threats: [{ id: 'TH1', threatIds: ['T9', 'T1'], layers: ['L1', 'L2'] }] }), expect: [],
  },
  {
    name: 'is not satisfied by a closed threat, another layer or another ID',
    model: at(LIGHTWEIGHT, cell(), { threats: [
      { id: 'TH1', threatIds: ['T1'], layers: ['L2'], status: 'Closed' }, { id: 'TH2', threatIds: ['T1'], layers: ['L3'] }, { id: 'TH3', threatIds: ['T11'], layers: ['L2'] },
    ] }), expect: ['T1@L2.verdict'],
  },
  { name: 'leaves secondary cells to R15.2', model: at(FULL, cell({ mapping: 'secondary' })), expect: [] },
  { name: 'asks nothing of a layer that is not owed', model: at(LIGHTWEIGHT, cell({ id: 'T8@L5', threatId: 'T8', layer: 'L5' })), expect: [] },
  { name: 'asks nothing before the depth is decided', model: at({}, cell()), expect: [] },
  { name: 'asks nothing of single agents about multi-agent threats', model: at(LIGHTWEIGHT, cell({ owedWhen: 'Multi-agent' })), expect: [] },
]);
