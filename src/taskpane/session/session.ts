import type { JumpTarget } from '../../actions/jump';
import type { LiveChange, LiveWorkbookPort } from '../../workbook/live-port';
import type { ArgumentsOf, Command, Done, ResultOf } from '../engine/commands';
import type { EngineApi } from '../engine/engine';
import type { Outcome, Problem } from '../engine/outcome';
import { OneAtATime } from './one-at-a-time';
import { INITIAL, type Focus, type Notice, type PaneState, type View } from './state';

/** The workbook's own doings that the pane follows. */
export type Followed = Pick<LiveWorkbookPort, 'onSelection' | 'onChange' | 'undo'>;

/** Milliseconds without the first answer after which the pane offers to try again. */
const PATIENCE = 10_000;
/** Milliseconds of rest after typing before the workbook is read again; longer where reading takes long. */
const REST = 1_000;
/** What a reading took counts up to this: one that waited for a cell to be left says nothing about the next. */
const LONGEST_REST = 10_000;

/** Something decided that is written after a rest. */
export interface Waiting {
  readonly isWaiting: boolean;
  /** Writes it now; over when it is written or cannot be. */
  save(): Promise<void>;
}

/** What the pane knows and does: one store for every view, no domain knowledge. */
export class Session {
  readonly engine: EngineApi;
  readonly #host: Followed;
  #state: PaneState = INITIAL;
  readonly #listeners = new Set<() => void>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #readings = new OneAtATime(() => this.#readOnce());
  /** Readings that were begun, and the latest that was answered. */
  #begun = 0;
  #answered = 0;
  #took = 0;
  /** Times that somebody changed the workbook, and how many of them are in what is shown. */
  #changes = 0;
  #shown = 0;
  /** What was told about a reading that failed. */
  #complaint: Notice | undefined;

  constructor(engine: EngineApi, host: Followed, view: View = 'home') {
    this.engine = engine;
    this.#host = host;
    this.#state = { ...INITIAL, view };
  }

  readonly #waiting = new Set<Waiting>();

  /** Has something written, when the workbook is about to be left. */
  keep(waiting: Waiting): void {
    this.#waiting.add(waiting);
  }

