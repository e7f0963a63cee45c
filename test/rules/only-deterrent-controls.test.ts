import { onlyDeterrentControls } from '../../src/rules/only-deterrent-controls';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(onlyDeterrentControls, [
  { name: 'fires for one deterrent', model: controlled({ severity: 'Low' }, [{ type: 'Deterrent' }]), expect: ['TH1'] },
  { name: 'fires for several', model: controlled({ severity: 'Critical' }, [{ type: 'Deterrent' }, { type: 'Deterrent' }]), expect: ['TH1'] },
  { name: 'does not fire with another type', model: controlled({ severity: 'Low' }, [{ type: 'Deterrent' }, { type: 'Detective' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'Low' }, [{ type: 'Deterrent' }, { type: 'Preventive', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'does not take a blank type for a deterrent', model: controlled({ severity: 'Low' }, [{ type: 'Deterrent' }, {}]), expect: [] },
  { name: 'does not fire without controls', model: controlled({ severity: 'Low' }, []), expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'High' }, [{ type: 'Deterrent' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'High' }, [{ type: 'Deterrent' }], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'keeps its severity while a field of the acceptance is missing', model: controlled({ severity: 'High' }, [{ type: 'Deterrent' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'keeps its severity for a deferred threat', model: controlled({ severity: 'High' }, [{ type: 'Deterrent' }], { disposition: 'Deferred', ownerName: 'Ann', ownerRole: 'CIO', targetDate: '2026-09-01', compensatingControls: 'Watch' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', status: 'Closed' }, [{ type: 'Deterrent' }]), expect: [] },
]);
