import { lowThreatWithoutControl } from '../../src/rules/low-threat-without-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(lowThreatWithoutControl, [
  { name: 'fires for a low threat', model: controlled({ severity: 'Low' }, []), expect: ['TH1'] },
  { name: 'does not fire with a control', model: controlled({ severity: 'Low' }, [{ type: 'Preventive' }]), expect: [] },
  { name: 'leaves medium threats to R5.5', model: controlled({ severity: 'Medium' }, []), expect: [] },
  { name: 'stays info for an accepted threat', model: controlled({ severity: 'Low' }, [], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'Low', status: 'Closed' }, []), expect: [] },
]);
