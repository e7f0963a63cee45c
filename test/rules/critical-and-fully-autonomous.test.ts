import { criticalAndFullyAutonomous } from '../../src/rules/critical-and-fully-autonomous';
import { testRule } from '../support/rule-test';

testRule(criticalAndFullyAutonomous, [
  { name: 'fires at criticality Critical', model: { context: { criticality: 'Critical', autonomyLevel: 'Fully autonomous' } }, expect: ['context.autonomyLevel'] },
  { name: 'fires at criticality High', model: { context: { criticality: 'High', autonomyLevel: 'Fully autonomous' } }, expect: ['context.autonomyLevel'] },
  { name: 'does not fire at criticality Medium', model: { context: { criticality: 'Medium', autonomyLevel: 'Fully autonomous' } }, expect: [] },
  { name: 'does not fire with people in the loop', model: { context: { criticality: 'Critical', autonomyLevel: 'Human in the loop' } }, expect: [] },
]);
