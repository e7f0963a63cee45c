import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { applyFixes } from '../../src/actions/fix';
import { refreshWorkbook } from '../../src/actions/refresh';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { WorkbookChangedError } from '../../src/errors';
import { createModel } from '../../src/model/threat-model';
import { withChanges } from '../../src/rules/support/with-changes';
import { startHost, type Host } from '../host';
import { Coauthor, type Move } from './coauthor';
import { SMALL } from './small-model';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const REFRESH = { ...OPTIONS, newModelId: () => 'model' };

type Action = 'refresh' | 'fix' | 'edit';

let host: Host;
afterEach(() => host.stop());

async function act(action: Action, port: OfficeWorkbook, n: number): Promise<void> {
  if (action === 'refresh') await refreshWorkbook(port, REFRESH);
  else if (action === 'fix') await applyFixes(port, OPTIONS, 'all');
  else {
    await editWorkbook(port, OPTIONS, ({ model }) => withChanges(model, [
      ...model.mitigations.slice(0, 1).map((row) => ({ kind: 'set', entity: 'mitigations', row, column: 'cost', to: n % 2 === 0 ? 'Low' : 'High' }) as const),
    ]));
  }
}

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), table: fc.constantFrom('Threats', 'Mitigations', 'Residual', 'Mapping'), column: fc.constantFrom(0, 1, 2), row: fc.nat(8) }),
  fc.record({ kind: fc.constant('identify' as const), table: fc.constantFrom('Threats', 'Mitigations'), row: fc.nat(8) }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'insertRow' as const, 'delete' as const), table: fc.constantFrom('Threats', 'Mitigations', 'Residual'), row: fc.nat(5) }),
  fc.record({ kind: fc.constant('sort' as const), table: fc.constantFrom('Threats', 'Mitigations', 'Residual', 'Roadmap'), ascending: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('renameSheet' as const, 'renameColumn' as const), table: fc.constantFrom('Threats', 'Mitigations', 'Residual') }),
);
const BOOKS = 20;
const ROUNDS = 25;
/** Each round has at least so many moves of the co-author between requests. */
const MOVES = 2;
const PARTS = [1, 2, 3, 4, 5] as const;

/** What the co-author does before each request of one action, and which action that is. */
const round = fc.record({ action: fc.constantFrom<Action>('refresh', 'refresh', 'fix', 'edit'), interleaved: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), moves), { minLength: MOVES, maxLength: 3 }) });

describe('beside a co-author', () => {
  it.each(PARTS)(`loses no edit, doubles no ID and leaves no half row in ${(BOOKS * ROUNDS * MOVES) / PARTS.length} random interleavings, part %d`, async (part) => {
    await fc.assert(fc.asyncProperty(fc.array(round, { minLength: ROUNDS, maxLength: ROUNDS }), async (rounds) => {
      host = startHost();
      const port = new OfficeWorkbook();
      await createWorkbook(port, createModel(SMALL), TODAY, () => 'model');
      const other = new Coauthor(host);
      for (const [n, { action, interleaved }] of rounds.entries()) {
        let request = 0;
        host.beforeSync = () => {
          request += 1;
          for (const [at, move] of interleaved) if (at === request) other.make(move);
        };
        try {
          await act(action, port, n);
        } catch (error) {
          // A workbook that does not come to rest is left alone and the person told.
          if (!(error instanceof WorkbookChangedError)) throw error;
        }
        host.beforeSync = undefined;
        other.expectKept();
      }
      await refreshWorkbook(port, REFRESH);
      expect((await refreshWorkbook(port, REFRESH)).lines).toEqual([]);
      other.expectKept();
      host.stop();
    }), { numRuns: BOOKS / PARTS.length, seed: part, endOnFailure: true });
  }, 600_000);
});
