import { UnsafeChangeError, UsageError } from '../../errors';
import { isIsoDate } from '../../model/date';
import type { ThreatModel } from '../../model/threat-model';

export interface SignOff {
  /** 1 to 10. */
  readonly phase: number;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** What stood there when the person decided to sign: another signature is not written over. */
  readonly seen: { readonly by: string | undefined; readonly on: string | undefined };
}

/**
 * The model with a phase signed off.
 * @throws UsageError without a name or a date; UnsafeChangeError when somebody else signed meanwhile, or the board has no row for the phase
 */
export function withSignOff(model: ThreatModel, { phase, by, on, seen }: SignOff): ThreatModel {
  const [name, date] = [by.trim(), on.trim()];
  if (name === '' || !isIsoDate(date)) throw new UsageError('A sign-off needs a name and a date such as 2026-03-02.');
  const row = model.phases.find(({ id }) => id === phase);
  if (row === undefined) throw new UnsafeChangeError(`Phase ${phase}`, 'table Phases on Start has no row for it', 'Refresh, which adds what is missing, and sign again.');
  const { signedOffBy, signedOffOn } = row;
  if (signedOffBy === name && signedOffOn === date) return model;
  if (signedOffBy !== seen.by || signedOffOn !== seen.on) throw new UnsafeChangeError(`Phase ${phase}`, `${signedOffBy ?? 'somebody'} signed it off meanwhile`, 'Look at it again, then sign if that is still right.');
  return { ...model, phases: model.phases.map((one) => (one === row ? { ...row, signedOffBy: name, signedOffOn: date } : one)) };
}
