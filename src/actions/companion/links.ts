import type { AnyRow } from '../../model/column';
import { orderedColumns, rowKey } from '../../model/entity';
import { ENTITIES, entityOf, rowsOf, type EntityKey } from '../../model/threat-model';
import type { Assessment } from '../assessment';
import type { JumpTarget } from '../jump';
import { rowTarget } from '../row-target';

/** A row of the model as something to go to. */
export interface Link {
  /** ID, or the key of a row without one. */
  readonly id: string;
  readonly name: string | undefined;
  readonly target: JumpTarget;
}

/** Rows of one register that belong together. */
export interface Links {
  readonly entity: EntityKey;
  /** The register’s name as its table has it. */
  readonly title: string;
  readonly links: readonly Link[];
}

/** A row as a link. */
export function linkTo(assessment: Pick<Assessment, 'model' | 'places'>, entity: EntityKey, row: AnyRow): Link {
  const name = row['name'];
  return { id: rowKey(entityOf(entity), row), name: typeof name === 'string' ? name : undefined, target: rowTarget(assessment, entity, row) };
}

/** Table names in words: `TrustPaths` is `Trust Paths`. */
export const titleOf = (entity: EntityKey): string => entityOf(entity).table.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const gathered = (assessment: Assessment, rows: ReadonlyMap<EntityKey, ReadonlySet<AnyRow>>): readonly Links[] =>
  ENTITIES.flatMap(({ key }) => {
    const found = rows.get(key);
    return found === undefined ? [] : [{ entity: key, title: titleOf(key), links: [...found].map((row) => linkTo(assessment, key, row)) }];
  });

function add(rows: Map<EntityKey, Set<AnyRow>>, entity: EntityKey, row: AnyRow): void {
  const set = rows.get(entity);
  if (set === undefined) rows.set(entity, new Set([row]));
  else set.add(row);
}

const idsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** The rows that a row names, by register. */
export function referencesOf(assessment: Assessment, entity: EntityKey, row: AnyRow): readonly Links[] {
  const rows = new Map<EntityKey, Set<AnyRow>>();
  for (const [key, column] of orderedColumns(entityOf(entity))) {
    if (column.kind !== 'ref' && column.kind !== 'refs') continue;
    for (const id of idsIn(row[key])) {
      for (const to of ENTITIES.filter((one) => column.to.includes(one.key))) {
        const found = rowsOf(assessment.model, to.key).find((candidate) => candidate['id'] === id);
        if (found !== undefined) add(rows, to.key, found);
      }
    }
  }
  return gathered(assessment, rows);
}

/** The rows that name a row, by register. */
export function referrersOf(assessment: Assessment, entity: EntityKey, row: AnyRow): readonly Links[] {
  const id = row['id'];
  const rows = new Map<EntityKey, Set<AnyRow>>();
  if (typeof id !== 'string') return [];
  for (const from of ENTITIES) {
    const columns = Object.entries(from.columns).filter(([, column]) => (column.kind === 'ref' || column.kind === 'refs') && column.to.includes(entity)).map(([key]) => key);
    if (columns.length === 0) continue;
    for (const candidate of rowsOf(assessment.model, from.key)) {
      if (candidate !== row && columns.some((key) => idsIn(candidate[key]).includes(id))) add(rows, from.key, candidate);
    }
  }
  return gathered(assessment, rows);
}
