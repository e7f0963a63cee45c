/** @jest-environment ./test/taskpane/page-environment.cjs */
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { assess, type Assessment } from '../../src/actions/assessment';
import { exportFile, type FormatId } from '../../src/actions/export-file';
import { summaryPreview } from '../../src/actions/outputs';
import { openModel } from '../../src/actions/source';
import { HostError } from '../../src/errors';
import { sampleModel } from '../../src/reports/sample/sample-model';
import OutputsView from '../../src/taskpane/views/outputs/outputs-view';
import { LiveBook, TODAY } from './live-book';
import { showView, type ShownView } from './support';

let sample: Uint8Array;
let assessment: Assessment;
beforeAll(async () => {
  const book = await LiveBook.of(sampleModel());
  sample = book.file.bytes;
  assessment = assess(await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file }), 'book.xlsx', TODAY);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

interface Opened extends ShownView {
  readonly book: LiveBook;
}

async function open(): Promise<Opened> {
  const book = new LiveBook(sample);
  const shown = await showView(book, 'outputs', OutputsView);
  await screen.findByRole('combobox', { name: 'Format' }, { timeout: 20_000 });
  return { ...shown, book };
}

/** What a page hands to the downloads of its browser. */
function catchDownloads(): readonly { readonly name: string; readonly blob: Blob }[] {
  const caught: { name: string; blob: Blob }[] = [];
  const made: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      made.push(blob);
      return `blob:${made.length}`;
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = made.at(-1);
    if (blob !== undefined) caught.push({ name: this.download, blob });
  });
  return caught;
}

const FORMATS: readonly (readonly [FormatId, title: string, name: string, sheet: string])[] = [
  ['json', 'JSON model', 'book.json', 'Export JSON'], ['markdown', 'Markdown report', 'book.md', 'Export Markdown'], ['threat-composer', 'Threat Composer file', 'book.tc.json', 'Export Threat Composer'],
];

