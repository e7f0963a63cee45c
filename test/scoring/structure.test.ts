import { describe, expect, it } from '@jest/globals';
import { CROSSING_CONTROLS } from '../../src/model/crossing';
import { LIFECYCLE_FLAGS } from '../../src/model/lifecycle';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
type Draft<K extends 'actors' | 'crossings' | 'lifecycle' | 'assets'> = NonNullable<ModelDraft[K]>[number];

describe('actors (METHOD section 7)', () => {
  const rated = (actors: readonly Draft<'actors'>[], scales: ModelDraft['scales'] = []) => {
    const model = createModel({ actors, scales });
    const ratings = rate(model, TODAY);
    return model.actors.map((a) => ratings.actor(a));
  };
  it.each([['Advanced', 'High', 'Medium', 24, 'Critical'], ['High', 'High', 'Medium', 18, 'High'], ['Moderate', 'High', 'Medium', 12, 'High'], ['Low', 'High', 'High', 9, 'Medium'], ['Low', 'High', 'Medium', 6, 'Medium'], ['Advanced', 'Low', 'Low', 4, 'Low']] as const)(
    '%s, %s, %s scores %i: %s', (capability, motivationStrength, opportunity, score, priority) => {
      expect(rated([{ id: 'TA1', capability, motivationStrength, opportunity }])).toMatchObject([{ score, priority }]);
    });
  const strong = { capability: 'High', motivationStrength: 'High', opportunity: 'High' } as const;
  it('gives no priority to a dismissed or half-rated actor', () => {
    expect(rated([{ id: 'TA1', ...strong, relevance: 'Not Relevant' }, { id: 'TA2', ...strong, opportunity: undefined }])).toMatchObject([{ score: undefined, priority: undefined, rank: undefined }, { score: undefined, rank: undefined }]);
  });
  it('ranks by score, then natural ID, unnumbered last', () => {
    expect(rated([{ id: 'TA10', ...strong }, { name: 'No ID', ...strong }, { id: 'TA2', ...strong }, { id: 'TA1', ...strong, capability: 'Advanced' }]).map((r) => r.rank)).toEqual([3, 4, 2, 1]);
  });
  it('follows tuned thresholds', () => expect(rated([{ id: 'TA1', ...strong }], [{ id: 'Actor priority from: Critical', number: 30 }])).toMatchObject([{ priority: 'High' }]));
});

describe('crossing strength (METHOD section 8)', () => {
  const all = (state: 'Yes' | 'No' | 'Partial' | 'N/A'): Draft<'crossings'> => Object.fromEntries(CROSSING_CONTROLS.map((key) => [key, state]));
  const rated = (crossing: Draft<'crossings'>, scales: ModelDraft['scales'] = []) => {
    const model = createModel({ crossings: [crossing], scales });
    return rate(model, TODAY).crossing(model.crossings[0] ?? {});
  };
  it.each<[string, Draft<'crossings'>, number | undefined, string | undefined]>([
    ['all in place', all('Yes'), 1, 'Strong'],
    ['six of seven, logging missing', { ...all('Yes'), logging: 'No' }, 6 / 7, 'Strong'],
    ['six of seven, authorization missing', { ...all('Yes'), authorization: 'No' }, 6 / 7, 'Moderate'],
    ['six of seven, input validation missing', { ...all('Yes'), inputValidation: 'No' }, 6 / 7, 'Moderate'],
    ['six of seven, authentication missing', { ...all('Yes'), authentication: 'No' }, 6 / 7, 'Weak'],
    ['partial authorization still counts', { ...all('Yes'), authorization: 'Partial' }, 6.5 / 7, 'Strong'],
    ['below 85 %', { ...all('Yes'), logging: 'No', rateLimiting: 'Partial' }, 5.5 / 7, 'Moderate'],
    ['half', all('Partial'), 0.5, 'Moderate'],
    ['below half', { ...all('Partial'), logging: 'No' }, 3 / 7, 'Weak'],
    ['N/A leaves both sums', { ...all('N/A'), authentication: 'Yes' }, 1, 'Strong'],
    ['all N/A', all('N/A'), undefined, undefined],
    ['one blank', { ...all('Yes'), logging: undefined }, undefined, undefined],
  ])('%s', (_, crossing, share, suggestedStrength) => expect(rated(crossing)).toEqual({ share, suggestedStrength }));
  it('follows tuned thresholds and weighs N/A never', () => {
    expect(rated(all('Partial'), [{ id: 'Boundary share: Weak below', number: 0.6 }]).suggestedStrength).toBe('Weak');
    expect(rated({ ...all('Yes'), logging: 'N/A' }, [{ id: 'Control: N/A', number: 1 }, { id: 'Boundary share: Strong from' }])).toEqual({ share: 1, suggestedStrength: 'Moderate' });
    expect(rated({ ...all('No'), authentication: 'Yes' }, [{ id: 'Boundary share: Weak below' }]).suggestedStrength).toBe('Moderate');
  });
});

