import { expect, it } from '@jest/globals';
import { archiveVersion, type ArchiveOptions } from '../../src/actions/archive';
import { archivedModel } from '../../src/actions/archived-model';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { createModel } from '../../src/model/threat-model';
import { SMALL } from '../contract/small-model';
import { copyOf, startHost, type Book } from '../host';
import { THOROUGH } from '../support/thorough';

const OPTIONS: ArchiveOptions = { today: '2026-03-02', fileName: 'book.xlsx', newModelId: () => 'model', reason: 'Quarterly review' };
const SECOND = { ...OPTIONS, version: '2.0' };
const opened = () => openModel({ kind: 'workbook', name: 'book.xlsx', port: new OfficeWorkbook() });

/** A workbook with a version, changed since. */
async function changedBook(): Promise<Book> {
  const host = startHost();
  await createWorkbook(new OfficeWorkbook(), createModel(SMALL), OPTIONS.today, () => 'model');
  await archiveVersion(new OfficeWorkbook(), OPTIONS);
  await editWorkbook(new OfficeWorkbook(), OPTIONS, ({ model }) => ({ ...model, threats: model.threats.map((threat) => (threat.id === 'TH1' ? { ...threat, name: 'Token theft' } : threat)) }));
  host.stop();
  return host.book;
}

/** Archives a copy while one request fails, and again if that left no version. Returns how many requests there were. */
async function archived(book: Book, fault?: { readonly at: number; readonly how: 'before' | 'after' }): Promise<number> {
  const host = startHost({ book: copyOf(book) });
  try {
    if (fault !== undefined) host.failAt(fault.at, fault.how);
    await archiveVersion(new OfficeWorkbook(), SECOND).catch((error: unknown) => error);
    const requests = host.syncs.length;
    const { model } = await opened();
    for (const { version } of model.versions) expect((await archivedModel(new OfficeWorkbook(), 'book.xlsx', version ?? '')).threats).toHaveLength(2);
    if (model.versions.length === 1) await archiveVersion(new OfficeWorkbook(), SECOND);
    const after = await opened();
    expect(after.model.versions.map(({ version }) => version)).toEqual(['1.0', '2.0']);
    expect(after.model.delta.map(({ kind, id }) => [kind, id])).toEqual([['Threat renamed', 'TH1']]);
    expect((await archivedModel(new OfficeWorkbook(), 'book.xlsx', '2.0')).threats).toEqual(after.model.threats);
    expect(validate(after, OPTIONS.today).findings.filter(({ ruleId }) => ruleId === 'changed-since-last-version')).toEqual([]);
    return requests;
  } finally {
    host.stop();
  }
}

it('leaves no version without what it held in Excel, whichever request fails, and can be repeated', async () => {
  const book = await changedBook();
  const requests = await archived(book);
  // Reading and refreshing, at both ends, have sweeps of their own.
  const [first, last] = THOROUGH ? [1, requests] : [Math.floor(requests / 3), Math.ceil((2 * requests) / 3)];
  for (let at = first; at <= last; at += 1) for (const how of THOROUGH ? (['before', 'after'] as const) : ([at % 2 === 0 ? 'before' : 'after'] as const)) await archived(book, { at, how });
}, 300_000);
