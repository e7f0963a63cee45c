import type { ResidualRating, ThreatRating } from '../model/ratings';
import type { Residual } from '../model/residual';
import { isoToSerial } from '../model/date';
import { hasCompleteDisposition } from './disposition';
import type { ModelIndex } from './model-index';
import { nextReviewOf, overdueOf, reopensPhase9, reviewMonthsOf, type ReviewInput } from './review';
import type { Scales } from './scales';
import { staleOf } from './stale';

/** Every residual row's rating, by row (METHOD sections 4, 10 and 11). In: the ratings of threats by row. */
export function rateResidual(index: ModelIndex, scales: Scales, today: string, threatRating: (row: object) => ThreatRating): ReadonlyMap<object, ResidualRating> {
  const { residual, triggers, context } = index.model;
  const review = { assessmentDate: context.assessmentDate, reopened: triggers.some(reopensPhase9), today };
  return new Map(residual.map((row) => [row, rated(row, index, scales, { ...review, lastReview: row.lastReview }, threatRating)]));
}

function rated(row: Residual, index: ModelIndex, scales: Scales, review: ReviewInput, threatRating: (row: object) => ThreatRating): ResidualRating {
  const threat = index.find('threats', row.threat);
  const place = index.placeOf('threats', row.threat);
  const rating = threat === undefined ? undefined : threatRating(threat);
  const reviewMonths = reviewMonthsOf(rating?.residualLevel, scales);
  const nextReview = nextReviewOf(reviewMonths, review);
  const now = { currentSeverity: threat?.severity, currentLikelihood: threat?.likelihood, currentFingerprintSum: rating?.fingerprintSum };
  return {
    threatRow: place === undefined ? undefined : place + 1,
    name: threat?.name,
    inherentLevel: rating?.inherentLevel,
    bestEffectiveness: rating?.bestEffectiveness,
    implementationStatus: rating?.implementationStatus,
    residualScore: rating?.residualScore,
    computedLevel: rating?.computedLevel,
    residualLevel: rating?.residualLevel,
    reviewMonths,
    nextReview,
    overdue: overdueOf(nextReview, review.today),
    ...now,
    stale: threat === undefined ? undefined : staleOf(row, now),
    settled: hasCompleteDisposition(row, 'Accepted', 'Transferred'),
    reviewKey: nextReview === undefined || threat === undefined || !index.isOpen(threat) ? undefined : isoToSerial(nextReview),
  };
}
