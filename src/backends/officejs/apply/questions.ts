import { inTurn, step } from '../session';
import type { SheetSnapshot } from '../read/snapshot';
import { Batch } from './batch';

/** Something to be found out before anything is written. */
export interface Question<T> {
  /** About how many characters its answer has. */
  readonly received: number;
  /** Queues what it takes; the answer holds after the request. */
  readonly ask: (batch: Batch) => () => T;
}

/** Answers come in requests of about so many characters. */
const MOST = 2_800_000;

/** Asks in as few requests as the sizes of the answers allow. The answers have the order of the questions. */
export async function ask<T>(context: Excel.RequestContext, sheets: readonly SheetSnapshot[], questions: readonly Question<T>[], signal?: AbortSignal): Promise<readonly T[]> {
  const requests: Question<T>[][] = [];
  let received = Infinity;
  for (const question of questions) {
    received += question.received;
    if (received > MOST) {
      requests.push([]);
      received = question.received;
    }
    requests.at(-1)?.push(question);
  }
  const answers: T[] = [];
  await inTurn(requests, async (request) => {
    const pending = await step(context, () => {
      const batch = new Batch(context, sheets);
      return request.map((question) => question.ask(batch));
    }, { reads: true, received: request.reduce((sum, question) => sum + question.received, 0) });
    answers.push(...pending.map((answer) => answer()));
  }, signal === undefined ? {} : { signal });
  return answers;
}
