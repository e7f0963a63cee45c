import { implementedWithoutSoundEvidence } from '../../src/rules/implemented-without-sound-evidence';
import { testRule } from '../support/rule-test';

const implemented = { id: 'CV1', mitigation: 'M1', status: 'Implemented' } as const;

testRule(implementedWithoutSoundEvidence, [
  { name: 'fires without tests', model: { validations: [{ ...implemented, testCoverage: 'None' }] }, expect: ['CV1.testCoverage'] },
  { name: 'fires on an anti-pattern', model: { validations: [{ ...implemented, testCoverage: 'Covered', antiPatterns: ['Broad permission'] }] }, expect: ['CV1.antiPatterns'] },
  { name: 'fires once on both', model: { validations: [{ ...implemented, testCoverage: 'None', antiPatterns: ['Broad permission', 'Swallowed error'] }] }, expect: ['CV1.testCoverage'] },
  { name: 'does not fire on partial coverage', model: { validations: [{ ...implemented, testCoverage: 'Partial' }] }, expect: [] },
  { name: 'does not take a blank coverage for None', model: { validations: [implemented] }, expect: [] },
  { name: 'does not fire below Implemented', model: { validations: [{ ...implemented, status: 'Partially Implemented', testCoverage: 'None', antiPatterns: ['Swallowed error'] }] }, expect: [] },
]);
