import { severeThreatWithoutControl } from '../../src/rules/severe-threat-without-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(severeThreatWithoutControl, [
  { name: 'fires for a critical threat', model: controlled({ severity: 'Critical' }, []), expect: ['TH1'] },
  { name: 'fires for a high threat', model: controlled({ severity: 'High' }, []), expect: ['TH1'] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'High' }, [{ type: 'Preventive', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'does not fire with a control', model: controlled({ severity: 'High' }, [{ type: 'Deterrent' }]), expect: [] },
  { name: 'does not count a mitigation that does not exist', model: { threats: [{ id: 'TH1', severity: 'High' }], mapping: [{ threat: 'TH1', mitigation: 'M9' }] }, expect: ['TH1'] },
  { name: 'leaves medium threats to R5.5', model: controlled({ severity: 'Medium' }, []), expect: [] },
  { name: 'leaves unrated threats alone', model: controlled({  }, []), expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'Critical' }, [], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'Critical' }, [], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'keeps its severity while a field of the acceptance is missing', model: controlled({ severity: 'Critical' }, [], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'keeps its severity for a deferred threat', model: controlled({ severity: 'Critical' }, [], { disposition: 'Deferred', ownerName: 'Ann', ownerRole: 'CIO', targetDate: '2026-09-01', compensatingControls: 'Watch' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'Critical', status: 'Closed' }, []), expect: [] },
]);
