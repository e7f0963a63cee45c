import { beginningColumns, type AnyEntity } from '../model/entity';
import { ENTITIES } from '../model/threat-model';
import { columnRef, quoted } from './structured-reference';

const PHASES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Cells of one column that people filled; a verdict that still says its default is not filled. */
function filledIn(entity: string, key: string, defaultValue: string | undefined): string {
  const column = columnRef(entity, key);
  return defaultValue === undefined ? `COUNTA(${column})` : `COUNTA(${column})-COUNTIF(${column},${quoted(defaultValue)})`;
}

function filledInTable(entity: AnyEntity): string[] {
  if (entity.layout === 'fields') return [`COUNTA(${entity.table}[Value])`];
  return beginningColumns(entity).map(({ key, defaultValue }) => filledIn(entity.key, key, defaultValue));
}

/** How many cells people have filled in the tables of the phase whose number `phase` holds (METHOD section 14). */
export function filledByPhase(phase: string): string {
  const sums = PHASES.map((number) => ENTITIES.filter((e) => e.phase === number).flatMap(filledInTable).join('+') || '0');
  return `IFERROR(CHOOSE(${phase},${sums.join(',')}),0)`;
}
