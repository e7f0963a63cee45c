import { noPreventiveControl } from '../../src/rules/no-preventive-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(noPreventiveControl, [
  { name: 'fires for a critical threat', model: controlled({ severity: 'Critical' }, [{ type: 'Detective' }, { type: 'Corrective' }]), expect: ['TH1'] },
  { name: 'fires for a high threat', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Corrective' }]), expect: ['TH1'] },
  { name: 'does not fire with a preventive control', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Preventive' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Preventive', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'leaves threats without any control to R5.1', model: controlled({ severity: 'Critical' }, []), expect: [] },
  { name: 'leaves medium threats alone', model: controlled({ severity: 'Medium' }, [{ type: 'Detective' }]), expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Corrective' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Corrective' }], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'keeps its severity while a field of the acceptance is missing', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Corrective' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'keeps its severity for a deferred threat', model: controlled({ severity: 'High' }, [{ type: 'Detective' }, { type: 'Corrective' }], { disposition: 'Deferred', ownerName: 'Ann', ownerRole: 'CIO', targetDate: '2026-09-01', compensatingControls: 'Watch' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', status: 'Closed' }, [{ type: 'Detective' }, { type: 'Corrective' }]), expect: [] },
]);
