import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { findingsTable, type FindingLine } from '../../src/reports/findings';
import { withRoadmapRows } from '../../src/reports/generated-rows';
import { withFixedRows } from '../../src/reports/product-rows';
import { remediationTable } from '../../src/reports/remediation';
import { viewFacts } from '../../src/reports/support/view-facts';
import type { View, ViewFacts } from '../../src/reports/support/view';
import { VIEWS } from '../../src/reports/views/index';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
const facts = (draft: ModelDraft): ViewFacts => {
  const model = withFixedRows(createModel(draft));
  const planned = withRoadmapRows(model, rate(model, TODAY));
  return viewFacts(planned, rate(planned, TODAY));
};
const view = (key: string, of: ViewFacts): View => {
  const found = VIEWS.map((make) => make(of)).find((v) => v.key === key);
  if (found === undefined) throw new Error(`no view ${key}`);
  return found;
};
/** What the visible cells of a view show; rows that show nothing are left out. */
const shown = (key: string, of: ViewFacts): readonly (readonly unknown[])[] => {
  const { columns, rows } = view(key, of);
  const visible = columns.map((c, i) => ({ c, i })).filter(({ c }) => c.hidden !== true);
  return rows.map((row) => visible.map(({ i }) => {
    const cell = row[i];
    return typeof cell === 'object' ? cell.value : cell;
  })).filter((row) => row.slice(0, 2).some((value) => value !== undefined && value !== ''));
};
/** The shown part of a row without blanks. */
const dense = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.filter((value) => value !== undefined && value !== ''));

