/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { HostError } from '../../src/errors';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import { en } from '../../src/taskpane/messages/en';
import ValidateView from '../../src/taskpane/views/validate/validate-view';
import { LiveBook, TODAY } from './live-book';
import { showView, type ShownView } from './support';

const messages = en.validate;
const DRAFT: ModelDraft = {
  context: { systemName: 'Claims' },
  phases: [{ id: 6, name: 'Threats', owner: 'Phase Driver' }],
  components: [{ id: 'C1', name: 'Planner', primaryLayer: 'L3', nonDeterministic: 'Yes' }, { name: 'Nameless', owner: 'Platform' }],
  threats: [{ id: 'TH1', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], components: ['C1'], status: 'Open' }, { id: 'TH2', name: 'Unowned', status: 'Open' }],
  residual: [{ id: 'RR1', threat: 'TH1', ownerName: 'Maria Okafor' }],
  waivers: [{ rule: 'component-without-zone', reason: 'Zones come later', who: 'Ada', until: '2026-12-31' }],
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await LiveBook.of(createModel(DRAFT))).file.bytes;
});
afterEach(cleanup);

interface Opened extends ShownView {
  readonly book: LiveBook;
}

async function open(book = new LiveBook(bytes)): Promise<Opened> {
  const shown = await showView(book, 'validate', ValidateView);
  await screen.findByRole('searchbox');
  return { ...shown, book };
}

const modelIn = async ({ book }: Opened): Promise<ThreatModel> => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book })).model;
const rows = (): readonly HTMLElement[] => screen.getAllByRole('listitem');
const find = async ({ user }: Opened, text: string, found: RegExp): Promise<HTMLElement> => {
  await user.type(screen.getByRole('searchbox'), text);
  return screen.findByRole('button', { name: found });
};
const itemOf = (finding: HTMLElement) => {
  const item = finding.closest('li');
  if (item === null) throw new Error('The finding stands in no list.');
  return within(item);
};

describe('the list', () => {
  it('groups findings by phase and sheet with their counts, a few dozen at once', async () => {
    await open();
    const threats = screen.getByRole('button', { name: /Phase 6 .*6 Threats · \d+ errors/ });
    expect(threats.getAttribute('aria-expanded')).toBe('false');
    expect(rows().length).toBeLessThanOrEqual(32);
    const counts = screen.getAllByRole('status')[0]?.textContent;
    expect(counts).toMatch(/^\d+ errors?, \d+ warnings?, \d+ info$/);
  });

  it('opens and closes groups, and shows more of one', async () => {
    const { user } = await open();
    const group = (): HTMLElement => screen.getByRole('region', { name: /Phase 1 / });
    const listed = (): number => within(group()).queryAllByRole('listitem').length;
    expect(listed()).toBe(8);
    await user.click(within(group()).getByRole('button', { name: /^Show \d+ more/ }));
    await waitFor(() => expect(listed()).toBeGreaterThan(20));
    await user.click(within(group()).getByRole('button', { name: /Phase 1 / }));
    await waitFor(() => expect(listed()).toBe(0));
    const closed = screen.getByRole('button', { name: /Phase 9 / });
    await user.click(closed);
    await waitFor(() => expect(within(screen.getByRole('region', { name: /Phase 9 / })).getAllByRole('listitem').length).toBeGreaterThan(0));
    expect(closed.getAttribute('aria-expanded')).toBe('true');
  });

  it('goes to the cell of a finding, also by keyboard', async () => {
    const shown = await open();
    const finding = await find(shown, 'TH2 severity', /TH2 .*Severity/);
    await shown.user.click(finding);
    act(() => finding.focus());
    await shown.user.keyboard('{Enter}');
    await waitFor(() => expect(shown.book.selected).toHaveLength(2));
    expect(new Set(shown.book.selected)).toEqual(new Set([`6 Threats!${finding.firstElementChild?.textContent ?? ''}`]));
  });

  it('unfolds why and how to fix, and folds with Escape', async () => {
    const shown = await open();
    const item = itemOf(await find(shown, 'TH2 severity', /TH2 .*Severity/));
    const unfold = item.getByRole('button', { name: messages.why });
    await shown.user.click(unfold);
    expect(item.getByText(messages.whyTitle).nextElementSibling?.textContent).toMatch(/\w+ \w+/);
    expect(item.getByText(messages.owned).nextElementSibling?.textContent).toBe('Phase Driver');
    act(() => item.getByRole('button', { name: messages.waive }).focus());
    await shown.user.keyboard('{Escape}');
    expect(item.queryByText(messages.whyTitle)).toBeNull();
    expect(document.activeElement).toBe(unfold);
  });
});

