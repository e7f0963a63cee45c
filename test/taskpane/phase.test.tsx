/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { openModel } from '../../src/actions/source';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { Session } from '../../src/taskpane/session/session';
import PhaseView from '../../src/taskpane/views/phase/phase-view';
import type { LiveRange } from '../../src/workbook/live-port';
import { LiveBook } from './live-book';
import { engineBeside, showView, type ShownView } from './support';

afterEach(cleanup);

const SLOWLY = { timeout: 30_000 };
const DRAFT: ModelDraft = {
  context: { systemName: 'Claims' },
  zones: [{ id: 'Z1', name: 'Public', trustRank: 0 }, { id: 'Z2', name: 'Runtime', trustRank: 3 }],
  components: [{ id: 'C1', name: 'Chat', zone: 'Z1', primaryLayer: 'L1' }, { id: 'C2', name: 'Planner', zone: 'Z2', primaryLayer: 'L3' }],
  dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', data: 'Question' }],
  threats: [{ id: 'TH1', name: 'Stolen token', severity: 'Critical', likelihood: 'Likely' }],
};
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await LiveBook.of(createModel(DRAFT))).file.bytes;
});

interface Opened extends ShownView {
  readonly book: LiveBook;
  /** Selects a cell of a sheet, as somebody does in the workbook. */
  readonly front: (sheet: string) => void;
}

async function open(phase?: number): Promise<Opened> {
  const book = new LiveBook(bytes);
  let select: (range: LiveRange) => void = () => undefined;
  const stop = () => Promise.resolve(() => Promise.resolve());
  const session = new Session(engineBeside(book), { undo: 'none', onSelection: (listener) => { select = listener; return stop(); }, onChange: stop }, 'phase');
  await session.connect();
  if (phase !== undefined) session.go('phase', { phase });
  const shown = await showView(book, 'phase', PhaseView, session);
  return { ...shown, book, front: (sheet) => act(() => select({ sheet, firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 })) };
}
const title = (name: string) => screen.findByRole('heading', { level: 2, name });
const unfold = async ({ user }: Opened, name: string): Promise<void> => user.click(await screen.findByRole('heading', { level: 4, name }));
const modelOf = async ({ book }: Opened) => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).model;
const done = ({ session }: Opened, command: string) => waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'done', command }), SLOWLY);

describe('the phase that is shown', () => {
  it('is the next one, follows the sheet in front, and stays with a choice until another sheet comes', async () => {
    const opened = await open();
    await title('1 Business Context');
    opened.front('4 Trust Boundaries');
    await title('4 Trust Boundaries');
    await opened.user.click(screen.getByRole('button', { name: 'Next phase' }));
    await title('5 Asset Flows');
    opened.front('4 Trust Boundaries');
    await title('5 Asset Flows');
    await opened.user.selectOptions(screen.getByRole('combobox', { name: 'Phase' }), '8');
    await title('8 Code Validation');
    opened.front('6 Checklist');
    await title('6 Threat Identification');
    opened.front('Notes of the team');
    await title('1 Business Context');
  });

  it('is the one that somebody was sent to, with the method’s guidance', async () => {
    await open(3);
    await title('3 Threat Actors');
    expect(screen.getByText(/^Decide who would attack this system/)).toBeTruthy();
    expect(screen.getByText(/^Go through all five categories/)).toBeTruthy();
    expect(screen.getByText('Agent-to-Agent Communication')).toBeTruthy();
    expect(screen.getByText(/^Waits for 1 Business Context, 2 Architecture\./)).toBeTruthy();
  });

  it('leads to its findings and to its first error', async () => {
    const { user, session, book } = await open(2);
    await title('2 Architecture');
    await user.click(screen.getByRole('button', { name: /^Go to 2 Architecture!/ }));
    expect(book.selected[0]).toMatch(/^2 Architecture!/);
    await user.click(screen.getByRole('button', { name: 'Show findings' }));
    expect(session.state).toMatchObject({ view: 'validate', focus: { phase: 2 } });
  });

  it('says that guidance needs an engagement where there is none', async () => {
    const book = new LiveBook(new Uint8Array());
    book.instead = { live: true, date1904: false, names: [], sheets: [] };
    const { user, session } = await showView(book, 'phase', PhaseView);
    await user.click(screen.getByRole('button', { name: 'Go to Home' }));
    expect(session.state.view).toBe('home');
  });
});

