import { afterEach, describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { exportModel } from '../../src/actions/export';
import { applyFixes } from '../../src/actions/fix';
import { jumpTo } from '../../src/actions/jump';
import { protectWorkbook } from '../../src/actions/protect';
import { refreshWorkbook } from '../../src/actions/refresh';
import { openModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { createModel } from '../../src/model/threat-model';
import { withChanges } from '../../src/rules/support/with-changes';
import { Book, copyOf, startHost, type Host } from '../host';
import { contentOf, expectSameContent } from './content';
import { SMALL } from './small-model';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const REFRESH = { ...OPTIONS, newModelId: () => 'model' };

let host: Host | undefined;
afterEach(() => host?.stop());

type Act = (port: OfficeWorkbook) => Promise<unknown>;
const open = (port: OfficeWorkbook): ReturnType<typeof openModel> => openModel({ kind: 'workbook', name: 'book.xlsx', port });

const create: Act = (port) => createWorkbook(port, createModel(SMALL), TODAY, () => 'model');

const starts = new Map<Act, Promise<Book>>();

/** A workbook of its own, as `before` leaves a fresh one. */
async function startOf(before: Act | undefined): Promise<Book> {
  if (before === undefined) return new Book();
  const made = starts.get(before) ?? (async () => {
    const { book } = (host = startHost());
    await before(new OfficeWorkbook());
    host.stop();
    return book;
  })();
  starts.set(before, made);
  return copyOf(await made);
}

async function typed(port: OfficeWorkbook): Promise<void> {
  await create(port);
  host?.user.setCell('6 Threats', 'B8', 'Typed by hand');
  host?.user.setCell('6 Threats', 'G8', 'L3');
}

async function withoutParts(port: OfficeWorkbook): Promise<void> {
  await typed(port);
  host?.user.deleteSheet('Findings');
  host?.user.deleteSheet('10 Summary');
}

async function torn(port: OfficeWorkbook): Promise<void> {
  await create(port);
  host?.user.insertRows('9 Residual Risk', 7);
  host?.user.unprotect('10 Summary');
  host?.user.deleteRows('10 Summary', 4);
}

/** Verbs that write, each with what it finds. */
const WRITING: readonly { readonly name: string; readonly before?: Act; readonly act: Act }[] = [
  { name: 'create', act: create },
  { name: 'refresh', before: typed, act: (port) => refreshWorkbook(port, REFRESH) },
  { name: 'refresh with sheets to lay out', before: withoutParts, act: (port) => refreshWorkbook(port, REFRESH) },
  { name: 'refresh with views to lay out anew', before: torn, act: (port) => refreshWorkbook(port, REFRESH) },
  { name: 'fix', before: create, act: (port) => applyFixes(port, OPTIONS, 'all') },
  { name: 'edit', before: create, act: (port) => editWorkbook(port, OPTIONS, ({ model }) => (model.zones.length > 0 ? model : withChanges(model, Array.from({ length: 30 }, (_, i) => ({ kind: 'add', entity: 'zones', row: { id: `Z${i + 50}`, name: `Zone ${i}` } }))))) },
  { name: 'protect', before: create, act: (port) => protectWorkbook(port, 'book.xlsx', 'registers', TODAY) },
];

/** A workbook as an action leaves it, and how many requests that took; `fault` breaks one of them and the action is repeated. */
async function run({ before, act }: (typeof WRITING)[number], fault?: { readonly at: number; readonly how: 'before' | 'after' }): Promise<{ readonly content: unknown; readonly requests: number }> {
  host = startHost({ book: await startOf(before) });
  if (fault !== undefined) {
    host.failAt(fault.at, fault.how);
    await act(new OfficeWorkbook()).catch(() => undefined);
  }
  await act(new OfficeWorkbook());
  const result = { content: contentOf(host.book), requests: host.syncs.length };
  host.stop();
  return result;
}

describe.each(WRITING)('$name', (action) => {
  it.each(['before', 'after'] as const)('reaches the same workbook when it is repeated after any of its requests failed %s taking effect', async (how) => {
    const { content, requests } = await run(action);
    expect(requests).toBeGreaterThan(0);
    for (let at = 1; at <= requests; at += 1) expectSameContent({ at, content: (await run(action, { at, how })).content }, { at, content });
  }, 600_000);
});

/** Verbs that only read. */
const READING: readonly { readonly name: string; readonly act: Act }[] = [
  { name: 'validate', act: async (port) => validate(await open(port), TODAY).counts },
  { name: 'jump', act: (port) => jumpTo(port, { entity: 'threats', rowId: 'TH2', column: 'name', sheet: '6 Threats' }, false) },
  { name: 'export', act: async (port) => exportModel(await open(port), 'json', TODAY).text },
];

it.each(READING)('$name says the same when it is repeated after a fault, and changes nothing', async ({ act }) => {
  host = startHost();
  await create(new OfficeWorkbook());
  const before = contentOf(host.book);
  host.clearLog();
  const said = await act(new OfficeWorkbook());
  const requests = host.syncs.length;
  for (const how of ['before', 'after'] as const) {
    for (let at = 1; at <= requests; at += 1) {
      host.failAt(at, how);
      await act(new OfficeWorkbook()).catch(() => undefined);
      expect(await act(new OfficeWorkbook())).toEqual(said);
    }
  }
  expectSameContent(contentOf(host.book), before);
});
