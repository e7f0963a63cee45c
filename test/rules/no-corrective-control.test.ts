import { noCorrectiveControl } from '../../src/rules/no-corrective-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(noCorrectiveControl, [
  { name: 'fires for a critical threat', model: controlled({ severity: 'Critical' }, [{ type: 'Preventive' }, { type: 'Detective' }]), expect: ['TH1'] },
  { name: 'fires for a high threat', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }]), expect: ['TH1'] },
  { name: 'does not fire with a corrective control', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }, { type: 'Corrective' }]), expect: [] },
  { name: 'leaves threats without any control to R5.1', model: controlled({ severity: 'Critical' }, []), expect: [] },
  { name: 'leaves medium threats alone', model: controlled({ severity: 'Medium' }, [{ type: 'Preventive' }]), expect: [] },
  { name: 'stays info for an accepted threat', model: controlled({ severity: 'High' }, [{ type: 'Preventive' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', status: 'Merged' }, [{ type: 'Preventive' }]), expect: [] },
]);
