import { describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { validate } from '../../src/actions/validate';
import { toJson } from '../../src/formats/json';
import { blindspots } from '../../src/method/blindspots';
import { catalogue } from '../../src/method/catalogue';
import { coreThreats } from '../../src/method/core-threats';
import { extendedThreats } from '../../src/method/extended-threats';
import { crossLayerPatterns } from '../../src/method/patterns';
import { unnumberedThreats } from '../../src/method/unnumbered';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../../src/model/threat-model';
import { SAMPLE_DATE, sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';

const prepared = (model: ThreatModel): ThreatModel => prepareModel(model, SAMPLE_DATE, () => 'new');
const model = prepared(sampleModel());
const ratings = rate(model, SAMPLE_DATE);
const tally = (values: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? 'blank'] = (counts[value ?? 'blank'] ?? 0) + 1;
  return counts;
};

/** Everything Validate says of the sample: risks put off above the appetite, controls too slow for autonomy, one blind spot in the life of an asset, and points worth a second look. */
const EXPECTED = [
  'warning residual-level-not-tolerated TH2', 'warning residual-level-not-tolerated TH6', 'warning residual-level-not-tolerated TH7',
  'warning autonomy-outpaces-controls TH6', 'warning autonomy-outpaces-controls TH8',
  'info autonomy-outpaces-controls TH4',
  'info no-corrective-control TH4', 'info no-corrective-control TH6', 'info no-corrective-control TH7', 'info no-corrective-control TH8',
  'info identity-threat-without-identity-control TH5', 'info communication-threat-without-communication-control TH5',
  'info non-deterministic-threat-only-possible TH2',
  'info id-implies-factor TH3', 'info id-implies-factor TH5', 'info id-implies-factor TH8',
  'info lineage-gap LC40',
  'info id-off-its-matrix-layers TH2', 'info id-off-its-matrix-layers TH7',
];

const prose = (key: EntityKey, columns: readonly string[]): string[] =>
  rowsOf(model, key).flatMap((row) => columns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : [])));

describe('the sample engagement', () => {
  it('has exactly the findings its author intends, and two waived', () => {
    const { findings, waived } = validate({ model, issues: [], places: {} }, SAMPLE_DATE);
    expect(findings.map((f) => `${f.severity} ${f.ruleId} ${f.rowId}`).sort()).toEqual([...EXPECTED].sort());
    expect(waived.map((f) => `${f.ruleId} ${f.rowId}`.trim()).sort()).toEqual(['sensitive-asset-moved-to-less-trusted-zone LC29', 'systemic-non-determinism-not-accepted']);
  });

  it('has six threats Critical, TH2 High and TH8 Medium by computed inherent level', () => {
    const levels = model.threats.map((t) => [t.id, ratings.threat(t).inherentLevel]);
    expect(tally(levels.map(([, level]) => level))).toEqual({ Critical: 6, High: 1, Medium: 1 });
    expect(Object.fromEntries(levels)).toMatchObject({ TH2: 'High', TH8: 'Medium' });
  });

  it('has 39 mappings, and effective statuses as the code shows them', () => {
    expect(model.mapping).toHaveLength(39);
    expect(tally(model.mitigations.map((m) => ratings.mitigation(m).effectiveStatus))).toEqual({ Implemented: 5, 'Partially Implemented': 7, 'Not Implemented': 20 });
    expect(tally(model.mitigations.map((m) => m.status))).toEqual({ Implemented: 5, 'In Progress': 7, Identified: 20 });
    expect(model.validations).toHaveLength(32);
  });

  it('is only a plan without source-code access: nothing is believed and every residual equals its inherent level', () => {
    const closed = { ...model, codeAccess: { ...model.codeAccess, access: 'None' as const }, mitigations: model.mitigations.map((m) => ({ ...m, attestation: undefined })) };
    const rated = rate(closed, SAMPLE_DATE);
    expect(tally(closed.mitigations.map((m) => rated.mitigation(m).effectiveStatus))).toEqual({ Planned: 32 });
    for (const threat of closed.threats) {
      const { residualScore, inherentNumber, computedLevel, inherentLevel } = rated.threat(threat);
      expect([threat.id, residualScore, computedLevel]).toEqual([threat.id, inherentNumber, inherentLevel]);
    }
  });

  it('has every phase but the last complete, every MVTM item met and every acceptance current', () => {
    expect(model.phases.map((p) => ratings.phase(p).status)).toEqual([...Array<string>(9).fill('Complete'), 'In Progress']);
    expect(model.mvtm.map((item) => ratings.mvtmMet(item))).toEqual(Array(10).fill('Yes'));
    expect(tally(model.residual.map((row) => ratings.residual(row).stale))).toEqual({ Current: 3, 'Not signed': 5 });
  });

  it('leaves no check, cell or pattern open', () => {
    const verdicts = [model.checklist, model.asiCells, model.factorReview, model.patterns].map((rows) => tally(rows.map((row) => row.verdict)));
    expect(verdicts.map(({ Applicable = 0, 'Not Applicable': dismissed = 0 }) => Applicable + dismissed)).toEqual([137, 36, 32, 7]);
  });

  it('writes every text for its own row', () => {
    const texts = [
      prose('components', ['description', 'noThreatBecause']), prose('mitigations', ['name', 'description']), prose('validations', ['gaps', 'recommendation']),
      prose('threats', ['description', 'attackScenario', 'impactText']), prose('residual', ['justification', 'businessJustification', 'decisionNote']),
      prose('checklist', ['reason']), prose('asiCells', ['reason']), prose('factorReview', ['reason']), prose('patterns', ['reason']),
    ];
    for (const written of texts) expect(written.filter((text, i) => written.indexOf(text) !== i)).toEqual([]);
    const methodTexts = new Set([...catalogue, ...coreThreats, ...extendedThreats, ...blindspots, ...unnumberedThreats, ...crossLayerPatterns].map(({ meaning }) => meaning));
    expect(texts.flat().filter((text) => methodTexts.has(text))).toEqual([]);
  });

  it('gives every risk a person among the stakeholders and every mitigation an owner, a team and an effect', () => {
    const people = new Set(model.stakeholders.map((s) => s.name));
    const owners = [...model.residual.map((row) => row.ownerName), ...model.mitigations.map((m) => m.owner), ...model.assumptions.map((a) => a.owner), ...model.assets.map((a) => a.owner)];
    expect(owners.filter((name) => name === undefined || !people.has(name))).toEqual([]);
    expect(model.roadmap.map((item) => [item.team, item.status]).flat()).not.toContain(undefined);
    expect(model.mapping.map((pair) => pair.effectiveness)).not.toContain(undefined);
  });

  it('joins every component of the architecture to a flow, but for what people change by hand', () => {
    const joined = new Set(model.dataFlows.flatMap(({ from, to }) => [from, to]));
    expect(model.components.filter((c) => !joined.has(c.id)).map((c) => c.name)).toEqual(['DNS', 'IAM policies and RBAC', 'Change management policy']);
  });

  it('fills every register but the change logs, and is the same each time', () => {
    const empty = ENTITIES.filter((e) => rowsOf(model, e.key).length === 0).map((e) => e.key);
    expect(empty).toEqual(['delta', 'reentryLog']);
    expect(toJson(prepared(sampleModel()))).toBe(toJson(model));
    expect(toJson(prepared(model))).toBe(toJson(model));
  });
});
