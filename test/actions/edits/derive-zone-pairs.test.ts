import { describe, expect, it } from '@jest/globals';
import { openZonePairs, withZonePairs } from '../../../src/actions/edits/derive-zone-pairs';
import { validate } from '../../../src/actions/validate';
import { createModel, type ModelDraft, type ThreatModel } from '../../../src/model/threat-model';

const DRAFT: ModelDraft = {
  zones: [{ id: 'Z1', name: 'Public' }, { id: 'Z2', name: 'Runtime' }, { id: 'Z3', name: 'Data' }],
  components: [{ id: 'C1', name: 'Chat', zone: 'Z1' }, { id: 'C2', name: 'Planner', zone: 'Z2' }, { id: 'C3', name: 'Worker', zone: 'Z2' }, { id: 'C4', name: 'Store', zone: 'Z3' }, { id: 'C5', name: 'Unplaced' }],
  dataFlows: [
    { id: 'F1', from: 'C1', to: 'C2', data: 'Question', protocol: 'HTTPS', authentication: 'Session' },
    { id: 'F2', from: 'C2', to: 'C1', data: 'Answer', protocol: 'HTTPS' },
    { id: 'F3', from: 'C2', to: 'C3', data: 'Task' },
    { id: 'F4', from: 'C3', to: 'C4', data: 'Query', protocol: 'SQL' },
    { id: 'F5', from: 'C2', to: 'C5', data: 'Trace' },
  ],
};
const reported = (model: ThreatModel): number => validate({ model, issues: [], places: {} }, '2026-03-02').findings.filter(({ ruleId }) => ruleId === 'zone-pair-without-crossing').length;

describe('deriving crossings from flows', () => {
  it('makes one for each pair of zones, whichever way the flows go, and fills in what the flows say', () => {
    const { crossings } = withZonePairs(createModel(DRAFT));
    expect(crossings).toHaveLength(2);
    expect(crossings[0]).toMatchObject({
      id: 'TB1', fromZone: 'Z1', toZone: 'Z2', components: ['C1', 'C2'], dataFlows: ['F1', 'F2'], whatCrosses: 'Question; Answer', protocol: 'HTTPS', authenticationMechanism: 'Session', strength: undefined, authentication: undefined,
    });
    expect(crossings[1]).toMatchObject({ id: 'TB2', fromZone: 'Z2', toZone: 'Z3', dataFlows: ['F4'], authenticationMechanism: undefined });
  });

  it('leaves pairs alone that have a crossing, in either direction, and does nothing a second time', () => {
    const model = createModel({ ...DRAFT, crossings: [{ id: 'TB4', fromZone: 'Z2', toZone: 'Z1', whatCrosses: 'As written' }] });
    const after = withZonePairs(model);
    expect(after.crossings.map(({ id, whatCrosses }) => [id, whatCrosses])).toEqual([['TB4', 'As written'], ['TB5', 'Query']]);
    expect(after.crossings[0]).toBe(model.crossings[0]);
    expect(withZonePairs(after).crossings).toEqual(after.crossings);
  });

  it('finds the pairs that Validate reports, and leaves none', () => {
    const model = createModel(DRAFT);
    expect(openZonePairs(model)).toHaveLength(reported(model));
    expect(reported(model)).toBe(2);
    expect(reported(withZonePairs(model))).toBe(0);
  });
});
