import { icalendar } from '../formats/icalendar';
import type { ThreatModel } from '../model/threat-model';
import { reviewsOf, type Due } from './reviews';

/** The calendar file of what is due. */
export function reviewCalendar(model: ThreatModel, today: string): string {
  const system = model.context.systemName ?? 'Threat model';
  return icalendar(`${system}: reviews`, reviewsOf(model, today).map(({ kind, id, what, owner, date }) => ({
    uid: `${model.meta.modelId}-${kind}-${id}`.replace(/\s+/g, '-').toLowerCase() + '@maestro-workbook', date,
    summary: `${kind}: ${what}`, description: `${system}, ${id}${owner === '' ? '' : `, ${owner}`}`,
  })), today);
}

/** What is due as lines for people, under the names of those who have to act. */
export function reviewLines(due: readonly Due[]): readonly string[] {
  return due.flatMap(({ owner, date, kind, id, what, overdue }, i) => [
    ...(due[i - 1]?.owner === owner ? [] : [owner === '' ? 'Nobody' : owner]),
    `  ${date} ${overdue ? 'overdue ' : ''}${kind}: ${id} ${what}`,
  ]);
}
