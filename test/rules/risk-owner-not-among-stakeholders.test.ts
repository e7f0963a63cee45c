import { riskOwnerNotAmongStakeholders } from '../../src/rules/risk-owner-not-among-stakeholders';
import type { ModelDraft } from '../../src/model/threat-model';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const owned = (disposition: 'Accepted' | 'Deferred' | 'Mitigated', stakeholders: NonNullable<ModelDraft['stakeholders']>, ownerName: string | undefined = 'Ann Example'): ModelDraft =>
  decided({ disposition, ownerName }, {}, { stakeholders });

testRule(riskOwnerNotAmongStakeholders, [
  { name: 'fires when the owner of an accepted risk is not listed', model: owned('Accepted', [{ id: 'SH1', name: 'Bob Example', kind: 'Business owner' }]), expect: ['RR1.ownerName'] },
  { name: 'fires when the owner of a deferred risk is not listed', model: owned('Deferred', []), expect: ['RR1.ownerName'] },
  { name: 'fires when the owner is listed only as technical lead', model: owned('Accepted', [{ id: 'SH1', name: 'Ann Example', kind: 'Technical lead' }]), expect: ['RR1.ownerName'] },
  {
    name: 'does not fire when the technical lead is something else too',
    model: owned('Accepted', [{ id: 'SH1', name: 'Ann Example', kind: 'Technical lead' }, { id: 'SH2', name: 'Ann Example', kind: 'Data owner' }]),
    expect: [],
  },
  { name: 'minds neither case nor outer spaces', model: owned('Deferred', [{ id: 'SH1', name: 'ann example ', kind: 'Other' }], ' ANN Example'), expect: [] },
  { name: 'does not fire on another disposition', model: owned('Mitigated', []), expect: [] },
  { name: 'leaves a missing owner to the rules on required fields', model: decided({ disposition: 'Accepted' }), expect: [] },
]);
