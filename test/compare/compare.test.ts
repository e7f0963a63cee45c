import { describe, expect, it } from '@jest/globals';
import { compareModels } from '../../src/compare/compare';
import { DELTA_KINDS } from '../../src/compare/kinds';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

const rated = (draft: ModelDraft) => {
  const model = createModel(draft);
  return { model, ratings: rate(model, '2026-03-02') };
};

/** `kind|id|field|from|to` of each row, blanks left empty. */
const changes = (before: ModelDraft, after: ModelDraft): readonly string[] =>
  compareModels(rated(before), rated(after)).map(({ kind, id, field, from, to }) => [kind, id, field, from, to].map((part) => part ?? '').join('|'));

const severe = { severity: 'Critical', likelihood: 'Very Likely', vector: 'Network', complexity: 'Low' } as const;
const mild = { ...severe, severity: 'Low', likelihood: 'Unlikely' } as const;
const [th1, th2] = [{ id: 'TH1', name: 'Stolen token' }, { id: 'TH2', name: 'Poisoned memory' }] as const;
const [m1, m2] = [{ id: 'M1', name: 'Rotate tokens' }, { id: 'M2', name: 'Check sources' }] as const;
const done = { type: 'Preventive', status: 'Implemented', attestation: 'Report' } as const;

interface Case {
  readonly name: string;
  readonly before: ModelDraft;
  readonly after: ModelDraft;
  readonly expect: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'a threat new', before: { threats: [th1] }, after: { threats: [th1, th2] }, expect: ['Threat new|TH2|Status||Open'] },
  { name: 'a new threat that is rated, with its level', before: {}, after: { threats: [{ ...th1, ...severe }] }, expect: ['Threat new|TH1|Status||Open, residual level Critical'] },
  { name: 'a new threat that is closed already', before: {}, after: { threats: [{ ...th1, status: 'Closed' }] }, expect: ['Threat new|TH1|Status||Closed'] },
  { name: 'a new threat once, with its mapping, decision and the names of its assets', before: { mitigations: [m1] }, after: { mitigations: [m1], threats: [{ ...th1, assets: ['AF1'] }], assets: [{ id: 'AF1', name: 'Tokens' }], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }], residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted', ownerName: 'Dana Ruiz' }] }, expect: ['Threat new|TH1|Status||Open'] },
  { name: 'a threat that is closed, once', before: { threats: [{ ...th1, ...severe }] }, after: { threats: [{ ...th1, ...mild, status: 'Closed' }] }, expect: ['Threat resolved|TH1|Status|Open|Closed'] },
  { name: 'a threat that is merged', before: { threats: [th1, th2] }, after: { threats: [{ ...th1, status: 'Merged', mergedInto: 'TH2' }, th2] }, expect: ['Threat resolved|TH1|Status|Open|Merged into TH2'] },
  { name: 'a threat that is gone, with its mapping', before: { threats: [th1, th2], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }, after: { threats: [th2], mitigations: [m1] }, expect: ['Threat resolved|TH1|Status|Open|no longer in the model'] },
  { name: 'nothing when a threat goes that was closed', before: { threats: [{ ...th1, status: 'Closed' }] }, after: {}, expect: [] },
  { name: 'a threat reopened', before: { threats: [{ ...th1, ...severe, status: 'Closed' }] }, after: { threats: [{ ...th1, ...severe, status: 'Open' }] }, expect: ['Threat reopened|TH1|Status|Closed|Open'] },
  { name: 'nothing for a status that was blank and is Open', before: { threats: [th1] }, after: { threats: [{ ...th1, status: 'Open' }] }, expect: [] },
  { name: 'a threat renamed', before: { threats: [th1] }, after: { threats: [{ ...th1, name: 'Token theft' }] }, expect: ['Threat renamed|TH1|Name|Stolen token|Token theft'] },
  { name: 'both levels', before: { threats: [{ ...th1, ...severe }] }, after: { threats: [{ ...th1, ...mild }] }, expect: ['Inherent level changed|TH1|Inherent level|Critical|Low', 'Residual level changed|TH1|Residual level|Critical|Low'] },
  { name: 'a residual level that was assessed', before: { threats: [{ ...th1, ...severe }] }, after: { threats: [{ ...th1, ...severe }], residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: 'High' }] }, expect: ['Residual level changed|TH1|Residual level|Critical|High'] },
  { name: 'a threat that is rated now', before: { threats: [th1] }, after: { threats: [{ ...th1, ...severe }] }, expect: ['Inherent level changed|TH1|Inherent level||Critical', 'Residual level changed|TH1|Residual level||Critical'] },
  { name: 'a disposition and an owner', before: { threats: [th1], residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Deferred', ownerName: 'Dana Ruiz' }] }, after: { threats: [th1], residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted', ownerName: 'Maria Okafor' }] }, expect: ['Disposition changed|TH1|Disposition|Deferred|Accepted', 'Owner changed|TH1|Owner name|Dana Ruiz|Maria Okafor'] },
  { name: 'nothing for a second residual row of a threat', before: { threats: [th1], residual: [{ threat: 'TH1', disposition: 'Deferred' }] }, after: { threats: [th1], residual: [{ threat: 'TH1', disposition: 'Deferred' }, { threat: 'TH1', disposition: 'Accepted' }] }, expect: [] },
  { name: 'a mitigation added, with what it is mapped to', before: { threats: [th1] }, after: { threats: [th1], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }, expect: ['Mitigation added|M1|Mapped to||TH1'] },
  { name: 'a mitigation removed, with what it was mapped to', before: { threats: [th1], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }, after: { threats: [th1] }, expect: ['Mitigation removed|M1|Mapped to|TH1|'] },
  { name: 'an effective status', before: { mitigations: [{ ...m1, status: 'Implemented' }] }, after: { mitigations: [{ ...m1, ...done }] }, expect: ['Effective status changed|M1|Effective status|Planned|Implemented'] },
  { name: 'a mapping added', before: { threats: [th1], mitigations: [m1] }, after: { threats: [th1], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Low' }] }, expect: ['Mapping added|TH1/M1|Effectiveness||Low'] },
  { name: 'a mapping removed', before: { threats: [th1], mitigations: [m1, m2], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Low' }, { threat: 'TH1', mitigation: 'M2' }] }, after: { threats: [th1], mitigations: [m1, m2], mapping: [{ threat: 'TH1', mitigation: 'M2' }] }, expect: ['Mapping removed|TH1/M1|Effectiveness|Low|'] },
  { name: 'an effectiveness', before: { threats: [th1], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Low' }] }, after: { threats: [th1], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }] }, expect: ['Effectiveness changed|TH1/M1|Effectiveness|Low|High'] },
  { name: 'an assumption added', before: {}, after: { assumptions: [{ id: 'A1', statement: 'So it is' }] }, expect: ['Assumption added|A1|||'] },
  { name: 'an assumption removed', before: { assumptions: [{ id: 'A1', statement: 'So it is' }] }, after: {}, expect: ['Assumption removed|A1|||'] },
  { name: 'an assumption with a threat link added', before: { threats: [th1], assumptions: [{ id: 'A1', statement: 'So it is' }] }, after: { threats: [th1], assumptions: [{ id: 'A1', statement: 'So it is', threats: ['TH1'] }] }, expect: ['Assumption changed|A1|Threats||TH1'] },
  { name: 'a component added', before: {}, after: { components: [{ id: 'C1', name: 'Planner' }] }, expect: ['Component added|C1|||'] },
  { name: 'a component removed', before: { components: [{ id: 'C1', name: 'Planner' }] }, after: {}, expect: ['Component removed|C1|||'] },
  { name: 'a component once, however many of its cells differ', before: { components: [{ id: 'C1', name: 'Planner', primaryLayer: 'L3', owner: 'Ops' }] }, after: { components: [{ id: 'C1', name: 'Router', primaryLayer: 'L3', notes: 'New' }] }, expect: ['Component changed|C1|Name, Owner, Notes|Name: Planner\nOwner: Ops\nNotes: (blank)|Name: Router\nOwner: (blank)\nNotes: New'] },
  { name: 'an actor added', before: {}, after: { actors: [{ id: 'TA1', name: 'Fraud ring' }] }, expect: ['Actor added|TA1|||'] },
  { name: 'an actor removed', before: { actors: [{ id: 'TA1', name: 'Fraud ring' }] }, after: {}, expect: ['Actor removed|TA1|||'] },
  { name: 'an actor changed', before: { actors: [{ id: 'TA1', relevance: 'Relevant' }] }, after: { actors: [{ id: 'TA1', relevance: 'Not Relevant' }] }, expect: ['Actor changed|TA1|Relevance|Relevant|Not Relevant'] },
  { name: 'a zone added', before: {}, after: { zones: [{ id: 'Z1', name: 'Runtime' }] }, expect: ['Zone added|Z1|||'] },
  { name: 'a zone removed', before: { zones: [{ id: 'Z1', name: 'Runtime' }] }, after: {}, expect: ['Zone removed|Z1|||'] },
  { name: 'a zone changed', before: { zones: [{ id: 'Z1', trustRank: 1 }] }, after: { zones: [{ id: 'Z1', trustRank: 3 }] }, expect: ['Zone changed|Z1|Trust rank|1|3'] },
  { name: 'a crossing added', before: {}, after: { crossings: [{ id: 'TB1', whatCrosses: 'Calls' }] }, expect: ['Crossing added|TB1|||'] },
  { name: 'a crossing removed', before: { crossings: [{ id: 'TB1', whatCrosses: 'Calls' }] }, after: {}, expect: ['Crossing removed|TB1|||'] },
  { name: 'a crossing changed', before: { crossings: [{ id: 'TB1', logging: 'No' }] }, after: { crossings: [{ id: 'TB1', logging: 'Yes' }] }, expect: ['Crossing changed|TB1|Logging|No|Yes'] },
  { name: 'an asset added', before: {}, after: { assets: [{ id: 'AF1', name: 'Memory' }] }, expect: ['Asset added|AF1|||'] },
  { name: 'an asset added that is more than a name in a new threat', before: {}, after: { threats: [{ ...th1, assets: ['AF1'] }], assets: [{ id: 'AF1', name: 'Memory', classification: 'Restricted' }] }, expect: ['Threat new|TH1|Status||Open', 'Asset added|AF1|||'] },
  { name: 'an asset removed', before: { assets: [{ id: 'AF1', name: 'Memory' }] }, after: {}, expect: ['Asset removed|AF1|||'] },
  { name: 'an asset changed', before: { assets: [{ id: 'AF1', classification: 'Internal' }] }, after: { assets: [{ id: 'AF1', classification: 'Restricted' }] }, expect: ['Asset changed|AF1|Classification|Internal|Restricted'] },
  { name: 'nothing for other orders, blanks around texts and hidden columns', before: { components: [{ id: 'C1', name: 'Planner', otherLayers: ['L4', 'L6'], notes: 'a\r\nb' }], assumptions: [{ id: 'A1', tags: 'x' }], threats: [th1, th2] }, after: { components: [{ id: 'C1', name: ' Planner', otherLayers: ['L6', 'L4'], notes: 'a\nb ' }], assumptions: [{ id: 'A1', tags: 'y' }], threats: [th2, th1] }, expect: [] },
];

describe('the delta of two models', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('lists %s', (_, { before, after, expect: expected }) => expect(changes(before, after)).toEqual(expected));

  it('is shown here kind by kind, in its order', () => {
    const shown = new Set(CASES.flatMap((one) => one.expect.map((line) => line.split('|')[0] ?? '')));
    expect([...shown].sort()).toEqual([...DELTA_KINDS].sort());
    const order = changes({ threats: [th1], assets: [{ id: 'AF1' }], mitigations: [m1] }, { threats: [{ ...th1, name: 'Other' }, th2], components: [{ id: 'C1' }] });
    expect(order.map((line) => line.split('|')[0])).toEqual(['Threat new', 'Threat renamed', 'Mitigation removed', 'Component added', 'Asset removed']);
  });

  it('is empty between a model and itself', () => {
    for (const { before, after } of CASES) expect([...changes(before, before), ...changes(after, after)]).toEqual([]);
  });

  it('of a threat renamed, one closed, one added and one mapping removed is those four', () => {
    const before: ModelDraft = { threats: [th1, th2], mitigations: [m1, m2], mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH2', mitigation: 'M2' }, { threat: 'TH1', mitigation: 'M2' }] };
    const after: ModelDraft = { ...before, threats: [{ ...th1, name: 'Token theft' }, { ...th2, status: 'Closed' }, { id: 'TH3', name: 'Third' }], mapping: before.mapping?.slice(0, 2) ?? [] };
    expect(changes(before, after)).toEqual(['Threat new|TH3|Status||Open', 'Threat resolved|TH2|Status|Open|Closed', 'Threat renamed|TH1|Name|Stolen token|Token theft', 'Mapping removed|TH1/M2|Effectiveness||']);
  });
});

describe('rows of two models', () => {
  const [a, b] = ['3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8', '9c0d41aa-17f5-4df1-8a62-2f1c4a7b9d33'];

  it('are the same by source reference, whatever their IDs, and references follow', () => {
    const before: ModelDraft = { threats: [{ ...th1, sourceRef: a }, { ...th2, sourceRef: b }], mitigations: [m1], mapping: [{ threat: 'TH1', mitigation: 'M1' }], assumptions: [{ id: 'A1', threats: ['TH1'] }] };
    const after: ModelDraft = { threats: [{ ...th2, id: 'TH1', sourceRef: b }, { ...th1, id: 'TH5', sourceRef: a }], mitigations: [m1], mapping: [{ threat: 'TH5', mitigation: 'M1' }], assumptions: [{ id: 'A1', threats: ['TH5'] }] };
    expect(changes(before, after)).toEqual([]);
  });

  it('are two things when they come from different places, whatever their IDs', () => {
    expect(changes({ threats: [{ ...th1, sourceRef: a }], assumptions: [{ id: 'A1', threats: ['TH1'] }] }, { threats: [{ ...th1, sourceRef: b }], assumptions: [{ id: 'A1', threats: ['TH1'] }] }))
      .toEqual(['Threat new|TH1|Status||Open', 'Threat resolved|TH1|Status|Open|no longer in the model', 'Assumption changed|A1|Threats|TH1 (gone)|TH1']);
  });

  it('are the same by ID when only one of them was imported', () => {
    expect(changes({ threats: [th1] }, { threats: [{ ...th1, sourceRef: a }] })).toEqual([]);
  });

  it('are known by name where they have no ID, and each counts once', () => {
    expect(changes({ threats: [{ name: 'One' }, { name: 'Two' }] }, { threats: [{ name: 'Two' }, { name: 'Three' }] })).toEqual(['Threat new||Status||Open', 'Threat resolved||Status|Open|no longer in the model']);
    expect(changes({ threats: [th1] }, { threats: [th1, th1] })).toEqual(['Threat new|TH1|Status||Open']);
  });

  it('keep their assets when an import numbers those anew', () => {
    const before: ModelDraft = { threats: [{ ...th1, assets: ['AF1'] }], assets: [{ id: 'AF1', name: 'Memory' }] };
    const after: ModelDraft = { threats: [{ ...th2, assets: ['AF1'] }, { ...th1, assets: ['AF2'] }], assets: [{ id: 'AF1', name: 'Tokens' }, { id: 'AF2', name: 'Memory' }] };
    expect(changes(before, after)).toEqual(['Threat new|TH2|Status||Open']);
  });

  it('that are thousands are compared in a moment', () => {
    const many = (n: number, suffix: string): ModelDraft => ({
      threats: Array.from({ length: n }, (_, i) => ({ id: `TH${i}`, name: `Threat ${i}${suffix}`, ...severe })),
      mitigations: Array.from({ length: n }, (_, i) => ({ id: `M${i}`, name: `Mitigation ${i}` })),
      mapping: Array.from({ length: n }, (_, i) => ({ threat: `TH${i}`, mitigation: `M${(i * 7) % n}`, effectiveness: 'Low' })),
    });
    const [before, after] = [rated(many(3000, '')), rated(many(3000, '!'))];
    const started = performance.now();
    expect(compareModels(before, after)).toHaveLength(3000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
