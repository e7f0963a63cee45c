import type { Ratings } from '../model/ratings';
import type { Threat } from '../model/threat';
import type { RiskLevel } from '../model/vocabulary';
import { agentPairOf } from './data-flow';
import { addMonths } from './dates';
import { levelOrder } from './level';
import type { ModelIndex } from './model-index';
import { round } from './round';

/** The overall posture (METHOD section 12). */
export interface Posture {
  /** Highest residual level of the open rated threats; Low without open threats, undefined when none of them is rated. */
  readonly level: RiskLevel | undefined;
  /** Open threats without a residual level. */
  readonly unrated: number;
}

/** The model's overall posture (METHOD section 12). */
export function postureOf(index: ModelIndex, ratings: Ratings): Posture {
  const levels = index.openThreats.map((threat) => ratings.threat(threat).residualLevel);
  const rated = levels.filter((level) => level !== undefined);
  const none: RiskLevel | undefined = levels.length === 0 ? 'Low' : undefined;
  const level = rated.reduce<RiskLevel | undefined>((highest, next) => (levelOrder(next) > levelOrder(highest) ? next : highest), none);
  return { level, unrated: levels.length - rated.length };
}

/** 1 − sum of residual / sum of inherent numbers over the open rated threats (METHOD section 12); undefined when there is nothing to reduce. */
export function riskReduction(index: ModelIndex, ratings: Ratings): number | undefined {
  let [inherent, residual] = [0, 0];
  for (const threat of index.openThreats) {
    const { inherentNumber, residualWeight } = ratings.threat(threat);
    if (inherentNumber === undefined || residualWeight === undefined) continue;
    inherent += inherentNumber;
    residual += residualWeight;
  }
  return inherent === 0 ? undefined : 1 - residual / inherent;
}

/** What autonomy adds to the residual risk (METHOD section 4). */
export interface AutonomyExposure {
  /** Open threats with the Autonomy factor. */
  readonly threats: number;
  /** Sum of their autonomy-adjusted scores minus sum of their residual scores. */
  readonly exposure: number;
}

/** Autonomy exposure of the open threats with that factor (METHOD section 4); unrated ones are counted but add nothing. */
export function autonomyExposure(index: ModelIndex, ratings: Ratings): AutonomyExposure {
  const autonomous = index.openThreats.filter((threat) => threat.agenticFactors.includes('Autonomy'));
  const added = autonomous.map((threat) => {
    const { autonomyAdjustedScore: adjusted, residualScore: residual } = ratings.threat(threat);
    return adjusted === undefined || residual === undefined ? 0 : adjusted - residual;
  });
  return { threats: autonomous.length, exposure: round(added.reduce((sum, extra) => sum + extra, 0), 2) };
}

/** The open rated threats in order of rank, at most `count` of them (METHOD section 12); threats that share a rank stay in register order. */
export function topRisks(index: ModelIndex, ratings: Ratings, count = 5): readonly Threat[] {
  const keyed = index.openThreats.flatMap((threat) => {
    const key = ratings.threat(threat).sortKey;
    return key === undefined ? [] : [{ threat, key }];
  });
  return keyed.sort((a, b) => b.key - a.key).slice(0, count).map(({ threat }) => threat);
}

/** Channels between agents (METHOD sections 4 and 8). */
export interface AgentExposure {
  /** Distinct pairs of agents that a data flow joins, in either direction. */
  readonly channels: number;
  /** n(n − 1)/2 for n agent components. */
  readonly possible: number;
}

/** Documented channels between agents beside the possible ones (METHOD section 4). */
export function agentExposure(index: ModelIndex): AgentExposure {
  const pairs = new Set(index.model.dataFlows.flatMap((flow) => agentPairOf(flow, index) ?? []));
  const n = index.agents.length;
  return { channels: pairs.size, possible: n === 0 ? 0 : (n * (n - 1)) / 2 };
}

/** Next review of the model (METHOD section 10): the earliest of its open threats, at latest three months after the assessment; undefined without any date. */
export function nextModelReview(index: ModelIndex, ratings: Ratings): string | undefined {
  const open = new Set(index.openThreats);
  const due = index.model.residual.flatMap((row) => {
    const threat = index.find('threats', row.threat);
    return threat !== undefined && open.has(threat) ? (ratings.residual(row).nextReview ?? []) : [];
  });
  const latest = addMonths(index.model.context.assessmentDate, 3);
  return [...due, ...(latest === undefined ? [] : [latest])].reduce<string | undefined>((first, date) => (first === undefined || date < first ? date : first), undefined);
}
