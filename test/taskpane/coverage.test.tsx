/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { openModel } from '../../src/actions/source';
import { HostError } from '../../src/errors';
import { createModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { usePane } from '../../src/taskpane/session/context';
import CoverageView from '../../src/taskpane/views/coverage/coverage-view';
import { LiveBook } from './live-book';
import { showView, type ShownView } from './support';

afterEach(cleanup);

const saved = (): Promise<HTMLElement> => screen.findByText('All verdicts are in the workbook.', {}, { timeout: 20_000 });

/** Owes everything and has decided nothing; one threat that carries T1 on L2, and one that could cover rows of L1. */
const BARE = createModel({
  context: { systemName: 'Bare', safetyCritical: 'Yes', agentType: 'Multi', usesMcp: 'Yes' },
  threats: [{ id: 'TH1', name: 'Planted memory', layers: ['L2'], threatIds: ['T1'] }, { id: 'TH2', name: 'Injected prompt', layers: ['L1'] }],
});
let sample: Uint8Array;
let bare: Uint8Array;
beforeAll(async () => {
  sample = (await LiveBook.of(sampleModel())).file.bytes;
  bare = (await LiveBook.of(BARE)).file.bytes;
});

interface Opened extends ShownView {
  readonly book: LiveBook;
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const book = new LiveBook(bytes);
  return { ...(await showView(book, 'coverage', CoverageView)), book };
}

const rowOf = async ({ book }: Opened, id: string) => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).model.checklist.find((row) => row.id === id);

describe('the heat map', () => {
  it('is a table with a header for each layer and threat, and one stop for the tabulator', async () => {
    await open(sample);
    const table = await screen.findByRole('grid', { name: 'Core threats by layer' });
    expect(within(table).getAllByRole('columnheader').length).toBe(9);
    expect(within(table).getAllByRole('rowheader').length).toBe(15);
    expect(within(table).getByRole('columnheader', { name: /Data Operations/ })).toBeTruthy();
    expect([...table.querySelectorAll('button')].filter((button) => button.tabIndex === 0).length).toBe(1);
  });

  it('moves with the arrow keys over cells that say something, and jumps to a threat of the cell', async () => {
    const pane = await open(sample);
    await screen.findByRole('grid');
    const first = screen.getByRole('button', { name: /^T1 Memory Poisoning on Foundation Model: not applicable, layer the threat reaches/ });
    first.focus();
    await pane.user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toMatch(/T1 Memory Poisoning on Data Operations: 1 open threat, home layer/);
    await pane.user.keyboard('{Enter}');
    const link = await screen.findByRole('button', { name: /^TH5/ });
    await pane.user.click(link);
    await waitFor(() => expect(pane.book.selected).toEqual([expect.stringMatching(/^6 Threats!A\d+$/)]));
    await pane.user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(link);
  });

  it('says what is missing, leads to its row of the matrix and walks on to a checklist row', async () => {
    const pane = await open(bare);
    expect(await screen.findByText(/25 gaps on home layers, 10 to consider/)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: /^T2 Tool Misuse on Agent Frameworks: gap/ }));
    await screen.findByText(/No open threat carries this ID on its home layer/);
    await pane.user.click(screen.getByRole('button', { name: 'Give a reason in the workbook' }));
    await waitFor(() => expect(pane.book.selected).toEqual([expect.stringMatching(/^6 Checklist!/)]));
    await pane.user.click(screen.getByRole('button', { name: /^T2 Tool Misuse on Cross-Layer: to be considered/ }));
    await pane.user.click(await screen.findByRole('button', { name: 'Walk to CK-CL-02' }));
    expect(await screen.findByRole('heading', { name: /^CK-CL-02/ })).toBeTruthy();
  });
});

