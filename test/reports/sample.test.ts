import { describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { validate } from '../../src/actions/validate';
import { toJson } from '../../src/formats/json';
import { ENTITIES, rowsOf, type ThreatModel } from '../../src/model/threat-model';
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

/** Everything Validate says of the sample: risks put off above the appetite, controls too slow for autonomy, and points worth a second look. */
const EXPECTED = [
  'warning residual-level-not-tolerated TH2', 'warning residual-level-not-tolerated TH6', 'warning residual-level-not-tolerated TH7',
  'warning autonomy-outpaces-controls TH6', 'warning autonomy-outpaces-controls TH8',
  'info autonomy-outpaces-controls TH4',
  'info no-corrective-control TH4', 'info no-corrective-control TH6', 'info no-corrective-control TH7', 'info no-corrective-control TH8',
  'info identity-threat-without-identity-control TH5', 'info communication-threat-without-communication-control TH5',
  'info non-deterministic-threat-only-possible TH2',
  'info id-implies-factor TH3', 'info id-implies-factor TH5', 'info id-implies-factor TH8',
  'info id-off-its-matrix-layers TH2', 'info id-off-its-matrix-layers TH7',
];

describe('the sample engagement', () => {
  it('has exactly the findings its author intends, and one waived', () => {
    const { findings, waived } = validate({ model, issues: [], places: {} }, SAMPLE_DATE);
    expect(findings.map((f) => `${f.severity} ${f.ruleId} ${f.rowId}`).sort()).toEqual([...EXPECTED].sort());
    expect(waived.map((f) => f.ruleId)).toEqual(['systemic-non-determinism-not-accepted']);
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
    const closed = { ...model, codeAccess: { ...model.codeAccess, access: 'None' as const }, validations: [] };
    const rated = rate(closed, SAMPLE_DATE);
    expect(tally(closed.mitigations.map((m) => rated.mitigation(m).effectiveStatus))).toEqual({ Planned: 32 });
    for (const threat of closed.threats) expect(rated.threat(threat).computedLevel).toBe(rated.threat(threat).inherentLevel);
    const blind = { ...model, codeAccess: { ...model.codeAccess, access: 'None' as const } };
    expect(tally(blind.mitigations.map((m) => rate(blind, SAMPLE_DATE).mitigation(m).effectiveStatus))).toEqual({ Planned: 32 });
  });

  it('has every phase but the last complete, every MVTM item met and every acceptance current', () => {
    expect(model.phases.map((p) => ratings.phase(p).status)).toEqual([...Array<string>(9).fill('Complete'), 'In Progress']);
    expect(model.mvtm.map((item) => ratings.mvtmMet(item))).toEqual(Array(10).fill('Yes'));
    expect(tally(model.residual.map((row) => ratings.residual(row).stale))).toEqual({ Current: 3, 'Not signed': 5 });
  });

  it('fills every register but the change logs, and is the same each time', () => {
    const empty = ENTITIES.filter((e) => rowsOf(model, e.key).length === 0).map((e) => e.key);
    expect(empty).toEqual(['delta', 'reentryLog']);
    expect(toJson(prepared(sampleModel()))).toBe(toJson(model));
    expect(toJson(prepared(model))).toBe(toJson(model));
  });
});
