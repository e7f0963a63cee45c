import { WorkbookChangedError } from '../../../errors';
import type { WriteOptions } from '../../../workbook/port';
import { codeOf } from '../errors/host-error';
import { inTurn, step } from '../session';
import type { SheetSnapshot } from '../read/snapshot';
import { Batch, type GivenKeys, type Work } from './batch';
import type { Locks } from './locks';
import type { Lost } from './lost';
import { failedInGuard } from './shape-guard';

/** A request carries and asks for at most about so many characters. */
const MOST = 2_800_000;
/** With these Excel ends a request whose cells have changed their shape or are gone. */
const SHAPE: ReadonlySet<string> = new Set(['InvalidArgument', 'InvalidReference', 'ItemNotFound', 'InvalidObjectPath', 'InsertDeleteConflict', 'ItemAlreadyExists']);

/** Whether an error says that something was deleted. */
export const isGone = (error: unknown): boolean => ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath'].includes(codeOf(error) ?? '');

/** What all requests of an apply share. */
export interface Run {
  readonly context: Excel.RequestContext;
  readonly sheets: readonly SheetSnapshot[];
  readonly locks: Locks;
}

/** Work as requests, in order, each at least one piece of it. */
export function inRequests(works: readonly Work[], most = MOST): readonly (readonly Work[])[] {
  const requests: Work[][] = [];
  let [sent, received] = [Infinity, 0];
  for (const work of works) {
    sent += work.sent;
    received += work.received;
    if (sent > most || received > most || work.startsRequest === true) {
      requests.push([]);
      [sent, received] = [work.sent, work.received];
    }
    requests.at(-1)?.push(work);
  }
  return requests;
}

/**
 * Carries out work.
 *
 * After each request it is told what was overwritten although somebody else had just written it; when there is such a thing, the rest is
 * left undone but for sheets that are begun.
 * @param together so many works at the beginning are not stopped between
 * @throws WorkbookChangedError when a request came to nothing because rows, columns or tables were no longer as they had been; CancelledError
 */
export async function carryOut(run: Run, works: readonly Work[], options: WriteOptions = {}, together = 0): Promise<readonly Lost[]> {
  const lost: Lost[] = [];
  const requests = inRequests(works);
  const begun = new Set(works.slice(0, together));
  const count = requests.filter((request) => request.some((work) => begun.has(work))).length;
  const groups = [requests.slice(0, count), ...requests.slice(count).map((request) => [request])].filter((group) => group.length > 0);
  await inTurn(groups, (group) => inTurn(group, async (request, i) => {
    if (lost.length === 0) lost.push(...await (i === 0 ? send(run, request, options) : sendOrComplete(run, request, group.slice(i + 1).flat())));
    else await send(run, request.filter(isOurs));
  }), options);
  return lost;
}

/** Layout of what nobody else has yet. */
const isOurs = (work: Work): boolean => work.guard === undefined && work.look === undefined;

/** Sends one request; where it came to nothing, sheets that are begun are completed all the same. */
async function sendOrComplete(run: Run, request: readonly Work[], rest: readonly Work[]): Promise<readonly Lost[]> {
  try {
    return await send(run, request);
  } catch (error) {
    if (error instanceof WorkbookChangedError) await inTurn(inRequests([...request, ...rest].filter(isOurs)), (one) => send(run, one));
    throw error;
  }
}

/** Sends one request, and tells what was overwritten in it. Throws as `carryOut` does. */
export async function send(run: Run, works: readonly Work[], { signal }: WriteOptions = {}): Promise<readonly Lost[]> {
  const { context, sheets, locks } = run;
  const inTheWay = locks.of(works);
  const keys = works.flatMap(({ given = [] }) => given);
  try {
    const columns = await step(context, () => {
      const batch = new Batch(context, sheets);
      for (const lock of inTheWay) lock.open(batch);
      for (const work of works) work.guard?.(batch);
      for (const work of works) work.look?.(batch);
      for (const work of works) work.write(batch);
      const loaded = keys.map((key) => loadColumn(batch, key));
      for (const lock of inTheWay) lock.close(batch);
      for (const work of works) work.close?.(batch);
      return loaded;
    }, { sent: works.reduce((sum, work) => sum + work.sent, 0), received: works.reduce((sum, work) => sum + work.received, 0), ...(signal === undefined ? {} : { signal }) });
    const twice = new Map(keys.map((key, i) => [key, takenIn(key, columns[i])]));
    return works.flatMap((work) => work.lost?.(new Set((work.given ?? []).flatMap((key) => [...(twice.get(key) ?? [])]))) ?? []);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    // What went wrong first is what has to be told.
    await locks.restore(context, inTheWay).catch(() => undefined);
    if (failedInGuard(error) || (SHAPE.has(code) && await hasOtherShape(run, works))) throw new WorkbookChangedError(works.flatMap(({ places }) => places));
    throw error;
  }
}

function loadColumn(batch: Batch, { table, column }: GivenKeys): Excel.Range {
  const range = batch.table(table).getRange().untrack().getColumn(column - table.firstColumn).untrack();
  range.load('values');
  return range;
}

/** The rows whose given key stands elsewhere in the column as well. */
function takenIn({ rows }: GivenKeys, column: Excel.Range | undefined): ReadonlySet<number> {
  const counts = new Map<string, number>();
  for (const [value] of (column?.values ?? []) as unknown[][]) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return new Set([...rows].flatMap(([row, value]) => ((counts.get(value) ?? 0) > 1 ? [row] : [])));
}

async function hasOtherShape({ context, sheets }: Run, works: readonly Work[]): Promise<boolean> {
  try {
    const answers = await step(context, () => {
      const batch = new Batch(context, sheets);
      return works.map((work) => work.probe?.(batch));
    }, { reads: true });
    return answers.some((answer) => answer?.() === false);
  } catch (error) {
    if (SHAPE.has(codeOf(error) ?? '')) return true;
    throw error;
  }
}
