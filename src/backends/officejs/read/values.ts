import { rectAddress } from '../layout/areas';
import { codeOf } from '../errors/host-error';
import { step } from '../session';
import { bytesOf, taken, type Block } from './blocks';

/** A cell as Excel hands it out. */
export type Loaded = string | number | boolean | null;

/** A block with what stands in it, row by row. */
export interface ReadBlock extends Block {
  readonly cells: readonly (readonly Loaded[])[];
}

/** Bytes that a response is meant to have; the web refuses more than five million. */
const TARGET = 3_000_000;
const LEAST = 50_000;

/**
 * Reads blocks in responses of about three million bytes. Estimates are corrected by what came back, and a response that Excel finds too large is asked for in halves.
 * @param alongside queues what is to be known about the same moment, in each request
 */
export async function readBlocks(context: Excel.RequestContext, blocks: readonly Block[], alongside: () => void): Promise<readonly ReadBlock[]> {
  return rest(context, blocks, alongside, 1, TARGET);
}

/** @param factor real bytes per estimated one */
async function rest(context: Excel.RequestContext, blocks: readonly Block[], alongside: () => void, factor: number, target: number): Promise<readonly ReadBlock[]> {
  if (blocks.length === 0) return [];
  const { now, later } = taken(blocks, target / factor);
  try {
    const read = await request(context, now, alongside);
    const estimated = now.reduce((sum, block) => sum + bytesOf(block), 0);
    const real = later.length === 0 ? estimated : read.reduce((sum, { cells }) => sum + JSON.stringify(cells).length, 0);
    return [...read, ...(await rest(context, later, alongside, Math.max(0.3, real / Math.max(1, estimated)), target))];
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || target <= LEAST) throw error;
    return rest(context, blocks, alongside, factor, target / 2);
  }
}

async function request(context: Excel.RequestContext, blocks: readonly Block[], alongside: () => void): Promise<readonly ReadBlock[]> {
  const ranges = await step(context, () => {
    alongside();
    const sheets = new Map<string, Excel.Worksheet>();
    return blocks.map((block) => {
      const sheet = sheets.get(block.sheetId) ?? context.workbook.worksheets.getItem(block.sheetId);
      sheets.set(block.sheetId, sheet);
      const range = sheet.getRange(rectAddress(block.rect)).untrack();
      range.load(block.what);
      return { block, range };
    });
  }, { reads: true });
  return ranges.map(({ block, range }) => ({ ...block, cells: range[block.what] as readonly (readonly Loaded[])[] }));
}