const risky: ModelDraft = {
  context: { riskAppetite: 'Low', assessmentDate: '2026-01-31', safetyCritical: 'Yes' },
  codeAccess: { access: 'Full' },
  threats: [
    { id: 'TH1', name: 'Covered', severity: 'High', likelihood: 'Likely', vector: 'Network', complexity: 'Low', layers: ['L1'], threatIds: ['T1'], impactText: 'Money lost' },
    { id: 'TH2', name: 'Bare and grave', severity: 'Critical', likelihood: 'Possible', vector: 'Local', layers: ['L1', 'L2'], threatIds: ['T1', 'T11'] },
    { id: 'TH10', name: 'Bare and likelier', severity: 'Critical', likelihood: 'Likely', layers: ['L2'] },
    { id: 'TH3', name: 'Small', severity: 'Low', likelihood: 'Unlikely' },
    { id: 'TH4', name: 'Closed', severity: 'Critical', likelihood: 'Very Likely', status: 'Closed', layers: ['L1'], threatIds: ['T1'] },
    { id: 'TH5', name: 'Not rated' },
  ],
  mitigations: [
    { id: 'M1', name: 'Half done', type: 'Preventive', status: 'In Progress', cost: 'Low', team: 'Platform', theme: 'Identity' },
    { id: 'M2', name: 'Dear', type: 'Detective', status: 'Identified', cost: 'High', team: 'platform' },
    { id: 'M3', name: 'Done', type: 'Corrective', status: 'Implemented', cost: 'Low' },
  ],
  validations: [{ id: 'CV1', mitigation: 'M1', artefactKind: 'Application code', status: 'Partially Implemented', artefact: 'src/guard.ts', gaps: 'no limit' }, { id: 'CV2', mitigation: 'M3', artefactKind: 'Application code', status: 'Implemented' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M2' }, { threat: 'TH3', mitigation: 'M3', effectiveness: 'High' }],
  residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted', ownerName: 'A. Person', lastReview: '2026-02-20' }, { id: 'RR2', threat: 'TH10', lastReview: '2025-12-01' }, { id: 'RR3', threat: 'TH4', lastReview: '2025-01-01' }],
};

describe('ranked lists', () => {
  const of = facts(risky);
  it('order gaps by severity × likelihood, closed threats nowhere', () => {
    expect(shown('gapList', of).map((row) => [row[0], row[4]])).toEqual([['TH10', 'no control'], ['TH1', 'no corrective'], ['TH2', 'no control']]);
  });
  it('head the backlog with grave threats without controls, then mitigations by priority; what is done is no work', () => {
    expect(shown('backlog', of).map((row) => row.slice(0, 5))).toEqual([
      ['TH10', 'Define controls', 'Bare and likelier', 12, 'no control'], ['TH2', 'Define controls', 'Bare and grave', 8, 'no control'],
      ['M1', 'Put into place', 'Half done', 4.5, 'Partially Implemented'], ['M2', 'Put into place', 'Dear', 3, 'Planned'],
    ]);
  });
  it('rank risks by residual level, score and inherent level, with the decision about each', () => {
    expect(shown('topRisks', of).map((row) => [row[0], row[1], row[4], row[5], row[6], row[7], row[8]])).toEqual([
      [1, 'TH2', 'Critical', 'Critical', 4, undefined, undefined], [2, 'TH10', 'Critical', 'Critical', 4, undefined, undefined],
      [3, 'TH1', 'Critical', 'Medium', 2, 'Accepted', 'A. Person'], [4, 'TH3', 'Low', 'Low', 0, undefined, undefined],
    ]);
  });
  it('list reviews of open threats only, the earliest first, and what is overdue', () => {
    expect(shown('reviewCalendar', of).map((row) => row.slice(0, 3))).toEqual([['2026-01-01', 'Overdue', 'TH10'], ['2026-08-20', undefined, 'TH1']]);
  });
  it('order the roadmap by bucket and level, and count each team once whatever its case', () => {
    expect(shown('roadmapByBucket', of).map((row) => [row[0], row[2]])).toEqual([['Immediate', 'M2'], ['Immediate', 'TH2'], ['Immediate', 'TH10'], ['Short-term', 'M1']]);
    expect(shown('teamLoad', of)).toEqual([['No team, or beyond the first 40', 2, 0, 0, 0, 0, 0, 0, 2], ['Platform', 1, 1, 0, 0, 1, 0, 1, 2]]);
  });
});

describe('matrices', () => {
  const of = facts(risky);
  it('count open threats by level and layer, once under All', () => {
    const rows = shown('levelsByLayer', of);
    expect(rows[0]).toEqual(['Inherent Critical', 2, 2, undefined, undefined, undefined, undefined, undefined, undefined, 3]);
    expect(rows.at(-1)).toEqual(['Open threats', 2, 2, 0, 0, 0, 0, 0, 0, 5]);
    expect(shown('levelCounts', of)).toEqual([['Critical', 3, 2], ['High', 0, 0], ['Medium', 0, 1], ['Low', 1, 1], ['Not rated', 1, 1]]);
  });
  it('show the level that a pair of ratings means, and how many threats stand there', () => {
    expect(shown('severityByLikelihood', of)).toEqual([
      ['Critical', 'High', 'Critical: 1', 'Critical: 1', 'Critical'], ['High', 'Medium', 'High', 'Critical: 1', 'Critical'], ['Medium', 'Low', 'Medium', 'High', 'High'], ['Low', 'Low: 1', 'Low', 'Medium', 'Medium'],
      ['Not rated', 1, undefined, undefined, undefined],
    ]);
  });
  it('mark primary and secondary cells of the ASI matrix with live counts and gaps', () => {
    const t1 = shown('asiByLayer', of).find((row) => String(row[0]).startsWith('T1 '));
    expect(t1?.slice(1, 3)).toEqual(['○ 2', '● 1']);
    const t2 = shown('asiByLayer', of).find((row) => String(row[0]).startsWith('T2 '));
    expect(t2?.[3]).toBe('● 0 gap');
  });
  it('show where controls move the threats', () => {
    expect(dense(shown('inherentToResidual', of))).toEqual([['Critical', 2, 1], ['High'], ['Medium'], ['Low', 1], ['Not rated', 1]]);
  });
  it('show effectiveness by its initial in window and whole matrix, a mapping without one as a question', () => {
    expect(dense(shown('mappingWindow', of)).slice(0, 1)).toEqual([['TH1', 'H', '?']]);
    expect(dense(shown('mappingMatrix', of)).filter((row) => row.length > 1)).toEqual([['TH1', 'H', '?'], ['TH3', 'H']]);
  });
  it('count crossings between zones with the weakest strength, and stages of assets by their letters', () => {
    const zoned = facts({
      zones: [{ id: 'Z1', name: 'Out', trustRank: 0 }, { id: 'Z2', name: 'In', trustRank: 3 }],
      crossings: [{ id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Strong' }, { id: 'TB2', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' }, { id: 'TB3', fromZone: 'Z2', toZone: 'Z1' }],
      assets: [{ id: 'AF1', name: 'Keys' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Stored', zone: 'Z2' }, { id: 'LC2', asset: 'AF1', stage: 'Created', zone: 'Z2' }, { id: 'LC3', asset: 'AF1', stage: 'Destroyed', zone: 'Z1' }],
      components: [{ id: 'C1', name: 'Agent', type: 'Agent', primaryLayer: 'L3', otherLayers: ['L7'], nonDeterministic: 'Yes' }, { id: 'C2', name: 'Unplaced' }],
      actors: [{ id: 'TA1', name: 'Crew', relevance: 'Relevant', targetLayers: ['L3'], targetComponents: ['C1'] }],
    });
    expect(dense(shown('zoneByZone', zoned))).toEqual([['Z1', 'Out', '2 Weak'], ['Z2', 'In', '1 not rated']]);
    expect(dense(shown('assetByZone', zoned)).map((row) => row.filter((v) => v !== 'Never destroyed' && v !== 'Stage missing'))).toEqual([['AF1', 'Keys', 'D', 'CS']]);
    expect(shown('layerMap', zoned).find((row) => row[0] === 'L3')).toEqual(['L3', 'Agent Frameworks', 1, 1, 1, 0, 0, 'C1']);
    expect(shown('layerMap', zoned).find((row) => row[0] === 'none')?.[2]).toBe(1);
    expect(dense(shown('actorByLayer', zoned))).toEqual([['TA1', 'Crew', '●', 0]]);
    expect(dense(shown('actorByComponent', zoned))).toEqual([['C1', 'Agent', 'L3', 1, 'TA1'], ['C2', 'Unplaced', 0]]);
  });
});

describe('posture', () => {
  const lines = (draft: ModelDraft): Readonly<Record<string, unknown>> => Object.fromEntries(shown('posture', facts(draft)).map(([name, value]) => [String(name), value]));
  it('is the highest residual level, counts breaches, and says what is not rated', () => {
    expect(lines(risky)).toMatchObject({ 'Overall posture': 'Critical', 'Risk appetite': 'Low', 'Within appetite': 'No', 'Breaches of appetite or hard constraints': 3, 'Open threats': 5, 'Open threats not rated': 1, 'Overdue reviews': 1, 'Next review of the model': '2026-01-01' });
  });
  it('is Low without open threats, and cannot be judged without an appetite', () => {
    expect(lines({})).toMatchObject({ 'Overall posture': 'Low', 'Within appetite': 'cannot be told without an appetite', 'Open threats': 0 });
  });
  it('is within appetite when every risk above it is accepted with all that it takes, hard constraints excepted', () => {
    const accepted = { disposition: 'Accepted', ownerName: 'A. Person', ownerRole: 'CFO', businessJustification: 'why', acceptanceDate: '2026-01-01', triggerEvents: 'incident' } as const;
    const one: ModelDraft = { context: { riskAppetite: 'Low' }, threats: [{ id: 'TH1', name: 'One', severity: 'High', likelihood: 'Likely', hardConstraint: 'HC1' }], residual: [{ id: 'RR1', threat: 'TH1', ...accepted }] };
    expect(lines(one)['Within appetite']).toBe('Yes');
    expect(lines({ ...one, residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted' }] })['Within appetite']).toBe('No');
    expect(lines({ ...one, constraints: [{ id: 'HC1', statement: 'never' }] })['Breaches of appetite or hard constraints']).toBe(1);
  });
});

describe('what does not fit', () => {
  it('is announced, and a register that is longer already gets room', () => {
    const zones = Array.from({ length: 23 }, (_, i) => ({ id: `Z${i + 1}`, name: `Zone ${i + 1}` }));
    expect(view('zoneByZone', facts({ zones })).more?.value).toBe('3 more: refresh');
    const threats = Array.from({ length: 210 }, (_, i) => ({ id: `TH${i + 1}`, name: `Threat ${i + 1}`, severity: 'High' as const, likelihood: 'Likely' as const }));
    const risks = view('topRisks', facts({ threats }));
    expect(risks.rows).toHaveLength(210);
    expect(risks.more?.value).toBeUndefined();
    // Behind 200 live rows the list is values: nothing to compute while people type.
    expect(risks.rows.map((row) => row.every((cell) => typeof cell === 'object' && cell.formula !== undefined))).toEqual(risks.rows.map((_, i) => i < 200));
  });
});

describe('report tables', () => {
  it('sort findings as given, waived ones last, and lead to their cells', () => {
    const line = (severity: string, waived: boolean): FindingLine => ({ severity, ruleId: 'some-rule', phase: 0, sheet: '6 Threats', cell: 'A6', rowId: 'TH1', message: 'm', howToFix: 'h', waived });
    expect(findingsTable([line('error', true), line('info', false)]).rows.map((row) => [row[0], row[2], row[4], row[9]])).toEqual([['Info', undefined, 'A6', undefined], ['Error', undefined, 'A6', 'Yes']]);
  });
  it('list remediation by severity, then bucket, with what code validation found', () => {
    const { columns, rows } = remediationTable(facts(risky));
    const at = (key: string) => columns.findIndex((c) => c.key === key);
    expect(rows.map((row) => ['sequence', 'severity', 'source', 'status', 'artefact', 'gaps', 'bucket'].map((key) => row[at(key)]))).toEqual([
      [1, 'Critical', 'TH2', 'no control', undefined, undefined, 'Immediate'], [2, 'Critical', 'TH10', 'no control', undefined, undefined, 'Immediate'], [3, 'Critical', 'M2', 'Planned', undefined, undefined, 'Immediate'],
      [4, 'Critical', 'M1', 'Partially Implemented', 'src/guard.ts', 'no limit', 'Short-term'],
    ]);
  });
});
