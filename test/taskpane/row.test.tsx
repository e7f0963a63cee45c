/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { createModel, type EntityKey, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import { en } from '../../src/taskpane/messages/en';
import { Session } from '../../src/taskpane/session/session';
import RowView from '../../src/taskpane/views/row/row-view';
import type { LiveRange } from '../../src/workbook/live-port';
import { LiveBook, TODAY } from './live-book';
import { engineBeside, showView, type ShownView } from './support';

const messages = en.row;
const DRAFT: ModelDraft = {
  codeAccess: { access: 'Full' },
  components: [{ id: 'C1', name: 'Planner' }],
  threats: [
    { id: 'TH1', name: 'Injection', layers: ['L1'], threatIds: ['T6'], components: ['C1'], severity: 'Critical', likelihood: 'Likely', status: 'Open' },
    { id: 'TH2', name: 'Theft', layers: ['L3'], threatIds: ['T3'], severity: 'Low', likelihood: 'Possible', status: 'Open' },
  ],
  mitigations: [{ id: 'M1', name: 'Detector', type: 'Detective', catalogueId: 'L1-D1', status: 'Implemented', cost: 'Low', team: 'Platform' }],
  mapping: [{ threat: 'TH2', mitigation: 'M1' }],
  validations: [{ id: 'CV1', mitigation: 'M1', artefact: 'a.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'a.ts:1' }],
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await LiveBook.of(createModel(DRAFT))).file.bytes;
});
afterEach(cleanup);

interface Opened extends ShownView {
  readonly book: LiveBook;
  readonly select: (entity: EntityKey, row: number) => Promise<void>;
}

async function open(): Promise<Opened> {
  const book = new LiveBook(bytes);
  const { places } = await openModel({ kind: 'workbook', name: 'book.xlsx', port: book });
  let tell: (range: LiveRange) => void = () => undefined;
  const unsubscribe = (): Promise<void> => Promise.resolve();
  const session = new Session(engineBeside(book), {
    undo: 'none',
    onSelection: (listener) => {
      tell = listener;
      return Promise.resolve(unsubscribe);
    },
    onChange: () => Promise.resolve(unsubscribe),
  }, 'row');
  await session.connect();
  const shown = await showView(book, 'row', RowView, session);
  return {
    ...shown, book,
    select: async (entity, row) => {
      const place = places[entity];
      if (place === undefined) throw new Error(entity);
      const [at, column] = [place.rows[row] ?? 0, Math.min(...Object.values(place.columns))];
      await act(async () => { tell({ sheet: place.sheet, firstRow: at, lastRow: at, firstColumn: column, lastColumn: column }); await Promise.resolve(); });
    },
  };
}

const modelIn = async ({ book }: Opened): Promise<ThreatModel> => (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book })).model;
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 2, name });
const itemOf = (text: RegExp) => {
  const item = screen.getAllByRole('listitem').find(({ textContent }) => text.test(textContent));
  if (item === undefined) throw new Error(`No item says ${String(text)}`);
  return within(item);
};

describe('without a selected row', () => {
  it('lists the risks that weigh most, and goes to them', async () => {
    const { user, book } = await open();
    await heading(messages.nothing);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['TH1 InjectionCritical', 'TH2 TheftLow']);
    await user.click(screen.getByRole('button', { name: 'TH1 Injection' }));
    expect(book.selected).toEqual(['6 Threats!A6']);
  });
});

