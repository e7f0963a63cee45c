import { asiCells } from '../../src/method/asi-cells';
import type { AnyRow } from '../../src/model/column';
import { CROSSING_CONTROLS } from '../../src/model/crossing';
import { withFixedRows } from '../../src/reports/product-rows';
import { rate } from '../../src/scoring/rate';
import { cells, each, listed, modelOf, only, rated, shown, type Check, type Draft, type Row } from './page-examples';

/** What fills one phase. */
const FILLED: Readonly<Record<string, Draft>> = {
  1: { context: { systemName: 'Claims assistant' } }, 2: { components: [{ id: 'C1' }] }, 3: { actors: [{ id: 'TA1' }] }, 4: { zones: [{ id: 'Z1' }] },
};

/** `M1 High Implemented; M4 Low Planned` as mappings of TH1, with what shows their status. */
function mappings(text: string): Draft {
  const rows = listed(text, ';').map((part) => {
    const [mitigation = '', effectiveness = '', ...status] = part.split(' ');
    return { mitigation, effectiveness, status: status.join(' ') };
  });
  return {
    codeAccess: { access: 'Full' }, mitigations: rows.map(({ mitigation }) => ({ id: mitigation, status: 'Identified' })),
    mapping: rows.map(({ mitigation, effectiveness }) => ({ threat: 'TH1', mitigation, effectiveness })), validations: rows.flatMap(({ mitigation, status }) => shown(mitigation, status)),
  };
}

function signedOff(): AnyRow {
  const { model, ratings } = rated({ ...mappings('M1 High Implemented'), threats: [{ id: 'TH1' }] });
  return { id: 'RR1', threat: 'TH1', acceptedSeverity: 'High', acceptedLikelihood: 'Likely', acceptedFingerprintSum: ratings.threat(only(model.threats)).fingerprintSum };
}

function lifecycleRow(row: Row): AnyRow {
  const answers = Object.fromEntries(listed(row['answers'] ?? '', ';').map((answer) => answer.toLowerCase().split(': ')).map(([header = '', value = '']) => [header, value]));
  const keys = { 'encryption at rest': 'encryptionAtRest', 'shared by agents': 'sharedByAgents', 'access control': 'accessControl', 'lineage gap': 'lineageGap' } as const;
  return Object.assign({}, ...Object.keys(answers).map((header) => cells('lifecycle', answers, keys[header as keyof typeof keys]))) as AnyRow;
}

