import { WorkbookChangedError } from '../../../errors';
import { inTurn } from '../session';
import type { Work } from './batch';
import { locate } from './locate';
import type { Lost } from './lost';
import { joined } from './owed-chains';
import { KeptRowWork } from './restore-works';
import { inRequests, send, type Run } from './run';

/** Somebody who sorts or types between two of our requests costs another round. */
const ROUNDS = 25;

/**
 * Writes back what was overwritten although somebody else had just written it, wherever its row stands by now, as long as our value still stands there.
 * @throws the errors of Excel
 */
export async function writeBack(run: Run, lost: readonly Lost[], rounds = ROUNDS): Promise<void> {
  if (lost.length === 0 || rounds === 0) return;
  const [inTables, elsewhere] = [joined(lost.filter(({ table }) => table !== undefined)), lost.filter(({ table }) => table === undefined)];
  const again: Lost[] = [];
  const restore = async (works: readonly Work[], otherwise: readonly Lost[]): Promise<void> => {
    try {
      await inTurn(inRequests(works), async (request) => { again.push(...await send(run, request)); });
    } catch (error) {
      if (!(error instanceof WorkbookChangedError)) throw error;
      again.push(...otherwise);
    }
  };
  const { works, later } = await locate(run, inTables);
  again.push(...later);
  await restore(works, inTables.filter((one) => !later.includes(one)));
  // A row that is gone needs nothing back; together with others it would keep them from getting theirs.
  await inTurn(elsewhere, (one) => restore([new KeptRowWork(one)], []));
  return writeBack(run, again, rounds - 1);
}
