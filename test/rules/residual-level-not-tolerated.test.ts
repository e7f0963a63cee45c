import type { ModelDraft } from '../../src/model/threat-model';
import { residualLevelNotTolerated } from '../../src/rules/residual-level-not-tolerated';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const medium: ModelDraft = { context: { riskAppetite: 'Medium' } };
const accepted = {
  disposition: 'Accepted', ownerName: 'Ann Example', ownerRole: 'CFO', businessJustification: 'Small pilot', acceptanceDate: '2026-02-01', triggerEvents: 'New provider',
} as const;
const deferred = { disposition: 'Deferred', ownerName: 'Ann Example', ownerRole: 'CFO', targetDate: '2026-03-02', compensatingControls: 'Manual review' } as const;
const constrained = (highestTolerated: 'Low' | 'High' | undefined, riskAppetite?: 'High' | 'Medium'): ModelDraft => ({ constraints: [{ id: 'HC1', highestTolerated }], context: { riskAppetite } });
const tied = { hardConstraint: 'HC1' } as const;

testRule(residualLevelNotTolerated, [
  { name: 'fires above the appetite', model: decided({}, {}, medium), expect: ['TH1.residualLevel'] },
  { name: 'does not fire at the appetite', model: decided({ assessedLevel: 'Medium' }, {}, medium), expect: [] },
  { name: 'does not fire while the appetite is blank', model: decided({}), expect: [] },
  { name: 'does not fire on a closed threat', model: decided({}, { status: 'Closed' }, medium), expect: [] },
  { name: 'does not fire when accepted with all required fields', model: decided(accepted, {}, medium), expect: [] },
  { name: 'fires when the acceptance lacks one of them', model: decided({ ...accepted, ownerRole: undefined }, {}, medium), expect: ['TH1.residualLevel'] },
  { name: 'does not fire when transferred to somebody', model: decided({ disposition: 'Transferred', thirdParty: 'Example Insurance' }, {}, medium), expect: [] },
  { name: 'fires when transferred to nobody', model: decided({ disposition: 'Transferred' }, {}, medium), expect: ['TH1.residualLevel'] },
  { name: 'warns while properly deferred, the target date included', model: decided(deferred, {}, medium), expect: ['!warning TH1.residualLevel'] },
  { name: 'fires once the target date has passed', model: decided({ ...deferred, targetDate: '2026-03-01' }, {}, medium), expect: ['TH1.residualLevel'] },
  { name: 'fires when the deferral lacks a field', model: decided({ ...deferred, compensatingControls: undefined }, {}, medium), expect: ['TH1.residualLevel'] },
  { name: 'leaves a mitigated risk above the appetite to its own rule', model: decided({ disposition: 'Mitigated' }, {}, medium), expect: [] },
  { name: 'fires when a hard constraint is exceeded, acceptance or not', model: decided(accepted, tied, constrained('High', 'High')), expect: ['TH1.hardConstraint'] },
  { name: 'does not fire at the level the constraint tolerates', model: decided({ ...accepted, assessedLevel: 'High' }, tied, constrained('High', 'High')), expect: [] },
  { name: 'takes a blank constraint level for Low', model: decided({ assessedLevel: 'Medium' }, tied, constrained(undefined, 'High')), expect: ['TH1.hardConstraint'] },
  { name: 'fires on a hard constraint when mitigated, which no other rule reports', model: decided({ disposition: 'Mitigated', assessedLevel: 'Medium' }, tied, constrained('Low', 'High')), expect: ['TH1.hardConstraint'] },
  { name: 'fires once per breach, and no deferral softens a hard constraint', model: decided(deferred, tied, constrained('Low', 'Medium')), expect: ['!warning TH1.residualLevel', 'TH1.hardConstraint'] },
  { name: 'does not fire on an unrated threat', model: decided({}, { ...tied, severity: undefined }, constrained('Low', 'Medium')), expect: [] },
]);
