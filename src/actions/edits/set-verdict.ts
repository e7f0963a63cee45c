import type { ChecklistRow } from '../../model/checklist';
import type { ThreatModel } from '../../model/threat-model';

/** What was decided about one checklist row; what is absent stays as it is. */
export interface VerdictEdit {
  readonly id: string;
  readonly verdict: NonNullable<ChecklistRow['verdict']>;
  readonly reason?: string;
  /** IDs of the threats that cover it. */
  readonly threats?: readonly string[];
}

/** The model with these verdicts; of two for one row the later counts. Rows that say so already stay the same objects, verdicts on rows that are gone change nothing. */
export function withVerdicts(model: ThreatModel, verdicts: readonly VerdictEdit[]): ThreatModel {
  const byId = new Map(verdicts.map((edit) => [edit.id, edit]));
  // Of rows that share an ID the first counts.
  const first = new Map([...model.checklist].reverse().map((row) => [row.id, row]));
  return {
    ...model,
    checklist: model.checklist.map((row) => {
      const edit = row.id === undefined || first.get(row.id) !== row ? undefined : byId.get(row.id);
      return edit === undefined ? row : decided(row, edit);
    }),
  };
}

/** Which of these verdicts have no row to stand in. */
export function withoutRow(model: ThreatModel, verdicts: readonly VerdictEdit[]): readonly string[] {
  const there = new Set(model.checklist.map(({ id }) => id));
  return verdicts.flatMap(({ id }) => (there.has(id) ? [] : [id]));
}

function decided(row: ChecklistRow, { verdict, ...edit }: VerdictEdit): ChecklistRow {
  const reason = edit.reason === undefined || edit.reason === row.reason ? row.reason : edit.reason.trim() === '' ? undefined : edit.reason.trim();
  const threats = edit.threats === undefined || same(row.threats, edit.threats) ? row.threats : [...new Set(edit.threats)];
  return row.verdict === verdict && row.reason === reason && row.threats === threats ? row : { ...row, verdict, reason, threats };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);
