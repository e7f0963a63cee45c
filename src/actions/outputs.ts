import { bucket } from '../model/vocabulary';
import type { Bucket, RiskLevel } from '../model/vocabulary';
import { viewFacts } from '../reports/support/view-facts';
import { backlog } from '../reports/views/mapping-lists';
import { appetiteBreaches } from '../scoring/appetite';
import { decisionOf } from '../scoring/disposition';
import { ModelIndex } from '../scoring/model-index';
import { nextModelReview, postureOf, riskReduction, topRisks } from '../scoring/posture';
import type { Assessment } from './assessment';
import { threatLink, type ThreatLink } from './coverage';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

const RECOMMENDED = 5;

/** The executive summary in a few figures and lines (METHOD section 17). */
export interface SummaryPreview {
  readonly systemName: string | undefined;
  readonly assessedOn: string | undefined;
  readonly posture: RiskLevel | undefined;
  readonly appetite: RiskLevel | undefined;
  readonly openThreats: number;
  /** Open threats without a residual level. */
  readonly unrated: number;
  /** Share of the inherent risk that controls take away, 0 to 1. */
  readonly riskReduction: number | undefined;
  readonly nextReview: string | undefined;
  readonly breaches: readonly BreachLine[];
  readonly topRisks: readonly RiskLine[];
  readonly recommendations: readonly Recommendation[];
  /** What the phase 8 gate says of a model whose code nobody could look at. */
  readonly gate: string | undefined;
}

export interface BreachLine extends ThreatLink {
  readonly limit: RiskLevel;
  /** ID of the hard constraint; absent when it is the risk appetite. */
  readonly constraint: string | undefined;
  readonly decision: string | undefined;
}

export interface RiskLine extends ThreatLink {
  readonly inherent: RiskLevel | undefined;
  readonly impact: string | undefined;
  readonly decision: string | undefined;
  readonly owner: string | undefined;
}

export interface Recommendation {
  readonly id: string;
  /** `Define controls` or `Put into place`. */
  readonly what: string;
  readonly name: string | undefined;
  readonly status: string | undefined;
  readonly target: JumpTarget | undefined;
}

/** What the Summary sheet says after a refresh, as of the last reading. */
export function summaryPreview(assessment: Assessment): SummaryPreview {
  const { model, ratings } = assessment;
  const index = new ModelIndex(model);
  const { level, unrated } = postureOf(index, ratings);
  return {
    systemName: model.context.systemName, assessedOn: model.context.assessmentDate, posture: level, appetite: model.context.riskAppetite,
    openThreats: index.openThreats.length, unrated, riskReduction: riskReduction(index, ratings), nextReview: nextModelReview(index, ratings),
    breaches: appetiteBreaches(index, ratings).map(({ threat, limit, constraint, disposition }) => ({ ...threatLink(assessment, threat), limit, constraint: constraint?.id, decision: disposition })),
    topRisks: topRisks(index, ratings).map((threat) => {
      const decision = decisionOf(index, threat);
      return { ...threatLink(assessment, threat), inherent: ratings.threat(threat).inherentLevel, impact: threat.impactText ?? threat.description, decision: decision?.disposition, owner: decision?.ownerName };
    }),
    recommendations: recommendations(assessment, index),
    gate: ratings.gateStatement,
  };
}

/** The head of the backlog, as the Summary sheet lists it. */
function recommendations(assessment: Assessment, index: ModelIndex): readonly Recommendation[] {
  const { columns, rows } = backlog(viewFacts(assessment.model, assessment.ratings));
  const at = new Map(columns.map(({ header }, i) => [header, i]));
  return rows.slice(0, RECOMMENDED).flatMap((cells): Recommendation[] => {
    const say = (header: string): string | undefined => {
      const cell = cells[at.get(header) ?? -1];
      const value = typeof cell === 'object' ? cell.value : cell;
      return value === undefined || value === '' ? undefined : String(value);
    };
    const [id, what] = [say('ID') ?? '', say('What to do')];
    if (what === undefined) return [];
    const [mitigation, threat] = [index.find('mitigations', id), index.find('threats', id)];
    const target = mitigation !== undefined ? rowTarget(assessment, 'mitigations', mitigation) : threat === undefined ? undefined : rowTarget(assessment, 'threats', threat);
    return [{ id, what, name: say('Name'), status: say('Status'), target }];
  });
}

export interface RoadmapLine {
  readonly id: string;
  readonly source: string | undefined;
  readonly description: string | undefined;
  readonly team: string | undefined;
  /** ISO date. */
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly status: string | undefined;
  readonly quickWin: boolean;
  readonly target: JumpTarget;
}

export interface RoadmapBucket {
  readonly bucket: Bucket;
  readonly items: readonly RoadmapLine[];
  readonly overdue: number;
}

/** The roadmap's items that are still to be done, by bucket and in the order of the roadmap sheet. */
export function roadmapByBucket(assessment: Assessment): readonly RoadmapBucket[] {
  const { model, ratings, today } = assessment;
  const items = model.roadmap.map((row) => ({ row, rating: ratings.roadmap(row) })).filter(({ row }) => row.status !== 'Complete');
  return bucket.values.map((name): RoadmapBucket => {
    const mine = items.filter(({ rating }) => rating.bucket === name).sort((a, b) => (a.rating.sortKey ?? Infinity) - (b.rating.sortKey ?? Infinity));
    const lines = mine.map(({ row, rating }): RoadmapLine => ({
      id: row.id ?? '', source: row.source, description: row.description, team: rating.effectiveTeam, due: rating.due, overdue: rating.due !== undefined && rating.due < today,
      status: row.status, quickWin: rating.quickWin === 'Yes', target: rowTarget(assessment, 'roadmap', row, 'status'),
    }));
    return { bucket: name, items: lines, overdue: lines.filter(({ overdue }) => overdue).length };
  });
}
