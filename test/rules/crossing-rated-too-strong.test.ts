import type { ModelDraft } from '../../src/model/threat-model';
import { crossingRatedTooStrong } from '../../src/rules/crossing-rated-too-strong';
import { testRule } from '../support/rule-test';

type Draft = NonNullable<ModelDraft['crossings']>[number];
const strong: Draft = {
  id: 'TB1', authentication: 'Yes', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Yes', logging: 'Yes',
};

testRule(crossingRatedTooStrong, [
  { name: 'reports Strong where Moderate is suggested', model: { crossings: [{ ...strong, authorization: 'No', strength: 'Strong' }] }, expect: ['TB1.strength'] },
  { name: 'reports Moderate where Weak is suggested', model: { crossings: [{ ...strong, authentication: 'No', strength: 'Moderate' }] }, expect: ['TB1.strength'] },
  { name: 'accepts the suggested strength', model: { crossings: [{ ...strong, strength: 'Strong' }, { ...strong, id: 'TB2', authentication: 'No', strength: 'Weak' }] }, expect: [] },
  { name: 'accepts a weaker rating', model: { crossings: [{ ...strong, strength: 'Weak' }] }, expect: [] },
  { name: 'has no suggestion while a control is blank', model: { crossings: [{ ...strong, authentication: undefined, strength: 'Strong' }] }, expect: [] },
]);
