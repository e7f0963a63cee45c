import { actorRelevanceWithoutJustification } from '../../src/rules/actor-relevance-without-justification';
import { testRule } from '../support/rule-test';

testRule(actorRelevanceWithoutJustification, [
  { name: 'reports Not Relevant without a reason', model: { actors: [{ id: 'TA1', relevance: 'Not Relevant' }] }, expect: ['TA1.justification'] },
  { name: 'reports Partially Relevant without a reason', model: { actors: [{ id: 'TA1', relevance: 'Partially Relevant', justification: ' ' }] }, expect: ['TA1.justification'] },
  {
    name: 'asks no reason of a relevant actor, and accepts the one given',
    model: { actors: [{ id: 'TA1', relevance: 'Relevant' }, { id: 'TA2', relevance: 'Not Relevant', justification: 'No network path' }, { id: 'TA3' }] },
    expect: [],
  },
  {
    name: 'leaves a column alone that reading did not find',
    model: { actors: [{ id: 'TA1', relevance: 'Not Relevant' }] },
    issues: [{ kind: 'missing-column', entity: 'actors', column: 'justification' }],
    expect: [],
  },
]);
