import { createWorkbook } from '../../actions/create';
import { localToday } from '../../actions/today';
import { XlsxWorkbook } from '../../backends/xlsx/xlsx-workbook';
import { UnsafeChangeError } from '../../errors';
import type { EntityKey, ThreatModel } from '../../model/threat-model';
import type { LiveRange, LiveWorkbookPort } from '../../workbook/live-port';
import { Book } from './book';
import { choiceList } from './choice-lists';
import { parseBlock } from './clipboard';
import type { ChoiceList, DocumentEvent, DocumentState, EditOutcome, GridSheet, SheetTab, TypedCell, WorkbenchDocument } from './document-api';
import { DocumentPort } from './document-port';
import { Followers } from './followers';
import { gridSheet } from './grid-sheet';
import { planTyping, type TextAt, type Typing } from './plan-typing';
import { refusals } from './refusals';
import { bounds, type Step } from './step';
import { Version } from './version';

/** How a document is opened. */
export interface OpenOptions {
  /** The ISO date that counts as today; the clock's when absent. */
  readonly today?: () => string;
}

const NOTHING: EditOutcome = { changes: [], refused: [], notes: [] };

/** The workbench's document over the bytes of an .xlsx file. Changes are made one after the other, in the order they were asked for. */
export class WorkbookDocument implements WorkbenchDocument {
  readonly port: LiveWorkbookPort;
  readonly #book: Book;
  readonly #followers: Followers;
  #saved: Version;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(first: Version, { today = localToday }: OpenOptions) {
    this.#book = new Book(first, today);
    this.#saved = this.#book.version;
    this.#followers = new Followers(this.#book, () => this.state());
    this.port = new DocumentPort(this.#book, this.#followers, (run) => this.#exclusively(run));
  }

  /**
   * Opens a workbook; formulas of the product whose stored values are missing or out of date are computed.
   * @throws the named errors of reading; a workbook without any MAESTRO table opens as what it is
   */
  static open(bytes: Uint8Array, fileName: string, options: OpenOptions = {}): WorkbookDocument {
    return new WorkbookDocument(Version.read(bytes, fileName), options);
  }

  /** A new workbook that holds a model. */
  static async create(model: ThreatModel, fileName: string, newModelId: () => string, options: OpenOptions = {}): Promise<WorkbookDocument> {
    const file = new XlsxWorkbook(new Uint8Array(), fileName);
    await createWorkbook(file, model, (options.today ?? localToday)(), newModelId);
    return WorkbookDocument.open(file.bytes, fileName, options);
  }

  /** A document without content, into which `port.scaffold` lays out a workbook. */
  static empty(fileName: string, options: OpenOptions = {}): WorkbookDocument {
    return new WorkbookDocument(Version.read(new Uint8Array(), fileName), options);
  }

