/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { exportModel } from '../../src/actions/export';
import { openModel } from '../../src/actions/source';
import { createModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { UnsafeChangeError } from '../../src/errors';
import { Home } from '../../src/taskpane/views/home/home';
import { LiveBook } from './live-book';
import { showView, type ShownView } from './support';

afterEach(cleanup);

/** Laying out a workbook takes a while on small machines. */
const SLOWLY = { timeout: 30_000 };
const NO_MODEL = { live: true as const, date1904: false, names: [], sheets: [{ name: 'Sheet1', visibility: 'visible' as const, rows: [], tables: [], drawn: [] }] };

interface Opened extends ShownView {
  readonly book: LiveBook;
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const book = new LiveBook(bytes);
  return { ...(await showView(book, 'home', Home)), book };
}

/** A workbook without a model, which holds what is laid out in it. */
async function openBlank(): Promise<Opened> {
  const book = new LiveBook(new Uint8Array());
  book.instead = NO_MODEL;
  const scaffold = book.scaffold.bind(book);
  book.scaffold = async (...args) => {
    await scaffold(...args);
    book.instead = undefined;
  };
  return { ...(await showView(book, 'home', Home)), book };
}

const modelOf = async ({ book }: Opened) => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).model;
const noticeOf = ({ session }: Opened) => session.state.notice;

describe('a workbook without a model', () => {
  it('explains itself, and says before anything is written what is kept and that Undo does not help', async () => {
    await openBlank();
    expect(await screen.findByRole('heading', { level: 2, name: 'Model the threats to an agentic AI system' })).toBeTruthy();
    expect(screen.getByText(/What this workbook holds is kept/)).toBeTruthy();
    expect(screen.getByText(/Undo cannot take them back/)).toBeTruthy();
  });

  it('shows the depth as the five questions are answered, and lays out what was answered', async () => {
    const opened = await openBlank();
    const { user } = opened;
    const name = await screen.findByRole('textbox', { name: /System name/ });
    const outlook = within(screen.getByRole('form', { name: 'New engagement' })).getByRole('status');
    expect(outlook.textContent).toBe('The depth follows from your answers.');
    const choose = (label: RegExp, value: string): Promise<void> => user.selectOptions(screen.getByRole('combobox', { name: label }), value);
    await choose(/safety critical/, 'No');
    await choose(/classification/, 'Internal');
    await choose(/Externally facing/, 'Yes');
    await waitFor(() => expect(outlook.textContent).toContain('Standard depth. All but L5'));
    expect(outlook.textContent).toContain('Because of: Externally facing.');
    await choose(/classification/, 'Restricted');
    await waitFor(() => expect(outlook.textContent).toContain('Full depth.'));
    await user.type(name, 'Claims assistant');
    await user.click(screen.getByRole('button', { name: 'Create the workbook' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Claims assistant' }, SLOWLY)).toBeTruthy();
    expect((await modelOf(opened)).context).toMatchObject({ systemName: 'Claims assistant', assessmentDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), dataClassification: 'Restricted', externallyFacing: 'Yes', agentType: undefined });
    expect(noticeOf(opened)).toMatchObject({ kind: 'done', command: 'start', notes: [] });
  });

  it('asks for the name first and goes to it', async () => {
    const { user, book } = await openBlank();
    const name = await screen.findByRole('textbox', { name: /System name/ });
    await user.click(screen.getByRole('button', { name: 'Create the workbook' }));
    expect(screen.getByText('Give the system a name.')).toBeTruthy();
    expect(document.activeElement).toBe(name);
    expect(book.laidOut).toHaveLength(0);
  });

  it('imports a chosen file once that is confirmed, and lists what could not be taken over', async () => {
    const opened = await openBlank();
    const { user, book } = opened;
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    const { text } = exportModel({ model: createModel({ context: { systemName: 'Brought along' }, threats: [{ id: 'TH1', name: 'Stolen token' }] }), issues: [], places: {} }, 'threat-composer', '2026-03-02');
    const foreign = JSON.stringify({ ...(JSON.parse(text) as object), somethingElse: { text: 'kept nowhere' } });
    const file = new File([foreign], 'model.tc.json', { type: 'application/json' });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new TextEncoder().encode(foreign).buffer) });
    fireEvent.drop(screen.getByText(/or drop it here/), { dataTransfer: { files: [file] } });
    const confirm = await screen.findByRole('button', { name: 'Import model.tc.json' });
    expect(book.laidOut).toHaveLength(0);
    await user.click(confirm);
    await waitFor(() => expect(noticeOf(opened)).toMatchObject({ kind: 'done', notes: expect.arrayContaining(['model.tc.json: not everything could be taken over as it was.']) }), SLOWLY);
    expect((await modelOf(opened)).context.systemName).toBe('Brought along');
  });

  it('takes one file at a time and says when one cannot be read', async () => {
    const { user } = await openBlank();
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    const zone = screen.getByText(/or drop it here/);
    const file = new File(['{}'], 'gone.json');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    fireEvent.drop(zone, { dataTransfer: { files: [file, file] } });
    expect(await screen.findByText('Drop one file at a time.')).toBeTruthy();
    fireEvent.drop(zone, { dataTransfer: { files: [file] } });
    expect(await screen.findByText(/gone.json cannot be read/)).toBeTruthy();
  });

  it('stays as it is when something is in the way, with the words of the refusal', async () => {
    const opened = await openBlank();
    const { user, book, session } = opened;
    await user.click(await screen.findByRole('button', { name: 'Sample' }));
    book.scaffold = () => Promise.reject(new UnsafeChangeError('Sheet "6 Threats"', 'a sheet of that name exists already', 'Rename it, and try again.'));
    await user.click(screen.getByRole('button', { name: 'Lay out the sample' }));
    await waitFor(() => expect(noticeOf(opened)).toMatchObject({ kind: 'problem', problem: { message: expect.stringContaining('Sheet "6 Threats"') } }), SLOWLY);
    expect(session.state.stage).toBe('empty');
    expect(screen.getByRole('button', { name: 'Lay out the sample' })).toBeTruthy();
  });
});

