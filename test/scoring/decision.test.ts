import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { appetiteBreaches } from '../../src/scoring/appetite';
import { ModelIndex } from '../../src/scoring/model-index';
import { agentExposure, autonomyExposure, nextModelReview, postureOf, riskReduction, topRisks } from '../../src/scoring/posture';
import { uncontrolledThreats } from '../../src/scoring/priority';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
type Draft<K extends 'threats' | 'residual'> = NonNullable<ModelDraft[K]>[number];

function build(draft: ModelDraft, today = TODAY) {
  const model = createModel(draft);
  return { model, index: new ModelIndex(model), ratings: rate(model, today) };
}
function firstResidual(draft: ModelDraft, today = TODAY) {
  const { model, ratings } = build(draft, today);
  const [row] = model.residual;
  return ratings.residual(row ?? {});
}

describe('review schedule (METHOD section 10)', () => {
  const context = { assessmentDate: '2026-01-31' };
  const levelled = (assessedLevel: Draft<'residual'>['assessedLevel'], more: Draft<'residual'> = {}): ModelDraft =>
    ({ context, threats: [{ id: 'TH1' }], residual: [{ id: 'RR1', threat: 'TH1', assessedLevel, ...more }] });

  it.each([['Critical', 1, '2026-02-28'], ['High', 3, '2026-04-30'], ['Medium', 6, '2026-07-31'], ['Low', 12, '2027-01-31']] as const)('%s: every %i months, next on %s', (level, reviewMonths, nextReview) => {
    expect(firstResidual(levelled(level))).toMatchObject({ reviewMonths, nextReview });
  });
  it('counts from the last review, and from the assessment when that is no usable date', () => {
    expect(firstResidual(levelled('High', { lastReview: '2026-02-15' })).nextReview).toBe('2026-05-15');
    expect(firstResidual(levelled('High', { lastReview: '1900-01-15' })).nextReview).toBe('2026-04-30');
  });
  it('is blank without a level or without any date', () => {
    expect(firstResidual(levelled(undefined)).nextReview).toBeUndefined();
    expect(firstResidual({ ...levelled('High'), context: {} }).nextReview).toBeUndefined();
  });
  it.each([['2026-02-27', undefined], ['2026-02-28', undefined], ['2026-03-01', 'Overdue']])('on %s it is %s', (today, overdue) => {
    expect(firstResidual(levelled('Critical'), today).overdue).toBe(overdue);
  });
  it.each([
    [{ happened: 'Yes', reopens: ['2', '9'] }, TODAY],
    [{ happened: 'Yes', reopens: ['9'], handledOn: '2026-02-01' }, '2027-01-31'],
    [{ happened: 'No', reopens: ['9'] }, '2027-01-31'],
    [{ happened: 'Yes', reopens: ['10'] }, '2027-01-31'],
  ] as const)('with trigger %j the next review is %s', (trigger, next) => {
    expect(firstResidual({ ...levelled('Low'), triggers: [{ id: 'TE1', ...trigger }] }).nextReview).toBe(next);
  });
  it('takes the earliest open review for the model, at latest three months after the assessment', () => {
    const model = (assessed: Draft<'residual'>['assessedLevel'], status: Draft<'threats'>['status']) => build({ ...levelled(assessed), threats: [{ id: 'TH1', status }] });
    const next = (b: ReturnType<typeof build>) => nextModelReview(b.index, b.ratings);
    expect([next(model('Critical', 'Open')), next(model('Low', 'Open')), next(model('Critical', 'Closed'))]).toEqual(['2026-02-28', '2026-04-30', '2026-04-30']);
    expect(next(build({}))).toBeUndefined();
  });
});

