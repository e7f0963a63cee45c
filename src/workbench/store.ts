import { transfer, type Remote } from 'comlink';
import type { Outcome, Problem } from '../taskpane/engine/outcome';
import type { LiveRange } from '../workbook/live-port';
import type { ChoiceList, DocumentEvent, DocumentState, EditOutcome, SheetChange, SheetTab } from './document/document-api';
import { viewOf, withChange, type Filters, type SheetView } from './sheet-view';
import type { Shown, WorkbenchApi } from './worker/workbench-api';

/** A cell to bring into view; each request is an object of its own, so that the same cell can be asked for twice. */
export interface Destination {
  readonly row: number;
  readonly column: number;
}

export interface WorkbenchState {
  readonly document: DocumentState | undefined;
  readonly tabs: readonly SheetTab[];
  readonly current: string | undefined;
  readonly view: SheetView | undefined;
  readonly filters: Filters;
  readonly range: LiveRange | undefined;
  readonly destination: Destination | undefined;
  /** Sentences about the last edit: refused cells, tables that grew. */
  readonly remarks: readonly string[];
  /** A block was not pasted because a filter hides rows. */
  readonly pasteFiltered: boolean;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
}

const NO_FILTERS: Filters = new Map();

const INITIAL: WorkbenchState = {
  document: undefined, tabs: [], current: undefined, view: undefined, filters: NO_FILTERS, range: undefined, destination: undefined, remarks: [], pasteFiltered: false, problem: undefined, busy: true,
};

/** What the grid shows and what people do to it; the document itself lives in the worker. */
export class WorkbenchStore {
  readonly #api: Remote<WorkbenchApi>;
  #state: WorkbenchState = INITIAL;
  readonly #listeners = new Set<() => void>();

  constructor(api: Remote<WorkbenchApi>) {
    this.#api = api;
  }

  get state(): WorkbenchState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(change: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }

  async #take<T>(asking: Promise<Outcome<T>>): Promise<T | undefined> {
    this.#set({ busy: true });
    const outcome = await asking;
    this.#set(outcome.ok ? { busy: false } : { busy: false, problem: outcome.problem });
    return outcome.ok ? outcome.value : undefined;
  }

  /** Opens the sample, or a file in place of what is open. True when it is there. */
  async open(file?: File): Promise<boolean> {
    this.#set({ problem: undefined, remarks: [] });
    const opening = async (): Promise<Outcome<Shown>> => {
      if (file === undefined) return this.#api.openSample();
      const bytes = new Uint8Array(await file.arrayBuffer());
      return this.#api.openFile(transfer(bytes, [bytes.buffer]), file.name);
    };
    const shown = await this.#take(opening());
    if (shown === undefined) return false;
    this.#set({ document: shown.state, tabs: shown.tabs, current: undefined, view: undefined, filters: NO_FILTERS, range: undefined });
    const first = shown.tabs.find(({ hidden }) => !hidden);
    if (first !== undefined) await this.show(first.name);
    return true;
  }

  /** Brings a sheet to the front. */
  async show(name: string, destination: Destination = { row: 1, column: 0 }): Promise<void> {
    if (name === this.#state.current) {
      this.#set({ destination });
      return;
    }
    this.#set({ current: name, filters: NO_FILTERS });
    await this.#load(name, destination);
  }

  async #load(name: string, destination?: Destination): Promise<void> {
    const sheet = await this.#take(this.#api.sheet(name));
    if (sheet !== undefined && this.#state.current === name) this.#set({ view: viewOf(sheet), ...(destination === undefined ? {} : { destination }) });
  }

  /** Follows what the document tells by itself. */
  async take(event: DocumentEvent): Promise<void> {
    if (event.kind === 'select') {
      const { sheet, row, column } = event;
      // A filter must not keep what somebody jumps to from being seen.
      if (sheet === this.#state.current && this.#state.filters.size > 0) this.#set({ filters: NO_FILTERS });
      await this.show(sheet, { row, column });
      return;
    }
    this.#set({ document: event.state });
    await this.#takeChanges(event.changes);
  }

  async #takeChanges(changes: readonly SheetChange[]): Promise<void> {
    const { current, view } = this.#state;
    const ofCurrent = changes.find(({ sheet }) => sheet === current);
    if (changes.some(({ whole }) => whole)) {
      const shown = await this.#take(this.#api.shown());
      if (shown !== undefined) this.#set({ tabs: shown.tabs, document: shown.state });
    }
    if (current === undefined || ofCurrent === undefined) return;
    if (ofCurrent.whole && this.#state.tabs.some(({ name }) => name === current)) await this.#load(current);
    else if (ofCurrent.whole) await this.show(this.#state.tabs[0]?.name ?? current);
    else if (view !== undefined) this.#set({ view: withChange(view, ofCurrent) });
  }

  async #edit(editing: Promise<Outcome<EditOutcome>>): Promise<void> {
    this.#set({ remarks: [], pasteFiltered: false, problem: undefined });
    const outcome = await this.#take(editing);
    if (outcome === undefined) return;
    this.#set({ remarks: [...outcome.refused.map(({ sentence }) => sentence), ...outcome.notes], ...(outcome.range === undefined ? {} : { range: outcome.range }) });
  }

  type(row: number, column: number, text: string): Promise<void> {
    const { current } = this.#state;
    return current === undefined ? Promise.resolve() : this.#edit(this.#api.edit([{ sheet: current, row, column, text }]));
  }

  /** Pastes at the selected cell; a block of several rows is not pasted over rows that a filter hides. */
  paste(block: string): Promise<void> {
    const { range, filters } = this.#state;
    if (filters.size > 0 && /\n[^]/.test(block)) {
      this.#set({ pasteFiltered: true });
      return Promise.resolve();
    }
    return range === undefined ? Promise.resolve() : this.#edit(this.#api.paste(range.sheet, range.firstRow, range.firstColumn, block));
  }

  clear(): Promise<void> {
    const { range } = this.#state;
    return range === undefined ? Promise.resolve() : this.#edit(this.#api.clear(range));
  }

  undo(): Promise<void> {
    return this.#edit(this.#api.undo());
  }

  redo(): Promise<void> {
    return this.#edit(this.#api.redo());
  }

  /** The selected cells as text for the clipboard. */
  async copy(): Promise<string | undefined> {
    const { range } = this.#state;
    return range === undefined ? undefined : this.#take(this.#api.copy(range));
  }

  /** The file as it is shown; from then on it counts as saved. */
  async save(): Promise<Uint8Array | undefined> {
    const bytes = await this.#take(this.#api.save());
    const shown = bytes === undefined ? undefined : await this.#take(this.#api.shown());
    if (shown !== undefined) this.#set({ document: shown.state });
    return bytes;
  }

  async choices(key: string): Promise<ChoiceList | undefined> {
    const outcome = await this.#api.choices(key);
    return outcome.ok ? outcome.value : undefined;
  }

  select(range: LiveRange): void {
    this.#set({ range });
    void this.#api.selected(range);
  }

  /** Shows only rows with these texts in a column; all of them again without. */
  filter(column: number, texts: ReadonlySet<string> | undefined): void {
    const filters = new Map(this.#state.filters);
    if (texts === undefined) filters.delete(column);
    else filters.set(column, texts);
    this.#set({ filters });
  }

  /** Shows all rows again. */
  unfilter(): void {
    this.#set({ filters: NO_FILTERS, pasteFiltered: false });
  }

  dismiss(): void {
    this.#set({ remarks: [], pasteFiltered: false, problem: undefined });
  }
}
