import type { AnyRow } from '../model/column';
import { orderedColumns, rowKey } from '../model/entity';
import { entityOf, rowsOf, type EntityKey } from '../model/threat-model';
import type { Delta } from '../model/version';
import type { Assessment } from './assessment';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

/** A change as something to read, and to go to while its row exists. */
export interface ChangeLine extends Pick<Delta, 'id' | 'name' | 'field' | 'from' | 'to'> {
  /** Values stood on one side only: the row came, or went. */
  readonly isOneSided: boolean;
  readonly target: JumpTarget | undefined;
}

/** Changes of one kind. */
export interface ChangeGroup {
  readonly kind: string;
  readonly lines: readonly ChangeLine[];
}

/** The registers that a kind of change speaks of, the first that has the row counting. */
const REGISTERS: readonly (readonly [RegExp, readonly EntityKey[]])[] = [
  [/^(Disposition|Owner)/, ['residual', 'threats']], [/^(Threat|Inherent|Residual)/, ['threats']],
  [/^Effectiveness/, ['mapping']], [/^Mapping/, ['mapping']], [/^(Mitigation|Effective status)/, ['mitigations']],
  [/^Assumption/, ['assumptions']], [/^Component/, ['components']], [/^Actor/, ['actors']], [/^Zone/, ['zones']], [/^Crossing/, ['crossings']], [/^Asset/, ['assets']],
];

/** The registers of a kind; none for one that is not known. */
const registersOf = (kind: string): readonly EntityKey[] => REGISTERS.find(([pattern]) => pattern.test(kind))?.[1] ?? [];

/**
 * Changes by kind, in the order in which the kinds come first, each with where its row stands now.
 * @param delta rows of a delta, made by any comparison that ends at this model
 */
export function changeGroups(assessment: Pick<Assessment, 'model' | 'places'>, delta: readonly Delta[]): readonly ChangeGroup[] {
  const rows = new Map<EntityKey, ReadonlyMap<string, AnyRow>>();
  const find = (entity: EntityKey, id: string): AnyRow | undefined => {
    const known = rows.get(entity) ?? byKey(assessment, entity);
    rows.set(entity, known);
    return known.get(id);
  };
  const groups = new Map<string, ChangeLine[]>();
  for (const { kind = '', id, name, field, from, to } of delta) {
    const target = id === undefined ? undefined : targetOf(assessment, registersOf(kind), id, field, find);
    const lines = groups.get(kind) ?? [];
    lines.push({ id, name, field, from, to, isOneSided: /(new|added|removed)$/.test(kind), target });
    groups.set(kind, lines);
  }
  return [...groups].map(([kind, lines]) => ({ kind, lines }));
}

function targetOf(assessment: Pick<Assessment, 'model' | 'places'>, entities: readonly EntityKey[], id: string, field: string | undefined, find: (entity: EntityKey, id: string) => AnyRow | undefined): JumpTarget | undefined {
  for (const entity of entities) {
    const row = find(entity, id);
    if (row !== undefined) return rowTarget(assessment, entity, row, columnOf(entity, field));
  }
  return undefined;
}

/** Rows by what a delta calls them; a residual risk goes by its threat. Of rows that share a key the first counts. */
function byKey({ model }: Pick<Assessment, 'model'>, entity: EntityKey): ReadonlyMap<string, AnyRow> {
  const of = entityOf(entity);
  const found = new Map<string, AnyRow>();
  for (const row of rowsOf(model, entity)) {
    const key = entity === 'residual' ? String(row['threat'] ?? '') : rowKey(of, row);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

const columnOf = (entity: EntityKey, field: string | undefined): string | undefined => (field === undefined ? undefined : orderedColumns(entityOf(entity)).find(([, { header }]) => header === field)?.[0]);
