import type { AnyRow } from '../../model/column';
import { rowKey } from '../../model/entity';
import { entityOf, rowsOf, type EntityKey } from '../../model/threat-model';
import type { FindingSeverity } from '../../rules/rule';
import type { Assessment } from '../assessment';
import type { JumpTarget } from '../jump';
import type { FoundRow } from './row-at';

/** A finding as a line that leads to its cell. */
export interface FindingLine {
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly target: JumpTarget;
}

/** What Validate says of one row. */
export interface RowFindings {
  readonly entity: EntityKey;
  /** Empty when the row has none. */
  readonly rowId: string;
  readonly total: number;
  /** The first of them, errors first. */
  readonly first: readonly FindingLine[];
}

/** Findings of a row that are listed; the rest is seen in Validate. */
const LISTED = 3;
const ORDER: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** What Validate says of rows that belong together; rows without a finding are left out. */
export function findingsOf({ model, validation }: Pick<Assessment, 'model' | 'validation'>, rows: readonly FoundRow[]): readonly RowFindings[] {
  return rows.flatMap(({ entity, row }): RowFindings[] => {
    const rowId = rowKey(entityOf(entity), row);
    const place = rowsOf(model, entity).indexOf(row);
    const found = validation.findings.filter((finding) => finding.entity === entity && finding.row === place).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    const first = found.slice(0, LISTED).map(({ severity, message, ...target }): FindingLine => ({ severity, message, target }));
    return found.length === 0 ? [] : [{ entity, rowId, total: found.length, first }];
  });
}

/** Rows of one register, as they are found by selecting them. */
export const rowsIn = (entity: EntityKey, rows: readonly AnyRow[]): readonly FoundRow[] => rows.map((row) => ({ entity, row }));