describe('data flows and agent crossings', () => {
  const model = createModel({
    zones: [{ id: 'Z1', trustRank: 1 }, { id: 'Z2', trustRank: 3 }, { id: 'Z3' }],
    components: [{ id: 'C1', zone: 'Z1', nonDeterministic: 'Yes' }, { id: 'C2', zone: 'Z2', nonDeterministic: 'No' }, { id: 'C3', zone: 'Z1' }, { id: 'C4' }],
    dataFlows: [{ from: 'C1', to: 'C2' }, { from: 'C1', to: 'C3' }, { from: 'C1', to: 'C4' }, { from: 'C9', to: 'C1' }, {}],
    crossings: [{ id: 'TB1', toZone: 'Z2' }, { id: 'TB2', toZone: 'Z1' }, { id: 'TB3', toZone: 'Z3' }],
    agentCrossings: [{ agent: 'C1', crossing: 'TB1' }, { agent: 'C1', crossing: 'TB2' }, { agent: 'C1', crossing: 'TB3' }, { agent: 'C4', crossing: 'TB1' }, {}],
  });
  const ratings = rate(model, TODAY);
  it('compares the ends of a flow where both say something', () => {
    expect(model.dataFlows.map((f) => ratings.dataFlow(f)).map((r) => [r.crossesZones, r.crossesDeterministicBoundary])).toEqual([
      ['Yes', 'Yes'], ['No', undefined], [undefined, undefined], [undefined, undefined], [undefined, undefined],
    ]);
  });
  it('compares ranks of destination and own zone', () => {
    expect(model.agentCrossings.map((row) => ratings.reachesHigherZone(row))).toEqual(['Yes', 'No', undefined, undefined, undefined]);
  });
});

