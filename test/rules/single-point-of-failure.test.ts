import { singlePointOfFailure } from '../../src/rules/single-point-of-failure';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(singlePointOfFailure, [
  { name: 'fires for exactly one control', model: controlled({ severity: 'Low' }, [{ type: 'Preventive' }]), expect: ['TH1'] },
  { name: 'fires at any severity, a blank one included', model: controlled({  }, [{ type: 'Preventive' }]), expect: ['TH1'] },
  { name: 'counts a pair that stands twice once', model: { ...controlled({}, [{}]), mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M1' }] }, expect: ['TH1'] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }, { type: 'Preventive', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'does not fire for two controls', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }, { type: 'Detective' }]), expect: [] },
  { name: 'does not fire without any', model: controlled({ severity: 'High' }, []), expect: [] },
  { name: 'does not fire for a rejected one alone', model: controlled({ severity: 'High' }, [{ type: 'Preventive', status: 'Will Not Action' }]), expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'keeps its severity while a field of the acceptance is missing', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'keeps its severity for a deferred threat', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }], { disposition: 'Deferred', ownerName: 'Ann', ownerRole: 'CIO', targetDate: '2026-09-01', compensatingControls: 'Watch' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', status: 'Closed' }, [{ type: 'Preventive' }]), expect: [] },
]);
