import type { ModelDraft } from '../../src/model/threat-model';
import { actorCategory } from '../../src/model/vocabulary';
import { actorCategoryMissing } from '../../src/rules/actor-category-missing';
import { testRule } from '../support/rule-test';

const all: NonNullable<ModelDraft['actors']> = actorCategory.values.map((category, i) => ({ id: `TA${i + 1}`, category, relevance: 'Not Relevant' }));
const unexposed: NonNullable<ModelDraft['context']> = {
  safetyCritical: 'No', dataClassification: 'Public', externallyFacing: 'No', autonomyLevel: 'Human in the loop', agentType: 'Single',
};

testRule(actorCategoryMissing, [
  { name: 'reports each category without a row', model: { actors: [{ id: 'TA1', category: 'Nation-State' }, { id: 'TA2', category: 'Nation-State' }, { id: 'TA3' }] }, expect: Array<string>(4).fill('actors.category') },
  { name: 'is silent when all five have a row, Not Relevant or not', model: { actors: all }, expect: [] },
  { name: 'reports the one that is missing', model: { actors: all.slice(1) }, expect: ['actors.category'] },
  { name: 'reports at Standard depth', model: { context: { ...unexposed, externallyFacing: 'Yes' }, actors: all.slice(1) }, expect: ['actors.category'] },
  { name: 'leaves Lightweight depth to R14.6', model: { context: unexposed, actors: all.slice(1) }, expect: [] },
]);
