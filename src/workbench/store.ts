import { transfer, type Remote } from 'comlink';
import type { Outcome, Problem } from '../taskpane/engine/outcome';
import type { LiveRange } from '../workbook/live-port';
import type { ChoiceList, DocumentEvent, DocumentState, EditOutcome, SheetChange, SheetTab, TypedCell } from './document/document-api';
import { shownRows, viewOf, withChange, type Filters, type SheetView } from './sheet-view';
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

/** What can be opened. */
export type Openable = File | 'sample' | 'new';

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

  /** Opens the sample, an empty workbook, or a file in place of what is open. True when it is there. */
  async open(what: Openable): Promise<boolean> {
    this.#set({ problem: undefined, remarks: [] });
    const opening = async (): Promise<Outcome<Shown>> => {
      if (what === 'sample') return this.#api.openSample();
      if (what === 'new') return this.#api.openNew();
      const bytes = new Uint8Array(await what.arrayBuffer());
      return this.#api.openFile(transfer(bytes, [bytes.buffer]), what.name);
    };
    const shown = await this.#take(opening());
    if (shown === undefined) return false;
    this.#set({ document: shown.state, tabs: shown.tabs, current: undefined, view: undefined, filters: NO_FILTERS, range: undefined });
    await this.#showFirst();
    return true;
  }

  async #showFirst(): Promise<void> {
    const first = this.#state.tabs.find(({ hidden }) => !hidden);
    if (first !== undefined) await this.show(first.name);
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
    if (current === undefined) return this.#showFirst();
    if (ofCurrent === undefined) return;
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

  /** Types into a cell of the sheet in front. */
  type(row: number, column: number, text: string): Promise<void> {
    const { current } = this.#state;
    return current === undefined ? Promise.resolve() : this.typeInto({ sheet: current, row, column, text });
  }

  /** Types into a cell, wherever it is. */
  typeInto({ sheet, row, column, text }: TypedCell): Promise<void> {
    return this.#edit(this.#api.edit([{ sheet, row, column, text }]));
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

  /** Blanks the selected cells; not those that a filter hides. */
  clear(): Promise<void> {
    const { range, filters, view } = this.#state;
    if (range === undefined) return Promise.resolve();
    if (filters.size === 0 || view === undefined) return this.#edit(this.#api.clear(range));
    const { sheet, firstRow, lastRow, firstColumn, lastColumn } = range;
    const rows = shownRows(view, filters).filter(({ number }) => firstRow <= number && number <= lastRow);
    return this.#edit(this.#api.edit(rows.flatMap(({ number, cells }) => [...cells].filter(([column, { text }]) => firstColumn <= column && column <= lastColumn && text !== '')
      .map(([column]) => ({ sheet, row: number, column, text: '' })))));
  }

  undo(): Promise<void> {
    return this.#edit(this.#api.undo());
  }

  redo(): Promise<void> {
    return this.#edit(this.#api.redo());
  }

  /** The file as it is shown; from then on it counts as saved. */
  async save(): Promise<Uint8Array | undefined> {
    const bytes = await this.#take(this.#api.save());
    const shown = bytes === undefined ? undefined : await this.#take(this.#api.shown());
    if (shown !== undefined) this.#set({ document: shown.state });
    return bytes;
  }

  #choices: { readonly key: string; readonly list: ChoiceList } | undefined;

  async choices(key: string): Promise<ChoiceList | undefined> {
    const outcome = await this.#api.choices(key);
    if (outcome.ok) this.#choices = { key, list: outcome.value };
    return outcome.ok ? outcome.value : undefined;
  }

  /** What can be chosen, if it was asked for last: so for the selected cell, whose editor opens with the key that is typed. */
  knownChoices(key: string): ChoiceList | undefined {
    return this.#choices?.key === key ? this.#choices.list : undefined;
  }

  select(range: LiveRange): void {
    this.#set({ range });
    const key = this.#state.view?.rows[range.firstRow - 1]?.cells.get(range.firstColumn)?.choices;
    if (key !== undefined) void this.choices(key);
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

  /** Says something that concerns the document as a whole. */
  remark(text: string): void {
    this.#set({ remarks: [text] });
  }

  dismiss(): void {
    this.#set({ remarks: [], pasteFiltered: false, problem: undefined });
  }
}