describe('a threat', () => {
  it('follows the selection', async () => {
    const { select } = await open();
    await select('threats', 0);
    await heading('TH1 Injection');
    expect(screen.getByText(messages.noControls)).toBeTruthy();
    expect(screen.getByText('no control')).toBeTruthy();
    await select('threats', 1);
    await heading('TH2 Theft');
    expect(screen.getByRole('heading', { level: 4, name: messages.types.Detective })).toBeTruthy();
  });

  it('is the one somebody was sent to, until another row is selected', async () => {
    const { session, select } = await open();
    await select('threats', 1);
    await heading('TH2 Theft');
    act(() => session.go('row', { entity: 'threats', rowId: 'TH1' }));
    await heading('TH1 Injection');
    await select('components', 0);
    await heading('C1 Planner');
  });

  it('says beforehand what a control would do, adds and maps it once, and tells the new residual risk', async () => {
    const opened = await open();
    const { user, select } = opened;
    await select('threats', 0);
    await heading('TH1 Injection');
    const detector = itemOf(/^L1-D1 /);
    expect(detector.getByText(/already there as M1/)).toBeTruthy();
    await user.selectOptions(detector.getByRole('combobox', { name: messages.effectiveness }), 'Medium');
    expect(detector.getByText(messages.asItIs).parentElement?.textContent).toBe(`${messages.asItIs}Medium2.00`);
    await user.dblClick(detector.getByRole('button', { name: messages.map }));
    await screen.findByText(messages.changed('Critical (4.00)', 'Medium (2.00)'));
    expect(opened.book.applied).toHaveLength(1);
    const { mapping, mitigations } = await modelIn(opened);
    expect([mitigations.length, mapping.map(({ threat, mitigation, effectiveness }) => [threat, mitigation, effectiveness])]).toEqual([1, [['TH2', 'M1', undefined], ['TH1', 'M1', 'Medium']]]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: messages.suggestions }));
    expect(screen.queryByText(/^L1-D1 /)).toBeNull();
  });

  it('leaves the effectiveness to people when nobody says it, and leads to its cell', async () => {
    const opened = await open();
    const { user, select, book } = opened;
    await select('threats', 0);
    await heading('TH1 Injection');
    await user.click(itemOf(/^L1-P1 /).getByRole('button', { name: messages.add }));
    await user.click(await screen.findByRole('button', { name: messages.judge }));
    expect((await modelIn(opened)).mapping.at(-1)).toMatchObject({ threat: 'TH1', mitigation: 'M2', effectiveness: undefined });
    expect(book.selected).toEqual(['7 Mapping!C7']);
  });

  it('writes nothing when the threat has gone meanwhile, and says so', async () => {
    const { user, select, session, book } = await open();
    await select('threats', 0);
    await heading('TH1 Injection');
    await editWorkbook(book.file, { today: TODAY, fileName: 'book.xlsx' }, ({ model }) => ({ ...model, threats: model.threats.map((row) => (row.id === 'TH1' ? { ...row, id: 'TH9' } : row)) }));
    await user.click(itemOf(/^L1-P1 /).getByRole('button', { name: messages.add }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'problem', problem: { kind: 'named', message: expect.stringMatching(/^TH1: it is no longer on 6 Threats\./) } }));
    expect(book.applied).toEqual([]);
    await heading('TH9 Injection');
  });

  it('leads to its findings in Validate', async () => {
    const { user, select, session } = await open();
    await select('threats', 1);
    await heading('TH2 Theft');
    await user.click(screen.getByRole('button', { name: /^\d+ findings for TH2 in Validate$/ }));
    expect(session.state).toMatchObject({ view: 'validate', focus: { entity: 'threats', rowId: 'TH2' } });
  });
});

describe('a mitigation', () => {
  it('is mapped to another threat that is searched for', async () => {
    const opened = await open();
    const { user, select } = opened;
    await select('mitigations', 0);
    await heading('M1 Detector');
    await user.type(screen.getByRole('searchbox', { name: messages.searchThreats }), 'nothing like it');
    await screen.findByText(messages.noneFound);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'inj th1');
    await user.selectOptions(screen.getByRole('combobox', { name: messages.effectiveness }), 'High');
    await user.click(itemOf(/^TH1 Injection/).getByRole('button', { name: messages.map }));
    await screen.findByRole('button', { name: 'TH1 Injection' });
    expect((await modelIn(opened)).mapping.at(-1)).toMatchObject({ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' });
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('says where its priority comes from and what the code shows', async () => {
    const { select, user, book } = await open();
    await select('mitigations', 0);
    await heading('M1 Detector');
    expect(screen.getByText(messages.priorityFrom(2, '0.00'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'CV1 a.ts' }));
    expect(book.selected.at(-1)).toMatch(/^8 Code Validation!/);
  });
});
