import { recalculate, takeInRows, type Recalculation } from '../../actions/recalculate';
import { openWorkbook } from '../../backends/xlsx/edit/open-workbook';
import { EMPTY_BLUEPRINT, type Blueprint } from '../../blueprint/blueprint';
import { NotMaestroWorkbookError, UnsafeChangeError } from '../../errors';
import type { EntityKey } from '../../model/threat-model';
import type { CellChange, RawSheet, RawWorkbook, WorkbookChanges } from '../../workbook/port';
import type { CellSource } from './grid-cells';
import { History } from './history';
import { SheetSpots } from './spots';
import { stepBetween, type Step } from './step';
import type { Version } from './version';

const NOTHING: Pick<Recalculation, 'registers' | 'blocks'> = { registers: [], blocks: [] };

/** A workbook whose formulas are computed with every change, and the versions it has been through. */
export class Book {
  readonly history: History;
  #computed: { readonly raw: RawWorkbook; readonly result: Recalculation | undefined } | undefined;
  #spots: ReadonlyMap<RawSheet, SheetSpots> = new Map();
  #checked: Uint8Array | undefined;

  /** @param today the ISO date that counts as today */
  constructor(first: Version, readonly today: () => string) {
    this.history = new History(this.upToDate(first));
  }

  get version(): Version {
    return this.history.version;
  }

  /** What its formulas come to; undefined for a workbook without any MAESTRO table. */
  get recalculation(): Recalculation | undefined {
    const { raw } = this.version;
    if (this.#computed?.raw !== raw) this.#computed = { raw, result: this.#compute(this.version) };
    return this.#computed.result;
  }

  /** Throws UnsafeChangeError when there is no such sheet. */
  sheet(name: string): RawSheet {
    const { raw, fileName } = this.version;
    const sheet = raw.sheets.find((s) => s.name === name) ?? raw.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) throw new UnsafeChangeError(fileName, `it has no worksheet named "${name}"`, 'Choose one of its sheets.');
    return sheet;
  }

  /** What stands where on a sheet. */
  spots(sheet: RawSheet): SheetSpots {
    const recalculation = this.recalculation ?? NOTHING;
    const known = this.#spots.get(sheet);
    if (known?.source === recalculation) return known;
    const spots = new SheetSpots(sheet, recalculation);
    this.#spots = new Map([...this.#spots].filter(([, other]) => other.source === recalculation).concat([[sheet, spots]]));
    return spots;
  }

  source(name: string): CellSource {
    const { raw, looks } = this.version;
    const sheet = this.sheet(name);
    return { spots: this.spots(sheet), date1904: raw.date1904, format: (row, column) => looks.format(sheet.name, row, column) };
  }

  /** Changes cells, with all that follows from them. */
  changeCells(cells: readonly CellChange[]): Step {
    this.#requireChangeable();
    return this.push(this.upToDate(this.version.with(cells)));
  }

  /**
   * Changes cells below tables that take them in.
   * @throws UnsafeChangeError when a table cannot grow
   */
  async grow(cells: readonly CellChange[], keys: ReadonlySet<EntityKey>): Promise<{ readonly step: Step; readonly tables: WorkbookChanges['tables'] }> {
    this.#requireChangeable();
    const growth = takeInRows(this.version.with(cells).raw, this.version.fileName, this.today(), keys);
    const next = await this.version.written({ ...growth, cells: [...cells, ...growth.cells] }, EMPTY_BLUEPRINT);
    return { step: this.push(this.upToDate(next)), tables: growth.tables };
  }

  /**
   * The version with an action's changes made, not yet the present one.
   * @throws UnsafeChangeError when something would be lost
   */
  async changed(changes: WorkbookChanges, blueprint: Blueprint): Promise<Version> {
    this.#requireChangeable();
    return this.upToDate(await this.version.written(changes, blueprint));
  }

  /**
   * Makes a version the present one.
   * @param laidOut sheets whose looks changed besides their cells
   */
  push(next: Version, laidOut: Iterable<string> = []): Step {
    const step = stepBetween(this.version.raw, next.raw, laidOut);
    this.history.push(next, step);
    return step;
  }

  /** With every result of the product's formulas up to date. */
  upToDate(version: Version): Version {
    const result = this.#compute(version);
    const next = version.with(result?.results ?? []);
    this.#computed = { raw: next.raw, result };
    return next;
  }

  #compute({ raw, fileName }: Version): Recalculation | undefined {
    try {
      return recalculate(raw, fileName, this.today());
    } catch (error) {
      if (error instanceof NotMaestroWorkbookError) return undefined;
      throw error;
    }
  }

  /** Throws UnsafeChangeError for a file that may not be changed at all, such as a signed one, before anything is shown as changed. */
  #requireChangeable(): void {
    const { file, fileName } = this.version;
    if (this.#checked !== file) openWorkbook(file, fileName);
    this.#checked = file;
  }
}
