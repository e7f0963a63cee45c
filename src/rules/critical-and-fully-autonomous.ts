import { rule } from './rule';

export const criticalAndFullyAutonomous = rule({
  id: 'critical-and-fully-autonomous',
  source: 'R14.7',
  phase: 1,
  severity: 'info',
  title: 'A critical system acts fully autonomously',
  message: 'The system’s criticality is {criticality} and it acts fully autonomously: say how oversight is kept.',
  why: 'Nobody approves what the agents do, so a mistake or takeover reaches the business before a person can stop it.',
  howToFix: 'Say in Accepted level of autonomous decisions on 1 Business Context who watches, what limits hold and how the agents are stopped; then waive this finding.',
  *check({ model: { context } }) {
    const { criticality, autonomyLevel } = context;
    if (autonomyLevel !== 'Fully autonomous' || (criticality !== 'High' && criticality !== 'Critical')) return;
    yield { entity: 'context', row: context, column: 'autonomyLevel', params: { criticality } };
  },
});
