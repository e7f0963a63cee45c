import type { ModelDraft } from '../../src/model/threat-model';
import { strongActorWithoutThreat } from '../../src/rules/strong-actor-without-threat';
import { testRule } from '../support/rule-test';

type Draft = NonNullable<ModelDraft['actors']>[number];
const high: Draft = { id: 'TA1', relevance: 'Relevant', capability: 'Moderate', motivationStrength: 'High', opportunity: 'Medium' };
const critical: Draft = { ...high, capability: 'Advanced' };

testRule(strongActorWithoutThreat, [
  { name: 'reports a Critical actor without a threat', model: { actors: [critical] }, expect: ['TA1'] },
  { name: 'reports a High actor whose only threat is closed', model: { actors: [high], threats: [{ id: 'TH1', status: 'Closed', actors: ['TA1'] }] }, expect: ['TA1'] },
  { name: 'is silent once an open threat names it', model: { actors: [high], threats: [{ id: 'TH1', actors: ['TA2', 'TA1'] }] }, expect: [] },
  { name: 'is silent below High', model: { actors: [{ ...high, capability: 'Moderate', opportunity: 'Low' }] }, expect: [] },
  { name: 'is silent for an actor that is Not Relevant', model: { actors: [{ ...critical, relevance: 'Not Relevant' }] }, expect: [] },
]);
