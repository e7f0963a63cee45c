import { icalendar } from '../formats/icalendar';
import type { ThreatModel } from '../model/threat-model';
import { reviewsOf, type Due } from './reviews';

/** The calendar file of what is due. */
export function reviewCalendar(model: ThreatModel, today: string): string {
  const system = model.context.systemName ?? 'Threat model';
  const due = reviewsOf(model, today);
  const uids = uidsOf(model.meta.modelId === '' ? system : model.meta.modelId, due);
  return icalendar(`${system}: reviews`, due.map(({ kind, id, what, owner, date }, i) => ({
    uid: uids[i] ?? '', date, summary: `${kind}: ${what}`, description: [system, id, owner].filter((part) => part !== '').join(', '),
  })), today);
}

/** An identifier for each that stays while its row does. Rows that share an ID or have none are counted, since a calendar keeps one event of each identifier. */
function uidsOf(model: string, due: readonly Due[]): readonly string[] {
  const seen = new Map<string, number>();
  return due.map(({ kind, id }) => {
    const name = `${model}-${kind}-${id}`.replace(/\s+/g, '-').toLowerCase();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}${count === 1 ? '' : `--${count}`}@maestro-workbook`;
  });
}

/** What is due as lines for people, under the names of those who have to act. */
export function reviewLines(due: readonly Due[]): readonly string[] {
  return due.flatMap(({ owner, date, kind, id, what, overdue }, i) => [
    ...(due[i - 1]?.owner === owner ? [] : [owner === '' ? 'Nobody' : owner]),
    `  ${date} ${overdue ? 'overdue ' : ''}${kind}: ${id} ${what}`,
  ]);
}