describe('the checklist walk', () => {
  const walking = async (bytes: Uint8Array): Promise<Opened> => {
    const pane = await open(bytes);
    await pane.user.click(screen.getByRole('button', { name: 'Checklist' }));
    await screen.findByRole('heading', { name: /^CK-L1-01/ });
    return pane;
  };

  it('gives verdicts by keyboard and writes them together after a rest', async () => {
    const pane = await walking(bare);
    expect(screen.getByText('0 of 137 judged')).toBeTruthy();
    await pane.user.keyboard('a');
    expect(screen.getByText(/Applicable needs a threat/)).toBeTruthy();
    await pane.user.click(await screen.findByRole('button', { name: 'Name TH2' }));
    await pane.user.keyboard('j');
    await pane.user.keyboard('n');
    const reason = screen.getByRole('textbox', { name: 'Reason' });
    expect(document.activeElement).toBe(reason);
    await pane.user.keyboard('No joking, nothing is invented{Enter}');
    expect(screen.getByRole('heading', { name: /^CK-L1-03/ })).toBeTruthy();
    expect(screen.getByText('2 of 137 judged')).toBeTruthy();
    expect(pane.book.applied).toEqual([]);
    await saved();
    expect(pane.book.applied.length).toBe(1);
    expect(await rowOf(pane, 'CK-L1-01')).toMatchObject({ verdict: 'Applicable', threats: ['TH2'] });
    expect(await rowOf(pane, 'CK-L1-02')).toMatchObject({ verdict: 'Not Applicable', reason: 'No joking, nothing is invented' });
    expect(screen.getByText('2 of 137 judged')).toBeTruthy();
  });

  it('takes Not Applicable for no verdict before its reason is there', async () => {
    const pane = await walking(bare);
    await pane.user.keyboard('n');
    expect(screen.getByText('Not applicable needs a reason.')).toBeTruthy();
    await pane.user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: /^CK-L1-01/ })).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('heading', { name: /^CK-L1-02/ })).toBeTruthy();
    expect(screen.getByText('0 of 137 judged')).toBeTruthy();
    await pane.user.keyboard('k');
    expect(screen.queryByRole('textbox', { name: 'Reason' })).toBeNull();
    pane.unmount();
    expect(pane.book.applied).toEqual([]);
  });

  it('hears its keys only while it has focus, and never from a field', async () => {
    const pane = await walking(bare);
    screen.getByRole('button', { name: 'Matrix' }).focus();
    await pane.user.keyboard('ajo');
    expect(screen.getByRole('heading', { name: /^CK-L1-01/ })).toBeTruthy();
    expect(screen.getByText('0 of 137 judged')).toBeTruthy();
    screen.getByRole('button', { name: 'Next' }).focus();
    await pane.user.keyboard('{Control>}a{/Control}{ArrowDown}');
    expect(screen.getByRole('heading', { name: /^CK-L1-02/ })).toBeTruthy();
    expect(screen.getByText('0 of 137 judged')).toBeTruthy();
    expect(pane.book.applied).toEqual([]);
  });

  it('keeps the row that was just judged in front of the filter', async () => {
    const pane = await walking(sample);
    expect(screen.getByText('137 of 137 judged')).toBeTruthy();
    await pane.user.keyboard('o');
    await pane.user.click(screen.getByRole('checkbox', { name: 'Only open rows' }));
    expect(screen.getByText('Row 1 of 1')).toBeTruthy();
    screen.getByRole('button', { name: 'Open' }).focus();
    await pane.user.keyboard('a');
    expect(screen.getByRole('heading', { name: /^CK-L1-01/ })).toBeTruthy();
    expect(screen.getByText('137 of 137 judged')).toBeTruthy();
    await saved();
  });

  it('loses nothing when the workbook refuses, and saves all when tried again', async () => {
    const pane = await walking(bare);
    await pane.user.keyboard('a');
    await pane.user.click(await screen.findByRole('button', { name: 'Name TH2' }));
    pane.book.failure = new HostError('Excel is busy.', 'Busy', true, '');
    await pane.user.click(screen.getByRole('button', { name: 'Save now' }));
    await screen.findByText(/1 verdict could not be saved/);
    expect(pane.session.state.notice).toMatchObject({ kind: 'problem', problem: { message: 'Excel is busy.' } });
    expect(screen.getByText('Applicable', { selector: '[aria-pressed="true"]' })).toBeTruthy();
    expect(await rowOf(pane, 'CK-L1-01')).toMatchObject({ verdict: 'Open' });
    await pane.user.keyboard('o');
    const { notice } = pane.session.state;
    act(() => { if (notice?.kind === 'problem') notice.retry?.(); });
    await saved();
    expect(await rowOf(pane, 'CK-L1-01')).toMatchObject({ verdict: 'Open', threats: ['TH2'] });
    // The first was refused before it was written.
    expect(pane.book.applied.length).toBe(1);
  });

  it('writes what is waiting when somebody leaves', async () => {
    const pane = await walking(bare);
    await pane.user.keyboard('a');
    pane.unmount();
    await waitFor(async () => expect(await rowOf(pane, 'CK-L1-01')).toMatchObject({ verdict: 'Applicable' }), { timeout: 20_000, interval: 500 });
  });
});

describe('patterns and chains', () => {
  it('say which apply, which lack a chain, and lead to each step', async () => {
    const book = await LiveBook.of({ ...sampleModel(), patterns: sampleModel().patterns.map((row) => (row.id === '7' ? { ...row, chains: [] } : row)) });
    const pane = await open(book.file.bytes);
    await pane.user.click(screen.getByRole('button', { name: 'Patterns and chains' }));
    expect(await screen.findByText('3 of 7 apply, 1 without a chain.')).toBeTruthy();
    expect(screen.getAllByText('No chain documented').length).toBe(1);
    await pane.user.click(screen.getByText(/AC1/, { selector: 'summary *' }));
    await pane.user.click(screen.getByRole('button', { name: /^Step 3 of AC1, show in the workbook: L4/ }));
    await waitFor(() => expect(pane.book.selected).toEqual([expect.stringMatching(/^6 Cross-Layer!/)]));
  });
});

it('without a model points to Home', async () => {
  const book = new LiveBook(new Uint8Array());
  book.instead = { date1904: false, names: [], sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [], tables: [], drawn: [] }] };
  const { session, user } = await showView(book, 'coverage', CoverageView);
  await user.click(screen.getByRole('button', { name: 'Home' }));
  expect(session.state.view).toBe('home');
});

it('opens the walk where somebody was sent to', async () => {
  const Sent = () => (usePane().focus === undefined ? null : <CoverageView />);
  const { session } = await showView(new LiveBook(sample), 'coverage', Sent);
  act(() => session.go('coverage', { entity: 'checklist', rowId: 'XL-04' }));
  expect(await screen.findByRole('heading', { name: /^XL-04/ })).toBeTruthy();
});
