import type { BoundaryStrength, Bucket, Depth, EffectiveStatus, Effectiveness, RiskLevel, YesNo, Severity, Likelihood } from './vocabulary';

/** METHOD sections 2, 4, 5 for one threat. Numbers are `undefined` where an input is blank. */
export interface ThreatRating {
  readonly open: boolean;
  readonly inherentNumber: number | undefined;
  readonly inherentLevel: RiskLevel | undefined;
  /** Controls mapped to the threat by type, Will Not Action left out; `total` also counts those whose type is still blank. */
  readonly controls: { readonly preventive: number; readonly detective: number; readonly corrective: number; readonly deterrent: number; readonly total: number };
  /** 1-based place of the mapping that reduces most; 0 without one. */
  readonly bestMapping: number | undefined;
  readonly bestEffectiveness: Effectiveness | 'None' | undefined;
  readonly implementationStatus: EffectiveStatus | 'None' | undefined;
  readonly reduction: number | undefined;
  readonly residualScore: number | undefined;
  readonly computedLevel: RiskLevel | undefined;
  readonly residualLevel: RiskLevel | undefined;
  readonly autonomyAdjustedScore: number | undefined;
  /** Missing control types in words; blank when nothing is missing. */
  readonly gap: string | undefined;
  readonly sortKey: number | undefined;
  readonly rank: number | undefined;
  /** severity × likelihood (1 to 16). */
  readonly exposure: number | undefined;
  /** The higher of severity and inherent level, as a number. */
  readonly roadmapLevel: number | undefined;
  readonly fingerprintSum: number;
  /** 1-based place of the residual row that decides about it. */
  readonly residualRow: number | undefined;
  /** What it adds to the sum of residual risk (METHOD section 12): the residual score, or the number of an assessed level that differs. */
  readonly residualWeight: number | undefined;
  readonly breachesAppetite: boolean;
  readonly breachesConstraint: boolean;
  /** Severity × likelihood, vector, complexity and ID in one number; undefined unless open. */
  readonly priorityKey: number | undefined;
  /** Order of the gap list; undefined without a gap. */
  readonly gapKey: number | undefined;
  /** Order at the head of the backlog: open, Critical or High, without any control. */
  readonly uncoveredKey: number | undefined;
}

/** METHOD section 4 for one threat-mitigation pair. */
export interface MappingRating {
  /** 1-based place of the threat and of the mitigation in their registers. */
  readonly threatRow: number | undefined;
  readonly mitigationRow: number | undefined;
  readonly type: string | undefined;
  readonly isControl: boolean;
  readonly effectiveStatus: EffectiveStatus | undefined;
  readonly effectiveValue: number | undefined;
  readonly reduction: number | undefined;
  readonly autonomyReduction: number | undefined;
  readonly fingerprintSeed: number | undefined;
  readonly fingerprintStep: number | undefined;
  readonly fingerprint: number | undefined;
  readonly threatOpen: boolean;
  readonly weightedGap: number | undefined;
  readonly bestKey: number | undefined;
  readonly openLevel: number | undefined;
}

/** METHOD sections 3, 6 and 13 for one mitigation. */
export interface MitigationRating {
  readonly countedRows: number;
  readonly baseValue: number | undefined;
  readonly effectiveValue: number | undefined;
  readonly effectiveStatus: EffectiveStatus | undefined;
  readonly gap: number | undefined;
  readonly threatsAddressed: number | undefined;
  readonly highestLevel: number | undefined;
  readonly priority: number | undefined;
  readonly rankKey: number | undefined;
  readonly rank: number | undefined;
}

export interface ValidationRating {
  readonly counted: YesNo | undefined;
  readonly value: number | undefined;
}

