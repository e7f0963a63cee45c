import { communicationThreatWithoutCommunicationControl } from '../../src/rules/communication-threat-without-communication-control';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(communicationThreatWithoutCommunicationControl, [
  { name: 'fires for T12', model: controlled({ severity: 'Low', threatIds: ['T1', 'T12'] }, [{ theme: 'Identity' }]), expect: ['TH1'] },
  { name: 'fires for T13', model: controlled({ severity: 'Low', threatIds: ['T1', 'T13'] }, [{ theme: 'Identity' }]), expect: ['TH1'] },
  { name: 'fires for T30', model: controlled({ severity: 'Low', threatIds: ['T1', 'T30'] }, [{ theme: 'Identity' }]), expect: ['TH1'] },
  { name: 'fires for the factor alone, at any severity', model: controlled({ agenticFactors: ['Agent-to-Agent Communication'] }, []), expect: ['TH1'] },
  { name: 'does not fire with a control of the theme', model: controlled({ severity: 'High', threatIds: ['T12'] }, [{ theme: 'Communication' }, { theme: 'Identity' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'High', threatIds: ['T12'] }, [{ theme: 'Communication', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'leaves other threats alone', model: controlled({ severity: 'High', threatIds: ['T3'], agenticFactors: ['Autonomy'] }, []), expect: [] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', threatIds: ['T12'], status: 'Closed' }, []), expect: [] },
]);
