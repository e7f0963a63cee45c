import { reviewCalendar, reviewLines } from '../actions/review-calendar';
import { reviewsOf } from '../actions/reviews';
import { openModel } from '../actions/source';
import { localToday } from '../actions/today';
import { refuseExisting, refuseOwnSource, sourceOf, writeWhole } from './files';

export interface ReviewsOptions {
  readonly ics?: string;
  readonly format: 'text' | 'json';
  readonly force?: boolean;
  readonly today?: string;
}

/** `reviews FILE`: lists what is due by owner; `--ics` writes it as a calendar. */
export async function run(file: string, { ics, format, force, today = localToday() }: ReviewsOptions): Promise<void> {
  if (ics !== undefined) {
    await refuseOwnSource(file, [ics]);
    await refuseExisting([ics], force);
  }
  const { model } = await openModel(await sourceOf(file));
  const due = reviewsOf(model, today);
  if (ics !== undefined) await writeWhole(ics, reviewCalendar(model, today));
  if (format === 'json') process.stdout.write(`${JSON.stringify(due, undefined, 2)}\n`);
  else process.stdout.write(`${reviewLines(due).map((line) => `${line}\n`).join('')}${file}: ${due.length} due, ${due.filter(({ overdue }) => overdue).length} overdue${ics === undefined ? '' : `; calendar in ${ics}`}\n`);
}
