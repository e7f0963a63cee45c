import { describe, expect, it } from '@jest/globals';
import { context as contextEntity } from '../../src/model/context';
import { beginningColumns } from '../../src/model/entity';
import { createModel, entityOf, type ModelDraft } from '../../src/model/threat-model';
import { NO_ACCESS_STATEMENT } from '../../src/model/validation';
import { autonomyLevel, agentType, classification, yesNo } from '../../src/model/vocabulary';
import { depthFromQuestions } from '../../src/scoring/depth';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
const LAYERS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'Cross-Layer'] as const;
const FULL = { safetyCritical: 'Yes' } as const;
const STANDARD = { safetyCritical: 'No', dataClassification: 'Internal', externallyFacing: 'Yes' } as const;
const LIGHT = { safetyCritical: 'No', dataClassification: 'Public', externallyFacing: 'No', autonomyLevel: 'Human in the loop', agentType: 'Single' } as const;

function ratingsOf(draft: ModelDraft) {
  const model = createModel(draft);
  return { model, ratings: rate(model, TODAY) };
}

describe('depth and layers owed (METHOD section 14)', () => {
  it('follows the five questions in every combination', () => {
    const opt = <V>(values: readonly V[]): readonly (V | undefined)[] => [undefined, ...values];
    for (const safetyCritical of opt(yesNo.values)) for (const dataClassification of opt(classification.values)) for (const externallyFacing of opt(yesNo.values))
      for (const level of opt(autonomyLevel.values)) for (const agents of opt(agentType.values)) {
        const { context } = createModel({ context: { safetyCritical, dataClassification, externallyFacing, autonomyLevel: level, agentType: agents } });
        const full = safetyCritical === 'Yes' || dataClassification === 'Confidential' || dataClassification === 'Restricted';
        const first = safetyCritical !== undefined && dataClassification !== undefined;
        const standard = externallyFacing === 'Yes' || level === 'Fully autonomous' || agents === 'Multi';
        const all = externallyFacing !== undefined && level !== undefined && agents !== undefined;
        const expected = full ? 'Full' : !first ? undefined : standard ? 'Standard' : all ? 'Lightweight' : undefined;
        expect([context, depthFromQuestions(context)]).toEqual([context, expected]);
      }
  });
  it.each<[string, ModelDraft['context'], string]>([
    ['Full', FULL, 'YYYYYYYY'],
    ['Standard', STANDARD, 'YYYYNYYY'],
    ['Standard, multi-agent', { ...STANDARD, agentType: 'Multi' }, 'YYYYYYYY'],
    ['Lightweight', LIGHT, 'YYYYNYNN'],
    ['overridden', { ...FULL, depthOverride: 'Lightweight' }, 'YYYYNYNN'],
    ['undecided', {}, '--------'],
  ])('%s', (_, context, owed) => {
    const { model, ratings } = ratingsOf({ context: context ?? {}, layerScope: LAYERS.map((id) => ({ id })) });
    expect(model.layerScope.map((row) => ratings.layerOwed(row)?.[0] ?? '-').join('')).toBe(owed);
  });
});

