import { rectAddress } from '../layout/areas';
import { Book } from '../layout/pieces';
import type { Rect } from '../read/rect';
import type { SheetSnapshot, TableSnapshot } from '../read/snapshot';
import type { Lost } from './lost';

/** Hands out the objects of one request, found by what stays when people rename them. */
export class Batch extends Book {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #tables = new Map<string, Excel.Table>();

  /** @param sheets sheets as they were read: asked for by their name of then, they are found whatever they are called now */
  constructor(readonly context: Excel.RequestContext, sheets: readonly SheetSnapshot[]) {
    super(context.workbook);
    this.#ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  }

  override sheet(name: string): Excel.Worksheet {
    return super.sheet(this.#ids.get(name.toLowerCase()) ?? name);
  }

  table({ id }: TableSnapshot): Excel.Table {
    const table = this.#tables.get(id) ?? this.workbook.tables.getItem(id);
    this.#tables.set(id, table);
    return table;
  }

  /** Cells that Excel keeps hold of while rows and columns come and go, for as long as the batch of requests runs. */
  kept(sheet: string, rect: Rect): Excel.Range {
    return this.sheet(sheet).getRange(rectAddress(rect));
  }
}

/** Something that is written, in one request or together with others. */
export interface Work {
  /** About how many characters it sends, and what it looks at hands back. */
  readonly sent: number;
  readonly received: number;
  /** Names, as read, of the sheets it changes. */
  readonly sheets: readonly string[];
  /** It rests on what earlier requests did. */
  readonly startsRequest?: boolean;
  /** It adds, moves or deletes sheets. */
  readonly structure?: true;
  /** Places to name when it cannot be carried out because of what somebody else did. */
  readonly places: readonly string[];
  /** The IDs that it gives, by the table and the column they stand in. */
  readonly given?: readonly GivenKeys[];
  /** Queues what ends the request before anything is written when cells no longer have their shape. */
  guard?(batch: Batch): void;
  /** Queues loading what is about to be overwritten. */
  look?(batch: Batch): void;
  write(batch: Batch): void;
  /** Queues what has to come when everything else of the request is done and the sheets are locked again. */
  close?(batch: Batch): void;
  /** Queues looking whether the cells still have their shape; the answer holds after the request. */
  probe?(batch: Batch): () => boolean;
  /**
   * After the request: what was overwritten although somebody else had just written it.
   * @param taken the rows, as planned, of IDs that stand in the table twice
   */
  lost?(taken: ReadonlySet<number>): readonly Lost[];
}

/** The keys that a write gives to rows of a table. */
export interface GivenKeys {
  readonly table: TableSnapshot;
  /** Sheet column at the time of reading. */
  readonly column: number;
  readonly rows: ReadonlyMap<number, string>;
}
