import type { Blueprint } from '../../blueprint/blueprint';
import { CancelledError } from '../../errors';
import type { LiveWorkbookPort } from '../../workbook/live-port';
import type { RawSheet, RawWorkbook, ReadScope, WorkbookChanges, WorkbookPort, WriteOptions } from '../../workbook/port';
import { outcomeOf, valueOf, type Outcome } from './outcome';

/** What the engine needs of the workbook in front of the user. */
export type EnginePort = WorkbookPort & Pick<LiveWorkbookPort, 'fileName' | 'select'>;

/** Tells how far a long write is. */
export type Progress = (done: number, total: number) => void;

/** A workbook port whose every answer is plain data, so that it can be asked from a worker. */
export interface ServedPort {
  fileName(): Promise<Outcome<string>>;
  select(sheet: string, cell?: string): Promise<Outcome<void>>;
  /** @param take is handed one sheet at a time: cloning a large workbook in one go would hold up the page */
  read(scope: ReadScope, take: (sheet: RawSheet) => Promise<void> | void): Promise<Outcome<Omit<RawWorkbook, 'sheets'>>>;
  scaffold(blueprint: Blueprint, progress: Progress): Promise<Outcome<void>>;
  apply(changes: WorkbookChanges, blueprint: Blueprint, progress: Progress): Promise<Outcome<void>>;
  /** Stops a write between two of its steps. */
  cancel(): void;
}

/** Offers a port to a worker. */
export function servePort(port: EnginePort): ServedPort {
  let stopping = new AbortController();
  const writing = (write: (options: WriteOptions) => Promise<void>, progress: Progress): Promise<Outcome<void>> => {
    stopping = new AbortController();
    return outcomeOf(() => write({ progress, signal: stopping.signal }));
  };
  return {
    fileName: () => outcomeOf(() => port.fileName()),
    select: (sheet, cell) => outcomeOf(() => port.select(sheet, cell)),
    read: (scope, take) => outcomeOf(async () => {
      const { sheets, ...rest } = await port.read(scope);
      for (const sheet of sheets) await take(sheet);
      return rest;
    }),
    scaffold: (blueprint, progress) => writing((options) => port.scaffold(blueprint, options), progress),
    apply: (changes, blueprint, progress) => writing((options) => port.apply(changes, blueprint, options), progress),
    cancel: () => stopping.abort(),
  };
}

/**
 * The port as the worker sees it.
 * @param handed makes a function callable from the other side
 */
export function portOf(served: ServedPort, handed: <F extends object>(f: F) => F): EnginePort {
  const watched = async (write: (progress: Progress) => Promise<Outcome<void>>, { progress, signal }: WriteOptions): Promise<void> => {
    // Stopped before there was anything to stop on the other side.
    if (signal?.aborted === true) throw new CancelledError();
    const stop = (): void => served.cancel();
    signal?.addEventListener('abort', stop);
    try {
      valueOf(await write(handed((done, total) => progress?.(done, total))));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  return {
    fileName: async () => valueOf(await served.fileName()),
    select: async (sheet, cell) => valueOf(await served.select(sheet, cell)),
    read: async (scope = 'all') => {
      const sheets: RawSheet[] = [];
      const rest = valueOf(await served.read(scope, handed((sheet: RawSheet) => void sheets.push(sheet))));
      return { ...rest, sheets };
    },
    scaffold: (blueprint, options = {}) => watched((progress) => served.scaffold(blueprint, progress), options),
    apply: (changes, blueprint, options = {}) => watched((progress) => served.apply(changes, blueprint, progress), options),
  };
}
