import type { JumpTarget } from '../../actions/jump';
import type { LiveChange, LiveWorkbookPort } from '../../workbook/live-port';
import type { ArgumentsOf, Command, Done, ResultOf } from '../engine/commands';
import type { EngineApi } from '../engine/engine';
import type { Outcome, Problem } from '../engine/outcome';
import { INITIAL, type Focus, type PaneState, type View } from './state';

/** The workbook's own doings that the pane follows. */
export type Followed = Pick<LiveWorkbookPort, 'onSelection' | 'onChange' | 'undo'>;

/** Milliseconds without the first answer after which the pane offers to try again. */
const PATIENCE = 10_000;
/** Milliseconds of rest after typing before the workbook is read again; longer where reading takes long. */
const REST = 1_000;

/** What the pane knows and does: one store for every view, no domain knowledge. */
export class Session {
  readonly engine: EngineApi;
  readonly #host: Followed;
  #state: PaneState = INITIAL;
  readonly #listeners = new Set<() => void>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #took = 0;

  constructor(engine: EngineApi, host: Followed, view: View = 'home') {
    this.engine = engine;
    this.#host = host;
    this.#state = { ...INITIAL, view };
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
    await this.read();
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
    this.#set({ changed: true });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => { if (this.#state.work === undefined) void this.read(); }, Math.max(REST, this.#took * 3));
  }

  /** Reads the workbook again; a second call meanwhile reads once more afterwards. */
  async read(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readOnce().finally(() => { this.#reading = undefined; });
    await this.#reading;
    if (this.#again) {
      this.#again = false;
      await this.read();
    }
  }

  async #readOnce(): Promise<void> {
    clearTimeout(this.#resting);
    this.#set({ reading: true, changed: false });
    const since = performance.now();
    const outcome = await this.engine.open();
    this.#took = performance.now() - since;
    const revision = this.#state.revision + 1;
    if (outcome.ok) this.#set({ reading: false, stage: 'ready', opened: outcome.value, problem: undefined, revision });
    else if (outcome.problem.kind === 'foreign') this.#set({ reading: false, stage: 'empty', opened: undefined, problem: undefined, revision });
    // What was read before stays on show: a workbook that is busy for a moment is no reason to take it away.
    else if (this.#state.stage === 'ready') this.#set({ reading: false, changed: true, notice: { kind: 'problem', problem: outcome.problem, retry: () => void this.read() } });
    else this.#set({ reading: false, stage: 'failed', problem: outcome.problem });
  }

  /** Changes the workbook, tells how far it is and what came of it, and reads the workbook again. Undefined when it failed or another command is under way. */
  async perform<C extends Command>(command: C, ...args: ArgumentsOf<C>): Promise<ResultOf<C> | undefined> {
    if (this.#state.work !== undefined) return undefined;
    this.#set({ work: { command, done: 0, total: 0, stopping: false }, notice: undefined });
    const outcome: Outcome<ResultOf<C>> = await this.engine.perform(command, (done, total) => {
      const { work } = this.#state;
      if (work !== undefined) this.#set({ work: { ...work, done, total } });
    }, ...args);
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
    const outcome = await this.engine.perform('jump', () => undefined, target, !this.#state.changed);
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
