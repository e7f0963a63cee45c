import { assessedPostureWithoutReason } from '../../src/rules/assessed-posture-without-reason';
import { testRule } from '../support/rule-test';

testRule(assessedPostureWithoutReason, [
  { name: 'fires without a reason', model: { context: { assessedPosture: 'Medium' } }, expect: ['context.assessedPostureReason'] },
  { name: 'does not take spaces for a reason, and copes with unrated threats', model: { context: { assessedPosture: 'Low', assessedPostureReason: ' ' }, threats: [{ id: 'TH1' }] }, expect: ['context.assessedPostureReason'] },
  { name: 'does not fire with a reason', model: { context: { assessedPosture: 'Medium', assessedPostureReason: 'Pilot with ten users' } }, expect: [] },
  { name: 'does not ask for a reason without an assessed posture', model: { context: { systemName: 'Claims assistant' } }, expect: [] },
]);