/** METHOD sections 4, 10 and 11 for one residual row. */
export interface ResidualRating {
  /** 1-based place of the threat in its register. */
  readonly threatRow: number | undefined;
  readonly name: string | undefined;
  readonly inherentLevel: RiskLevel | undefined;
  readonly bestEffectiveness: string | undefined;
  readonly implementationStatus: string | undefined;
  readonly residualScore: number | undefined;
  readonly computedLevel: RiskLevel | undefined;
  readonly residualLevel: RiskLevel | undefined;
  /** Months between reviews. */
  readonly reviewMonths: number | undefined;
  /** ISO date. */
  readonly nextReview: string | undefined;
  readonly overdue: 'Overdue' | undefined;
  readonly currentSeverity: Severity | undefined;
  readonly currentLikelihood: Likelihood | undefined;
  readonly currentFingerprintSum: number | undefined;
  readonly stale: 'Not signed' | 'Current' | 'Stale' | undefined;
  /** Accepted or Transferred with all its required fields. */
  readonly settled: boolean;
  /** Serial number of the next review while the threat is open: order of the review calendar. */
  readonly reviewKey: number | undefined;
}

export interface RoadmapRating {
  readonly mitigationRow: number | undefined;
  readonly threatRow: number | undefined;
  readonly level: number | undefined;
  readonly computedBucket: Bucket | undefined;
  readonly bucket: Bucket | undefined;
  /** ISO date. */
  readonly due: string | undefined;
  readonly effort: string | undefined;
  readonly quickWin: YesNo | undefined;
  readonly identityItem: YesNo | undefined;
  readonly effectiveTeam: string | undefined;
  /** 1-based place of the first item with the same team. */
  readonly teamPlace: number | undefined;
  /** Order of the view by bucket; undefined without a bucket. */
  readonly sortKey: number | undefined;
}

export interface ActorRating {
  readonly score: number | undefined;
  readonly priority: RiskLevel | undefined;
  readonly rankKey: number | undefined;
  readonly rank: number | undefined;
}

export interface DataFlowRating {
  readonly crossesZones: YesNo | undefined;
  readonly crossesDeterministicBoundary: YesNo | undefined;
  /** Both agents of a channel between agents, in order. */
  readonly agentPair: string | undefined;
}

export interface CrossingRating {
  /** Controls in place over applicable controls, 0 to 1. */
  readonly share: number | undefined;
  readonly suggestedStrength: BoundaryStrength | undefined;
}

export interface LifecycleRating {
  readonly classification: string | undefined;
  readonly zoneRank: number | undefined;
  /** Highest rank of the zones the asset is created in. */
  readonly createdRank: number | undefined;
  /** 1 to 8 in the order R9.1 to R9.7, R9.10. */
  readonly flagOrder: number | undefined;
  readonly flag: string | undefined;
}

export interface CoverageRating {
  readonly liveCount: number;
  readonly owed: YesNo | undefined;
  readonly gap: string | undefined;
}

export interface PhaseRating {
  readonly filled: number;
  readonly status: 'Not Started' | 'In Progress' | 'Complete' | 'Skipped' | 'Needs Review' | undefined;
  readonly done: boolean;
  readonly blocked: YesNo | undefined;
}

/** Every computed quantity of a model, by row identity. `scoring` builds it; computed columns read it. */
export interface Ratings {
  /** ISO date that counts as today. */
  readonly today: string;
  readonly depth: Depth | undefined;
  threat(row: object): ThreatRating;
  mapping(row: object): MappingRating;
  mitigation(row: object): MitigationRating;
  validation(row: object): ValidationRating;
  residual(row: object): ResidualRating;
  roadmap(row: object): RoadmapRating;
  actor(row: object): ActorRating;
  dataFlow(row: object): DataFlowRating;
  crossing(row: object): CrossingRating;
  reachesHigherZone(row: object): YesNo | undefined;
  lifecycle(row: object): LifecycleRating;
  assetFlag(row: object): string | undefined;
  coverage(row: object): CoverageRating;
  inheritedVerdict(row: object): string | undefined;
  layerOwed(row: object): YesNo | undefined;
  reopensPhase9(row: object): boolean;
  phase(row: object): PhaseRating;
  mvtmMet(row: object): YesNo | undefined;
  /** The phase 8 statement of METHOD section 14, blank unless the gate needs one. */
  readonly gateStatement: string | undefined;
}