describe('the filter', () => {
  it('goes by severity, owner and words, and says how many are left', async () => {
    const { user } = await open();
    const status = screen.getAllByRole('status')[0];
    const total = Number(/\d+(?= findings)/.exec(await filtered(user, status))?.[0]);
    expect(rows().every((row) => row.textContent?.startsWith(messages.severity.warning))).toBe(true);
    await user.click(screen.getByRole('button', { name: messages.clear }));
    await user.selectOptions(screen.getByRole('combobox', { name: messages.owner }), 'Maria Okafor');
    await waitFor(() => expect(rows().every((row) => row.textContent?.includes('Maria Okafor'))).toBe(true));
    await user.type(screen.getByRole('searchbox'), 'no such words');
    await screen.findByRole('heading', { name: messages.noMatch });
    expect(screen.getByText(messages.noMatchText(total))).toBeDefined();
    expect(status?.textContent).toBe(messages.shown(0, total));
    await user.click(screen.getAllByRole('button', { name: messages.clear })[0] ?? document.body);
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
    expect(screen.getByRole('combobox', { name: messages.owner })).toHaveProperty('value', '');
  });

  async function filtered(user: ShownView['user'], status: HTMLElement | undefined): Promise<string> {
    await user.click(screen.getByRole('button', { name: /^Warning\s*\d+/ }));
    await waitFor(() => expect(status?.textContent).toMatch(/^\d+ of \d+ findings shown$/));
    return status?.textContent ?? '';
  }

  it('stays while the pane lives, and gives way to what somebody was sent for', async () => {
    const shown = await open();
    await find(shown, 'TH2 severity', /TH2 .*Severity/);
    shown.rerender(<></>);
    const { session } = shown;
    cleanup();
    await showView(shown.book, 'validate', ValidateView, session);
    expect((await screen.findByRole('searchbox')).getAttribute('value')).toBe('TH2 severity');
    act(() => session.go('validate', { phase: 2 }));
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent?.slice(0, 7))).toEqual(expect.arrayContaining(['Phase 2'])));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Phase 1 / })).toBeNull());
    expect(screen.getByText(messages.filtered.phase(2))).toBeDefined();
    expect(screen.getByRole('searchbox').getAttribute('value')).toBe('');
    act(() => session.go('validate', { rowId: 'TH2' }));
    await screen.findByText(messages.filtered.row('TH2'));
    await waitFor(() => expect(rows().every((row) => row.textContent?.includes('TH2'))).toBe(true));
  });
});

describe('safe fixes', () => {
  it('are applied one at a time, seen before', async () => {
    const shown = await open();
    const item = itemOf(await find(shown, 'component id', /Components has no ID/));
    await shown.user.click(item.getByRole('button', { name: messages.why }));
    expect(item.getByText(/2 Architecture!A7/).parentElement?.textContent).toBe('2 Architecture!A7 ID: blank becomes C2');
    await shown.user.click(item.getByRole('button', { name: messages.fixOne }));
    await screen.findByRole('heading', { name: messages.noMatch });
    const model = await modelIn(shown);
    expect(model.components.map(({ id }) => id)).toEqual(['C1', 'C2']);
    expect(model.threats[0]?.agenticFactors).toEqual([]);
    expect(document.activeElement?.textContent).toBe(messages.title);
  });

  it('of what is shown are previewed and applied together', async () => {
    const shown = await open();
    await shown.user.click(screen.getByRole('button', { name: /^Review \d+ safe fixes/ }));
    const preview = within(await screen.findByRole('region', { name: messages.fixPreview }));
    expect((await preview.findAllByRole('listitem')).length).toBeGreaterThan(1);
    await shown.user.click(preview.getByRole('button', { name: /^Apply all/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: messages.fixPreview })).toBeNull());
    const model = await modelIn(shown);
    expect(model.components.map(({ id }) => id)).toEqual(['C1', 'C2']);
    expect(model.threats[0]?.agenticFactors).toEqual(expect.arrayContaining(['Identity Management', 'Non-Determinism']));
    await waitFor(() => expect(screen.queryByRole('button', { name: /safe fix/ })).toBeNull());
  });

  it('that fail leave the preview to try again', async () => {
    const shown = await open();
    await shown.user.click(screen.getByRole('button', { name: /^Review \d+ safe fixes/ }));
    shown.book.failure = new HostError('Excel is busy.', 'Busy', true, '');
    await shown.user.click(await screen.findByRole('button', { name: /^Apply all/ }));
    await waitFor(() => expect(shown.session.state.notice).toMatchObject({ kind: 'problem', problem: { message: 'Excel is busy.' } }));
    expect(screen.getByRole('region', { name: messages.fixPreview })).toBeDefined();
    expect((await modelIn(shown)).components[1]?.id).toBeUndefined();
  });
});