  state(): DocumentState {
    const { version, history: { canUndo, canRedo } } = this.#book;
    return { fileName: version.fileName, dirty: version !== this.#saved, canUndo, canRedo };
  }

  sheets(): readonly SheetTab[] {
    const { raw, looks } = this.#book.version;
    return raw.sheets.filter(({ visibility }) => visibility !== 'veryHidden').map(({ name, visibility }) => {
      const colour = looks.tabColour(name);
      return { name, hidden: visibility === 'hidden', ...(colour === undefined ? {} : { colour }) };
    });
  }

  sheet(name: string): GridSheet {
    return gridSheet(this.#book.source(name), this.#book.version.looks.sheet(this.#book.sheet(name).name));
  }

  choices(key: string): ChoiceList {
    return choiceList(key, this.#book.recalculation?.model);
  }

  edit(cells: readonly TypedCell[]): Promise<EditOutcome> {
    const bySheet = new Map<string, TextAt[]>();
    for (const { sheet, ...cell } of cells) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
    return this.#exclusively(() => this.#type([...bySheet], false));
  }

  paste(sheet: string, row: number, column: number, block: string | readonly (readonly string[])[]): Promise<EditOutcome> {
    const texts = typeof block === 'string' ? parseBlock(block) : block;
    const cells = texts.flatMap((line, r) => line.map((text, c): TextAt => ({ row: row + r, column: column + c, text })));
    return this.#exclusively(() => this.#type([[sheet, cells]], true));
  }

  clear({ sheet, ...range }: LiveRange): Promise<EditOutcome> {
    return this.#exclusively(() => {
      const rows = this.#book.sheet(sheet).rows.filter(({ number }) => number >= range.firstRow && number <= range.lastRow);
      const cells = rows.flatMap(({ number, cells: values }) => values.flatMap((value, column): readonly TextAt[] =>
        (column < range.firstColumn || column > range.lastColumn || value === null || value === undefined ? [] : [{ row: number, column, text: '' }])));
      return this.#type([[sheet, cells]], false);
    });
  }

  undo(): Promise<EditOutcome> {
    return this.#exclusively(() => this.#went(this.#book.history.undo()));
  }

  redo(): Promise<EditOutcome> {
    return this.#exclusively(() => this.#went(this.#book.history.redo()));
  }

  bytes(): Promise<Uint8Array> {
    return this.#exclusively(() => this.#book.version.bytes());
  }

  save(): Promise<Uint8Array> {
    return this.#exclusively(async () => {
      const { version } = this.#book;
      const bytes = await version.bytes();
      this.#saved = version;
      return bytes;
    });
  }

  selected(range: LiveRange): void {
    this.#followers.selected(range);
  }

  watch(listener: (event: DocumentEvent) => void): () => void {
    return this.#followers.watch(listener);
  }

  /** Refused cells stay as they are; the others are one step. */
  async #type(bySheet: readonly (readonly [sheet: string, cells: readonly TextAt[]])[], isPasted: boolean): Promise<EditOutcome> {
    const typings = bySheet.map(([name, cells]) => {
      const { spots, date1904 } = this.#book.source(name);
      return { sheet: spots.sheet, cells, typing: planTyping({ spots, looks: this.#book.version.looks, date1904 }, cells, isPasted) };
    });
    const refused = typings.flatMap(({ sheet, typing }) => refusals(sheet, typing.refused));
    const [first] = typings;
    const place: LiveRange | undefined = first === undefined || first.cells.length === 0 ? undefined : { sheet: first.sheet.name, ...bounds(first.cells.map(({ row, column }) => [row, column])) };
    const range = place === undefined ? {} : { range: place };
    try {
      const { changes, notes } = await this.#commit(typings.map(({ typing }) => typing));
      return { changes, refused, notes: [...typings.flatMap(({ typing }) => typing.notes), ...notes], ...range };
    } catch (error) {
      if (!(error instanceof UnsafeChangeError)) throw error;
      return { ...NOTHING, refused: [...refused, { sheet: place?.sheet ?? '', cells: '', sentence: error.message }], ...range };
    }
  }

  async #commit(typings: readonly Typing[]): Promise<Pick<EditOutcome, 'changes' | 'notes'>> {
    const cells = typings.flatMap(({ changes }) => changes);
    const keys = new Set<EntityKey>(typings.flatMap(({ grown }) => [...grown]));
    if (cells.length === 0) return NOTHING;
    if (keys.size === 0) return { changes: this.#followers.tell(this.#book.changeCells(cells), 'user'), notes: [] };
    const { step, tables } = await this.#book.grow(cells, keys);
    return { changes: this.#followers.tell(step, 'user'), notes: tables.map(({ table, lastRow }) => `Table ${table} grew down to row ${lastRow}.`) };
  }

  #went(step: Step | undefined): EditOutcome {
    return step === undefined ? NOTHING : { ...NOTHING, changes: this.#followers.tell(step, 'user') };
  }

  #exclusively<T>(run: () => T | Promise<T>): Promise<T> {
    const next = this.#queue.then(run);
    this.#queue = next.catch(() => undefined);
    return next;
  }
}
