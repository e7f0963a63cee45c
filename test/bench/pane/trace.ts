import type { Page } from 'playwright-core';
import type { TestBrowser } from '../../e2e/support/browser';

/** A piece of work that the main thread of a page did without a break. */
export interface Task {
  /** Milliseconds since the page’s trace began. */
  readonly start: number;
  readonly ms: number;
  /** Milliseconds that a processor worked on it, which other programs of the machine do not change. */
  readonly cpu: number;
}

/** What the main thread did, and when marks were set by `performance.mark`. */
export interface Trace {
  readonly tasks: readonly Task[];
  readonly marks: ReadonlyMap<string, number>;
}

/** An event of Chromium’s trace format; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const TASK = 'RunTask';
const MARKS = 'blink.user_timing';

/** Has a page traced while something is done to it. */
export async function traced(browser: TestBrowser, page: Page, act: () => Promise<void>): Promise<Trace> {
  await browser.chromium.startTracing(page, { categories: CATEGORIES });
  await act();
  return readTrace((await browser.chromium.stopTracing()).toString('utf8'));
}

function readTrace(text: string): Trace {
  const { traceEvents: events } = JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] };
  // The page’s own thread is the one that did most: a spare renderer waits beside it.
  const mains = events.filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain');
  const tasksOf = ({ pid, tid }: TraceEvent): readonly TraceEvent[] => events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === TASK);
  const own = mains.map(tasksOf).reduce((most, each) => (each.length > most.length ? each : most), []);
  const marks = events.filter(({ cat, ph }) => cat.split(',').includes(MARKS) && ph !== 'X');
  return {
    tasks: own.map(({ ts, dur = 0, tdur = 0 }) => ({ start: ts / 1000, ms: dur / 1000, cpu: tdur / 1000 })),
    marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])),
  };
}

/** The tasks of which a part lies between two marks. Throws when one of them was not set. */
export function tasksBetween({ tasks, marks }: Trace, from: string, to: string): readonly Task[] {
  const [begun, ended] = [marks.get(from), marks.get(to)];
  if (begun === undefined || ended === undefined) throw new Error(`The trace has no mark "${begun === undefined ? from : to}".`);
  return tasks.filter(({ start, ms }) => start + ms >= begun && start <= ended);
}
