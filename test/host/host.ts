import { Batch } from './executor';
import type { Actor, Book } from './book/book';
import { dropUnkept } from './book/refs';
import { EventPump } from './events';
import { Faults } from './faults';
import { ExcelError } from './excel-error';
import type { ClientLink } from './link';
import type { Machine, Profile } from './machine';
import { WORKBOOK } from './objects/workbook';
import { Person } from './person';
import { FLAG, UNDO_GROUP, type ExecutorResponse, type RequestBody, type ResponseBody } from './protocol';

// learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins: Excel on the web takes and gives at most 5 MB at once.
const WEB_LIMIT = 5 * 1024 * 1024;

const UNDO_API = 20;

/** One request as it was seen. */
export interface SyncRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Actions that change something. */
  readonly writes: number;
  readonly cellsWritten: number;
  readonly cellsRead: number;
  /** Code of the error it ended with. */
  readonly error?: string;
}

/** A step that Undo would take back. */
export interface UndoRecord {
  readonly by: Actor;
  /** Which `Excel.run({ mergeUndoGroup: true })` it is, whose requests are one step. */
  readonly group?: string;
  readonly requests: number;
}

/** Excel, as far as it is simulated: it answers the requests of the real client from a workbook in memory. */
export class Host {
  readonly book: Book;
  readonly user: Person;
  readonly coauthor: Person;
  /** Called before each request is carried out, with its number from 1: co-authors act here. */
  beforeSync: ((n: number) => void | Promise<void>) | undefined;
  /** What Undo would take back, the latest last: one record for a request of the add-in or an undo group, one for each thing that the user did. */
  undoStack: UndoRecord[] = [];
  readonly machine: Machine;
  readonly #pump: EventPump;
  #syncs: SyncRecord[] = [];
  readonly #faults = new Faults();
  #cellEditing = false;
  #editEnds: (() => void)[] = [];
  #number = 0;

  constructor(link: ClientLink, readonly profile: Profile, api: number, book: Book, private readonly onStop: () => void) {
    this.book = book;
    this.machine = { book, api, profile, count: { writes: 0, notUndoable: 0, cellsWritten: 0, cellsRead: 0 }, handlers: new Map() };
    this.#pump = new EventPump(link, this.machine);
    this.user = new Person(book, 'user', () => this.undoStack.push({ by: 'user', requests: 0 }));
    this.coauthor = new Person(book, 'coauthor', () => undefined);
  }

  /** Requests since the start or the last `clearLog`; the client's tidying up of references after `Excel.run` is not among them. */
  get syncs(): readonly SyncRecord[] {
    return this.#syncs;
  }

  clearLog(): void {
    this.#syncs = [];
  }

  /** The n-th request from now (from 1) fails, before anything is done or after everything was. */
  failAt(n: number, how: 'before' | 'after', code = 'GeneralException'): void {
    this.#faults.add(n, how, code);
  }

  /** The n-th request from now is turned away as by a host that has too much to do; so are the same and the following ones, `times` in all. */
  throttle(n: number, times = 1): void {
    // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-codes-and-messages: ActivityLimitReached.
    this.#faults.add(n, 'busy', 'ActivityLimitReached', times);
  }

  get cellEditing(): boolean {
    return this.#cellEditing;
  }

  /** The person at this computer is typing in a cell. */
  set cellEditing(editing: boolean) {
    this.#cellEditing = editing;
    if (editing) return;
    const waiting = this.#editEnds;
    this.#editEnds = [];
    for (const go of waiting) go();
  }

  /** Lets events reach their handlers. */
  settle(): Promise<void> {
    return this.#pump.settle();
  }

  /** Removes the globals. */
  stop(): void {
    this.#pump.stop();
    this.onStop();
  }

  /** Answers one request of the client. */
  async execute(custom: string, flags: number, body: RequestBody | string): Promise<ExecutorResponse> {
    const request = typeof body === 'string' ? body : JSON.stringify(body);
    const parsed = JSON.parse(request) as RequestBody;
    const group = custom.startsWith(UNDO_GROUP) && this.machine.api >= UNDO_API ? custom : undefined;
    if (isTidying(parsed)) return this.#answer(this.#run(parsed, false));
    if (this.#cellEditing) {
      // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit: with delayForCellEdit the batch waits for the end of the edit, without it fails.
      if ((flags & FLAG.delayForCellEdit) === 0) return this.#refused(request, 'InvalidOperationInCellEditMode', parsed);
      await new Promise<void>((resolve) => this.#editEnds.push(resolve));
    }
    const fault = this.#faults.due();
    if (fault !== undefined && fault.how !== 'after') return this.#refused(request, fault.code, parsed);
    this.#number += 1;
    await this.beforeSync?.(this.#number);
    const requestBytes = Buffer.byteLength(request);
    if (this.profile === 'web' && requestBytes > WEB_LIMIT) return this.#refused(request, 'RequestPayloadSizeLimitExceeded', parsed);
    const result = this.#run(parsed, group !== undefined);
    const { writes, cellsWritten, cellsRead } = this.machine.count;
    this.#undo(group);
    const response = JSON.stringify(result);
    const responseBytes = Buffer.byteLength(response);
    const error = fault?.code ?? (this.profile === 'web' && responseBytes > WEB_LIMIT ? 'ResponsePayloadSizeLimitExceeded' : undefined);
    const code = error ?? result.Error?.Code;
    this.#syncs.push({ requestBytes, responseBytes, actions: parsed.Actions.length, writes, cellsWritten, cellsRead, ...(code === undefined ? {} : { error: code }) });
    return error === undefined ? this.#answer(JSON.parse(response) as ResponseBody) : failed(error);
  }

  #run(body: RequestBody, merged: boolean): ResponseBody {
    Object.assign(this.machine.count, { writes: 0, notUndoable: 0, cellsWritten: 0, cellsRead: 0 });
    this.book.actor = 'addin';
    try {
      return new Batch(body, WORKBOOK.of(this.book), this.machine, merged).run();
    } finally {
      dropUnkept(this.book.sheets);
    }
  }

  // learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-1-20-requirement-set: Undo for add-ins comes with ExcelApi 1.20; before that
  // whatever an add-in wrote emptied the stack.
  #undo(group: string | undefined): void {
    const { writes, notUndoable } = this.machine.count;
    if (writes === 0) return;
    if (notUndoable > 0 || this.machine.api < UNDO_API) {
      this.undoStack = [];
      return;
    }
    const last = this.undoStack.at(-1);
    if (group !== undefined && last?.group === group) this.undoStack[this.undoStack.length - 1] = { ...last, requests: last.requests + 1 };
    else this.undoStack.push({ by: 'addin', requests: 1, ...(group === undefined ? {} : { group }) });
  }

  #answer(body: ResponseBody): ExecutorResponse {
    return { HttpStatusCode: body.Error?.HttpStatusCode ?? 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
  }

  #refused(request: string, code: string, { Actions }: RequestBody): ExecutorResponse {
    this.#syncs.push({ requestBytes: Buffer.byteLength(request), responseBytes: 0, actions: Actions.length, writes: 0, cellsWritten: 0, cellsRead: 0, error: code });
    return failed(code);
  }
}

function failed(code: string): ExecutorResponse {
  const error = new ExcelError(code);
  return { HttpStatusCode: error.status, ErrorCode: code, ErrorMessage: error.message, Headers: {}, Body: null };
}

/** The client gives up its references in a request of its own after `Excel.run`. */
const isTidying = ({ Actions }: RequestBody): boolean => Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1) && Actions.some(({ Name }) => Name === '_RemoveReference');