describe('coverage (METHOD section 15)', () => {
  const layerScope = LAYERS.map((id) => ({ id }));
  const threats: ModelDraft['threats'] = [
    { id: 'TH1', threatIds: ['T1', 'T6'], layers: ['L2', 'L3'], agenticFactors: ['Autonomy'] }, { id: 'TH2', threatIds: ['T11'], layers: ['L2'], agenticFactors: ['Non-Determinism'] },
    { id: 'TH3', threatIds: ['T1'], layers: ['L2'], agenticFactors: ['Autonomy'], status: 'Closed' }, { name: 'No ID', threatIds: ['T1', 'T1'], layers: ['L2'] },
  ];
  const coverage = (draft: ModelDraft, key: 'asiCells' | 'checklist' | 'factorReview') => {
    const { model, ratings } = ratingsOf({ context: FULL, layerScope, threats, ...draft });
    return ratings.coverage(model[key][0] ?? {});
  };
  it.each<[string, NonNullable<ModelDraft['asiCells']>[number], ModelDraft['context'], unknown]>([
    ['each open threat once, T1 apart from T11', { threatId: 'T1', layer: 'L2', owedWhen: 'Always', mapping: 'primary' }, FULL, { liveCount: 2, owed: 'Yes', gap: undefined }],
    ['a primary gap', { threatId: 'T2', layer: 'L2', owedWhen: 'Always', mapping: 'primary' }, FULL, { liveCount: 0, owed: 'Yes', gap: 'gap' }],
    ['a secondary one', { threatId: 'T6', layer: 'L1', owedWhen: 'Always', mapping: 'secondary' }, FULL, { liveCount: 0, owed: 'Yes', gap: 'consider' }],
    ['a reason', { threatId: 'T2', layer: 'L2', owedWhen: 'Always', verdict: 'Not Applicable', reason: 'No tools' }, FULL, { liveCount: 0, owed: 'Yes', gap: undefined }],
    ['a verdict without reason', { threatId: 'T2', layer: 'L2', owedWhen: 'Always', mapping: 'primary', verdict: 'Not Applicable', reason: '  ' }, FULL, { liveCount: 0, owed: 'Yes', gap: 'gap' }],
    ['a layer not owed', { threatId: 'T2', layer: 'L7', owedWhen: 'Always', mapping: 'primary' }, LIGHT, { liveCount: 0, owed: 'No', gap: undefined }],
    ['a single agent', { threatId: 'T12', layer: 'L2', owedWhen: 'Multi-agent', mapping: 'primary' }, { ...FULL, agentType: 'Single' }, { liveCount: 0, owed: 'No', gap: undefined }],
    ['several agents', { threatId: 'T12', layer: 'L2', owedWhen: 'Multi-agent', mapping: 'primary' }, { ...FULL, agentType: 'Multi' }, { liveCount: 0, owed: 'Yes', gap: 'gap' }],
    ['without a depth', { threatId: 'T2', layer: 'L2', owedWhen: 'Always', mapping: 'primary' }, {}, { liveCount: 0, owed: 'No', gap: undefined }],
    ['blank', {}, FULL, { liveCount: 0, owed: 'No', gap: undefined }],
  ])('ASI cell: %s', (_, cell, context, expected) => expect(coverage({ asiCells: [cell], context: context ?? {} }, 'asiCells')).toEqual(expected));
  it('counts open threats with a factor on a layer', () => {
    expect(coverage({ factorReview: [{ factor: 'Autonomy', layer: 'L3' }] }, 'factorReview')).toEqual({ liveCount: 1, owed: undefined, gap: undefined });
  });
  it.each<[string, NonNullable<ModelDraft['checklist']>[number], ModelDraft['context'], unknown]>([
    ['open and owed', { layers: ['L7', 'L2'], owedWhen: 'Always', verdict: 'Open' }, LIGHT, { owed: 'Yes', gap: 'open' }],
    ['open, not owed', { layers: ['L7'], owedWhen: 'Always' }, LIGHT, { owed: 'No', gap: undefined }],
    ['without layers', { owedWhen: 'Always' }, FULL, { owed: 'No', gap: undefined }],
    ['MCP in use', { layers: ['L2'], owedWhen: 'MCP' }, { ...FULL, usesMcp: 'Yes' }, { owed: 'Yes', gap: 'open' }],
    ['MCP not in use', { layers: ['L2'], owedWhen: 'MCP' }, FULL, { owed: 'No', gap: undefined }],
    ['applicable without threat', { layers: ['L2'], owedWhen: 'Always', verdict: 'Applicable' }, FULL, { gap: 'no threat named' }],
    ['applicable with threats', { layers: ['L2'], owedWhen: 'Always', verdict: 'Applicable', threats: ['TH1', 'TH3', 'TH9'] }, FULL, { liveCount: 1, gap: undefined }],
    ['not applicable without reason, even when not owed', { layers: ['L7'], owedWhen: 'Always', verdict: 'Not Applicable' }, LIGHT, { gap: 'no reason' }],
    ['not applicable with reason', { layers: ['L2'], owedWhen: 'Always', verdict: 'Not Applicable', reason: 'No RAG' }, FULL, { gap: undefined }],
  ])('checklist row: %s', (_, row, context, expected) => expect(coverage({ checklist: [row], context: context ?? {} }, 'checklist')).toMatchObject(expected ?? {}));

  it.each([
    [['Applicable', 'Open'], 'Applicable'], [['Not Applicable', 'Not Applicable'], 'Not Applicable'], [['Not Applicable', 'Open'], 'Open'], [['Not Applicable', undefined], 'Open'], [[], 'Open'],
  ] as const)('verdicts %j are inherited as %s', (verdicts, inherited) => {
    const { model, ratings } = ratingsOf({ extendedCatalogue: [{ id: 'T16' }, {}], checklist: [...verdicts.map((verdict) => ({ refs: ['T16', 'T17'], verdict })), { refs: ['T160'], verdict: 'Open' }] });
    expect(model.extendedCatalogue.map((row) => ratings.inheritedVerdict(row))).toEqual([inherited, undefined]);
  });
});

