/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { archiveVersion } from '../../src/actions/archive';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { HostError } from '../../src/errors';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import OutputsView from '../../src/taskpane/views/outputs/outputs-view';
import { SMALL } from '../contract/small-model';
import { LiveBook, TODAY } from './live-book';
import { showView, type ShownView } from './support';

const OPTIONS = { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'model' };
const SLOW = { timeout: 30_000 };
let fresh: Uint8Array = new Uint8Array();
let archived: Uint8Array = new Uint8Array();
beforeAll(async () => {
  const book = new LiveBook(new Uint8Array());
  await createWorkbook(book.file, createModel({ ...SMALL, context: { systemName: 'Small', analysts: 'Dana Ruiz' } }), TODAY, () => 'model');
  fresh = book.file.bytes;
  await archiveVersion(book.file, { ...OPTIONS, reason: 'Before the pilot' });
  archived = book.file.bytes;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

interface Opened extends ShownView {
  readonly book: LiveBook;
  readonly versions: HTMLElement;
}

async function open(bytes: Uint8Array, change: (model: ThreatModel) => ThreatModel = (model) => model): Promise<Opened> {
  const book = new LiveBook(bytes);
  await editWorkbook(book.file, OPTIONS, ({ model }) => change(model));
  const shown = await showView(book, 'outputs', OutputsView);
  await shown.user.click(screen.getByRole('button', { name: 'Versions' }));
  const versions = await screen.findByRole('region', { name: 'Versions' });
  await within(versions).findByRole('button', { name: 'Archive a version …' });
  return { ...shown, book, versions };
}

const renamed = (model: ThreatModel): ThreatModel => ({ ...model, threats: model.threats.map((threat) => (threat.id === 'TH1' ? { ...threat, name: 'Token theft' } : threat)) });
const withoutTH2 = (model: ThreatModel): ThreatModel => ({ ...model, threats: model.threats.map((threat) => (threat.id === 'TH2' ? { ...threat, status: 'Closed' } : threat)) });
const versionsIn = async (book: LiveBook) => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).model.versions.map(({ version, reason, analysts }) => [version, reason, analysts]);

async function fill({ user, versions }: Opened, fields: Readonly<Record<string, string>>): Promise<HTMLElement> {
  await user.click(within(versions).getByRole('button', { name: 'Archive a version …' }));
  const form = within(versions).getByRole('form', { name: 'Archive a version' });
  for (const [name, text] of Object.entries(fields)) await user.type(within(form).getByRole('textbox', { name }), text);
  return form;
}

describe('archiving', () => {
  it('says that there is no version yet, wants a reason, and stores the first one', async () => {
    const opened = await open(fresh);
    const { user, versions, book } = opened;
    expect(within(versions).getByText(/^No version is archived yet/)).toBeTruthy();
    const form = await fill(opened, {});
    expect(within(form).getByRole('textbox', { name: 'Reason' })).toBe(document.activeElement);
    await user.click(within(form).getByRole('button', { name: 'Archive' }));
    expect(within(form).getByText('Say why this version is archived.')).toBeTruthy();
    expect(book.applied).toEqual([]);
    await user.type(within(form).getByRole('textbox', { name: 'Reason' }), 'First');
    await user.click(within(form).getByRole('button', { name: 'Archive' }));
    const result = await within(versions).findByRole('region', { name: 'Archived as version 1.0' }, SLOW);
    expect(within(result).getByText('There is no version before it to compare with.')).toBeTruthy();
    expect(await versionsIn(book)).toEqual([['1.0', 'First', 'Dana Ruiz']]);
    expect(await within(versions).findByText('The model is what was archived as version 1.0.')).toBeTruthy();
    expect(within(versions).queryByRole('form')).toBeNull();
  });

  it('shows what changed since the version before, by kind, each leading to its row', async () => {
    const opened = await open(archived, renamed);
    const { user, versions, book } = opened;
    expect(within(versions).getByText('The model has changed since version 1.0.')).toBeTruthy();
    const form = await fill(opened, { Reason: 'A better name', Number: '2.0', 'Made by': 'Maria Okafor' });
    await user.click(within(form).getByRole('button', { name: 'Archive' }));
    const result = await within(versions).findByRole('region', { name: 'Archived as version 2.0' }, SLOW);
    expect(document.activeElement?.textContent).toBe('Archived as version 2.0');
    expect(within(result).getByText('1 change since version 1.0.')).toBeTruthy();
    expect(await within(result).findByRole('heading', { name: 'Threat renamed: 1' })).toBeTruthy();
    expect(within(result).getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Stolen token', 'Token theft']);
    expect(await versionsIn(book)).toEqual([['1.0', 'Before the pilot', 'Dana Ruiz'], ['2.0', 'A better name', 'Maria Okafor']]);
    await user.click(within(result).getByRole('button', { name: 'TH1 Token theft' }));
    const place = (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).places.threats;
    await waitFor(() => expect(book.selected).toEqual([`6 Threats!${String.fromCharCode(65 + (place?.columns['name'] ?? 0))}${place?.rows[0] ?? 0}`]));
    const listed = within(versions).getAllByRole('button', { name: /^What changed since/ }).map(({ textContent }) => textContent);
    expect(listed).toEqual(['What changed since 2.0?', 'What changed since 1.0?']);
  });

  it('refuses a number that is there, tells so, and keeps what was typed', async () => {
    const opened = await open(archived);
    const { user, versions, book, session } = opened;
    const form = await fill(opened, { Reason: 'Once more', Number: '1.0' });
    await user.click(within(form).getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'problem', problem: { kind: 'named', message: expect.stringMatching(/^book\.xlsx has a version 1\.0 already/) } }), SLOW);
    expect(within(form).getByRole('textbox', { name: 'Reason' })).toHaveProperty('value', 'Once more');
    expect(within(form).getByRole('textbox', { name: 'Number' })).toHaveProperty('value', '1.0');
    expect(book.applied).toEqual([]);
    expect(within(versions).queryByRole('region')).toBeNull();
  });

  it('closes the form when trying again from the notice archived it', async () => {
    const opened = await open(fresh);
    const { user, versions, book, session } = opened;
    const form = await fill(opened, { Reason: 'First' });
    book.failure = new HostError('Excel is busy.', 'Busy', true, '');
    await user.click(within(form).getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ problem: { message: 'Excel is busy.' } }), SLOW);
    expect(within(versions).getByRole('form')).toBeTruthy();
    const { notice } = session.state;
    act(() => { if (notice?.kind === 'problem') notice.retry?.(); });
    await waitFor(() => expect(within(versions).queryByRole('form')).toBeNull(), SLOW);
    expect(await versionsIn(book)).toEqual([['1.0', 'First', 'Dana Ruiz']]);
  });

  it('keeps what was typed while another view is looked at', async () => {
    const opened = await open(fresh);
    await fill(opened, { Reason: 'Half a rea' });
    opened.unmount();
    const again = await showView(opened.book, 'outputs', OutputsView, opened.session);
    await again.user.click(screen.getByRole('button', { name: 'Versions' }));
    expect(await screen.findByRole('textbox', { name: 'Reason' })).toHaveProperty('value', 'Half a rea');
  });
});

