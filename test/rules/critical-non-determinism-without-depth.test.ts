import { criticalNonDeterminismWithoutDepth } from '../../src/rules/critical-non-determinism-without-depth';
import { controlled } from '../support/controlled';
import { testRule } from '../support/rule-test';

testRule(criticalNonDeterminismWithoutDepth, [
  { name: 'fires with one control that works', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'] }, [{ type: 'Preventive', status: 'Implemented', attestation: 'Audit 7' }, { type: 'Detective', status: 'Implemented' }]), expect: ['TH1'] },
  { name: 'fires without any', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'] }, []), expect: ['TH1'] },
  { name: 'does not fire with two, one of them partial', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'] }, [{ type: 'Preventive', status: 'Implemented', attestation: 'Audit 7' }, { type: 'Detective', status: 'In Progress', attestation: 'Audit 7' }]), expect: [] },
  { name: 'does not count Will Not Action', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'] }, [{ type: 'Preventive', status: 'Implemented', attestation: 'Audit 7' }, { status: 'Will Not Action', attestation: 'Audit 7' }]), expect: ['TH1'] },
  { name: 'leaves high threats alone', model: controlled({ severity: 'High', agenticFactors: ['Non-Determinism'] }, []), expect: [] },
  { name: 'leaves deterministic threats alone', model: controlled({ severity: 'Critical', agenticFactors: ['Autonomy'] }, []), expect: [] },
  { name: 'reports an accepted threat with all its fields as info', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'] }, [{ type: 'Preventive', status: 'Implemented', attestation: 'Audit 7' }], { disposition: 'Accepted', ownerName: 'Ann', ownerRole: 'CIO', businessJustification: 'Pilot', acceptanceDate: '2026-01-01', triggerEvents: 'Go-live' }), expect: ['!info TH1'] },
  { name: 'looks at open threats only', model: controlled({ severity: 'Critical', agenticFactors: ['Non-Determinism'], status: 'Closed' }, []), expect: [] },
]);