describe('phases (METHOD section 14)', () => {
  type Row = NonNullable<ModelDraft['phases']>[number];
  const signed: Row = { signedOffBy: 'A. Person', signedOffOn: '2026-02-01' };
  const status = (row: Row, more: ModelDraft = {}) => {
    const { model, ratings } = ratingsOf({ phases: [row], ...more });
    return ratings.phase(model.phases[0] ?? {}).status;
  };
  it.each<[string, Row, ModelDraft, string | undefined]>([
    ['nothing filled', { id: 2 }, {}, 'Not Started'],
    ['a row begun', { id: 2 }, { components: [{ name: 'Agent' }] }, 'In Progress'],
    ['a field filled', { id: 1 }, { context: { purpose: 'Claims' } }, 'In Progress'],
    ['only fixed texts and default verdicts', { id: 6 }, { checklist: [{ id: 'CK-L1-01', topic: 'Prompts', layers: ['L1'], verdict: 'Open' }] }, 'Not Started'],
    ['a verdict given', { id: 6 }, { checklist: [{ id: 'CK-L1-01', verdict: 'Not Applicable' }] }, 'In Progress'],
    ['signed off', { id: 2, ...signed }, {}, 'Complete'],
    ['signed off by nobody', { id: 2, signedOffBy: ' ', signedOffOn: '2026-02-01' }, {}, 'Not Started'],
    ['signed off without date', { id: 2, signedOffBy: 'A. Person' }, {}, 'Not Started'],
    ['signed off with errors since', { id: 2, ...signed, errors: 1 }, {}, 'Needs Review'],
    ['re-entered after sign-off', { id: 2, ...signed, needsReviewSince: '2026-02-01' }, {}, 'Needs Review'],
    ['signed off again later', { id: 2, ...signed, needsReviewSince: '2026-01-31' }, {}, 'Complete'],
    ['re-entered, never signed off', { id: 2, needsReviewSince: '2026-01-31' }, {}, 'Needs Review'],
    ['no code access', { id: 8, needsReviewSince: '2026-02-01' }, { codeAccess: { access: 'None' } }, 'Skipped'],
    ['partial access', { id: 8 }, { codeAccess: { access: 'Partial' } }, 'In Progress'],
    ['lightweight with reason', { id: 4, skipReason: 'One zone' }, { context: LIGHT }, 'Skipped'],
    ['lightweight without reason', { id: 4 }, { context: LIGHT }, 'Not Started'],
    ['a reason at another depth', { id: 4, skipReason: 'One zone' }, { context: FULL }, 'Not Started'],
    ['a reason in another phase', { id: 6, skipReason: 'No time' }, { context: LIGHT }, 'Not Started'],
    ['no number', { name: 'Other' }, {}, undefined],
  ])('%s', (_, row, more, expected) => expect(status(row, more)).toBe(expected));

  const blocked = (done: readonly number[]) => {
    const { model, ratings } = ratingsOf({ phases: Array.from({ length: 10 }, (_, i) => ({ id: i + 1, ...(done.includes(i + 1) ? signed : {}) })) });
    return model.phases.map((row) => (ratings.phase(row).blocked === 'Yes' ? 'b' : '-')).join('');
  };
  it.each([
    [[], '-bbbbbbbbb'], [[1], '--bbbbbbbb'], [[1, 2], '-----bbbbb'], [[1, 2, 3, 5], '-----bbbbb'], [[1, 2, 3, 4, 5], '------bbbb'], [[2, 3, 4, 5], '-bbbbbbbbb'], [[1, 2, 3, 4, 5, 6, 7, 8, 9], '----------'],
  ])('with %j done the blocked phases are %s', (done, expected) => expect(blocked(done)).toBe(expected));

  it('counts key and name, or what people enter in rows of the product', () => {
    const keys = (key: string) => beginningColumns(entityOf(key));
    expect(keys('mapping')).toEqual([{ key: 'threat' }, { key: 'mitigation' }]);
    expect(keys('attackChains')).toEqual([{ key: 'id' }, { key: 'step' }]);
    expect(keys('threats')).toEqual([{ key: 'id' }, { key: 'name' }]);
    expect(keys('asiCells')).toEqual([{ key: 'verdict', defaultValue: 'Open' }, { key: 'reason' }]);
    expect(keys('codeAccess')).toHaveLength(4);
    expect(keys('extendedCatalogue')).toEqual([]);
    const { model, ratings } = ratingsOf({ phases: [{ id: 7 }, { name: 'Other' }], mitigations: [{ id: 'M1', name: 'Limit', cost: 'Low' }, { name: 'Other' }], mapping: [{ threat: 'TH1' }] });
    expect(model.phases.map((row) => ratings.phase(row).filled)).toEqual([4, 0]);
  });
  it.each([['None', NO_ACCESS_STATEMENT], ['Partial', undefined], [undefined, undefined]] as const)('gate %s', (access, statement) => expect(ratingsOf({ codeAccess: { access } }).ratings.gateStatement).toBe(statement));
});

