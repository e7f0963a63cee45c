import type { VerdictEdit } from '../../../actions/set-verdicts';
import { OneAtATime } from '../../session/one-at-a-time';
import type { Session, Waiting } from '../../session/session';

/** Milliseconds of rest after which verdicts are written together. */
const REST = 1_500;

export interface QueueState {
  /** Decided and not yet in the workbook, by the row’s ID. */
  readonly unsaved: ReadonlyMap<string, VerdictEdit>;
  /** In the workbook, and perhaps not yet in what was last told of it. */
  readonly written: ReadonlyMap<string, VerdictEdit>;
  readonly state: 'rest' | 'saving' | 'failed';
  /** IDs that the checklist no longer has. */
  readonly gone: readonly string[];
}

/** Verdicts on their way to the workbook: written together after a rest, and kept when that fails. It lives as long as the session with the workbook, so that leaving the walk loses nothing. */
export class VerdictQueue implements Waiting {
  readonly #session: Session;
  readonly #writes = new OneAtATime(() => this.#write());
  #state: QueueState = { unsaved: new Map(), written: new Map(), state: 'rest', gone: [] };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(session: Session) {
    this.#session = session;
  }

  get state(): QueueState {
    return this.#state;
  }

  get isWaiting(): boolean {
    return this.#state.unsaved.size > 0;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }

  /** Takes a verdict in; of two for one row the later counts. */
  push(edit: VerdictEdit): void {
    this.#set({ unsaved: new Map([...this.#state.unsaved, [edit.id, { ...this.#state.unsaved.get(edit.id), ...edit }]]) });
    this.#soon();
  }

  /** What the workbook is told to hold by now is its own words again. */
  settle(): void {
    if (this.#state.written.size > 0) this.#set({ written: new Map() });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), REST);
  }

  /** Writes what is waiting. What was decided meanwhile stays for the next time. */
  save(): Promise<void> {
    return this.#writes.run();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    const sent = this.#state.unsaved;
    if (sent.size === 0) return;
    // Another command is under way: it is not an error, only too early.
    if (this.#session.state.work !== undefined) return this.#soon();
    this.#set({ state: 'saving' });
    const result = await this.#session.perform('setVerdicts', [...sent.values()]);
    if (result === undefined) return this.#failed();
    const unsaved = new Map([...this.#state.unsaved].filter(([id, edit]) => sent.get(id) !== edit));
    const written = new Map([...sent].filter(([id]) => !result.missing.includes(id)));
    this.#set({ state: 'rest', unsaved, written, gone: [...new Set([...this.#state.gone, ...result.missing])] });
    if (unsaved.size > 0) this.#soon();
  }

  /** The session would try again with what was sent; by then somebody may have decided otherwise. */
  #failed(): void {
    const { notice } = this.#session.state;
    if (notice?.kind === 'problem') this.#session.tell(notice.problem, () => void this.save());
    this.#set({ state: 'failed' });
  }
}

const queues = new WeakMap<Session, VerdictQueue>();

/** The one queue of a session. */
export function queueOf(session: Session): VerdictQueue {
  const known = queues.get(session);
  if (known !== undefined) return known;
  const queue = new VerdictQueue(session);
  queues.set(session, queue);
  session.keep(queue);
  return queue;
}
