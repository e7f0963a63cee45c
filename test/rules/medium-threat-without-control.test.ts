import { mediumThreatWithoutControl } from '../../src/rules/medium-threat-without-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(mediumThreatWithoutControl, [
  { name: 'fires for a medium threat', model: controlled({ severity: 'Medium' }, []), expect: ['TH1'] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'Medium' }, [{ type: 'Preventive', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'does not fire with a control', model: controlled({ severity: 'Medium' }, [{ type: 'Deterrent' }]), expect: [] },
  { name: 'leaves high and low threats to other rules', model: { threats: [{ id: 'TH1', severity: 'High' }, { id: 'TH2', severity: 'Low' }] }, expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'Medium' }, [], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'Medium' }, [], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'keeps its severity while a field of the acceptance is missing', model: controlled({ severity: 'Medium' }, [], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'keeps its severity for a deferred threat', model: controlled({ severity: 'Medium' }, [], { disposition: 'Deferred', ownerName: 'Ann', ownerRole: 'CIO', targetDate: '2026-09-01', compensatingControls: 'Watch' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'Medium', status: 'Closed' }, []), expect: [] },
]);
