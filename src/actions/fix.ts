import { isBlank, type CellValue } from '../model/column';
import { addressOf } from '../model/location';
import { rowKey } from '../model/entity';
import { ENTITIES, entityOf, rowsOf, type ThreatModel } from '../model/threat-model';
import { fixesOf, type Fix } from '../rules/support/fixes';
import { ALL_RULES } from '../rules/index.generated';
import type { Change } from '../rules/rule';
import { withChanges } from '../rules/support/with-changes';
import { rate } from '../scoring/rate';
import type { WorkbookPort } from '../workbook/port';
import { editWorkbook, type Edited, type EditOptions } from './edit';
import type { OpenedModel } from './source';
import { present, type ShownFinding } from './validate';

/** One cell before and after a fix. */
export interface FixedCell {
  readonly sheet: string;
  /** `H7`; absent for a row that does not exist yet. */
  readonly cell?: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

/** A safe repair of one finding, to be looked at before it is made. */
export interface ProposedFix {
  /** Tells fixes apart, also after the workbook was read again. */
  readonly key: string;
  readonly finding: ShownFinding;
  readonly cells: readonly FixedCell[];
}

/**
 * The safe repairs of what Validate finds; none deletes what a person typed.
 * @param today ISO date that counts as today
 */
export function proposeFixes(opened: OpenedModel, today: string): readonly ProposedFix[] {
  const fixes = fixesIn(opened.model, opened.issues, today);
  const shown = present({ findings: fixes.map(({ finding }) => finding), waived: [] }, opened, { sorted: false }).findings;
  return fixes.flatMap((fix, i) => {
    const finding = shown[i];
    return finding === undefined ? [] : [{ key: keyOf(fix), finding, cells: fix.changes.flatMap((change) => cellsOf(change, opened)) }];
  });
}

/**
 * What safe repairs come to together: where two concern one cell, it is told once, as it will be.
 * @param chosen keys of proposed fixes
 */
export function previewFixes(opened: OpenedModel, today: string, chosen: ReadonlySet<string>): readonly FixedCell[] {
  const { model } = opened;
  const after = repaired(model, opened.issues, today, chosen);
  return ENTITIES.flatMap(({ key, columns }) => {
    const [before, rows] = [rowsOf(model, key), rowsOf(after, key)];
    return before === rows ? [] : rows.flatMap((row, i): readonly FixedCell[] => {
      const was = before[i];
      if (was === undefined) return cellsOf({ kind: 'add', entity: key, row }, opened);
      return was === row ? [] : Object.keys(columns).filter((column) => textOf(was[column]) !== textOf(row[column]))
        .flatMap((column) => cellsOf({ kind: 'set', entity: key, row: was, column, to: row[column] }, opened));
    });
  });
}

/**
 * Makes safe repairs, validating again between those that could concern the same cell. What was repaired by somebody else meanwhile is left alone.
 * @param chosen keys of proposed fixes, or all there are
 * @throws UnsafeChangeError before anything is written when a table has to grow over something of the user's; the named errors of reading
 */
export function applyFixes(port: WorkbookPort, options: EditOptions, chosen: ReadonlySet<string> | 'all'): Promise<Edited> {
  return editWorkbook(port, options, ({ model, issues }) => repaired(model, issues, options.today, chosen));
}

/** Rules can propose for what others repaired; each finding is repaired once. */
function repaired(model: ThreatModel, issues: OpenedModel['issues'], today: string, chosen: ReadonlySet<string> | 'all'): ThreatModel {
  const done = new Set<string>();
  for (let current = model; ;) {
    const touched = new Set<string>();
    const next = fixesIn(current, issues, today).filter((fix) => {
      const key = keyOf(fix);
      const cells = fix.changes.flatMap((change) => claimsOf(change, current));
      if ((chosen !== 'all' && !chosen.has(key)) || done.has(key) || cells.some((cell) => touched.has(cell))) return false;
      done.add(key);
      cells.forEach((cell) => touched.add(cell));
      return true;
    });
    if (next.length === 0) return current;
    current = withChanges(current, next.flatMap(({ changes }) => changes));
  }
}

/** The cell a change writes and the ID it gives away: two changes with the same one must not be made in one go. */
function claimsOf(change: Change, model: ThreatModel): readonly string[] {
  const id = (value: CellValue): string => `${change.entity} is ${textOf(value)}`;
  if (change.kind === 'add') return [id(change.row['id'])];
  const cell = `${change.entity} ${rowsOf(model, change.entity).indexOf(change.row)} ${change.column}`;
  return change.column === 'id' ? [cell, id(change.to)] : [cell];
}

const fixesIn = (model: ThreatModel, issues: OpenedModel['issues'], today: string): readonly Fix[] =>
  fixesOf(ALL_RULES, { model, ratings: rate(model, today), today, issues });

/** Rows without a key are told apart by their place. */
const keyOf = ({ finding: { ruleId, entity, rowId, row, column } }: Fix): string => [ruleId, entity, rowId === '' ? `#${row ?? ''}` : rowId, column ?? ''].join(' ');

const textOf = (value: CellValue): string => (value === undefined || isBlank(value) ? '' : typeof value === 'object' ? value.join(', ') : String(value));

function cellsOf(change: Change, { model, places }: OpenedModel): readonly FixedCell[] {
  const entity = entityOf(change.entity);
  const place = places[change.entity];
  const sheet = place?.sheet ?? entity.sheet;
  const header = (column: string): string => entity.columns[column]?.header ?? column;
  if (change.kind === 'add') {
    return Object.entries(change.row).filter(([, value]) => !isBlank(value)).map(([column, value]) => ({ sheet, header: `${header(column)} of new row ${rowKey(entity, change.row)}`, before: '', after: textOf(value) }));
  }
  const cell = addressOf(place, rowsOf(model, change.entity).indexOf(change.row), change.column);
  return [{ sheet, ...(cell === undefined ? {} : { cell }), header: header(change.column), before: textOf(change.row[change.column]), after: textOf(change.to) }];
}
