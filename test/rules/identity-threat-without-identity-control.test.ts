import { identityThreatWithoutIdentityControl } from '../../src/rules/identity-threat-without-identity-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(identityThreatWithoutIdentityControl, [
  { name: 'fires for T3', model: controlled({ severity: 'Low', threatIds: ['T1', 'T3'] }, [{ theme: 'Communication' }]), expect: ['TH1'] },
  { name: 'fires for T9', model: controlled({ severity: 'Low', threatIds: ['T1', 'T9'] }, [{ theme: 'Communication' }]), expect: ['TH1'] },
  { name: 'fires for T14', model: controlled({ severity: 'Low', threatIds: ['T1', 'T14'] }, [{ theme: 'Communication' }]), expect: ['TH1'] },
  { name: 'fires for T22', model: controlled({ severity: 'Low', threatIds: ['T1', 'T22'] }, [{ theme: 'Communication' }]), expect: ['TH1'] },
  { name: 'fires for the factor alone, at any severity', model: controlled({ agenticFactors: ['Identity Management'] }, []), expect: ['TH1'] },
  { name: 'does not fire with a control of the theme', model: controlled({ severity: 'High', threatIds: ['T3'] }, [{ theme: 'Identity' }, { theme: 'Communication' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'High', threatIds: ['T3'] }, [{ theme: 'Identity', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'leaves other threats alone', model: controlled({ severity: 'High', threatIds: ['T30'], agenticFactors: ['Autonomy'] }, []), expect: [] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', threatIds: ['T3'], status: 'Closed' }, []), expect: [] },
]);
