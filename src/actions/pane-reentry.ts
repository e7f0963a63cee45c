import { changeKind } from '../model/vocabulary';
import { rowKey } from '../model/entity';
import { entityOf, rowsOf, type EntityKey } from '../model/threat-model';
import type { Assessment } from './assessment';
import { linkTo, titleOf, type Link, type Links } from './companion/links';
import { reentryOf, type Change, type Reentered } from './re-enter';

/** What a change would re-open, with the way to each row. */
export interface ReentryPreview extends Omit<Reentered, 'rows'> {
  readonly rows: readonly Links[];
  readonly count: number;
}

/** The kinds of change, each with what it means. */
export const changeKinds: readonly { readonly kind: Change['kind']; readonly meaning: string }[] = changeKind.terms.map(({ value, meaning }) => ({ kind: value, meaning }));

/**
 * What a change would re-open (METHOD section 14), told before anything is written.
 * @throws UsageError for an ID that no row has
 */
export function reentryPreview(assessment: Assessment, change: Change): ReentryPreview {
  const { rows, ...found } = reentryOf(assessment.model, change, assessment.today);
  const byRegister = new Map<EntityKey, Link[]>();
  for (const { entity, key } of rows) {
    const row = rowsOf(assessment.model, entity).find((one) => rowKey(entityOf(entity), one) === key);
    if (row !== undefined) byRegister.set(entity, [...(byRegister.get(entity) ?? []), linkTo(assessment, entity, row)]);
  }
  return { ...found, rows: [...byRegister].map(([entity, links]) => ({ entity, title: titleOf(entity), links })), count: rows.length };
}
