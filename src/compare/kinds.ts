/** What a row of a delta can say (METHOD section 16), in the order in which a delta lists it. */
export const DELTA_KINDS = [
  'Threat new', 'Threat resolved', 'Threat reopened', 'Threat renamed',
  'Inherent level changed', 'Residual level changed', 'Disposition changed', 'Owner changed',
  'Mitigation added', 'Mitigation removed', 'Effective status changed',
  'Mapping added', 'Mapping removed', 'Effectiveness changed',
  'Assumption added', 'Assumption removed', 'Assumption changed',
  'Component added', 'Component removed', 'Component changed',
  'Actor added', 'Actor removed', 'Actor changed',
  'Zone added', 'Zone removed', 'Zone changed',
  'Crossing added', 'Crossing removed', 'Crossing changed',
  'Asset added', 'Asset removed', 'Asset changed',
] as const;
export type DeltaKind = (typeof DELTA_KINDS)[number];

/** One difference between two models, before it is a row of the `Delta` table. */
export interface Change {
  readonly kind: DeltaKind;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Header of the column, or of several. */
  readonly field?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
