import { describe, expect, it } from '@jest/globals';
import { withChain } from '../../../src/actions/edits/document-chain';
import { validate } from '../../../src/actions/validate';
import { UsageError } from '../../../src/errors';
import { createModel, type ModelDraft } from '../../../src/model/threat-model';

const STEPS = [{ layer: 'L1', component: 'C1', action: 'Invents a fact', threat: '', result: '' }, { layer: 'L3', component: 'C2', action: 'Calls the tool', threat: 'TH1', result: 'False payout' }];
const model = (patterns: ModelDraft['patterns'] = [{ id: '1', name: 'Hallucination', verdict: 'Open' }]) =>
  createModel({ components: [{ id: 'C1', name: 'Model' }, { id: 'C2', name: 'Agent' }], threats: [{ id: 'TH1', name: 'Tool misuse' }], patterns, attackChains: [{ id: 'AC3', step: 1 }] });

describe('documenting an attack chain', () => {
  it('writes its steps in order under one new ID and names it in its pattern, which then applies', () => {
    const after = withChain(model(), { pattern: '1', steps: STEPS });
    expect(after.attackChains.slice(1).map(({ id, step, layer, component, threat }) => [id, step, layer, component, threat])).toEqual([['AC4', 1, 'L1', 'C1', undefined], ['AC4', 2, 'L3', 'C2', 'TH1']]);
    expect(after.patterns[0]).toMatchObject({ verdict: 'Applicable', chains: ['AC4'] });
    const ruleIds = validate({ model: after, issues: [], places: {} }, '2026-03-02').findings.filter(({ rowId }) => rowId.startsWith('AC4')).map(({ ruleId }) => ruleId);
    expect(ruleIds).not.toContain('attack-chain-incomplete');
  });

  it('keeps what somebody decided about the pattern, and the chains it names', () => {
    const after = withChain(model([{ id: '1', verdict: 'Not Applicable', reason: 'No retrieval', chains: ['AC3'] }]), { pattern: '1', steps: STEPS });
    expect(after.patterns[0]).toMatchObject({ verdict: 'Not Applicable', reason: 'No retrieval', chains: ['AC3', 'AC4'] });
  });

  it('belongs to no pattern when it is the team’s own', () => {
    const before = model();
    const after = withChain(before, { pattern: 'Own', steps: STEPS });
    expect(after.patterns).toBe(before.patterns);
    expect(after.attackChains[1]?.pattern).toBe('Own');
  });

  it('needs two steps, each on a layer there is', () => {
    expect(() => withChain(model(), { pattern: '1', steps: STEPS.slice(1) })).toThrow(UsageError);
    expect(() => withChain(model(), { pattern: '1', steps: [...STEPS, { layer: 'L9', component: '', action: '', threat: '', result: '' }] })).toThrow(/Layer: "L9"/);
  });
});
