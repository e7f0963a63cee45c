import { UsageError } from '../../errors';
import { isIsoDate } from '../../model/date';
import type { ThreatModel } from '../../model/threat-model';
import { isValidWaiver } from '../../rules/validate';

/** A finding that somebody decides to live with. */
export interface NewWaiver {
  readonly rule: string;
  /** ID of the row; empty waives the rule for the whole model. */
  readonly row: string;
  readonly reason: string;
  readonly who: string;
  /** Last day, as an ISO date; empty never expires. */
  readonly until: string;
}

/**
 * The model with a finding waived (METHOD section 0); one that is waived already stays as it is.
 * @param today ISO date that counts as today
 * @throws UsageError without a reason or a person, or with a last day that is no date or has passed
 */
export function withWaiver(model: ThreatModel, { rule, row, reason, who, until }: NewWaiver, today: string): ThreatModel {
  if (reason.trim() === '' || who.trim() === '') throw new UsageError('A waiver needs a reason and the name of who decided.');
  if (until !== '' && (!isIsoDate(until) || until < today)) throw new UsageError('The last day of a waiver is a date such as 2027-06-30, today or later; leave it blank for a waiver that does not expire.');
  const ofRow = row === '' ? undefined : row;
  if (model.waivers.some((waiver) => waiver.rule === rule && waiver.row === ofRow && isValidWaiver(waiver, today))) return model;
  return { ...model, waivers: [...model.waivers, { rule, row: ofRow, reason: reason.trim(), who: who.trim(), until: until === '' ? undefined : until }] };
}