describe('stale sign-offs (METHOD section 11)', () => {
  const basis: ModelDraft = {
    threats: [{ id: 'TH1', name: 'Leak', severity: 'High', likelihood: 'Likely' }, { id: 'TH2' }],
    mitigations: [{ id: 'M1', type: 'Preventive', status: 'Implemented', attestation: 'SOC 2', cost: 'Low' }, { id: 'M2' }, { id: 'M3' }, { id: 'M4' }],
    mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M4', effectiveness: 'Low' }],
  };
  const { model, ratings } = build(basis);
  const signed = {
    id: 'RR1', threat: 'TH1', acceptedSeverity: 'High', acceptedLikelihood: 'Likely',
    acceptedFingerprintSum: ratings.threat(model.threats[0] ?? {}).fingerprintSum,
  } as const;
  const stale = (changes: ModelDraft, row: Draft<'residual'> = signed) => firstResidual({ ...basis, ...changes, residual: [row] }).stale;
  const [m1, m4] = [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M4', effectiveness: 'Low' }] as const;

  it.each<[string, ModelDraft]>([
    ['severity', { threats: [{ id: 'TH1', severity: 'Medium', likelihood: 'Likely' }] }],
    ['likelihood', { threats: [{ id: 'TH1', severity: 'High', likelihood: 'Possible' }] }],
    ['a mapping added', { mapping: [m1, m4, { ...m1, mitigation: 'M2' }] }],
    ['a mapping removed', { mapping: [m1] }],
    ['other mitigations with the same sum of numbers', { mapping: [{ ...m1, mitigation: 'M2' }, { ...m4, mitigation: 'M3' }] }],
    ['an effectiveness', { mapping: [m1, { ...m4, effectiveness: 'Medium' }] }],
    ['effectivenesses swapped', { mapping: [{ ...m1, effectiveness: 'Low' }, { ...m4, effectiveness: 'High' }] }],
    ['an effective status', { mitigations: [{ id: 'M1', status: 'In Progress', attestation: 'SOC 2' }, { id: 'M4' }] }],
  ])('%s makes it stale', (_, changes) => expect(stale(changes)).toBe('Stale'));
  it.each<[string, ModelDraft]>([
    ['nothing', {}],
    ['order of mappings', { mapping: [m4, m1] }],
    ['texts and costs', { threats: [{ ...basis.threats?.[0], name: 'Other', vector: 'Local' }], mitigations: [{ id: 'M1', status: 'Implemented', attestation: 'ISO', cost: 'High', type: 'Detective' }, { id: 'M4' }] }],
    ['a claim nobody verified', { mitigations: [{ id: 'M1', status: 'Implemented', attestation: 'SOC 2' }, { id: 'M4', status: 'Implemented' }] }],
    ['mappings of another threat', { mapping: [m1, m4, { ...m1, threat: 'TH2' }] }],
  ])('%s leaves it current', (_, changes) => expect(stale(changes)).toBe('Current'));
  it('is not signed without a basis, and blank for a dangling threat', () => {
    expect(stale({}, { id: 'RR1', threat: 'TH1' })).toBe('Not signed');
    expect(firstResidual({ residual: [{ id: 'RR1', threat: 'TH9', acceptedFingerprintSum: 0 }] })).toMatchObject({ threatRow: undefined, stale: undefined, name: undefined });
  });
  it('counts equal blanks as unchanged', () => expect(stale({ threats: [{ id: 'TH1' }] }, { ...signed, acceptedSeverity: undefined, acceptedLikelihood: undefined })).toBe('Current'));
});

/** Open threats whose residual level is assessed as given. */
const assessed = (...levels: Draft<'residual'>['assessedLevel'][]): ModelDraft => ({
  threats: levels.map((_, i) => ({ id: `TH${i + 1}` })), residual: levels.map((assessedLevel, i) => ({ threat: `TH${i + 1}`, assessedLevel })),
});

describe('posture (METHOD section 12)', () => {
  const posture = (draft: ModelDraft) => { const b = build(draft); return postureOf(b.index, b.ratings); };
  it.each<[string, ModelDraft, unknown]>([
    ['no open threat', { threats: [{ id: 'TH1', status: 'Closed', severity: 'Critical', likelihood: 'Likely' }] }, { level: 'Low', unrated: 0 }],
    ['the highest rated', assessed('Low', 'High', 'Medium', undefined), { level: 'High', unrated: 1 }],
    ['only unrated', assessed(undefined), { level: undefined, unrated: 1 }],
  ])('%s', (_, draft, expected) => expect(posture(draft)).toEqual(expected));

  it('reduces risk by residual over inherent numbers, the assessed level weighing where it differs', () => {
    const draft: ModelDraft = {
      codeAccess: { access: 'Full' },
      threats: [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely' }, { id: 'TH2', severity: 'High', likelihood: 'Possible' }, { id: 'TH3' }, { id: 'TH4', severity: 'Low', likelihood: 'Likely', status: 'Closed' }],
      mitigations: [{ id: 'M1' }], validations: [{ mitigation: 'M1', artefactKind: 'Configuration', status: 'Implemented' }], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Medium' }],
    };
    const reduction = (more: ModelDraft) => { const b = build({ ...draft, ...more }); return riskReduction(b.index, b.ratings); };
    expect(reduction({})).toBeCloseTo(1 - (2 + 3) / 7, 12);
    expect(reduction({ residual: [{ threat: 'TH1', assessedLevel: 'Critical' }, { threat: 'TH2', assessedLevel: 'High' }] })).toBeCloseTo(0, 12);
    expect(reduction({ threats: [] })).toBeUndefined();
  });

  it('sums what autonomy adds over open threats with the factor', () => {
    const threat = { severity: 'Critical', likelihood: 'Likely', agenticFactors: ['Autonomy'] } as const;
    const { index, ratings } = build({
      codeAccess: { access: 'Full' }, threats: [{ id: 'TH1', ...threat }, { id: 'TH2', ...threat, severity: undefined }, { id: 'TH3', ...threat, status: 'Closed' }, { id: 'TH4', ...threat, agenticFactors: ['None'] }],
      mitigations: [{ id: 'M1', type: 'Corrective' }], validations: [{ mitigation: 'M1', artefactKind: 'Configuration', status: 'Partially Implemented' }],
      mapping: ['TH1', 'TH2', 'TH3', 'TH4'].map((t) => ({ threat: t, mitigation: 'M1', effectiveness: 'Medium' as const })),
    });
    expect(autonomyExposure(index, ratings)).toEqual({ threats: 2, exposure: 0.5 });
  });

  it('lists the top risks by rank, five unless told otherwise', () => {
    const { index, ratings } = build(assessed('Low', 'High', undefined, 'Critical', 'Medium', 'High', 'Low'));
    expect(topRisks(index, ratings).map((t) => t.id)).toEqual(['TH4', 'TH2', 'TH6', 'TH5', 'TH1']);
    expect(topRisks(index, ratings, 1).map((t) => t.id)).toEqual(['TH4']);
  });

  it('counts channels between agents once whatever their direction', () => {
    const { index } = build({
      components: [{ id: 'C1', type: 'Agent' }, { id: 'C2', type: 'Agent' }, { id: 'C3', type: 'Agent' }, { id: 'C4', type: 'Tool' }],
      dataFlows: [{ from: 'C1', to: 'C2' }, { from: 'C2', to: 'C1' }, { from: 'C1', to: 'C1' }, { from: 'C1', to: 'C4' }, { from: 'C3', to: 'C9' }],
    });
    expect(agentExposure(index)).toEqual({ channels: 1, possible: 3 });
    expect(agentExposure(build({}).index)).toEqual({ channels: 0, possible: 0 });
  });

  it('heads the backlog with severe threats without control', () => {
    const severe = { severity: 'High', likelihood: 'Likely', vector: 'Local', complexity: 'High' } as const;
    const { index, ratings } = build({
      threats: [
        { id: 'TH10', ...severe }, { id: 'TH9', ...severe }, { id: 'TH3', ...severe, complexity: 'Low' }, { id: 'TH4', ...severe, vector: 'Network' }, { id: 'TH5', ...severe, severity: 'Critical', likelihood: 'Unlikely' },
        { id: 'TH6', ...severe, severity: 'Medium' }, { id: 'TH7', ...severe, status: 'Closed' }, { id: 'TH8', ...severe },
      ],
      mitigations: [{ id: 'M1', type: 'Deterrent' }, { id: 'M2', type: 'Preventive', status: 'Will Not Action' }],
      mapping: [{ threat: 'TH8', mitigation: 'M1' }, { threat: 'TH3', mitigation: 'M2' }],
    });
    expect(uncontrolledThreats(index, ratings).map((t) => t.id)).toEqual(['TH4', 'TH3', 'TH9', 'TH10', 'TH5']);
  });
});

describe('appetite and hard constraints (METHOD section 12)', () => {
  const accepted: Draft<'residual'> = { disposition: 'Accepted', ownerName: 'A. Person', ownerRole: 'CFO', businessJustification: 'Cheap', acceptanceDate: TODAY, triggerEvents: 'Incident' };
  const deferred: Draft<'residual'> = { disposition: 'Deferred', ownerName: 'A. Person', ownerRole: 'CFO', targetDate: TODAY, compensatingControls: 'Review' };
  const breaches = (threat: Draft<'threats'>, row: Draft<'residual'>, more: ModelDraft = {}) => {
    const b = build({ context: { riskAppetite: 'Medium' }, constraints: [{ id: 'HC1' }, { id: 'HC2', highestTolerated: 'High' }], threats: [{ id: 'TH1', ...threat }], residual: [{ threat: 'TH1', assessedLevel: 'High', ...row }], ...more });
    return appetiteBreaches(b.index, b.ratings).map((breach) => `${breach.constraint?.id ?? 'appetite'} ${breach.limit} ${breach.severity}`);
  };
  it.each<[string, Draft<'threats'>, Draft<'residual'>, readonly string[]]>([
    ['above appetite', {}, {}, ['appetite Medium error']],
    ['at appetite', {}, { assessedLevel: 'Medium' }, []],
    ['closed', { status: 'Closed' }, {}, []],
    ['unrated', {}, { assessedLevel: undefined }, []],
    ['accepted', {}, accepted, []],
    ['accepted without owner', {}, { ...accepted, ownerName: undefined }, ['appetite Medium error']],
    ['transferred', {}, { disposition: 'Transferred', thirdParty: 'Insurer' }, []],
    ['transferred to nobody', {}, { disposition: 'Transferred' }, ['appetite Medium error']],
    ['deferred to a day ahead', {}, deferred, ['appetite Medium warning']],
    ['deferred to a day gone', {}, { ...deferred, targetDate: '2026-03-01' }, ['appetite Medium error']],
    ['deferred without compensating controls', {}, { ...deferred, compensatingControls: undefined }, ['appetite Medium error']],
    ['accepted against a constraint of Low by default', { hardConstraint: 'HC1' }, accepted, ['HC1 Low error']],
    ['deferred against a constraint', { hardConstraint: 'HC1' }, deferred, ['HC1 Low error', 'appetite Medium warning']],
    ['within its constraint', { hardConstraint: 'HC2' }, accepted, []],
    ['tied to no constraint that exists', { hardConstraint: 'HC9' }, accepted, []],
  ])('%s', (_, threat, row, expected) => expect(breaches(threat, row)).toEqual(expected));
  it('has no breach of a blank appetite', () => expect(breaches({ hardConstraint: 'HC1' }, {}, { context: {} })).toEqual(['HC1 Low error']));
});
