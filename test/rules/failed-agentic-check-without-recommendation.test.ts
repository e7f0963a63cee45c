import { AGENTIC_CHECKS } from '../../src/model/validation';
import { failedAgenticCheckWithoutRecommendation } from '../../src/rules/failed-agentic-check-without-recommendation';
import { testRule } from '../support/rule-test';

testRule(failedAgenticCheckWithoutRecommendation, [
  ...AGENTIC_CHECKS.map((check) => ({ name: `fires when ${check} is No`, model: { validations: [{ id: 'CV1', [check]: 'No' as const }] }, expect: ['CV1.recommendation'] })),
  { name: 'fires once for several', model: { validations: [{ id: 'CV1', outputValidation: 'No', autonomyLimits: 'No', recommendation: ' ' }] }, expect: ['CV1.recommendation'] },
  { name: 'does not fire with a recommendation', model: { validations: [{ id: 'CV1', outputValidation: 'No', recommendation: 'Check the schema of each answer' }] }, expect: [] },
  { name: 'does not fire on Yes, N/A or blank', model: { validations: [{ id: 'CV1', outputValidation: 'Yes', autonomyLimits: 'N/A' }] }, expect: [] },
]);
