import type { BlueprintCell, DefinedName } from '../../blueprint/blueprint';
import type { CellChange, CellContent, LaidBlock, TableGrowth } from '../port';

/** What a refresh is going to change, gathered step by step. */
export class ChangeSet {
  readonly cells: CellChange[] = [];
  readonly tables: TableGrowth[] = [];
  readonly names: DefinedName[] = [];
  readonly sheets: string[] = [];
  readonly drawings = new Set<string>();
  readonly blocks: LaidBlock[] = [];
  /** What a person should know: left as it is, upgraded, did not fit. */
  readonly notes: string[] = [];

  readonly #planned = new Set<string>();

  readonly #live: boolean;

  /** @param live the host computes formulas itself: stored results are its business */
  constructor(live = false) {
    this.#live = live;
  }

  /** True when the cell is going to be changed already. */
  has(sheet: string, row: number, column: number): boolean {
    return this.#planned.has(`${sheet}\n${row}\n${column}`);
  }

  set(sheet: string, row: number, column: number, content: CellContent, like?: CellChange['like']): void {
    if (this.#live && content.kind === 'result') return;
    this.#planned.add(`${sheet}\n${row}\n${column}`);
    this.cells.push({ sheet, row, column, content, ...(like === undefined ? {} : { like }) });
  }

  value(sheet: string, row: number, column: number, value: BlueprintCell, like?: CellChange['like']): void {
    this.set(sheet, row, column, { kind: 'value', value }, like);
  }

  get isEmpty(): boolean {
    return this.cells.length + this.tables.length + this.names.length + this.sheets.length + this.drawings.size + this.blocks.length === 0;
  }
}
