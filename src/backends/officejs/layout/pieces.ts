import type { WriteOptions } from '../../../workbook/port';
import { inTurn, step } from '../session';

/** Hands out the objects of one request, each sheet once. */
export class Book {
  readonly #sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly workbook: Excel.Workbook) {}

  sheet(name: string): Excel.Worksheet {
    const sheet = this.#sheets.get(name) ?? this.workbook.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /** Cells for this request only: Excel need not remember them. */
  range(sheet: string, address: string): Excel.Range {
    return this.sheet(sheet).getRange(address).untrack();
  }

  /** As `range`, for addresses separated by commas. */
  areas(sheet: string, addresses: string): Excel.RangeAreas {
    return this.sheet(sheet).getRanges(addresses).untrack();
  }
}

/** A part of a layout that goes into one request. Those of a layout run in order; each may be repeated. */
export interface Piece {
  /** About how many bytes it adds to a request. */
  readonly bytes: number;
  readonly queue: (book: Book) => void;
}

/** Bytes that a request spends on one object or property beside its addresses and values. */
export const PER_OPERATION = 125;
/** A piece of so many objects and properties, and of texts as long as that. */
export const piece = (operations: number, text: number, queue: (book: Book) => void): Piece => ({ bytes: operations * PER_OPERATION + text, queue });

/** A layout is sent in about so many requests: enough to show how far it is and to be stopped, few enough to be quick. */
const REQUESTS = 7;
const LEAST = 400_000;
const MOST = 2_600_000;

/** Things in their order as requests or responses of at most so many bytes, each of at least one. */
export function packed<T extends { readonly bytes: number }>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const requests: T[][] = [];
  let bytes = Infinity;
  for (const one of things) {
    bytes += one.bytes;
    if (bytes > most) {
      requests.push([]);
      bytes = one.bytes;
    }
    requests.at(-1)?.push(one);
  }
  return requests;
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((bytes, one) => bytes + one.bytes, 0);

/**
 * Sends pieces in as few requests as their sizes allow. Formulas are computed after the last one.
 * @throws CancelledError when it is stopped between two requests; the errors of Excel
 */
export function send(context: Excel.RequestContext, pieces: readonly Piece[], options: WriteOptions = {}): Promise<void> {
  const requests = packed(pieces, Math.min(MOST, Math.max(LEAST, sum(pieces) / REQUESTS)));
  const { signal } = options;
  return inTurn(requests, (request, i) => step(context, () => {
    const { workbook } = context;
    if (i < requests.length - 1) {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
    }
    const book = new Book(workbook);
    for (const one of request) one.queue(book);
  }, { sent: sum(request), ...(signal === undefined ? {} : { signal }) }), options);
}