describe('minimum viable threat model (METHOD section 14)', () => {
  const everyField = Object.fromEntries(Object.entries(contextEntity.columns).filter(([, c]) => c.required).map(([key, c]) => [key, c.kind === 'choices' ? ['Other'] : 'filled']));
  const actor = { relevance: 'Relevant', capability: 'Low', motivationStrength: 'Low', opportunity: 'Low' } as const;
  const layered = ['L1', 'L2', 'L3', 'L4', 'L6'] as const;
  const flow = { criticalPath: 'Yes' } as const;
  const five = [1, 2, 3, 4, 5, 6];
  const planned = (mitigations: number, open: number): ModelDraft => ({
    threats: Array.from({ length: open }, (_, i) => ({ id: `TH${i + 1}` })), mitigations: five.map((n) => ({ id: `M${n}` })),
    mapping: Array.from({ length: mitigations }, (_, i) => ({ threat: 'TH1', mitigation: `M${i + 1}` })),
  });
  it.each<[number, string, ModelDraft, 'Yes' | 'No']>([
    [1, 'every required field', { context: everyField }, 'Yes'],
    [1, 'a list field blank', { context: { ...everyField, dataCategories: [] } }, 'No'],
    [2, 'no component', {}, 'No'],
    [2, 'a component without layer', { components: [{ id: 'C1', primaryLayer: 'L1' }, { id: 'C2' }] }, 'No'],
    [2, 'all on layers, a row without ID aside', { components: [{ id: 'C1', primaryLayer: 'L1' }, { name: 'Draft' }] }, 'Yes'],
    [3, 'three with priority', { actors: [actor, actor, { ...actor, relevance: 'Partially Relevant' }] }, 'Yes'],
    [3, 'one dismissed', { actors: [actor, actor, { ...actor, relevance: 'Not Relevant' }] }, 'No'],
    [3, 'one of undecided relevance', { actors: [actor, actor, { ...actor, relevance: undefined }] }, 'No'],
    [4, 'two zones and a crossing', { zones: [{ id: 'Z1' }, { id: 'Z2' }], crossings: [{ id: 'TB1' }] }, 'Yes'],
    [4, 'one zone', { zones: [{ id: 'Z1' }], crossings: [{ id: 'TB1' }] }, 'No'],
    [4, 'no crossing', { zones: [{ id: 'Z1' }, { id: 'Z2' }] }, 'No'],
    [5, 'an asset with a row and a critical flow', { assets: [{ id: 'AF1' }], lifecycle: [{ asset: 'AF1' }], dataFlows: [flow] }, 'Yes'],
    [5, 'no critical flow', { assets: [{ id: 'AF1' }], lifecycle: [{ asset: 'AF1' }], dataFlows: [{}] }, 'No'],
    [5, 'a row of no asset', { assets: [{ id: 'AF1' }], lifecycle: [{ asset: 'AF2' }], dataFlows: [flow] }, 'No'],
    [6, 'a threat on each layer', { checklist: [{ layers: ['L1'], verdict: 'Open' }], threats: [{ id: 'TH1', layers: layered }] }, 'Yes'],
    [6, 'an open row', { checklist: [{ layers: ['L1'], verdict: 'Open' }] }, 'No'],
    [6, 'a closed threat and an open row', { checklist: [{ layers: ['L1'] }], threats: [{ id: 'TH1', layers: layered, status: 'Closed' }] }, 'No'],
    [6, 'decided rows, other layers open', { checklist: [{ layers: ['L1'], verdict: 'Not Applicable' }, { layers: ['L7'], verdict: 'Open' }] }, 'Yes'],
    [7, 'decided patterns', { patterns: [{ id: '1', verdict: 'Applicable' }, { id: '2', verdict: 'Not Applicable' }] }, 'Yes'],
    [7, 'an open pattern', { patterns: [{ id: '1', verdict: 'Applicable' }, { id: '2', verdict: 'Open' }] }, 'No'],
    [8, 'five of seven threats', planned(5, 7), 'Yes'],
    [8, 'four of seven threats', planned(4, 7), 'No'],
    [8, 'as many as threats', planned(2, 2), 'Yes'],
    [9, 'each disposed of', { threats: [{ id: 'TH1' }, { id: 'TH2', status: 'Closed' }], residual: [{ threat: 'TH1', disposition: 'Mitigated' }] }, 'Yes'],
    [9, 'one without disposition', { threats: [{ id: 'TH1' }], residual: [{ threat: 'TH1' }] }, 'No'],
    [9, 'one without ID', { threats: [{ name: 'New' }] }, 'No'],
    [10, 'archived', { versions: [{ version: '1.0' }] }, 'Yes'],
    [10, 'not archived', { versions: [{ reason: 'Draft' }] }, 'No'],
  ])('item %i: %s', (item, _, draft, met) => {
    const { model, ratings } = ratingsOf({ ...draft, mvtm: [{ id: `MVTM-${item}` }] });
    expect(ratings.mvtmMet(model.mvtm[0] ?? {})).toBe(met);
  });
  it('says nothing of other rows', () => {
    const { model, ratings } = ratingsOf({ mvtm: [{ id: 'MVTM-11' }, { id: 'MVTM-0' }, { id: 'own' }, {}] });
    expect(model.mvtm.map((row) => ratings.mvtmMet(row))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