describe('what changed since a version', () => {
  it('compares the model as it is with the snapshot, copies it, and changes nothing', async () => {
    const { user, versions, book, session } = await open(archived, (model) => withoutTH2(renamed(model)));
    await user.click(within(versions).getByRole('button', { name: 'What changed since 1.0?' }));
    const result = await within(versions).findByRole('region', { name: 'Changes since version 1.0' }, SLOW);
    expect(within(result).getByText('2 changes')).toBeTruthy();
    await within(result).findByRole('heading', { name: 'Threat resolved: 1' });
    expect(within(result).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['Changes since version 1.0', 'Threat resolved: 1', 'Threat renamed: 1']);
    expect(book.applied).toEqual([]);
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    await user.click(within(result).getByRole('button', { name: 'Copy as Markdown' }));
    await within(result).findByText('Copied as Markdown.');
    expect(copied[0]).toContain('## Changes from version 1.0 to book.xlsx');
    expect(copied[0]).toContain('| Threat renamed | TH1 | Token theft | Name | Stolen token | Token theft |');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await user.click(within(result).getByRole('button', { name: 'Copy as Markdown' }));
    expect(await within(result).findByRole('textbox', { name: 'Text to copy' })).toHaveProperty('value', copied[0]);
    await act(() => session.read());
    expect(await within(result).findByText(/^The workbook has been read again since/)).toBeTruthy();
    await user.click(within(result).getByRole('button', { name: 'Close' }));
    expect(within(versions).queryByRole('region')).toBeNull();
  });

  it('says so when nothing has', async () => {
    const { user, versions } = await open(archived);
    await user.click(within(versions).getByRole('button', { name: 'What changed since 1.0?' }));
    const result = await within(versions).findByRole('region', { name: 'Changes since version 1.0' }, SLOW);
    expect(within(result).getByText('Nothing has changed.')).toBeTruthy();
    expect(within(result).queryByRole('button', { name: 'Copy as Markdown' })).toBeNull();
  });

  it('is not offered for a version without a snapshot, and tells when the snapshot is gone', async () => {
    const { user, versions, session, book } = await open(archived, (model) => ({ ...model, versions: [...model.versions, ...model.versions.map((row) => ({ ...row, version: '0.9', reason: 'On paper', snapshotKey: undefined }))] }));
    expect(within(versions).getByText('No snapshot is kept of it, so nothing can be compared with it.')).toBeTruthy();
    expect(within(versions).queryByRole('button', { name: 'What changed since 0.9?' })).toBeNull();
    const raw = await book.file.read();
    book.instead = { ...raw, sheets: raw.sheets.filter(({ name }) => name !== '_snapshots') };
    await user.click(within(versions).getByRole('button', { name: 'What changed since 1.0?' }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ problem: { message: expect.stringMatching(/holds no snapshot of a version 1\.0/) } }), SLOW);
  });
});
