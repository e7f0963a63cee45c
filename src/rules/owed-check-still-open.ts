import { rule } from './rule';
import { quoted, reportedCells } from './support/registers';

export const owedCheckStillOpen = rule({
  id: 'owed-check-still-open',
  source: 'R15.3',
  phase: 6,
  severity: 'warning',
  title: 'An owed check is still open',
  message: '{check} has no verdict yet.',
  why: 'The chosen depth promises that every owed check was made; an open one is a question nobody asked. The seven patterns are owed at every depth.',
  howToFix: 'Set Verdict to Applicable and name the threats (for a pattern, the chains), or to Not Applicable and give a reason.',
  *check(context) {
    const { model, ratings } = context;
    const isReported = reportedCells(context);
    for (const [i, row] of model.checklist.entries()) {
      if (ratings.coverage(row).gap !== 'open' || isReported('checklist', i, 'verdict')) continue;
      yield { entity: 'checklist', row, column: 'verdict', params: { check: named(row.id ?? 'A check', row.topic) } };
    }
    for (const [i, row] of model.patterns.entries()) {
      const isOpen = (row.id !== undefined || row.name !== undefined) && (row.verdict === undefined || row.verdict === 'Open');
      if (!isOpen || isReported('patterns', i, 'verdict')) continue;
      yield { entity: 'patterns', row, column: 'verdict', params: { check: named(row.id === undefined ? 'A pattern' : `Pattern ${row.id}`, row.name) } };
    }
  },
});

function named(id: string, topic: string | undefined): string {
  return topic === undefined ? id : `${id} (${quoted(topic)})`;
}
