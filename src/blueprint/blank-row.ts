import type { Ratings } from '../model/ratings';

const controls = { preventive: 0, detective: 0, corrective: 0, deterrent: 0, total: 0 };
const threatRating: ReturnType<Ratings['threat']> = {
  open: false, inherentNumber: undefined, inherentLevel: undefined, controls, bestMapping: undefined, bestEffectiveness: undefined, implementationStatus: undefined,
  reduction: undefined, residualScore: undefined, computedLevel: undefined, residualLevel: undefined, autonomyAdjustedScore: undefined,
  gap: undefined, sortKey: undefined, rank: undefined, exposure: undefined, roadmapLevel: undefined, fingerprintSum: 0, residualRow: undefined, residualWeight: undefined, breachesAppetite: false, breachesConstraint: false,
  priorityKey: undefined, gapKey: undefined, uncoveredKey: undefined,
};
const mappingRating: ReturnType<Ratings['mapping']> = {
  threatRow: undefined, mitigationRow: undefined, type: undefined, isControl: false, effectiveStatus: undefined, effectiveValue: undefined,
  reduction: undefined, autonomyReduction: undefined, fingerprintSeed: undefined, fingerprintStep: undefined, fingerprint: undefined,
  threatOpen: false, weightedGap: undefined, bestKey: undefined, openLevel: undefined,
};
const mitigationRating: ReturnType<Ratings['mitigation']> = {
  countedRows: 0, baseValue: undefined, effectiveValue: undefined, effectiveStatus: undefined, gap: undefined,
  threatsAddressed: undefined, highestLevel: undefined, priority: undefined, rankKey: undefined, rank: undefined,
};
const residualRating: ReturnType<Ratings['residual']> = {
  threatRow: undefined, name: undefined, inherentLevel: undefined, bestEffectiveness: undefined, implementationStatus: undefined,
  residualScore: undefined, computedLevel: undefined, residualLevel: undefined, reviewMonths: undefined, nextReview: undefined, overdue: undefined,
  currentSeverity: undefined, currentLikelihood: undefined, currentFingerprintSum: undefined, stale: undefined, settled: false, reviewKey: undefined,
};
const roadmapRating: ReturnType<Ratings['roadmap']> = {
  mitigationRow: undefined, threatRow: undefined, level: undefined, computedBucket: undefined, bucket: undefined, due: undefined,
  effort: undefined, quickWin: undefined, identityItem: undefined, effectiveTeam: undefined, teamPlace: undefined, sortKey: undefined,
};

/** What the formulas of a row show in which nothing stands: the one row of an empty register, which no rated model contains. */
export function blankRowRatings({ today, depth, gateStatement }: Ratings): Ratings {
  return {
    today, depth, gateStatement,
    threat: () => threatRating,
    mapping: () => mappingRating,
    mitigation: () => mitigationRating,
    validation: () => ({ counted: undefined, value: undefined }),
    residual: () => residualRating,
    roadmap: () => roadmapRating,
    actor: () => ({ score: undefined, priority: undefined, rankKey: undefined, rank: undefined }),
    dataFlow: () => ({ crossesZones: undefined, crossesDeterministicBoundary: undefined, agentPair: undefined }),
    crossing: () => ({ share: undefined, suggestedStrength: undefined }),
    reachesHigherZone: () => undefined,
    lifecycle: () => ({ classification: undefined, zoneRank: undefined, createdRank: undefined, flagOrder: undefined, flag: undefined }),
    assetFlag: () => undefined,
    coverage: () => ({ liveCount: 0, owed: 'No', gap: undefined }),
    inheritedVerdict: () => undefined,
    layerOwed: () => (depth === undefined ? undefined : depth === 'Full' ? 'Yes' : 'No'),
    reopensPhase9: () => false,
    phase: () => ({ filled: 0, status: undefined, done: false, blocked: undefined }),
    mvtmMet: () => undefined,
  };
}
