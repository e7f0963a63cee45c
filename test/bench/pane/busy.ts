import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../e2e/support/browser';
import { median } from './median';
import { tasksBetween, traced } from './trace';

/** How long something took, and how long the main thread was held up at most by one of its tasks. */
export interface Busy {
  readonly ms: number;
  readonly longest: number;
  /** Milliseconds that a processor worked on the task that took most of that. */
  readonly longestCpu: number;
}

const [FROM, DONE, TO] = ['begun', 'done', 'ended'];
/** Milliseconds that a page is watched on: what it shows last may be one more answer of its worker. */
const AFTERWARDS = 1000;

/** Traces what a page does until the promise of `act` is fulfilled and a little longer, once for each run. */
export async function busy(browser: TestBrowser, page: Page, act: () => Promise<void>, runs: number): Promise<Busy> {
  const all: Busy[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await once(browser, page, act));
  return { ms: median(all.map(({ ms }) => ms)), longest: median(all.map(({ longest }) => longest)), longestCpu: median(all.map(({ longestCpu }) => longestCpu)) };
}

async function once(browser: TestBrowser, page: Page, act: () => Promise<void>): Promise<Busy> {
  const mark = (name: string): Promise<unknown> => page.evaluate((given) => performance.mark(given).startTime, name);
  const trace = await traced(browser, page, async () => {
    await mark(FROM);
    await act();
    await mark(DONE);
    await page.waitForTimeout(AFTERWARDS);
    await mark(TO);
  });
  const tasks = tasksBetween(trace, FROM, TO);
  return {
    ms: (trace.marks.get(DONE) ?? NaN) - (trace.marks.get(FROM) ?? NaN),
    longest: Math.max(...tasks.map(({ ms }) => ms)),
    longestCpu: Math.max(...tasks.map(({ cpu }) => cpu)),
  };
}
