import { describe, expect, it } from '@jest/globals';
import { withRiskSignOff } from '../../src/actions/edits/sign-off-risk';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
const sign = (model: ThreatModel): ThreatModel => model.residual.reduce((signed, { id = '' }) => withRiskSignOff(signed, { risk: id, by: 'Marta Lindqvist', on: TODAY }, TODAY), model);
const signed = sign(sampleModel());
/** Threats whose sign-off is no longer current. */
const stale = (model: ThreatModel): readonly string[] => {
  const ratings = rate(model, TODAY);
  return model.residual.filter((row) => ratings.residual(row).stale !== 'Current').map(({ threat }) => threat ?? '').sort();
};
const threatsOf = (mitigation: string | undefined): readonly string[] => [...new Set(signed.mapping.filter((row) => row.mitigation === mitigation).map(({ threat }) => threat ?? ''))].sort();
/** The model with one row changed. */
const withRow = <K extends 'threats' | 'mapping' | 'mitigations' | 'validations' | 'scales'>(model: ThreatModel, key: K, at: number, change: Partial<ThreatModel[K][number]>): ThreatModel =>
  ({ ...model, [key]: model[key].map((row, i) => (i === at ? { ...row, ...change } : row)) });

describe('the basis of a sign-off reaches exactly the decisions that rest on it', () => {
  it.each(signed.threats.map(({ id }, at) => [id ?? '', at] as const))('%s', (id, at) => {
    const { severity, likelihood } = signed.threats[at] ?? {};
    expect(stale(withRow(signed, 'threats', at, { severity: severity === 'Low' ? 'High' : 'Low' }))).toEqual([id]);
    expect(stale(withRow(signed, 'threats', at, { likelihood: likelihood === 'Unlikely' ? 'Likely' : 'Unlikely' }))).toEqual([id]);
  });

  it('every mapping: its effectiveness, another control, gone', () => {
    signed.mapping.forEach(({ threat, mitigation, effectiveness }, at) => {
      const other = signed.mitigations.find(({ id }) => id !== mitigation)?.id;
      for (const model of [
        withRow(signed, 'mapping', at, { effectiveness: effectiveness === 'Low' ? 'High' : 'Low' }), withRow(signed, 'mapping', at, { mitigation: other }), { ...signed, mapping: signed.mapping.filter((_, i) => i !== at) },
      ]) expect([threat, mitigation, stale(model)]).toEqual([threat, mitigation, [threat]]);
    });
  });

  it('every mitigation that is given up while something of it is believed, and every validation', () => {
    const ratings = rate(signed, TODAY);
    signed.mitigations.forEach((row, at) => {
      // METHOD 11 gives Planned and Will Not Action one rank.
      const isBelieved = ratings.mitigation(row).effectiveStatus !== 'Planned';
      expect([row.id, stale(withRow(signed, 'mitigations', at, { status: 'Will Not Action' }))]).toEqual([row.id, isBelieved ? threatsOf(row.id) : []]);
    });
    signed.validations.forEach(({ id, mitigation, status }, at) => {
      const changed = withRow(signed, 'validations', at, { status: status === 'Implemented' ? 'Not Implemented' : 'Implemented' });
      expect([id, stale(changed)]).toEqual([id, threatsOf(mitigation)]);
    });
  });

  it('claims and attestations where no code is read, and neither of them alone where it is', () => {
    const attested = (model: ThreatModel): ThreatModel => ({ ...model, mitigations: model.mitigations.map((row) => ({ ...row, status: 'In Progress', attestation: 'SOC 2' })) });
    const unread = sign(attested({ ...signed, codeAccess: { ...signed.codeAccess, access: 'None' }, validations: [] }));
    const read = sign(attested(signed));
    unread.mitigations.forEach(({ id }, at) => {
      for (const change of [{ attestation: undefined }, { attestation: '  ' }, { status: 'Implemented' as const }]) {
        expect([id, stale(withRow(unread, 'mitigations', at, change))]).toEqual([id, threatsOf(id)]);
        expect([id, stale(withRow(read, 'mitigations', at, change))]).toEqual([id, []]);
      }
      expect([id, stale(withRow(unread, 'mitigations', at, { attestation: 'ISO 27001' }))]).toEqual([id, []]);
    });
  });

  it('numbers of scales only by way of the effective status', () => {
    const turned = signed.scales.filter((_, at) => stale(withRow(signed, 'scales', at, { number: 0.3 })).length > 0).map(({ id }) => id);
    expect(turned).toEqual(['Validation status: Not Implemented', 'Validation status: Implemented']);
  });
});