describe('waivers', () => {
  it('are written with reason, person and last day, and set the finding apart', async () => {
    const shown = await open();
    const item = itemOf(await find(shown, 'TH2 severity', /TH2 .*Severity/));
    await shown.user.click(item.getByRole('button', { name: messages.why }));
    await shown.user.click(item.getByRole('button', { name: messages.waive }));
    expect(item.getByText(/Silences all \d+ findings of this rule for TH2/)).toBeDefined();
    await shown.user.click(item.getByRole('button', { name: messages.doWaive }));
    expect(shown.book.applied).toEqual([]);
    await shown.user.type(item.getByRole('textbox', { name: /^Reason/ }), 'Rated next week');
    await shown.user.type(item.getByRole('textbox', { name: /^Decided by/ }), 'Maria Okafor');
    await shown.user.type(item.getByLabelText(messages.until), '2999-12-31');
    await shown.user.click(item.getByRole('button', { name: messages.doWaive }));
    const waived = await screen.findByRole('button', { name: messages.waived(1) });
    expect((await modelIn(shown)).waivers.at(-1)).toEqual({ rule: 'required-field-missing', row: 'TH2', reason: 'Rated next week', who: 'Maria Okafor', until: '2999-12-31' });
    await shown.user.click(waived);
    const apart = itemOf(await screen.findByRole('button', { name: /TH2 .*Severity/ }));
    await shown.user.click(apart.getByRole('button', { name: messages.why }));
    expect(apart.getByText(messages.waivedUntil('Maria Okafor', '2999-12-31')).nextElementSibling?.textContent).toBe('Rated next week');
    await shown.user.click(apart.getByRole('button', { name: messages.toWaiver }));
    await waitFor(() => expect(shown.book.selected.at(-1)).toMatch(/^Waivers!/));
  });

  it('are not offered for a row that has no ID to name it by', async () => {
    const shown = await open();
    const item = itemOf(await find(shown, 'component id', /Components has no ID/));
    await shown.user.click(item.getByRole('button', { name: messages.why }));
    expect(item.getByText(messages.cannotWaive)).toBeDefined();
    expect(item.queryByRole('button', { name: messages.waive })).toBeNull();
  });
});

describe('the workbook meanwhile', () => {
  it('is read again as the user types, and the count follows in a live region', async () => {
    const shown = await open();
    const status = screen.getAllByRole('status')[0];
    const before = status?.textContent;
    await editWorkbook(shown.book.file, { today: TODAY, fileName: 'book.xlsx' }, ({ model }) => ({ ...model, context: { ...model.context, purpose: 'Settles claims' } }));
    shown.tell([{ by: 'user' }]);
    expect(screen.getByText(en.app.changed)).toBeDefined();
    expect(screen.getByRole('button', { name: en.app.readAgain })).toBeDefined();
    await waitFor(() => expect(status?.textContent).not.toBe(before), { timeout: 10_000 });
    expect(screen.getByText(/^As of /)).toBeDefined();
  });

  it.each([messages.again, en.app.readAgain])('is read at once with %s', async (button) => {
    const shown = await open();
    shown.tell([{ by: 'user' }]);
    await shown.user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(shown.session.state).toMatchObject({ revision: 2, changed: false }));
  });

  it('that holds no model leads home', async () => {
    const none = new LiveBook(bytes);
    none.instead = { date1904: false, names: [], sheets: [] };
    const { session, user } = await showView(none, 'validate', ValidateView);
    await user.click(screen.getByRole('button', { name: messages.toHome }));
    expect(session.state.view).toBe('home');
  });
});
