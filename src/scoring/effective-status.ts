import type { Mitigation } from '../model/mitigation';
import type { ValidationRating } from '../model/ratings';
import type { CodeAccess, Validation } from '../model/validation';
import type { EffectiveStatus } from '../model/vocabulary';
import { hasText } from './has-text';
import type { Scales } from './scales';

type Claimed = Pick<Mitigation, 'status' | 'attestation'>;

/** What METHOD section 3 lets one believe of a mitigation. */
export interface Effective {
  readonly countedRows: number;
  readonly baseValue: number;
  readonly effectiveValue: number;
  readonly effectiveStatus: EffectiveStatus;
}

/** Whether the gate lets a validation row speak, and the number of its status (METHOD section 3); both undefined for a half-filled row. */
export function rateValidation(row: Validation, access: CodeAccess['access'], scales: Scales): ValidationRating {
  if (row.mitigation === undefined || row.status === undefined || row.artefactKind === undefined) return { counted: undefined, value: undefined };
  const readable = row.artefactKind === 'Configuration' || row.artefactKind === 'Infrastructure';
  const counts = access === 'Full' || (access === 'Partial' && readable);
  return { counted: counts ? 'Yes' : 'No', value: scales.number('Validation status', row.status) };
}

/** METHOD section 3, rules 1 to 5. In: a mitigation and the ratings of the validation rows that name it. Out: its effective status. */
export function effectiveOf(mitigation: Claimed, rows: readonly ValidationRating[], scales: Scales): Effective {
  const counted = rows.filter((row) => row.counted === 'Yes');
  const adverse = rows.filter((row) => row.counted === 'No');
  const baseValue = baseOf(mitigation, counted, scales);
  const effectiveValue = adverse.length === 0 ? baseValue : Math.min(baseValue, lowest(adverse));
  return { countedRows: counted.length, baseValue, effectiveValue, effectiveStatus: shown(mitigation, counted.length, baseValue, effectiveValue) };
}

function baseOf(mitigation: Claimed, counted: readonly ValidationRating[], scales: Scales): number {
  if (mitigation.status === 'Will Not Action') return 0;
  if (counted.length > 0) return lowest(counted);
  return hasText(mitigation.attestation) ? (scales.number('Mitigation status', mitigation.status) ?? 0) : 0;
}

/** The lowest number among the rows, 0 when none has one: MINIFS. */
function lowest(rows: readonly ValidationRating[]): number {
  const values = rows.flatMap((row) => row.value ?? []);
  return values.length === 0 ? 0 : Math.min(...values);
}

function shown(mitigation: Claimed, countedRows: number, base: number, value: number): EffectiveStatus {
  if (mitigation.status === 'Will Not Action') return 'Will Not Action';
  if (value >= 1) return 'Implemented';
  if (value > 0) return 'Partially Implemented';
  return (countedRows > 0 && base === 0) || (base > 0 && value === 0) ? 'Not Implemented' : 'Planned';
}

/** What is still missing of a mitigation, 0 to 1 (METHOD section 6); undefined when nothing is known of its status. */
export function remainingGap(mitigation: Claimed, rows: readonly ValidationRating[], effectiveValue: number, scales: Scales): number | undefined {
  if (mitigation.status === 'Will Not Action') return 0;
  if (hasText(mitigation.attestation) || rows.some((row) => row.value !== undefined)) return 1 - effectiveValue;
  return mitigation.status === undefined ? undefined : 1 - (scales.number('Mitigation status', mitigation.status) ?? 0);
}
