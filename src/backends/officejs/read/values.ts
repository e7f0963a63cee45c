import { rectAddress } from '../layout/areas';
import { codeOf } from '../errors/host-error';
import { step } from '../session';
import { bytesOf, taken, type Block } from './blocks';
import { breath } from './breath';
import { sizeOf } from './estimate';

/** A cell as Excel hands it out. */
export type Loaded = string | number | boolean | null;

/** A block with what stands in it, row by row. */
export interface ReadBlock extends Block {
  readonly cells: readonly (readonly Loaded[])[];
}

/** Where in a series of requests one stands. */
export interface Turn {
  readonly isLast: boolean;
  /** IDs of sheets that it took more than one request to read, this one included. */
  readonly split: ReadonlySet<string>;
}

/** What was read, and what was queued beside it in each request. */
export interface ReadBlocks<T> {
  readonly blocks: readonly ReadBlock[];
  readonly beside: readonly T[];
}

/** Bytes that a response is meant to have: with what estimates are wrong by it stays below four million, and the web refuses more than five. */
const TARGET = 3_300_000;
const MOST = 5_000_000;

/**
 * Reads blocks in responses of three to four million bytes. Estimates are corrected by what came back, and of what Excel finds too large a part is asked for.
 * @param beside queues what is to be known about the same moment, in each request; may be called more than once for one
 * @param reserve about how many bytes that takes in the last of several requests
 */
export function readBlocks<T>(context: Excel.RequestContext, blocks: readonly Block[], beside: (turn: Turn) => T, reserve = 0): Promise<ReadBlocks<T>> {
  return rest(context, blocks, beside, { begun: new Set(), split: new Set(), factor: 1, reserve });
}

interface State {
  /** IDs of sheets of which something was read before. */
  readonly begun: ReadonlySet<string>;
  readonly split: ReadonlySet<string>;
  readonly reserve: number;
  /** Real bytes per estimated one. */
  readonly factor: number;
}

async function rest<T>(context: Excel.RequestContext, blocks: readonly Block[], beside: (turn: Turn) => T, state: State): Promise<ReadBlocks<T>> {
  if (blocks.length === 0) return { blocks: [], beside: [] };
  const { begun, factor, reserve } = state;
  const full = taken(blocks, TARGET / factor);
  const { now, later } = full.later.length > 0 || begun.size === 0 ? full : taken(blocks, (TARGET - reserve) / factor);
  const estimated = now.reduce((sum, block) => sum + bytesOf(block), 0);
  const divisible = now.some(({ rect }) => now.length > 1 || rect.lastRow > rect.firstRow);
  const sheets = new Set(now.map(({ sheetId }) => sheetId));
  const split = new Set([...state.split, ...[...sheets].filter((id) => begun.has(id))]);
  const read = await orTooLarge(request(context, now, () => beside({ isLast: later.length === 0, split }), estimated * factor), divisible);
  // The client has just taken a response apart: a task of its own.
  await breath();
  if (read === undefined) return rest(context, blocks, beside, { ...state, factor: Math.max(factor * 2, MOST / estimated) });
  const real = later.length === 0 ? 0 : read.blocks.reduce((sum, { cells }) => sum + sizeOf(cells), 0);
  // Short rows before long ones shall not make it forget how long they can be.
  const others = await rest(context, later, beside, { begun: new Set([...begun, ...sheets]), split, reserve, factor: Math.max(1, real / estimated, factor / 2) });
  return { blocks: [...read.blocks, ...others.blocks], beside: [read.beside, ...others.beside] };
}

/** Undefined instead of the error for a response that is too large, where less can be asked for. */
function orTooLarge<T>(response: Promise<T>, divisible: boolean): Promise<T | undefined> {
  return response.catch((error: unknown) => {
    if (divisible && codeOf(error) === 'ResponsePayloadSizeLimitExceeded') return undefined;
    throw error;
  });
}

async function request<T>(context: Excel.RequestContext, blocks: readonly Block[], beside: () => T, received: number): Promise<{ readonly blocks: readonly ReadBlock[]; readonly beside: T }> {
  const asked = await step(context, () => {
    const sheets = new Map<string, Excel.Worksheet>();
    const ranges = blocks.map((block) => {
      const sheet = sheets.get(block.sheetId) ?? context.workbook.worksheets.getItem(block.sheetId);
      sheets.set(block.sheetId, sheet);
      const range = sheet.getRange(rectAddress(block.rect)).untrack();
      range.load(block.what);
      return { block, range };
    });
    return { ranges, beside: beside() };
  }, { reads: true, received: Math.round(received) });
  return { blocks: asked.ranges.map(({ block, range }) => ({ ...block, cells: range[block.what] as readonly (readonly Loaded[])[] })), beside: asked.beside };
}
