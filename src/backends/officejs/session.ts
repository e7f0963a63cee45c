import { CancelledError } from '../../errors';
import type { WriteOptions } from '../../workbook/port';
import { codeOf, isRepeatable, toHostError } from './errors/host-error';
import type { RequestFacts } from './errors/diagnostics';
import { hasApi } from './requirements';

/** Milliseconds within which Excel tells of what a request changed. */
const SETTLES = 500;
/** Milliseconds to wait before a request is sent again. */
const WAITS: readonly number[] = [200, 600, 1800];

/** Requests that may write and are on their way. */
let writing = 0;

/** Whether what Excel tells of just now may be our own doing, where it does not say whose it is. */
export const isWriting = (): boolean => writing > 0;

const facts = new WeakMap<OfficeExtension.ClientRequestContext, RequestFacts>();

/** How a batch runs. */
export interface RunOptions {
  /** All that it writes is taken back by one Undo, where Excel can do that. Only for batches that may be run a second time after part of them was done. */
  readonly undo?: boolean;
}

/**
 * Runs a batch in Excel, after the cell that is being edited is left.
 * @param what the action as the beginning of a sentence, such as "Reading the workbook"
 * @throws HostError instead of the errors of Excel; other errors pass
 */
export async function inExcel<T>(what: string, batch: (context: Excel.RequestContext) => Promise<T>, { undo = false }: RunOptions = {}): Promise<T> {
  const grouped = undo && hasApi('1.20');
  let latest: Excel.RequestContext | undefined;
  const watched = (context: Excel.RequestContext): Promise<T> => batch((latest = context));
  try {
    return await Excel.run({ delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) }, watched);
  } catch (error) {
    if (grouped && codeOf(error) === 'UndoNotSupported') return inExcel(what, batch);
    throw toHostError(what, error, latest === undefined ? undefined : facts.get(latest));
  }
}

/** How one request of a batch is sent. */
export interface StepOptions extends RequestFacts {
  /** Nothing in it changes the workbook. */
  readonly reads?: true;
  readonly signal?: AbortSignal;
}

/**
 * Queues what `queue` asks for and sends it as one request. When Excel turns it away for the moment it is queued anew and sent again, a few times; what may
 * have been carried out in part is only repeated when it only reads.
 * @param queue called once per attempt: every object it needs that was not there before this step has to be made in it
 * @returns what `queue` returned at the attempt that succeeded
 * @throws the errors of Excel; CancelledError when stopped while waiting
 */
export function step<T>(context: Excel.RequestContext, queue: () => T, options: StepOptions = {}): Promise<T> {
  facts.set(context, { ...(options.sent === undefined ? {} : { sent: options.sent }), ...(options.received === undefined ? {} : { received: options.received }) });
  return attempt(context, queue, options, WAITS);
}

async function attempt<T>(context: Excel.RequestContext, queue: () => T, options: StepOptions, [wait, ...later]: readonly number[]): Promise<T> {
  const queued = queue();
  const writes = options.reads === true ? 0 : 1;
  writing += writes;
  try {
    await context.sync();
    return queued;
  } catch (error) {
    if (wait === undefined || !isRepeatable(error, options.reads === true)) throw error;
    await pause(wait, options.signal);
    return attempt(context, queue, options, later);
  } finally {
    // Excel tells of a change after it answered the request that made it.
    if (writes > 0) setTimeout(() => { writing -= writes; }, SETTLES);
  }
}

/**
 * Does one thing after the other, telling how far it is.
 * @throws CancelledError when it is stopped between two of them
 */
export function inTurn<T>(things: readonly T[], each: (thing: T, index: number) => Promise<unknown>, options: WriteOptions = {}, done = 0): Promise<void> {
  if (done >= things.length) return Promise.resolve();
  if (options.signal?.aborted === true) return Promise.reject(new CancelledError());
  return each(things[done] as T, done).then(() => {
    options.progress?.(done + 1, things.length);
    return inTurn(things, each, options, done + 1);
  });
}

/** Waits so many milliseconds. Throws CancelledError when it is stopped before. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
