import type { ThreatModel } from '../model/threat-model';
import { ownerKey } from '../reports/pack';
import { changesSince } from '../rules/support/sign-off-changes';
import { isValidWaiver } from '../rules/validate';
import { addMonths, usableDate } from '../scoring/dates';
import { ModelIndex } from '../scoring/model-index';
import { rate } from '../scoring/rate';

/** Why something is to be looked at. */
export type ReviewKind = 'Review' | 'Deferral ends' | 'Sign-off is stale' | 'Waiver ends' | 'Trigger to check';

/** Something that is due. */
export interface Due {
  readonly kind: ReviewKind;
  /** Who has to act: the risk’s owner, who waived, or who checked last; blank where nobody is named. */
  readonly owner: string;
  /** ISO date. */
  readonly date: string;
  readonly overdue: boolean;
  /** Of the row: `RR1`. */
  readonly id: string;
  readonly what: string;
}

/** Months after which a trigger is asked for again (METHOD section 17). */
const TRIGGER_MONTHS = 3;
const KINDS: readonly ReviewKind[] = ['Sign-off is stale', 'Deferral ends', 'Review', 'Waiver ends', 'Trigger to check'];

/**
 * What is due, by owner and then by date (METHOD sections 10, 11, 17): next reviews and ends of deferrals of open threats, stale sign-offs, waivers that
 * run out, triggers to check. What nobody owns comes last. Owners are told apart as for their packs, and called as they are first called.
 * @param today ISO date
 */
export function reviewsOf(model: ThreatModel, today: string): readonly Due[] {
  const [index, ratings] = [new ModelIndex(model), rate(model, today)];
  const due: Due[] = [];
  const spellings = new Map<string, string>();
  const called = (owner: string | undefined): string => {
    const [key, spelling] = [ownerKey(owner ?? ''), (owner ?? '').trim().replace(/\s+/g, ' ')];
    spellings.set(key, spellings.get(key) ?? spelling);
    return spellings.get(key) ?? '';
  };
  const add = (kind: ReviewKind, owner: string | undefined, date: string | undefined, id: string, what: string): void => {
    if (date !== undefined) due.push({ kind, owner: called(owner), date, overdue: date < today, id, what });
  };
  for (const row of model.residual) {
    const threat = index.find('threats', row.threat);
    if (threat === undefined || !ratings.threat(threat).open || index.residualsOf(threat.id)[0] !== row) continue;
    const rating = ratings.residual(row);
    const { nextReview, stale, residualLevel } = rating;
    const name = [threat.id, threat.name].filter(Boolean).join(' ');
    add('Review', row.ownerName, nextReview, row.id ?? '', `${name}, residual ${residualLevel?.toLowerCase() ?? 'not rated'}`);
    if (row.disposition === 'Deferred') add('Deferral ends', row.ownerName, usableDate(row.targetDate), row.id ?? '', name);
    if (stale === 'Stale') add('Sign-off is stale', row.ownerName ?? row.acceptedBy, today, row.id ?? '', `${name}, signed by ${row.acceptedBy ?? 'somebody'} on another basis: ${changesSince(row, rating).join('; ')}`);
  }
  for (const waiver of model.waivers) {
    const hasEnded = usableDate(waiver.until) !== undefined && (waiver.until ?? '') < today;
    if (hasEnded || isValidWaiver(waiver, today)) add('Waiver ends', waiver.who, usableDate(waiver.until), [waiver.rule, waiver.row].filter(Boolean).join(' '), waiver.reason ?? 'without a reason');
  }
  for (const trigger of model.triggers) {
    const next = addMonths(usableDate(trigger.lastChecked), TRIGGER_MONTHS);
    if (trigger.event !== undefined) add('Trigger to check', trigger.checkedBy, next ?? today, trigger.id ?? '', trigger.event);
  }
  const order = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'en'));
  return due.sort((a, b) => order(a.owner, b.owner) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}
