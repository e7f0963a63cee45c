import { bottom, rectOf, type Rect } from './rect';
import type { Sheet } from './sheet';

export interface TableColumn {
  readonly id: number;
  name: string;
  /** Formula of a calculated column, as it stands in the row `formulaRow` of the sheet. */
  formula?: string | undefined;
  formulaRow?: number | undefined;
  /** Criteria of a filter on the column, as they were applied. */
  filter?: unknown;
}

/** An Excel table. */
export class Table {
  showHeaders = true;
  showTotals = false;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  sort: readonly { readonly key: number; readonly ascending: boolean }[] = [];
  deleted = false;
  columns: TableColumn[];
  private nextColumn: number;

  /** @param rect header row and totals row included */
  constructor(readonly id: string, public name: string, readonly sheet: Sheet, public rect: Rect, headers: readonly string[]) {
    this.columns = headers.map((header, i) => ({ id: i + 1, name: header }));
    this.nextColumn = headers.length + 1;
  }

  newColumn(name: string): TableColumn {
    return { id: this.nextColumn++, name };
  }

  /** A column header that the table does not have yet: the wish itself or with a number. */
  freeHeader(wish: string, except?: TableColumn): string {
    const taken = new Set(this.columns.filter((column) => column !== except).map(({ name }) => name.toLowerCase()));
    for (let n = 1; ; n += 1) {
      const name = wish === '' ? `Column${n}` : n === 1 ? wish : `${wish}${n}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  get bodyRow(): number {
    return this.rect.row + (this.showHeaders ? 1 : 0);
  }

  get bodyHeight(): number {
    return this.rect.height - (this.showHeaders ? 1 : 0) - (this.showTotals ? 1 : 0);
  }

  get body(): Rect {
    return rectOf(this.bodyRow, this.rect.column, this.bodyHeight, this.rect.width);
  }

  get header(): Rect | undefined {
    return this.showHeaders ? rectOf(this.rect.row, this.rect.column, 1, this.rect.width) : undefined;
  }

  get totals(): Rect | undefined {
    return this.showTotals ? rectOf(bottom(this.rect), this.rect.column, 1, this.rect.width) : undefined;
  }
}