  /** Whether something that was decided is not in the workbook yet. */
  get isWaiting(): boolean {
    return [...this.#waiting].some((one) => one.isWaiting);
  }

  /** Writes what waits to be written. */
  async settle(): Promise<void> {
    for (const one of this.#waiting) if (one.isWaiting) await one.save();
  }

  #isOver = false;

  /** Ends the session with its workbook: nothing of it is read or written from then on. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#resting);
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Whether one Undo takes back a whole command. */
  get undo(): LiveWorkbookPort['undo'] {
    return this.#host.undo;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }

  /** Reads the workbook for the first time and follows it from then on. Called again, it starts anew. */
  async connect(): Promise<void> {
    this.#set({ stage: 'connecting', problem: undefined });
    const timer = setTimeout(() => { if (this.#state.stage === 'connecting') this.#set({ stage: 'unresponsive' }); }, PATIENCE);
    // One that hangs is not waited for; its answer still counts when it comes first.
    await this.#readings.anew();
    clearTimeout(timer);
    await this.#follow();
  }

  #followed = false;

  async #follow(): Promise<void> {
    if (this.#followed) return;
    this.#followed = true;
    try {
      await this.#host.onSelection((selection) => this.#set({ selection }));
      await this.#host.onChange((changes) => this.#onChanges(changes));
    } catch {
      // Without events the pane still works by its buttons; the next connect tries again.
      this.#followed = false;
    }
  }

  #onChanges(changes: readonly LiveChange[]): void {
    if (changes.every(({ by }) => by === 'own')) return;
    this.#changes += 1;
    this.#set({ changed: true });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => { if (this.#state.work === undefined) void this.read(); }, Math.min(LONGEST_REST, Math.max(REST, this.#took * 3)));
  }

  /** Reads the workbook again. Over when what stood there at the call was read, also when another reading was under way. */
  read(): Promise<void> {
    return this.#readings.run();
  }

  async #readOnce(): Promise<void> {
    if (this.#isOver) return;
    const turn = (this.#begun += 1);
    clearTimeout(this.#resting);
    this.#set({ reading: true, changed: false });
    const [since, changes] = [performance.now(), this.#changes];
    const outcome = await this.engine.open();
    if (turn < this.#answered || this.#isOver) return;
    this.#answered = turn;
    this.#took = performance.now() - since;
    const reading = turn < this.#begun;
    if (outcome.ok) this.#shown = changes;
    if (outcome.ok) this.#read({ reading, stage: 'ready', opened: outcome.value });
    else if (outcome.problem.kind === 'foreign') this.#read({ reading, stage: 'empty', opened: undefined });
    else this.#failed(outcome.problem, reading);
  }

  #read(found: Pick<PaneState, 'reading' | 'stage' | 'opened'>): void {
    const isSettled = this.#complaint !== undefined && this.#state.notice === this.#complaint;
    this.#set({ ...found, problem: undefined, readAt: Date.now(), revision: this.#state.revision + 1, ...(isSettled ? { notice: undefined } : {}) });
  }

  /** What was read before stays on show: a workbook that is busy for a moment is no reason to take it away, nor what was typed into a form. */
  #failed(problem: Problem, reading: boolean): void {
    const { stage, notice } = this.#state;
    if (stage !== 'ready' && stage !== 'empty') return this.#set({ reading, stage: 'failed', problem });
    // The problem of a command stays: its way out tries the command again.
    const isTaken = notice?.kind === 'problem' && notice !== this.#complaint;
    if (!isTaken) this.#complaint = { kind: 'problem', problem, retry: () => void this.read() };
    this.#set({ reading, changed: true, ...(isTaken ? {} : { notice: this.#complaint }) });
  }

  /** Changes the workbook, tells how far it is and what came of it, and reads the workbook again. Undefined when it failed or another command is under way. */
  async perform<C extends Command>(command: C, ...args: ArgumentsOf<C>): Promise<ResultOf<C> | undefined> {
    if (this.#state.work !== undefined || this.#isOver) return undefined;
    this.#set({ work: { command, done: 0, total: 0, stopping: false }, notice: undefined });
    let isOver = false;
    const outcome: Outcome<ResultOf<C>> = await this.engine.perform(command, (done, total) => {
      const { work } = this.#state;
      // What is told late is of no use to the next command.
      if (work !== undefined && !isOver) this.#set({ work: { ...work, done, total } });
    }, ...args);
    isOver = true;
    this.#changes += 1;
    this.#set({ work: undefined });
    if (outcome.ok) {
      if (isDone(outcome.value)) this.#set({ notice: { kind: 'done', command, lines: outcome.value.lines, notes: outcome.value.notes } });
    } else {
      this.#set({ notice: { kind: 'problem', problem: outcome.problem, retry: () => void this.perform(command, ...args) } });
    }
    await this.read();
    return outcome.ok ? outcome.value : undefined;
  }

  /** Stops the command that is under way as soon as the workbook is in order. */
  stop(): void {
    const { work } = this.#state;
    if (work === undefined) return;
    this.#set({ work: { ...work, stopping: true } });
    this.engine.cancel();
  }

  /** Selects the cell of something that is shown, wherever it stands by now. */
  async jump(target: JumpTarget): Promise<void> {
    const outcome = await this.engine.perform('jump', () => undefined, target, this.#shown === this.#changes);
    if (!outcome.ok) this.#set({ notice: { kind: 'problem', problem: outcome.problem, retry: () => void this.jump(target) } });
  }

  /** Opens a view. @param focus what it is to show first */
  go(view: View, focus?: Focus): void {
    this.#set({ view, focus });
  }

  /** Shows what went wrong outside a command. */
  tell(problem: Problem, retry?: () => void): void {
    this.#set({ notice: { kind: 'problem', problem, retry } });
  }

  dismiss(): void {
    this.#set({ notice: undefined });
  }
}

const isDone = (result: unknown): result is Done => typeof result === 'object' && result !== null && 'lines' in result && 'notes' in result;