/** Checks on what stands around risk: METHOD sections 7 to 11 and 13 to 15. */
export const STRUCTURE_CHECKS: Readonly<Record<string, Check>> = {
  actor: each((row) => {
    const { model, ratings } = rated({ actors: [{ id: 'TA1', ...cells('actors', row, 'relevance', 'capability', 'motivationStrength', 'opportunity') }] });
    const { score, priority } = ratings.actor(only(model.actors));
    return { score, priority };
  }),
  boundary: each((row) => {
    const { model, ratings } = rated({ crossings: [{ id: 'TB1', ...cells('crossings', row, ...CROSSING_CONTROLS) }] });
    const { share, suggestedStrength } = ratings.crossing(only(model.crossings));
    return { share, 'suggested strength': suggestedStrength };
  }),
  'lifecycle-flag': each((row) => {
    const { model, ratings } = rated({
      zones: [{ id: 'Z1', trustRank: Number(row['zone’s trust rank']) }], assets: [{ id: 'AF1', ...cells('assets', row, 'classification') }],
      lifecycle: [{ id: 'LC1', asset: 'AF1', zone: 'Z1', ...cells('lifecycle', row, 'stage'), ...lifecycleRow(row) }],
    });
    return { flag: ratings.lifecycle(only(model.lifecycle)).flag };
  }),
  'asset-flag': each((row) => {
    const stages = listed(row['stages with a row'] ?? '', ',');
    const { model, ratings } = rated({
      assets: [{ id: 'AF1', ...cells('assets', row, 'category') }],
      lifecycle: stages.map((stage, i) => ({ id: `LC${i + 1}`, asset: 'AF1', stage, ...(stage === 'Destroyed' ? { expiry: row['end'] === '' ? undefined : row['end'] } : {}) })),
    });
    return { flag: ratings.assetFlag(only(model.assets)) };
  }),
  review: each((row) => {
    const { model, ratings } = rated({
      context: cells('context', row, 'assessmentDate'), threats: [{ id: 'TH1' }], triggers: row['trigger'] === 'happened' ? [{ id: 'TE1', happened: 'Yes', reopens: ['9'] }] : [],
      residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: row['residual level'], ...cells('residual', row, 'lastReview') }],
    }, row['today']);
    const { nextReview, overdue } = ratings.residual(only(model.residual));
    return { 'next review': nextReview, overdue };
  }),
  fingerprint: each((row) => {
    const { model, ratings } = rated({ ...mappings(`${row['mitigation']} ${row['effectiveness']} ${row['effective status']}`), threats: [{ id: 'TH1' }] });
    const { fingerprintSeed, fingerprint } = ratings.mapping(only(model.mapping));
    return { seed: fingerprintSeed, fingerprint };
  }),
  stale: each((row) => {
    const { model, ratings } = rated({
      ...mappings(row['mappings now'] ?? ''), threats: [{ id: 'TH1', severity: row['severity now'], likelihood: row['likelihood now'] }], residual: [signedOff()],
    });
    return { 'sign-off': ratings.residual(only(model.residual)).stale };
  }),
  roadmap: each((row) => {
    const { model, ratings } = rated({
      context: cells('context', row, 'assessmentDate'), codeAccess: { access: 'Full' }, threats: [{ id: 'TH1', ...cells('threats', row, 'severity', 'likelihood') }],
      mitigations: [{ id: 'M1', status: 'Identified', ...cells('mitigations', row, 'architecturalChange') }], mapping: [{ threat: 'TH1', mitigation: 'M1' }],
      validations: shown('M1', row['effective status']), roadmap: [{ id: 'REM1', source: 'M1' }],
    });
    const { bucket, due } = ratings.roadmap(only(model.roadmap));
    return { bucket, due };
  }),
  depth: each((row) => {
    const model = withFixedRows(modelOf({ context: cells('context', row, 'safetyCritical', 'dataClassification', 'externallyFacing', 'autonomyLevel', 'agentType') }));
    const ratings = rate(model, '2026-03-02');
    const owed = model.layerScope.filter((layer) => ratings.layerOwed(layer) === 'Yes').map(({ id }) => id);
    return { depth: ratings.depth, 'layers owed': owed.length === 0 ? 'none' : owed.join(', ') };
  }),
  phases: (rows) => {
    const filled = rows.filter((row) => row['filled'] === 'yes').map((row) => FILLED[row['phase'] ?? ''] ?? {});
    const gate: Draft = rows.some((row) => row['filled'] === 'without code access') ? { codeAccess: { access: 'None' } } : {};
    const { model, ratings } = rated({
      ...Object.assign(gate, ...filled) as Draft,
      phases: rows.map((row) => ({ ...cells('phases', row, 'id', 'errors', 'signedOffOn', 'needsReviewSince'), signedOffBy: row['signed off on'] === '' ? undefined : 'A. Person' })),
    });
    return model.phases.map((row) => ({ status: ratings.phase(row).status, blocked: ratings.phase(row).blocked }));
  },
  asi: each((row) => {
    const cell = asiCells.find(({ id }) => id === row['ASI cell']);
    const model = withFixedRows(modelOf({
      context: { depthOverride: row['depth'], ...cells('context', row, 'agentType') }, asiCells: [{ id: cell?.id, ...cells('asiCells', row, 'verdict', 'reason') }],
      threats: Array.from({ length: Number(row['open threats there']) }, (_, i) => ({ id: `TH${i + 1}`, threatIds: [cell?.threat], layers: [cell?.layer] })) as readonly AnyRow[],
    }));
    const { owed, gap } = rate(model, '2026-03-02').coverage(only(model.asiCells.filter(({ id }) => id === cell?.id)));
    return { owed, gap };
  }),
};
