import { autonomyOutpacesControls } from '../../src/rules/autonomy-outpaces-controls';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(autonomyOutpacesControls, [
  { name: 'fires without an automated detective control', model: controlled({ severity: 'High', agenticFactors: ['Autonomy'] }, [{ type: 'Corrective', operation: 'Automated' }, { type: 'Detective', operation: 'Manual' }]), expect: ['TH1'] },
  { name: 'fires without an automated corrective control', model: controlled({ severity: 'Critical', agenticFactors: ['Autonomy'] }, [{ type: 'Detective', operation: 'Automated' }, { type: 'Corrective' }]), expect: ['TH1'] },
  { name: 'fires once when both are missing', model: controlled({ severity: 'High', agenticFactors: ['Autonomy'] }, [{ type: 'Preventive', operation: 'Automated' }]), expect: ['TH1'] },
  { name: 'fires without any control', model: controlled({ severity: 'High', agenticFactors: ['Autonomy'] }, []), expect: ['TH1'] },
  { name: 'does not fire with both', model: controlled({ severity: 'Critical', agenticFactors: ['Autonomy'] }, [{ type: 'Detective', operation: 'Automated' }, { type: 'Corrective', operation: 'Automated' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'Critical', agenticFactors: ['Autonomy'] }, [{ type: 'Detective', operation: 'Automated' }, { type: 'Corrective', operation: 'Automated', status: 'Will Not Action' }]), expect: ['TH1'] },
  { name: 'leaves medium threats alone', model: controlled({ severity: 'Medium', agenticFactors: ['Autonomy'] }, []), expect: [] },
  { name: 'leaves threats without the factor alone', model: controlled({ severity: 'High', agenticFactors: ['Non-Determinism'] }, []), expect: [] },
  { name: 'reports a transferred threat with its third party as info', model: controlled({ severity: 'High', agenticFactors: ['Autonomy'] }, [], { disposition: 'Transferred', thirdParty: 'Insurer' }), expect: ['!info TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'High', agenticFactors: ['Autonomy'], status: 'Closed' }, []), expect: [] },
]);