describe('lifecycle flags (METHOD section 9)', () => {
  const zones = [0, 1, 2, 3, 4].map((trustRank) => ({ id: `Z${trustRank}`, trustRank }));
  const flagged = (row: Draft<'lifecycle'>, classification: Draft<'assets'>['classification'] = 'Restricted', created: readonly Draft<'lifecycle'>[] = []) => {
    const model = createModel({ zones, assets: [{ id: 'AF1', classification }], lifecycle: [{ id: 'LC1', asset: 'AF1', zone: 'Z3', ...row }, ...created] });
    return rate(model, TODAY).lifecycle(model.lifecycle[0] ?? {});
  };
  const worst: Draft<'lifecycle'> = { stage: 'Stored', encryptionAtRest: 'No', loggedInPlaintext: 'Yes', sharedByAgents: 'Yes', accessControl: 'No', zone: 'Z2', cachedTooLong: 'Yes', lineageGap: 'Yes' };
  const createdHigh: Draft<'lifecycle'>[] = [{ asset: 'AF1', stage: 'Created', zone: 'Z4' }, { asset: 'AF1', stage: 'Created', zone: 'Z1' }, { asset: 'AF1', stage: 'Created', zone: 'Z9' }];
  it.each<[number, Draft<'lifecycle'>]>([
    [1, worst],
    [2, { ...worst, stage: 'Transmitted', encryptionInTransit: 'No' }],
    [3, { ...worst, encryptionAtRest: 'Yes' }],
    [4, { ...worst, encryptionAtRest: undefined, loggedInPlaintext: 'No' }],
    [5, { ...worst, encryptionAtRest: 'Yes', loggedInPlaintext: 'No', accessControl: 'Yes' }],
    [6, { stage: 'Stored', zone: 'Z3', cachedTooLong: 'Yes', lineageGap: 'Yes' }],
    [7, { stage: 'Stored', zone: 'Z4', cachedTooLong: 'Yes', lineageGap: 'Yes' }],
    [8, { stage: 'Stored', zone: 'Z4', lineageGap: 'Yes' }],
  ])('shows flag %i before all later ones', (flagOrder, row) => {
    expect(flagged(row, 'Restricted', createdHigh)).toMatchObject({ flagOrder, flag: LIFECYCLE_FLAGS[flagOrder - 1], createdRank: 4 });
  });
  it.each([['Confidential', 1, 5], ['Confidential', 2, undefined], ['Restricted', 2, 5], ['Restricted', 3, undefined], ['Internal', 0, undefined]] as const)('%s in rank %i: %s', (classification, rank, flagOrder) => {
    expect(flagged({ stage: 'Processed', zone: `Z${rank}` }, classification).flagOrder).toBe(flagOrder);
  });
  it('finds only a lineage gap in what is not sensitive, and nothing without an asset', () => {
    expect(flagged(worst, 'Internal').flagOrder).toBe(8);
    expect(flagged({ ...worst, asset: undefined })).toEqual({ classification: undefined, zoneRank: 2, createdRank: undefined, flagOrder: undefined, flag: undefined });
  });

  const clean: readonly Draft<'lifecycle'>[] = (['Created', 'Stored', 'Transmitted', 'Processed', 'Destroyed'] as const).map((stage) => ({ asset: 'AF1', stage, zone: 'Z4', ...(stage === 'Destroyed' ? { expiry: 'After 90 days' } : {}) }));
  const without = (stage: string) => clean.filter((row) => row.stage !== stage);
  const destroyed = (expiry: string | undefined): readonly Draft<'lifecycle'>[] => [...without('Destroyed'), { asset: 'AF1', stage: 'Destroyed', zone: 'Z4', expiry }];
  it.each<[string, Draft<'assets'>, readonly Draft<'lifecycle'>[], ModelDraft['threats'], string | undefined]>([
    ['clean', {}, clean, [], undefined],
    ['the lowest flag of its rows first', {}, [{ asset: 'AF1', lineageGap: 'Yes' }, { asset: 'AF1', zone: 'Z4', cachedTooLong: 'Yes' }], [], 'Cached too long'],
    ['no row at all', {}, [], [], 'Never destroyed'],
    ['destroyed never, in any case', {}, destroyed('never, by contract'), [], 'Never destroyed'],
    ['a stage without row', {}, without('Processed'), [], 'Stage missing'],
    ['a stage that does not apply', { stagesNotApplicable: ['Processed'] }, without('Processed'), [], undefined],
    ['credential without expiry', { category: 'Credential' }, destroyed(undefined), [], 'Credential without expiry'],
    ['credential that expires', { category: 'Credential' }, clean, [], undefined],
    ['exposed', { exposurePoints: 'Logs' }, clean, [{ id: 'TH1', status: 'Closed', assets: ['AF1'] }], 'Exposed without threat'],
    ['exposed, named by a threat', { exposurePoints: 'Logs' }, clean, [{ id: 'TH1', assets: ['AF1'] }], undefined],
    ['exposed, naming a threat', { exposurePoints: 'Logs', threats: ['TH1'] }, clean, [{ id: 'TH1' }], undefined],
    ['exposed, naming a missing threat', { exposurePoints: 'Logs', threats: ['TH2'] }, clean, [{ id: 'TH1' }], 'Exposed without threat'],
    ['exposed, not sensitive', { exposurePoints: 'Logs', classification: 'Internal' }, clean, [], undefined],
    ['without ID', { id: undefined }, [], [], undefined],
  ])('asset: %s', (_, asset, lifecycle, threats, flag) => {
    const model = createModel({ zones, assets: [{ id: 'AF1', classification: 'Restricted', ...asset }], lifecycle, threats: threats ?? [] });
    expect(rate(model, TODAY).assetFlag(model.assets[0] ?? {})).toBe(flag);
  });
});