describe('the phase board', () => {
  let sample: Uint8Array;
  let begun: Uint8Array;
  beforeAll(async () => {
    sample = (await LiveBook.of(sampleModel())).file.bytes;
    begun = (await LiveBook.of(createModel({ context: { systemName: 'Begun' } }))).file.bytes;
  });

  it('lists ten phases with status, what is wrong and what holds them up, and opens one', async () => {
    const { user, session } = await open(begun);
    const rows = within(await screen.findByRole('list', { name: 'Phases' })).getAllByRole('button');
    expect(rows).toHaveLength(10);
    expect(rows[0]?.textContent).toMatch(/1Business Context\d+ errors.*In progress/);
    expect(rows[2]?.textContent).toContain('waits for 1 Business Context and 1 more');
    await user.click(screen.getByRole('button', { name: /Trust Boundaries/ }));
    expect(session.state).toMatchObject({ view: 'phase', focus: { phase: 4 } });
  });

  it('goes to the cell of the next step', async () => {
    const { user, book } = await open(begun);
    await user.click(await screen.findByRole('button', { name: /^Go to 1 Business Context!B\d+/ }));
    expect(book.selected).toHaveLength(1);
    expect(book.selected[0]).toMatch(/^1 Business Context!B\d+$/);
  });

  it('tells posture against appetite, and refreshes', async () => {
    const { user, session } = await open(sample);
    expect(await screen.findByText(/^Posture \w+, appetite \w+/)).toBeTruthy();
    expect(screen.getByText(/Undo cannot take a refresh back/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'done', command: 'refresh' }), SLOWLY);
    await user.click(screen.getByRole('button', { name: 'Validate' }));
    expect(session.state.view).toBe('validate');
  });
});
