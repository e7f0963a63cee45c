import { editXlsx } from '../../backends/xlsx/edit-xlsx';
import { EMPTY_BLUEPRINT, type Blueprint } from '../../blueprint/blueprint';
import { readXlsx } from '../../backends/xlsx/read/read-xlsx';
import type { CellChange, RawWorkbook, WorkbookChanges } from '../../workbook/port';
import { FileLooks } from './file-looks';
import { withChanges } from './in-memory';

const EMPTY: RawWorkbook = { date1904: false, names: [], sheets: [] };
const NO_CHANGES: WorkbookChanges = { cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] };

/**
 * A document at one moment; never changed. What is shown is `raw`: the file as read with the cells that changed since. They are written into the file when
 * somebody wants it, all at once, since each writing packs the file anew.
 */
export class Version {
  #bytes: Uint8Array | undefined;

  private constructor(readonly fileName: string, readonly raw: RawWorkbook, readonly looks: FileLooks, readonly file: Uint8Array, private readonly pending: ReadonlyMap<string, CellChange>) {}

  /**
   * @param bytes of a workbook file; none for a document without content
   * @throws the named errors of reading
   */
  static read(bytes: Uint8Array, fileName: string): Version {
    return Version.#of(bytes, fileName, bytes.length === 0 ? EMPTY : readXlsx(bytes, fileName));
  }

  static #of(bytes: Uint8Array, fileName: string, raw: RawWorkbook): Version {
    return new Version(fileName, raw, new FileLooks(bytes, fileName), bytes, new Map());
  }

  /** With cells changed whose formats stay. */
  with(changes: readonly CellChange[]): Version {
    if (changes.length === 0) return this;
    const pending = new Map(this.pending);
    for (const change of changes) pending.set(`${change.sheet}\n${change.row}\n${change.column}`, change);
    return new Version(this.fileName, withChanges(this.raw, changes, [], this.#isDate), this.looks, this.file, pending);
  }

  /**
   * With changes written into the file at once, so that what cannot be written is refused before it is shown.
   * @throws UnsafeChangeError when something would be lost
   */
  async written(changes: WorkbookChanges, blueprint: Blueprint): Promise<Version> {
    const bytes = await editXlsx(await this.bytes(), this.fileName, changes, blueprint);
    const { sheets, blocks, drawings, names, tables, cells } = changes;
    if (sheets.length + blocks.length + drawings.length + names.length > 0) return Version.read(bytes, this.fileName);
    const next = Version.#of(bytes, this.fileName, this.raw);
    return Version.#of(bytes, this.fileName, withChanges(this.raw, cells, tables, next.#isDate));
  }

  /** The file, exactly as shown. */
  async bytes(): Promise<Uint8Array> {
    this.#bytes ??= this.pending.size === 0 ? this.file : await editXlsx(this.file, this.fileName, { ...NO_CHANGES, cells: [...this.pending.values()] }, EMPTY_BLUEPRINT);
    return this.#bytes;
  }

  /** The files that it keeps alive. */
  get files(): readonly Uint8Array[] {
    return this.#bytes === undefined ? [this.file] : [this.file, this.#bytes];
  }

  readonly #isDate = (sheet: string, row: number, column: number): boolean => this.looks.format(sheet, row, column).isDate;
}