describe('what can be done in a phase', () => {
  it('adds a component, after asking for what is missing', async () => {
    const opened = await open(2);
    const { user } = opened;
    await unfold(opened, 'Add a component');
    const form = await screen.findByRole('form', { name: 'Add a component' });
    await user.type(within(form).getByRole('textbox', { name: /Name/ }), 'Gateway');
    await user.click(within(form).getByRole('button', { name: 'Add component' }));
    expect(within(form).getByText('Type is needed.')).toBeTruthy();
    expect(document.activeElement).toBe(within(form).getByRole('combobox', { name: /Type/ }));
    for (const [label, value] of [[/Type/, 'API'], [/Primary layer/, 'L4'], [/Zone/, 'Z2'], [/Non-deterministic/, 'No'], [/Autonomy/, 'Not an actor'], [/Acts as/, 'Not applicable']] as const) {
      await user.selectOptions(within(form).getByRole('combobox', { name: label }), value);
    }
    await user.click(within(form).getByRole('button', { name: 'Add component' }));
    await done(opened, 'addComponent');
    expect((await modelOf(opened)).components[2]).toMatchObject({ id: 'C3', name: 'Gateway', type: 'API', primaryLayer: 'L4', zone: 'Z2' });
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Add a component' })).toBeNull());
  });

  it('derives crossings for the pairs of zones it names', async () => {
    const opened = await open(4);
    await unfold(opened, 'Derive zone pairs');
    expect(await screen.findByText('Z1 Public to Z2 Runtime: F1')).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: 'Add 1 crossing' }));
    await done(opened, 'deriveZonePairs');
    expect((await modelOf(opened)).crossings).toMatchObject([{ id: 'TB1', fromZone: 'Z1', toZone: 'Z2', dataFlows: ['F1'] }]);
    expect(await screen.findByText('Every pair of zones that a data flow joins has a crossing.')).toBeTruthy();
  });

  it('writes an attack chain from a pattern, components of the layer first', async () => {
    const opened = await open(6);
    const { user } = opened;
    await unfold(opened, 'Document an attack chain');
    const form = await screen.findByRole('form', { name: 'Document an attack chain' });
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Pattern' }), '1');
    const step = within(form).getByRole('group', { name: 'Step 3: Tool Misuse' });
    expect(within(within(step).getByRole('combobox', { name: /Component/ })).getAllByRole('option').map((option) => option.textContent)).toEqual(['Choose …', 'C2 Planner', 'C1 Chat']);
    await user.click(within(form).getByRole('button', { name: 'Write the chain' }));
    expect(within(form).getByText('Say what the attacker does in each step.')).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'Remove step 2' }));
    for (const [i, box] of within(form).getAllByRole('textbox', { name: /Action/ }).entries()) await user.type(box, `Action ${i + 1}`);
    await user.click(within(form).getByRole('button', { name: 'Write the chain' }));
    await done(opened, 'documentChain');
    const { attackChains, patterns } = await modelOf(opened);
    expect(attackChains.map(({ id, step: number, layer, action }) => [id, number, layer, action])).toEqual([['AC1', 1, 'L1', 'Action 1'], ['AC1', 2, 'L3', 'Action 2']]);
    expect(patterns[0]).toMatchObject({ verdict: 'Applicable', chains: ['AC1'] });
  });

  it('sends to the checklist, and to a severe threat without a control', async () => {
    const six = await open(6);
    await six.user.click(await screen.findByRole('button', { name: 'Walk the checklist' }));
    expect(six.session.state).toMatchObject({ view: 'coverage', focus: { phase: 6 } });
    cleanup();
    const seven = await open(7);
    await unfold(seven, 'Map mitigations');
    await seven.user.click(await screen.findByRole('button', { name: 'TH1 Stolen token' }));
    await waitFor(() => expect(seven.session.state).toMatchObject({ view: 'row', focus: { entity: 'threats', rowId: 'TH1' } }));
    expect(seven.book.selected[0]).toMatch(/^6 Threats!/);
  });

  it('signs off, and says before what is left', async () => {
    const opened = await open(1);
    const { user } = opened;
    await unfold(opened, 'Sign off');
    const form = await screen.findByRole('form', { name: 'Sign off' });
    expect(within(form).getByText(/errors are left: the phase will show as needing review/)).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'Sign off the phase' }));
    expect(within(form).getByText('Signed off by is needed.')).toBeTruthy();
    await user.type(within(form).getByRole('textbox', { name: /Signed off by/ }), 'Ada');
    await user.click(within(form).getByRole('button', { name: 'Sign off the phase' }));
    await done(opened, 'signOffPhase');
    expect((await modelOf(opened)).phases[0]).toMatchObject({ signedOffBy: 'Ada', signedOffOn: '2026-03-02' });
    expect(await screen.findByText('Needs review')).toBeTruthy();
  });
});
