import type { AnyRow } from '../../src/model/column';
import { appetiteBreaches } from '../../src/scoring/appetite';
import { autonomyExposure, postureOf, riskReduction } from '../../src/scoring/posture';
import { cells, each, listed, only, rated, shown, TODAY, type Check, type Draft, type Row } from './page-examples';

const SIGNED = { ownerName: 'A. Person', ownerRole: 'CFO', businessJustification: 'Cheaper', acceptanceDate: TODAY, triggerEvents: 'Incident' };

/** One threat per row, each with the mitigation of the row where that says how effective it is. */
function controlled(rows: readonly Row[], threatKeys: readonly string[]): Draft {
  const numbered = rows.map((row, i) => ({ row, threat: `TH${i + 1}`, mitigation: `M${i + 1}` }));
  const mapped = numbered.filter(({ row }) => row['effectiveness'] !== '');
  return {
    codeAccess: { access: 'Full' },
    threats: numbered.map(({ row, threat }) => ({ id: threat, ...cells('threats', row, ...threatKeys) })),
    mitigations: mapped.map(({ row, mitigation }) => ({ id: mitigation, type: row['type'] ?? 'Preventive', status: 'Implemented' })),
    mapping: mapped.map(({ row, threat, mitigation }) => ({ threat, mitigation, ...cells('mapping', row, 'effectiveness') })),
    validations: mapped.flatMap(({ row, mitigation }) => shown(mitigation, row['effective status'])),
  };
}

/** The four mappings of the reduction example, all against one threat. */
function reductions(rows: readonly Row[]) {
  return rated({
    codeAccess: { access: 'Full' }, threats: [{ id: 'TH1' }],
    mitigations: rows.map((row) => ({ id: row['mitigation'], ...cells('mitigations', row, 'type') })),
    mapping: rows.map((row) => ({ threat: 'TH1', mitigation: row['mitigation'], ...cells('mapping', row, 'effectiveness') })),
    validations: rows.flatMap((row) => shown(row['mitigation'] ?? '', row['effective status'])),
  });
}

const autonomous = (rows: readonly Row[]) => {
  const draft = controlled(rows, ['severity', 'likelihood']);
  return rated({ ...draft, threats: (draft.threats as readonly AnyRow[]).map((threat) => ({ ...threat, agenticFactors: ['Autonomy'] })) });
};

const postures = (rows: readonly Row[]) => rated({
  ...controlled(rows, ['severity', 'likelihood', 'hardConstraint']),
  context: { riskAppetite: 'Medium' }, constraints: [{ id: 'HC1', highestTolerated: 'Low' }],
  residual: rows.map((row, i) => ({ id: `RR${i + 1}`, threat: `TH${i + 1}`, disposition: row['disposition']?.split(',')[0], ...(row['disposition']?.endsWith('all fields filled') ? SIGNED : {}) })),
});

/** Checks on risk: METHOD sections 2 to 6 and 12. */
export const RISK_CHECKS: Readonly<Record<string, Check>> = {
  inherent: each((row) => Object.fromEntries(Object.keys(row).filter((header) => header.startsWith('= ')).map((header) => {
    const { model, ratings } = rated({ threats: [{ id: 'TH1', ...cells('threats', row, 'severity'), likelihood: header.slice(2) }] });
    return [header.slice(2), ratings.threat(only(model.threats)).inherentLevel];
  }))),
  'effective-status': each((row) => {
    const { model, ratings } = rated({
      codeAccess: cells('codeAccess', row, 'access'), mitigations: [{ id: 'M1', ...cells('mitigations', row, 'status', 'attestation') }],
      validations: listed(row['validation rows'] ?? '', ';').map((text, i) => {
        const [artefactKind, status] = listed(text, ':');
        return { id: `CV${i + 1}`, mitigation: 'M1', artefactKind, status };
      }),
    });
    return { 'effective status': ratings.mitigation(only(model.mitigations)).effectiveStatus };
  }),
  reduction: (rows) => {
    const { model, ratings } = reductions(rows);
    return model.mapping.map((row) => ({ reduction: ratings.mapping(row).reduction }));
  },
  'best-mapping': (_, example) => {
    const { model, ratings } = reductions(example('reduction'));
    const { reduction, bestEffectiveness, implementationStatus } = ratings.threat(only(model.threats));
    return [{ reduction, 'best effectiveness': bestEffectiveness, 'implementation status': implementationStatus }];
  },
  residual: each((row) => {
    const { model, ratings } = rated({ ...controlled([row], ['severity', 'likelihood']), residual: [{ id: 'RR1', threat: 'TH1', ...cells('residual', row, 'assessedLevel') }] });
    const { residualScore, computedLevel, residualLevel } = ratings.threat(only(model.threats));
    return { 'residual score': residualScore, 'computed level': computedLevel, 'residual level': residualLevel };
  }),
  autonomy: (rows) => {
    const { model, ratings } = autonomous(rows);
    return model.threats.map((row) => ({ 'residual score': ratings.threat(row).residualScore, 'autonomy-adjusted score': ratings.threat(row).autonomyAdjustedScore }));
  },
  'autonomy-exposure': (_, example) => {
    const { index, ratings } = autonomous(example('autonomy'));
    const { threats, exposure } = autonomyExposure(index, ratings);
    return [{ 'threats with the factor': threats, 'autonomy exposure': exposure }];
  },
  gaps: each((row) => {
    const types = listed(row['types of its controls'] ?? '', ',');
    const { model, ratings } = rated({
      threats: [{ id: 'TH1', ...cells('threats', row, 'severity') }],
      mitigations: types.map((type, i) => ({ id: `M${i + 1}`, type })), mapping: types.map((_, i) => ({ threat: 'TH1', mitigation: `M${i + 1}` })),
    });
    return { gap: ratings.threat(only(model.threats)).gap };
  }),
  priority: (rows) => {
    const { model, ratings } = rated({
      threats: rows.map((row, i) => ({ id: `TH${i + 1}`, ...cells('threats', row, 'severity', 'likelihood') })),
      mitigations: rows.map((row) => ({ id: row['mitigation'], ...cells('mitigations', row, 'status', 'cost') })),
      mapping: rows.map((row, i) => ({ threat: `TH${i + 1}`, mitigation: row['mitigation'] })),
    });
    return model.mitigations.map((row) => ({ priority: ratings.mitigation(row).priority, rank: ratings.mitigation(row).rank }));
  },
  posture: (rows) => {
    const { model, index, ratings } = postures(rows);
    const breaches = appetiteBreaches(index, ratings);
    return model.threats.map((row) => {
      const breach = breaches.filter(({ threat }) => threat === row).map(({ constraint }) => `above ${constraint?.id ?? 'the appetite'}`).join(', ');
      return { 'residual score': ratings.threat(row).residualScore, 'residual level': ratings.threat(row).residualLevel, breach };
    });
  },
  'posture-result': (_, example) => {
    const { index, ratings } = postures(example('posture'));
    return [{ 'overall posture': postureOf(index, ratings).level, 'within appetite': appetiteBreaches(index, ratings).length === 0 ? 'Yes' : 'No', 'risk reduction': riskReduction(index, ratings) }];
  },
};
