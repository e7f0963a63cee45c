import { isBlank, type AnyRow, type InputColumn } from '../../model/column';
import { rowKey, type AnyEntity } from '../../model/entity';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import type { RuleContext } from '../rule';

export type KeyedEntity = AnyEntity & { readonly key: EntityKey };
export type KeyedColumn<C extends InputColumn = InputColumn> = readonly [key: string, column: C];

/** A register with the columns a rule looks at; registers without any are left out. */
export interface Slice<C extends InputColumn> {
  readonly entity: KeyedEntity;
  readonly columns: readonly KeyedColumn<C>[];
}

/** In: which columns a rule looks at. Out: the registers that have such columns, in sheet order. */
export function slicesOf<C extends InputColumn>(wanted: (column: InputColumn) => column is C): readonly Slice<C>[] {
  return ENTITIES.flatMap((entity) => {
    const columns = Object.entries(entity.columns).flatMap(([key, column]): KeyedColumn<C>[] => (wanted(column) ? [[key, column]] : []));
    return columns.length === 0 ? [] : [{ entity, columns }];
  });
}

const entities: ReadonlyMap<string, KeyedEntity> = new Map(ENTITIES.map((entity) => [entity.key, entity]));

/** The entity a read issue names; undefined for a name of no entity. */
export function entityNamed(key: string): KeyedEntity | undefined {
  return entities.get(key);
}

/**
 * Whether a row has begun (METHOD section 0): a person filled a cell besides what the product writes.
 * Context always has: every model is about some system.
 */
export function hasBegun(entity: KeyedEntity, row: AnyRow): boolean {
  if (entity.layout === 'fields') return true;
  return Object.entries(entity.columns).some(([key, column]) => column.fixed !== true && !isBlank(row[key]) && row[key] !== column.defaultValue);
}

/** How a finding names a row: by its key, else by its place. */
export function nameOf(entity: KeyedEntity, row: AnyRow, index: number): string {
  if (entity.layout !== 'rows') return entity.table;
  const complete = entity.keyColumns.length > 0 && entity.keyColumns.every((key) => !isBlank(row[key]));
  return complete ? rowKey(entity, row) : `Row ${index + 1} of ${entity.table}`;
}

/** Tells which cells a read issue speaks of already, so that no rule reports them twice. */
export function reportedCells({ issues }: RuleContext): (entity: EntityKey, index: number, column: string) => boolean {
  if (issues.length === 0) return () => false;
  const tables = new Set<string>();
  const columns = new Set<string>();
  const cells = new Set<string>();
  for (const issue of issues) {
    if (issue.kind === 'missing-table') tables.add(issue.entity);
    else if (issue.kind === 'missing-column') columns.add(`${issue.entity}.${issue.column}`);
    else if ('row' in issue) cells.add(`${issue.entity}.${issue.column}.${issue.row}`);
  }
  return (entity, index, column) => tables.has(entity) || columns.has(`${entity}.${column}`) || cells.has(`${entity}.${column}.${index}`);
}

/** Keys of registers that some identifier column may refer to, with the identifiers they hold; each register is read once. */
export function identifiersIn(model: ThreatModel): (key: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (key) => {
    let ids = known.get(key);
    if (ids === undefined) {
      const entity = entities.get(key);
      const rows = entity === undefined ? [] : rowsOf(model, entity.key);
      ids = new Set(rows.flatMap((row) => (isBlank(row['id']) ? [] : [String(row['id'])])));
      known.set(key, ids);
    }
    return ids;
  };
}

const LONGEST_QUOTE = 80;

/** A value as a sentence quotes it: one line, cut when it is long. */
export function quoted(value: unknown): string {
  const text = (Array.isArray(value) ? value.join(', ') : String(value)).replace(/\s+/g, ' ');
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
