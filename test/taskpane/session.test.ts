import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { JumpTarget } from '../../src/actions/jump';
import type { Command } from '../../src/taskpane/engine/commands';
import type { Opened } from '../../src/taskpane/engine/engine';
import type { Outcome, Problem } from '../../src/taskpane/engine/outcome';
import type { Progress } from '../../src/taskpane/engine/served-port';
import { Session } from '../../src/taskpane/session/session';
import type { LiveChange, LiveRange } from '../../src/workbook/live-port';

const BUSY: Problem = { kind: 'host', message: 'Excel is busy.', code: 'Busy', passing: true, diagnostics: '' };
const FOREIGN: Problem = { kind: 'foreign', message: 'No model.' };
const CANCELLED: Problem = { kind: 'cancelled', message: 'Stopped.' };
const openedAs = (systemName: string): Outcome<Opened> => ({ ok: true, value: { fileName: 'book.xlsx', systemName, counts: { error: 0, warning: 0, info: 0 }, threats: 0 } });
const failed = (problem: Problem) => ({ ok: false, problem }) as const;
const TARGET: JumpTarget = { entity: 'threats', row: 0, rowId: 'TH1', sheet: '6 Threats', cell: 'B6' };
const RANGE: LiveRange = { sheet: '6 Threats', firstRow: 6, firstColumn: 1, lastRow: 6, lastColumn: 1 };

type Performed = readonly [command: Command, progress: Progress, ...args: unknown[]];

/** An engine whose answers a test gives when it wants to. */
class Desk {
  readonly readings: ((outcome: Outcome<Opened>) => void)[] = [];
  readonly performed: Performed[] = [];
  readonly results: ((outcome: Outcome<never>) => void)[] = [];
  cancelled = 0;
  tellChanges: (changes: readonly LiveChange[]) => void = () => { throw new Error('Nobody follows changes.'); };
  tellSelection: (range: LiveRange) => void = () => { throw new Error('Nobody follows the selection.'); };
  /** Whether the host can tell of events. */
  hasEvents = true;
  readonly session = new Session(
    {
      open: () => new Promise((resolve) => { this.readings.push(resolve); }),
      ask: () => Promise.reject(new Error('not asked here')),
      perform: (command, progress, ...args) => {
        this.performed.push([command, progress, ...args]);
        return new Promise<Outcome<never>>((resolve) => { this.results.push(resolve); });
      },
      cancel: () => { this.cancelled += 1; },
    },
    {
      undo: 'none',
      onSelection: (listener) => {
        if (!this.hasEvents) return Promise.reject(new Error('no events'));
        this.tellSelection = listener;
        return Promise.resolve(() => Promise.resolve());
      },
      onChange: (listener) => {
        this.tellChanges = listener;
        return Promise.resolve(() => Promise.resolve());
      },
    },
  );

  get state() {
    return this.session.state;
  }

  /** Answers the reading that has waited longest. */
  async answer(outcome: Outcome<Opened>): Promise<void> {
    const [resolve] = this.readings.splice(0, 1);
    if (resolve === undefined) throw new Error('Nothing is being read.');
    resolve(outcome);
    await jest.advanceTimersByTimeAsync(0);
  }

  async finish(outcome: Outcome<unknown>): Promise<void> {
    const [resolve] = this.results.splice(0, 1);
    if (resolve === undefined) throw new Error('Nothing is being performed.');
    resolve(outcome as Outcome<never>);
    await jest.advanceTimersByTimeAsync(0);
  }

