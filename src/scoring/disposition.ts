import { isBlank } from '../model/column';
import type { Residual } from '../model/residual';
import type { Threat } from '../model/threat';
import type { ModelIndex } from './model-index';

type Disposition = NonNullable<Residual['disposition']>;

/** The fields that each disposition requires (METHOD section 11). */
export const DISPOSITION_FIELDS = {
  Mitigated: [],
  Accepted: ['ownerName', 'ownerRole', 'businessJustification', 'acceptanceDate', 'triggerEvents'],
  Transferred: ['thirdParty'],
  Deferred: ['ownerName', 'ownerRole', 'targetDate', 'compensatingControls'],
} as const satisfies Readonly<Record<Disposition, readonly (keyof Residual)[]>>;

/** Keys of the required fields that a residual row's disposition still lacks (METHOD section 11); none without a disposition. */
export function missingDispositionFields(row: Residual): readonly (keyof Residual)[] {
  const required: readonly (keyof Residual)[] = row.disposition === undefined ? [] : DISPOSITION_FIELDS[row.disposition];
  return required.filter((key) => isBlank(row[key]));
}

/** The residual row that decides about a threat: of several the first counts (METHOD section 11). */
export function decisionOf(index: ModelIndex, threat: Threat): Residual | undefined {
  return index.residualsOf(threat.id)[0];
}

/** True when the row has one of these dispositions with all that it requires (METHOD sections 5, 11 and 12). */
export function hasCompleteDisposition(row: Residual | undefined, ...dispositions: readonly Disposition[]): boolean {
  return row?.disposition !== undefined && dispositions.includes(row.disposition) && missingDispositionFields(row).length === 0;
}
