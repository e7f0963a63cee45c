import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkbookChangedError } from '../../../src/errors';
import type { CellChange, TableGrowth } from '../../../src/workbook/port';
import { startHost, type Host } from '../../host';
import { addTable, applyNow, rowsOf, set } from './apply-support';

const SHEET = '6 Threats';
let host: Host;
afterEach(() => host.stop());

const OURS: ReadonlySet<string> = new Set(['Ours', 'of ours', 'ours too', 'Low']);

/** What a co-author does, and how many requests of ours pass before. */
type Act =
  | { readonly wait: number; readonly kind: 'type'; readonly row: number; readonly column: 'B' | 'C' | 'D' }
  | { readonly wait: number; readonly kind: 'sort'; readonly column: string; readonly up: boolean }
  | { readonly wait: number; readonly kind: 'insert' | 'delete' | 'above' | 'append'; readonly row: number };

const wait = fc.integer({ min: 0, max: 3 });
const row = fc.integer({ min: 1, max: 6 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ wait, kind: fc.constant('type' as const), row, column: fc.constantFrom('B' as const, 'C' as const, 'D' as const) }),
  fc.record({ wait, kind: fc.constant('sort' as const), column: fc.constantFrom('ID', 'Name', 'Likelihood', 'Note'), up: fc.boolean() }),
  fc.record({ wait, kind: fc.constantFrom('insert' as const, 'delete' as const, 'above' as const, 'append' as const), row }),
);

/** Somebody who works in the table while we do, and knows what has to be there in the end. */
class Coauthor {
  readonly tokens = new Set<string>();
  #left: Act[];
  #waited = 0;
  #typed = 0;

  constructor(acts: readonly Act[]) {
    this.#left = [...acts];
  }

  step(): void {
    const [next] = this.#left;
    if (next === undefined) return;
    if (this.#waited < next.wait) this.#waited += 1;
    else {
      this.#left.shift();
      this.#waited = 0;
      this.#do(next);
    }
  }

  #do(next: Act): void {
    const table = host.book.table('Threats');
    if (table === undefined) return undefined;
    const { body } = table;
    const at = 'row' in next ? Math.min(next.row, body.height) : 1;
    const there = (host.user.tableValues('Threats')[at] ?? []).map(String);
    if (next.kind === 'sort') return host.coauthor.sortTable('Threats', next.column, next.up);
    if (next.kind === 'above') return host.coauthor.insertRows(SHEET, 1);
    if (next.kind === 'insert') return host.coauthor.insertTableRow('Threats', at);
    if (next.kind === 'append') return this.#type('B', body.row + body.height + 1);
    // Rows that we are just writing are ours to them.
    if (there.some((value) => OURS.has(value) || /^TH1\d/.test(value))) return undefined;
    if (next.kind === 'type') return this.#type(next.column, body.row + at);
    if (body.height < 3) return undefined;
    this.#goes(there);
    return host.coauthor.deleteTableRow('Threats', at);
  }

  /** What they write over or delete is gone, and with it what we may have put something else over in the same place and not yet put back. */
  #goes(values: readonly string[], column = ''): void {
    const seen = new Set(rowsOf(host, 'Threats').flatMap((text) => text.split('|')));
    for (const token of this.tokens) if (!seen.has(token) && token.endsWith(column)) this.tokens.delete(token);
    for (const value of values) this.tokens.delete(value);
  }

  #type(column: string, sheetRow: number): void {
    this.#goes([String(host.user.valueOf(SHEET, `${column}${sheetRow}`))], column);
    const token = `typed ${(this.#typed += 1)} in ${column}`;
    this.tokens.add(token);
    host.coauthor.setCell(SHEET, `${column}${sheetRow}`, token);
  }
}

/** IDs for rows that lack one, Low for High, and a row of ours if it is not there yet, in a blank row or below the table. */
function plan(): { readonly cells: readonly CellChange[]; readonly tables: readonly TableGrowth[] } {
  const rows = host.user.tableValues('Threats').slice(1).map((cells) => cells.map(String));
  const first = (host.book.table('Threats')?.body.row ?? 3) + 1;
  const cells: CellChange[] = [];
  let next = Math.max(...rows.map(([id = '']) => Number(id.slice(2)) || 0));
  const give = (): string => `TH${(next += 1)}`;
  rows.forEach(([id, name, likelihood, note], i) => {
    if (id === '' && [name, likelihood, note].some((text) => text !== '')) cells.push(set(SHEET, `A${first + i}`, give()));
    if (likelihood === 'High') cells.push(set(SHEET, `C${first + i}`, 'Low'));
  });
  if (rows.some(([, name]) => name === 'Ours')) return { cells, tables: [] };
  const blank = rows.findIndex((texts) => texts.every((text) => text === ''));
  const at = first + (blank < 0 ? rows.length : blank);
  cells.push(set(SHEET, `A${at}`, give()), set(SHEET, `B${at}`, 'Ours'), set(SHEET, `C${at}`, 'of ours'), set(SHEET, `D${at}`, 'ours too'));
  return { cells, tables: blank < 0 ? [{ sheet: SHEET, table: 'Threats', lastRow: at, added: [] }] : [] };
}

/** As an action does it: plans again from what is there. */
async function untilAtRest(attempts: number): Promise<void> {
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await applyNow(host, plan());
    } catch (error) {
      if (!(error instanceof WorkbookChangedError)) throw error;
    }
  }
  throw new Error('never at rest');
}

describe('with a co-author at work between any two requests', () => {
  it('loses nothing of theirs, gives no ID twice and leaves no row half written', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, withBlank) => {
      host = startHost();
      await addTable(host, SHEET, 'Threats', [['ID', 'Name', 'Likelihood', 'Note'], ['TH1', 'Spoofing', 'High', 'n1'], ['', 'Leak', 'Medium', 'n3'], ['TH2', 'Tampering', 'High', 'n2'], ...(withBlank ? [['', '', '', '']] : []), ['TH9', 'Replay', 'Low', 'n9']]);
      const coauthor = new Coauthor(acts);
      host.beforeSync = () => coauthor.step();
      await untilAtRest(20);
      const rows = rowsOf(host, 'Threats').map((text) => text.split('|'));
      const ids = rows.map(([id]) => id).filter((id) => id !== '');
      expect([...ids].sort()).toEqual([...new Set(ids)].sort());
      const there = new Set(rows.flat());
      expect([...coauthor.tokens].filter((token) => !there.has(token))).toEqual([]);
      for (const [id, name, likelihood, note] of rows) if ([name, likelihood, note].some((text) => text === 'Ours' || text === 'of ours' || text === 'ours too')) {
        const ours = [[name, 'Ours'], [likelihood, 'of ours'], [note, 'ours too']] as const;
        expect([id !== '', ours.every(([text = '', own]) => text === own || coauthor.tokens.has(text))]).toEqual([true, true]);
      }
      host.stop();
    }), { numRuns: 300 });
  }, 60_000);
});
