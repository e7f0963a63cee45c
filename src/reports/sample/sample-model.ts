import type { Residual } from '../../model/residual';
import type { AnyRow, CellValue } from '../../model/column';
import { isoToSerial, serialToIso } from '../../model/date';
import type { RoadmapItem } from '../../model/roadmap';
import { ENTITIES, createModel, fromRegisters, rowsOf, type ThreatModel } from '../../model/threat-model';
import { contentHash } from '../../scoring/content-hash';
import { ModelIndex } from '../../scoring/model-index';
import { postureOf } from '../../scoring/posture';
import { rate } from '../../scoring/rate';
import { withRoadmapRows } from '../generated-rows';
import { withFixedRows } from '../product-rows';
import { withTrustPathRows } from '../trust-paths';
import { actors } from './actors';
import { architecture } from './architecture';
import { assets } from './assets';
import { boundaries } from './boundaries';
import { context } from './context';
import { coverage } from './coverage';
import { mitigations } from './mitigations';
import { outputs } from './outputs';
import { residual } from './residual';
import { threatRegister } from './threats';

/** The day on which the sample was assessed as it is written down; with it as today no date of the sample is past. */
export const SAMPLE_DATE = '2026-03-02';

/**
 * The sample engagement: a multi-agent system that deploys software, filled on every sheet.
 * The same model each time, complete with fixed, residual and roadmap rows, sign-offs and one archived version.
 * @param on ISO date on which it was assessed; all its dates move along, so that a sample opened on that day shows nothing overdue
 */
export function sampleModel(on = SAMPLE_DATE): ThreatModel {
  const draft = createModel({
    meta: { modelId: '6d1f5f0a-6c1d-4f57-9f3e-2b8a4c7e9d10' },
    ...context, ...architecture, ...actors, ...boundaries, ...assets, ...threatRegister, ...coverage, ...mitigations, ...residual, ...outputs,
  });
  const filled = withLiveVerdicts(withReviewedPaths(withFixedRows(movedTo(draft, on))), on);
  return archived(planned(withRoadmapRows(signed(filled, on), rate(filled, on))), on);
}

function movedTo(model: ThreatModel, on: string): ThreatModel {
  const days = (isoToSerial(on) ?? 0) - (isoToSerial(SAMPLE_DATE) ?? 0);
  const moved = (value: CellValue): CellValue => (typeof value === 'string' ? serialToIso((isoToSerial(value) ?? 0) + days) : value);
  const registers = ENTITIES.map(({ key, layout, columns }): readonly [string, unknown] => {
    const dates = Object.keys(columns).filter((column) => columns[column]?.kind === 'date');
    const rows = rowsOf(model, key).map((row): AnyRow => ({ ...row, ...Object.fromEntries(dates.map((column) => [column, moved(row[column])])) }));
    return [key, layout === 'rows' ? rows : rows[0]];
  });
  return fromRegisters(model.meta, Object.fromEntries(registers));
}

const BROUGHT_FORWARD: Readonly<Record<string, Pick<RoadmapItem, 'override' | 'overrideReason' | 'notes'>>> = {
  M8: { override: 'Immediate', overrideReason: 'Half a day of work closes plan output, where the last two leaks came from', notes: 'Together with M11: what is found should be rotated at once' },
};
const READ_ONLY_END = 'C17';

/** Each way from outside to a privileged zone is covered by what happens where it ends, or does no harm there. */
function withReviewedPaths(model: ThreatModel): ThreatModel {
  const through: readonly (readonly [component: string, threat: string])[] = [['C11', 'TH5'], ['C12', 'TH5'], ['C18', 'TH4'], ['C15', 'TH2'], ['C5', 'TH8'], ['C16', 'TH3']];
  const withPaths = withTrustPathRows(model);
  const trustPaths = withPaths.trustPaths.map((row) => {
    const end = row.path?.split(' → ').at(-1);
    if (end === READ_ONLY_END) return { ...row, reason: 'Ends at a read-only dashboard; what comes before it is covered by the path to the log' };
    return { ...row, threats: ['TH1', ...through.filter(([component]) => component === end).map(([, threat]) => threat)] };
  });
  return { ...withPaths, trustPaths };
}

function withLiveVerdicts(model: ThreatModel, on: string): ThreatModel {
  const ratings = rate(model, on);
  const settled = <Row extends { readonly verdict: string | undefined }>(rows: readonly Row[]) =>
    rows.map((row) => (ratings.coverage(row).liveCount > 0 ? { ...row, verdict: 'Applicable' as const } : row));
  return { ...model, asiCells: settled(model.asiCells), factorReview: settled(model.factorReview) };
}

/** Stores what each acceptance rests on (METHOD section 11). */
function signed(model: ThreatModel, on: string): ThreatModel {
  const ratings = rate(model, on);
  const sign = (row: Residual): Residual => {
    const { currentSeverity, currentLikelihood, currentFingerprintSum } = ratings.residual(row);
    return { ...row, acceptedSeverity: currentSeverity, acceptedLikelihood: currentLikelihood, acceptedFingerprintSum: currentFingerprintSum };
  };
  return { ...model, residual: model.residual.map((row) => (row.disposition === 'Accepted' ? sign(row) : row)) };
}

/** Who does what is left to do, and what is brought forward. */
function planned(model: ThreatModel): ThreatModel {
  const sources = new ModelIndex(model);
  const roadmap = model.roadmap.map((item): RoadmapItem => {
    const mitigation = sources.find('mitigations', item.source);
    return { ...item, team: mitigation?.team, status: mitigation?.status === 'In Progress' ? 'In Progress' : 'Not Started', ...BROUGHT_FORWARD[item.source ?? ''] };
  });
  return { ...model, roadmap };
}

function archived(model: ThreatModel, on: string): ThreatModel {
  const index = new ModelIndex(model);
  const ratings = rate(model, on);
  const count = (level: string) => index.openThreats.filter((t) => ratings.threat(t).residualLevel === level).length;
  const { analysts, scopeIncluded, scopeExcluded, modelVersion } = model.context;
  const { versions } = createModel({
    versions: [{
      version: modelVersion, date: on, analysts, scopeIn: scopeIncluded, scopeOut: scopeExcluded, reason: 'First assessment before the pilot',
      counts: ['Critical', 'High', 'Medium', 'Low'].map((level) => `${level} ${count(level)}`).join(', '), posture: postureOf(index, ratings).level, hash: contentHash(model),
    }],
  });
  return { ...model, versions };
}