  static async ready(name = 'Claims'): Promise<Desk> {
    const desk = new Desk();
    void desk.session.connect();
    await desk.answer(openedAs(name));
    return desk;
  }
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

describe('connecting', () => {
  it('reads the workbook and follows it', async () => {
    const desk = new Desk();
    void desk.session.connect();
    expect(desk.state).toMatchObject({ stage: 'connecting', reading: true, readAt: undefined });
    jest.setSystemTime(1_000_000);
    await desk.answer(openedAs('Claims'));
    expect(desk.state).toMatchObject({ stage: 'ready', reading: false, revision: 1, readAt: 1_000_000, opened: { systemName: 'Claims' } });
    desk.tellSelection(RANGE);
    expect(desk.state.selection).toBe(RANGE);
  });

  it('says so when nothing comes, and begins anew when it is told to', async () => {
    const desk = new Desk();
    void desk.session.connect();
    await pass(9_999);
    expect(desk.state.stage).toBe('connecting');
    await pass(1);
    expect(desk.state.stage).toBe('unresponsive');
    void desk.session.connect();
    expect(desk.state.stage).toBe('connecting');
    expect(desk.readings).toHaveLength(2);
    await pass(10_000);
    expect(desk.state.stage).toBe('unresponsive');
    const [, second] = desk.readings;
    second?.(openedAs('second'));
    await pass(0);
    expect(desk.state).toMatchObject({ stage: 'ready', reading: false, opened: { systemName: 'second' } });
    await desk.answer(openedAs('first'));
    expect(desk.state.opened?.systemName).toBe('second');
  });

  it('takes the first answer that comes, also after it gave up on it', async () => {
    const desk = new Desk();
    void desk.session.connect();
    await pass(10_000);
    void desk.session.connect();
    await desk.answer(openedAs('first'));
    expect(desk.state).toMatchObject({ stage: 'ready', reading: true, opened: { systemName: 'first' } });
    await desk.answer(openedAs('second'));
    expect(desk.state).toMatchObject({ reading: false, opened: { systemName: 'second' } });
  });

  it('shows what cannot be read, and a workbook without a model', async () => {
    const desk = new Desk();
    void desk.session.connect();
    await desk.answer(failed(BUSY));
    expect(desk.state).toMatchObject({ stage: 'failed', problem: BUSY });
    void desk.session.connect();
    expect(desk.state.problem).toBeUndefined();
    await desk.answer(failed(FOREIGN));
    expect(desk.state).toMatchObject({ stage: 'empty', problem: undefined, revision: 1 });
  });

  it('works without events, and asks for them again with the next connection', async () => {
    const desk = new Desk();
    desk.hasEvents = false;
    void desk.session.connect();
    await desk.answer(openedAs('Claims'));
    expect(desk.state.stage).toBe('ready');
    desk.hasEvents = true;
    void desk.session.connect();
    await desk.answer(openedAs('Claims'));
    desk.tellChanges([{ by: 'user' }]);
    expect(desk.state.changed).toBe(true);
  });
});

describe('reading again', () => {
  it('keeps what was shown when it fails, says so, and takes that back when it succeeds', async () => {
    const desk = await Desk.ready();
    void desk.session.read();
    await desk.answer(failed(BUSY));
    expect(desk.state).toMatchObject({ stage: 'ready', changed: true, reading: false, revision: 1, opened: { systemName: 'Claims' }, notice: { kind: 'problem', problem: BUSY } });
    const { notice } = desk.state;
    if (notice?.kind === 'problem') notice.retry?.();
    await desk.answer(openedAs('Claims'));
    expect(desk.state).toMatchObject({ changed: false, revision: 2, notice: undefined });
  });

  it('keeps the form of a new engagement when it fails', async () => {
    const desk = new Desk();
    void desk.session.connect();
    await desk.answer(failed(FOREIGN));
    void desk.session.read();
    await desk.answer(failed(BUSY));
    expect(desk.state.stage).toBe('empty');
  });

  it('reads once more for all who asked while it was reading, and tells them when that is over', async () => {
    const desk = await Desk.ready();
    const over: string[] = [];
    void desk.session.read().then(() => over.push('first'));
    void desk.session.read().then(() => over.push('second'));
    void desk.session.read().then(() => over.push('third'));
    expect(desk.readings).toHaveLength(1);
    await desk.answer(openedAs('a'));
    expect(over).toEqual(['first']);
    expect(desk.readings).toHaveLength(1);
    await desk.answer(openedAs('b'));
    expect(over).toEqual(['first', 'second', 'third']);
    expect(desk.readings).toHaveLength(0);
  });
});

describe('changes', () => {
  it('of its own trigger nothing', async () => {
    const desk = await Desk.ready();
    desk.tellChanges([{ by: 'own' }]);
    await pass(60_000);
    expect(desk.state.changed).toBe(false);
    expect(desk.readings).toHaveLength(0);
  });

  it.each(['user', 'remote'] as const)('of a %s are read when they rest', async (by) => {
    const desk = await Desk.ready();
    desk.tellChanges([{ by: 'own' }, { by }]);
    expect(desk.state.changed).toBe(true);
    await pass(900);
    desk.tellChanges([{ by }]);
    await pass(900);
    expect(desk.readings).toHaveLength(0);
    await pass(100);
    expect(desk.readings).toHaveLength(1);
    expect(desk.state.changed).toBe(false);
  });

  it('rest longer where reading takes long, yet not for minutes', async () => {
    const desk = await Desk.ready();
    void desk.session.read();
    await pass(600_000);
    await desk.answer(openedAs('slow'));
    desk.tellChanges([{ by: 'user' }]);
    await pass(9_999);
    expect(desk.readings).toHaveLength(0);
    await pass(1);
    expect(desk.readings).toHaveLength(1);
  });

  it('while reading are told, and read afterwards', async () => {
    const desk = await Desk.ready();
    void desk.session.read();
    desk.tellChanges([{ by: 'user' }]);
    await desk.answer(openedAs('Claims'));
    expect(desk.state.changed).toBe(true);
    await pass(1_000);
    expect(desk.readings).toHaveLength(1);
  });

  it('during a command wait for its end', async () => {
    const desk = await Desk.ready();
    void desk.session.perform('refresh');
    desk.tellChanges([{ by: 'user' }]);
    await pass(5_000);
    expect(desk.readings).toHaveLength(0);
    await desk.finish({ ok: true, value: { lines: [], notes: [] } });
    expect(desk.readings).toHaveLength(1);
  });
});

describe('a command', () => {
  it('tells how far it is, what came of it, and is followed by a reading', async () => {
    const desk = await Desk.ready();
    const result = desk.session.perform('fix', 'all');
    expect(desk.state.work).toEqual({ command: 'fix', done: 0, total: 0, stopping: false });
    const [, progress] = desk.performed[0] ?? [];
    progress?.(2, 5);
    expect(desk.state.work).toMatchObject({ done: 2, total: 5 });
    await desk.finish({ ok: true, value: { lines: ['A1: 2'], notes: ['grew'] } });
    expect(desk.state).toMatchObject({ work: undefined, notice: { kind: 'done', command: 'fix', lines: ['A1: 2'], notes: ['grew'] }, reading: true });
    await desk.answer(openedAs('Claims'));
    expect(await result).toEqual({ lines: ['A1: 2'], notes: ['grew'] });
    expect(desk.state.revision).toBe(2);
  });

  it('is over when what it wrote was read, though a reading was under way', async () => {
    const desk = await Desk.ready();
    void desk.session.read();
    let over = false;
    void desk.session.perform('refresh').then(() => { over = true; });
    await desk.finish({ ok: true, value: { lines: [], notes: [] } });
    await desk.answer(openedAs('before'));
    expect(over).toBe(false);
    await desk.answer(openedAs('after'));
    expect(over).toBe(true);
  });

  it('says what went wrong and can be tried again, also when the reading after it fails', async () => {
    const desk = await Desk.ready();
    const result = desk.session.perform('waive', { rule: 'r', row: '', reason: 'x', who: 'y', until: '' });
    await desk.finish(failed(CANCELLED));
    await desk.answer(failed(BUSY));
    expect(await result).toBeUndefined();
    const { notice } = desk.state;
    if (notice?.kind !== 'problem') throw new Error('No problem was told.');
    expect(notice.problem).toEqual(CANCELLED);
    notice.retry?.();
    expect(desk.performed.map(([command, , ...args]) => [command, ...args])).toEqual(Array(2).fill(['waive', { rule: 'r', row: '', reason: 'x', who: 'y', until: '' }]));
    expect(desk.state.notice).toBeUndefined();
  });

  it('is not begun beside another', async () => {
    const desk = await Desk.ready();
    void desk.session.perform('refresh');
    expect(await desk.session.perform('fix', 'all')).toBeUndefined();
    expect(desk.performed).toHaveLength(1);
  });

  it('is not told how far the one before was', async () => {
    const desk = await Desk.ready();
    void desk.session.perform('refresh');
    await desk.finish({ ok: true, value: { lines: [], notes: [] } });
    await desk.answer(openedAs('Claims'));
    void desk.session.perform('fix', 'all');
    desk.performed[0]?.[1](9, 9);
    expect(desk.state.work).toMatchObject({ command: 'fix', done: 0, total: 0 });
  });

  it('is stopped once it is told to', async () => {
    const desk = await Desk.ready();
    desk.session.stop();
    expect(desk.cancelled).toBe(0);
    void desk.session.perform('refresh');
    desk.session.stop();
    expect(desk.state.work?.stopping).toBe(true);
    expect(desk.cancelled).toBe(1);
  });
});

describe('a jump', () => {
  it('goes to the place that was told, or to the row wherever it stands when somebody typed since', async () => {
    const desk = await Desk.ready();
    void desk.session.jump(TARGET);
    desk.tellChanges([{ by: 'user' }]);
    void desk.session.jump(TARGET);
    expect(desk.performed.map(([command, , ...args]) => [command, ...args])).toEqual([['jump', TARGET, true], ['jump', TARGET, false]]);
  });

  it('does not count on what a reading that is not over will find', async () => {
    const desk = await Desk.ready();
    desk.tellChanges([{ by: 'user' }]);
    await pass(1_000);
    expect(desk.state.reading).toBe(true);
    void desk.session.jump(TARGET);
    expect(desk.performed.map(([command, , ...args]) => [command, ...args])).toEqual([['jump', TARGET, false]]);
  });

  it('that fails is told and can be tried again', async () => {
    const desk = await Desk.ready();
    void desk.session.jump(TARGET);
    await desk.finish(failed(BUSY));
    const { notice } = desk.state;
    if (notice?.kind === 'problem') notice.retry?.();
    expect(desk.performed).toHaveLength(2);
  });
});

describe('going to a view', () => {
  it('takes along what it is to show, and forgets it with the next', async () => {
    const desk = await Desk.ready();
    const seen: string[] = [];
    const leave = desk.session.subscribe(() => seen.push(desk.state.view));
    desk.session.go('validate', { phase: 3 });
    expect(desk.state).toMatchObject({ view: 'validate', focus: { phase: 3 } });
    desk.session.go('row');
    expect(desk.state.focus).toBeUndefined();
    leave();
    desk.session.go('home');
    expect(seen).toEqual(['validate', 'row']);
  });
});
