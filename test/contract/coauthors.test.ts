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
import { copyOf, startHost, type Host } from '../host';
import { THOROUGH } from '../support/thorough';
import { Coauthor, type Move } from './coauthor';
import { SMALL } from './small-model';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const REFRESH = { ...OPTIONS, newModelId: () => 'model' };

const ACTIONS = ['refresh', 'fix', 'edit'] as const;
type Action = (typeof ACTIONS)[number];

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

const REGISTERS = ['Threats', 'Mitigations', 'Residual'] as const;
const inTable = { table: fc.constantFrom(...REGISTERS), row: fc.nat(5) };
/** Every kind of move, each with whatever it may concern. */
const MOVES: Readonly<Record<Move['kind'], fc.Arbitrary<Move>>> = {
  type: fc.record({ kind: fc.constant('type'), table: fc.constantFrom(...REGISTERS, 'Mapping'), column: fc.constantFrom(0, 1, 2), row: fc.nat(8) }),
  identify: fc.record({ kind: fc.constant('identify'), table: fc.constantFrom('Threats', 'Mitigations'), row: fc.nat(8) }),
  insert: fc.record({ kind: fc.constant('insert'), ...inTable }),
  insertRow: fc.record({ kind: fc.constant('insertRow'), ...inTable }),
  delete: fc.record({ kind: fc.constant('delete'), ...inTable }),
  sort: fc.record({ kind: fc.constant('sort'), table: fc.constantFrom(...REGISTERS, 'Roadmap'), ascending: fc.boolean() }),
  renameSheet: fc.record({ kind: fc.constant('renameSheet'), table: fc.constantFrom(...REGISTERS) }),
  renameColumn: fc.record({ kind: fc.constant('renameColumn'), table: fc.constantFrom(...REGISTERS) }),
};
const KINDS = Object.keys(MOVES) as Move['kind'][];
const REQUESTS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A move made before one request of an action. */
interface Interleaving {
  readonly action: Action;
  readonly at: number;
  readonly move: Move;
}
const CASES = ACTIONS.flatMap((action) => REQUESTS.flatMap((at) => KINDS.map((kind) => ({ action, at, kind }))));
/** Every kind of move before every request of every action, in any order. */
const dealt: fc.Arbitrary<readonly Interleaving[]> = fc.shuffledSubarray(CASES, { minLength: CASES.length })
  .chain((cases) => fc.tuple(...cases.map(({ action, at, kind }) => MOVES[kind].map((move): Interleaving => ({ action, at, move })))));

/** So many moves of the co-author come between the requests of one action. */
const TOGETHER = 3;
const BOOKS = 2;
const DEALS = THOROUGH ? 12 : 2;

/** Actions with what happens during each, in turn. */
function roundsOf(all: readonly Interleaving[]): readonly (readonly Interleaving[])[] {
  const byAction = ACTIONS.map((action) => all.filter((each) => each.action === action));
  const longest = Math.max(...byAction.map(({ length }) => length));
  return Array.from({ length: Math.ceil(longest / TOGETHER) }, (_, n) => byAction.map((each) => each.slice(n * TOGETHER, (n + 1) * TOGETHER))).flat().filter(({ length }) => length > 0);
}

/** Goes through rounds in one workbook; nothing of the co-author's may be missing after any of them. */
async function live(rounds: readonly (readonly Interleaving[])[]): Promise<void> {
  const port = new OfficeWorkbook();
  const other = new Coauthor(host);
  for (const [n, interleaved] of rounds.entries()) {
    let request = 0;
    host.beforeSync = () => {
      request += 1;
      for (const { at, move } of interleaved) if (at === request) other.make(move);
    };
    try {
      await act(interleaved[0]?.action ?? 'refresh', port, n);
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
}

describe('beside a co-author', () => {
  it.each(Array.from({ length: DEALS }, (_, i) => i + 1))(`loses no edit, doubles no ID and leaves no half row in ${CASES.length} interleavings, deal %d`, async (deal) => {
    host = startHost();
    await createWorkbook(new OfficeWorkbook(), createModel(SMALL), TODAY, () => 'model');
    const { book } = host;
    await fc.assert(fc.asyncProperty(dealt, async (all) => {
      const rounds = roundsOf(all);
      const each = Math.ceil(rounds.length / BOOKS);
      for (let n = 0; n < BOOKS; n += 1) {
        host = startHost({ book: copyOf(book) });
        await live(rounds.slice(n * each, (n + 1) * each));
      }
    }), { numRuns: 1, seed: deal, endOnFailure: true });
  }, 600_000);
});