describe('an export', () => {
  it.each(FORMATS)('as %s is downloaded, copied and written to a sheet, each time the same text', async (format, title, name, sheet) => {
    const downloads = catchDownloads();
    const { user, book } = await open();
    const { text } = exportFile(assessment, format);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), title);
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await screen.findByText(`Handed to the browser as ${name}.`);
    expect(downloads.map((download) => download.name)).toEqual([name]);
    expect(await downloads[0]?.blob.text()).toBe(text);
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (taken: string) => Promise.resolve(void copied.push(taken)) } });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText(`Copied: ${text.length.toLocaleString('en')} characters.`);
    expect(copied).toEqual([text]);
    await user.click(screen.getByRole('button', { name: 'Write to a sheet' }));
    await screen.findByText(`Written to the new sheet “${sheet}”.`, {}, { timeout: 30_000 });
    const rows = (await book.file.read()).sheets.find((one) => one.name === sheet)?.rows ?? [];
    expect(rows.at(-1)?.number).toBe(text.split('\n').length - 1);
    expect(rows.at(-1)?.cells).toEqual([text.trimEnd().split('\n').at(-1)]);
    await user.click(screen.getByRole('button', { name: 'Show the sheet' }));
    await waitFor(() => expect(book.selected).toEqual([sheet]));
  });

  it('says before what it cannot hold', async () => {
    const { user } = await open();
    expect(screen.getByText('Holds everything of the model.')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Threat Composer file');
    const { losses } = exportFile(assessment, 'threat-composer');
    const summary = screen.getByText(`${losses.length} things this format cannot hold`);
    expect(within(summary.parentElement ?? document.body).getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual(losses);
  });

  it.each([
    ['refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['not there', undefined],
  ])('offers its text to be copied by hand where the clipboard is %s', async (_, clipboard) => {
    const { user } = await open();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    const field = await screen.findByRole('textbox', { name: 'Text to copy' });
    expect(field).toHaveProperty('value', exportFile(assessment, 'json').text);
    expect(screen.getByText(/press Ctrl\+C, or Cmd\+C on a Mac/)).toBeTruthy();
    fireEvent.focus(field);
    expect(field instanceof HTMLTextAreaElement && [field.selectionStart, field.selectionEnd]).toEqual([0, exportFile(assessment, 'json').text.length]);
  });

  it('says when the window refuses a download, and leaves the other ways', async () => {
    Object.assign(URL, { createObjectURL: () => { throw new Error('sandboxed'); } });
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await screen.findByText('This window refused the download. Copy the text or write it to a sheet.');
    expect(screen.getByRole('button', { name: 'Copy' })).toHaveProperty('disabled', false);
  });

  it('claims nothing when writing fails, and can be tried again', async () => {
    const { user, book, session } = await open();
    book.failure = new HostError('Excel is busy.', 'Busy', true, '');
    await user.click(screen.getByRole('button', { name: 'Write to a sheet' }));
    await waitFor(() => expect(session.state.notice).toMatchObject({ kind: 'problem', problem: { message: 'Excel is busy.' } }));
    await waitFor(() => expect(session.state.work).toBeUndefined());
    expect(screen.queryByText(/Written to/)).toBeNull();
    expect((await book.file.read()).sheets.some(({ name }) => name.startsWith('Export'))).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Write to a sheet' }));
    await screen.findByText('Written to the new sheet “Export JSON”.', {}, { timeout: 30_000 });
  });
});

describe('the reports', () => {
  it('say what a refresh would change before it does, and nothing afterwards', async () => {
    const { user, book } = await open();
    const place = (await openModel({ kind: 'workbook', name: 'book.xlsx', port: book.file })).places.threats;
    const cell = { sheet: '6 Threats', row: Math.max(...(place?.rows ?? [])) + 1, column: place?.columns['name'] ?? 0, content: { kind: 'value', value: 'Typed by hand' } } as const;
    await book.file.apply({ cells: [cell], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, { properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, sheets: [], names: [] });
    await user.click(screen.getByRole('button', { name: 'What would change?' }));
    expect(await screen.findByText(/changes would be made:/, {}, { timeout: 30_000 })).toBeTruthy();
    expect(screen.getByText(/^6 Threats!A\d+: TH9$/)).toBeTruthy();
    expect(book.applied).toEqual([]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Refresh reports' })).toHaveProperty('disabled', false));
    await user.click(screen.getByRole('button', { name: 'Refresh reports' }));
    await waitFor(() => expect(screen.queryByText(/changes would be made:/)).toBeNull());
    await waitFor(() => expect(book.applied.length).toBe(1), { timeout: 30_000 });
    await waitFor(() => expect(screen.getByRole('button', { name: 'What would change?' })).toHaveProperty('disabled', false), { timeout: 30_000 });
    await user.click(screen.getByRole('button', { name: 'What would change?' }));
    expect(await screen.findByText('Nothing: every report is up to date.', {}, { timeout: 30_000 })).toBeTruthy();
  });
});

describe('the preview', () => {
  it('shows posture, top risks and recommendations, each leading to its row', async () => {
    const { user, book } = await open();
    const summary = await screen.findByRole('region', { name: 'Executive summary' });
    const { posture, topRisks, recommendations } = summaryPreview(assessment);
    expect(within(summary).getByText(String(posture), { selector: 'dd *' })).toBeTruthy();
    for (const { id, name } of topRisks) expect(within(summary).getAllByRole('button', { name: `${id} ${name ?? ''}` }).length).toBeGreaterThan(0);
    for (const { id, name } of recommendations) expect(within(summary).getAllByRole('button', { name: `${id} ${name ?? ''}` }).length).toBeGreaterThan(0);
    const [first] = topRisks;
    await user.click(within(summary).getAllByRole('button', { name: `${first?.id ?? ''} ${first?.name ?? ''}` })[0] ?? summary);
    await waitFor(() => expect(book.selected).toEqual([`6 Threats!${first?.target.cell ?? ''}`]));
  });

  it('lists the roadmap by bucket, in portions', async () => {
    const { user } = await open();
    const roadmap = await screen.findByRole('region', { name: 'Roadmap' });
    const items = () => within(roadmap).getAllByRole('listitem').length;
    const before = items();
    await user.click(within(roadmap).getAllByRole('button', { name: /^Show \d+ more/ })[0] ?? roadmap);
    expect(items()).toBeGreaterThan(before);
    expect(within(roadmap).getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent?.replace(/:.*/, ''))).toEqual(['Immediate', 'Short-term', 'Medium-term', 'Long-term'].filter((bucket) => roadmap.textContent?.includes(`${bucket}:`)));
  });
});

it('without a model points to Home', async () => {
  const book = new LiveBook(new Uint8Array());
  book.instead = { date1904: false, names: [], sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [], tables: [], drawn: [] }] };
  const { session, user } = await showView(book, 'outputs', OutputsView);
  await user.click(screen.getByRole('button', { name: 'Home' }));
  expect(session.state.view).toBe('home');
});
