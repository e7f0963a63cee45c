import { describe, expect, it } from '@jest/globals';
import type { ModelDraft } from '../../src/model/threat-model';
import { requiredFieldMissing } from '../../src/rules/required-field-missing';
import { fixedCells } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

const said = 'said';
const context: NonNullable<ModelDraft['context']> = {
  systemName: said, purpose: said, businessDomain: said, criticality: 'Low', impactOfDowntime: said, dataCategories: ['PII'], dataClassification: 'Public',
  userBase: 'Internal', externallyFacing: 'No', agentType: 'Single', autonomyLevel: 'Human in the loop', safetyCritical: 'No', usesMcp: 'No',
  nonDeterminismTolerance: said, acceptedAutonomy: said, multiPartyDataSharing: said, riskAppetite: 'Low', riskAppetiteStatement: said,
  scopeIncluded: said, scopeExcluded: said, analysts: said, assessmentDate: '2026-01-01', modelVersion: '1.0',
};
const zone = { id: 'Z1', name: 'Office', trustRank: 0 };

testRule(requiredFieldMissing, [
  { name: 'fires once for each missing field of a row that has begun', model: { context, zones: [{ id: 'Z1' }] }, expect: ['Z1.name', 'Z1.trustRank'] },
  { name: 'fires for a missing ID', model: { context, zones: [{ name: 'Office', trustRank: 1 }] }, expect: ['zones.id'] },
  { name: 'takes zero for a value', model: { context, zones: [zone] }, expect: [] },
  { name: 'leaves a blank row alone', model: { context, zones: [zone, {}] }, expect: [] },
  { name: 'counts a context as begun even when nothing is filled', model: { context: { ...context, purpose: undefined } }, expect: ['context.purpose'] },
  { name: 'finds an empty list', model: { context, components: [{ id: 'C1', name: 'Bot', type: 'Agent', primaryLayer: 'L3', nonDeterministic: 'Yes', autonomy: 'Autonomous', actsAs: 'Own identity' }], lifecycle: [{ id: 'LC1', stage: 'Stored', accessControl: 'Yes', sharedByAgents: 'No', loggedInPlaintext: 'No' }] }, expect: ['LC1.asset'] },
  { name: 'is lifted by the condition that excuses the field', model: { context, actors: [{ id: 'TA1', name: 'Crowd', category: 'Automated Threat', relevance: 'Not Relevant' }] }, expect: [] },
  {
    name: 'applies while the excuse does not',
    model: { context, actors: [{ id: 'TA1', name: 'Crowd', category: 'Automated Threat', relevance: 'Relevant', motivation: 'Financial', motivationStrength: 'Low', opportunity: 'Low', targetLayers: ['L1'], likelyVectors: 'Mail' }] },
    expect: ['TA1.capability'],
  },
  { name: 'leaves fields to the numbered rules that cover them', model: { context, waivers: [{ rule: 'single-point-of-failure' }], attackChains: [{ id: 'AC1', step: 1, action: 'Ask' }] }, expect: [] },
  {
    name: 'does not count what the product writes as begun',
    model: { context, checklist: [{ id: 'CK-L1-01', verdict: 'Open' }], residual: [{ id: 'RR1' }], triggers: [{ id: 'TE1' }] },
    expect: [],
  },
  { name: 'looks at a product-written row once a person filled it', model: { context, residual: [{ id: 'RR1', disposition: 'Accepted' }] }, expect: ['RR1.threat'] },
  {
    name: 'is silent where reading reported the cell, its column or its table',
    model: { context, zones: [{ id: 'Z1', name: 'Office' }], constraints: [{ id: 'HC1', statement: 'Never' }], regulations: [{ id: 'REG1' }] },
    issues: [
      { kind: 'malformed', entity: 'zones', row: 0, rowId: 'Z1', column: 'trustRank', raw: 'high', detail: 'a whole number from 0 to 5' },
      { kind: 'missing-column', entity: 'constraints', column: 'highestTolerated' },
      { kind: 'missing-table', entity: 'regulations' },
    ],
    expect: [],
  },
  {
    name: 'is not silenced by a report on another row',
    model: { context, zones: [zone, { id: 'Z2', name: 'Cloud' }] },
    issues: [{ kind: 'malformed', entity: 'zones', row: 0, rowId: 'Z1', column: 'trustRank', raw: 'high', detail: '' }],
    expect: ['Z2.trustRank'],
  },
]);

describe('its fix', () => {
  it('writes down what a blank cell means anyway', () => {
    expect(fixedCells(requiredFieldMissing, { context, constraints: [{ id: 'HC1', statement: 'Never' }] })).toEqual(['highestTolerated: Low']);
  });
  it('gives each row without an ID its own, above the highest ever used', () => {
    const zones = [{ name: 'A', trustRank: 1 }, { id: 'Z4', name: 'B', trustRank: 1 }, { name: 'C', trustRank: 1 }];
    expect(fixedCells(requiredFieldMissing, { context, zones, meta: { highestIds: { Z: 6 } } })).toEqual(['id: Z7', 'id: Z8']);
  });
  it('leaves to people what only they know', () => {
    expect(fixedCells(requiredFieldMissing, { context, zones: [{ id: 'Z1', trustRank: 1 }], attackChains: [{ step: 1, action: 'Ask' }] })).toEqual([]);
  });
});
