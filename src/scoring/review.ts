import type { Trigger } from '../model/trigger';
import type { RiskLevel } from '../model/vocabulary';
import { addMonths, usableDate } from './dates';
import type { Scales } from './scales';

/** What a next review depends on beside the residual level. */
export interface ReviewInput {
  readonly lastReview: string | undefined;
  readonly assessmentDate: string | undefined;
  /** A trigger has happened that re-opens phase 9 and is not handled. */
  readonly reopened: boolean;
  readonly today: string;
}

/** True while the trigger has happened, is not handled and re-opens phase 9 (METHOD section 10). */
export function reopensPhase9(trigger: Trigger): boolean {
  return trigger.happened === 'Yes' && trigger.handledOn === undefined && trigger.reopens.includes('9');
}

/** Months between reviews at a residual level (METHOD section 10); undefined without a level. */
export function reviewMonthsOf(level: RiskLevel | undefined, scales: Scales): number | undefined {
  return scales.number('Review months', level);
}

/** The next review (METHOD section 10): today while phase 9 is re-opened, else months after the last review or the assessment date; undefined without either. */
export function nextReviewOf(months: number | undefined, { lastReview, assessmentDate, reopened, today }: ReviewInput): string | undefined {
  if (months === undefined) return undefined;
  return reopened ? today : addMonths(usableDate(lastReview) ?? assessmentDate, months);
}

/** "Overdue" when the next review lies before today (METHOD section 10). */
export function overdueOf(nextReview: string | undefined, today: string): 'Overdue' | undefined {
  return nextReview !== undefined && nextReview < today ? 'Overdue' : undefined;
}
