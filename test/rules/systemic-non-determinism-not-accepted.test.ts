import { describe, expect, it } from '@jest/globals';
import { systemicNonDeterminismNotAccepted } from '../../src/rules/systemic-non-determinism-not-accepted';
import { fixesOf } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

const components = [{ id: 'C1', primaryLayer: 'L1', nonDeterministic: 'Yes' }] as const;
const threats = [{ id: 'TH1', threatIds: ['T16'] }];
const accepted = { id: 'RR1', threat: 'TH1', disposition: 'Accepted', compensatingControls: 'Monitoring' } as const;

testRule(systemicNonDeterminismNotAccepted, [
  { name: 'wants the risk on record', model: { components }, expect: ['threats'] },
  { name: 'wants it accepted', model: { components, threats }, expect: ['threats'] },
  { name: 'wants compensating controls', model: { components, threats, residual: [{ ...accepted, compensatingControls: undefined }] }, expect: ['threats'] },
  { name: 'does not accept blank ones', model: { components, threats, residual: [{ ...accepted, compensatingControls: '  ' }] }, expect: ['threats'] },
  { name: 'wants the threat open', model: { components, threats: [{ id: 'TH1', threatIds: ['T16'], status: 'Closed' }], residual: [accepted] }, expect: ['threats'] },
  { name: 'is content with an accepted T16', model: { components, threats, residual: [accepted] }, expect: [] },
  { name: 'asks nothing of a deterministic system', model: { components: [{ id: 'C1', nonDeterministic: 'No' }] }, expect: [] },
]);

describe('fix', () => {
  it('adds the threat and its accepted residual row under fresh IDs, owner left to name', () => {
    const [changes = []] = fixesOf(systemicNonDeterminismNotAccepted, { components, threats: [{ id: 'TH4' }], meta: { highestIds: { RR: 8 } } });
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'add', entity: 'threats', row: expect.objectContaining({ id: 'TH5', threatIds: ['T16'], layers: ['L1'], components: ['C1'], agenticFactors: ['Non-Determinism'] }) }),
      expect.objectContaining({ kind: 'add', entity: 'residual', row: expect.objectContaining({ id: 'RR9', threat: 'TH5', disposition: 'Accepted', ownerName: undefined }) }),
    ]);
  });

  it.each(['L3', undefined] as const)('is on the layer of T16 as well as on those of its components (%s)', (primaryLayer) => {
    const [[threat, decision] = []] = fixesOf(systemicNonDeterminismNotAccepted, { components: [{ id: 'C1', primaryLayer, nonDeterministic: 'Yes' }] });
    expect(threat?.kind === 'add' && threat.row['layers']).toEqual(primaryLayer === undefined ? ['L1'] : ['L1', primaryLayer]);
    expect(decision?.kind === 'add' && decision.row['compensatingControls']).toMatch(/monitoring/i);
  });
});
