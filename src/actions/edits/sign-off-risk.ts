import { UnsafeChangeError, UsageError } from '../../errors';
import { isIsoDate } from '../../model/date';
import type { Residual } from '../../model/residual';
import type { ThreatModel } from '../../model/threat-model';
import { rate } from '../../scoring/rate';

export interface RiskSignOff {
  /** Of the residual row: `RR1`. */
  readonly risk: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** What stood there when the person decided to sign: another signature is not written over. Absent: whatever stands there. */
  readonly seen?: { readonly by: string | undefined; readonly on: string | undefined };
}

/**
 * The model with a residual risk signed off: who, when, and the basis it rests on, as it is now (METHOD section 11).
 * @param today ISO date that counts as today
 * @throws UsageError without a name or a date, or for a risk that is not decided; UnsafeChangeError for a row or threat that is gone, or signed meanwhile
 */
export function withRiskSignOff(model: ThreatModel, { risk, by, on, seen }: RiskSignOff, today: string): ThreatModel {
  const [name, date] = [by.trim(), on.trim()];
  if (name === '' || !isIsoDate(date)) throw new UsageError('A sign-off needs a name and a date such as 2026-03-02.');
  const row = model.residual.find(({ id }) => id === risk);
  if (row === undefined) throw new UnsafeChangeError(risk, 'table Residual on 9 Residual Risk has no row for it', 'Refresh, which adds what is missing, and sign again.');
  if (row.disposition === undefined) throw new UsageError(`${risk} is not decided yet: choose its disposition on 9 Residual Risk, then sign.`);
  if (seen !== undefined && (row.acceptedBy !== seen.by || row.acceptanceDate !== seen.on)) throw new UnsafeChangeError(risk, `${row.acceptedBy ?? 'somebody'} signed it meanwhile`, 'Look at it again, then sign if that is still right.');
  const { currentSeverity, currentLikelihood, currentFingerprintSum } = rate(model, today).residual(row);
  const signed: Residual = { ...row, acceptedBy: name, acceptanceDate: date, acceptedSeverity: currentSeverity, acceptedLikelihood: currentLikelihood, acceptedFingerprintSum: currentFingerprintSum };
  if (currentFingerprintSum === undefined) throw new UnsafeChangeError(risk, `6 Threats has no row ${row.threat ?? 'for it'}, so that a sign-off would rest on nothing`, 'Correct Threat on 9 Residual Risk, then sign.');
  const isSame = Object.entries(signed).every(([column, value]) => Object.entries(row).some(([key, was]) => key === column && was === value));
  return isSame ? model : { ...model, residual: model.residual.map((one) => (one === row ? signed : one)) };
}

/** One sentence for each signature of somebody else that gives way when these residual rows are signed. */
export function replacedSignatures({ residual }: ThreatModel, risks: readonly string[], by: string): readonly string[] {
  return residual.flatMap(({ id, acceptedBy, acceptanceDate }) => (id !== undefined && risks.includes(id) && acceptedBy !== undefined && acceptedBy.trim() !== by.trim()
    ? [`${id} was signed by ${acceptedBy}${acceptanceDate === undefined ? '' : ` on ${acceptanceDate}`}; ${by.trim()} takes the place of that signature.`] : []));
}
