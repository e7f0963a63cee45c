import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { applyFixes } from '../../src/actions/fix';
import { jumpTo } from '../../src/actions/jump';
import { refreshWorkbook } from '../../src/actions/refresh';
import { openModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { CancelledError, HostError, UnsafeChangeError, WorkbookChangedError } from '../../src/errors';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { WorkbookDocument } from '../../src/workbench/document/document';
import type { DocumentEvent } from '../../src/workbench/document/document-api';
import type { LiveChange, LiveRange } from '../../src/workbook/live-port';
import type { WorkbookChanges } from '../../src/workbook/port';
import { Opened, THREATS, TODAY, differing, results } from './opened';

const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const NO_CHANGES: WorkbookChanges = { cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] };
const cell = (row: number, column: number, value: string): WorkbookChanges => ({ ...NO_CHANGES, cells: [{ sheet: THREATS, row, column, content: { kind: 'value', value } }] });
const NAME = { sheet: THREATS, firstRow: 6, lastRow: 6, firstColumn: 1, lastColumn: 1 };

afterEach(() => { jest.useRealTimers(); });

describe('the open document as actions see it', () => {
  it('lets a workbook be laid out where there is none, and nowhere else', async () => {
    const document = WorkbookDocument.empty('new.xlsx', { today: () => TODAY });
    await createWorkbook(document.port, sampleModel(), TODAY, () => 'model');
    expect(document.sheets()).toHaveLength(25);
    expect(document.state()).toMatchObject({ dirty: true, canUndo: true });
    expect(readXlsx(await document.save(), 'new.xlsx')).toEqual(await document.port.read());
    await expect(createWorkbook(document.port, sampleModel(), TODAY, () => 'model')).rejects.toBeInstanceOf(UnsafeChangeError);
    await document.undo();
    expect(document.sheets()).toEqual([]);
  });

  it('is refreshed in one step that can be taken back, and told as the product’s own', async () => {
    const opened = await Opened.sample();
    const { document } = opened;
    await opened.type(THREATS, 'Threats', 15, { Name: 'New', Severity: 'High', Likelihood: 'Likely', Layers: 'L2', 'ASI or catalogue IDs': 'T1' });
    const before = await document.bytes();
    const events: DocumentEvent[] = [];
    document.watch((event) => events.push(event));
    const { lines } = await refreshWorkbook(document.port, { ...OPTIONS, newModelId: () => 'other' });
    expect(lines).toContainEqual(expect.stringMatching(/^6 Threats!A15: TH\d+$/));
    expect(events).toEqual([expect.objectContaining({ kind: 'changed', by: 'own', state: expect.objectContaining({ canUndo: true }) })]);
    expect(readXlsx(await document.bytes(), 'book.xlsx')).toEqual(await document.port.read());
    const again = await refreshWorkbook(document.port, { ...OPTIONS, newModelId: () => 'other' });
    expect(again).toMatchObject({ changed: false, results: 0 });
    await document.undo();
    expect(await document.bytes()).toEqual(before);
  });

  it('takes fixes, and computes what follows from them', async () => {
    const { document } = await Opened.sample();
    const { lines } = await applyFixes(document.port, OPTIONS, 'all');
    expect(lines.length).toBeGreaterThan(0);
    const shown = await document.port.read();
    await refreshWorkbook(document.port, { ...OPTIONS, newModelId: () => 'other' });
    expect(differing(results(shown), results(await document.port.read())).filter((line) => !/^(Start|Findings)!/.test(line))).toEqual([]);
  });

  it('does not overlook what was typed since it was read', async () => {
    const opened = await Opened.sample();
    const { port } = opened.document;
    await port.read();
    await opened.type(THREATS, 'Threats', 7, { Name: 'Typed meanwhile' });
    // Counting findings meanwhile is no reading that the change rests on.
    await port.read('model');
    await expect(port.apply(cell(6, 1, 'Stale'), EMPTY_BLUEPRINT)).rejects.toEqual(new WorkbookChangedError([`${THREATS}!B7`]));
    await port.read();
    await port.apply(cell(6, 1, 'Fresh'), EMPTY_BLUEPRINT);
    expect([6, 7].map((row) => opened.text(THREATS, 'Threats', 'Name', row))).toEqual(['Fresh', 'Typed meanwhile']);
  });

  it('stays as it was when a write is stopped or refused', async () => {
    const { document } = await Opened.sample();
    const before = await document.bytes();
    const stopping = new AbortController();
    stopping.abort();
    await expect(document.port.apply(cell(6, 1, 'Stopped'), EMPTY_BLUEPRINT, { signal: stopping.signal })).rejects.toBeInstanceOf(CancelledError);
    await expect(document.port.apply(cell(5, 1, 'A header'), EMPTY_BLUEPRINT)).rejects.toBeInstanceOf(UnsafeChangeError);
    expect(await document.bytes()).toBe(before);
    expect(document.state()).toMatchObject({ dirty: false, canUndo: false });
  });

  it('has the grid select what a finding is about', async () => {
    const { document } = await Opened.sample();
    const events: DocumentEvent[] = [];
    document.watch((event) => events.push(event));
    const [finding] = validate(await openModel({ kind: 'workbook', name: 'book.xlsx', port: document.port }), TODAY).findings;
    if (finding === undefined) throw new Error('the sample has findings');
    await jumpTo(document.port, finding, true);
    expect(events).toEqual([{ kind: 'select', sheet: finding.sheet, row: Number(/\d+/.exec(finding.cell ?? '')?.[0]), column: expect.any(Number) }]);
    await expect(document.port.select('Gone', 'A1')).rejects.toBeInstanceOf(HostError);
  });

  it('tells of the selection and of changes when it is quiet, with who made them', async () => {
    const opened = await Opened.sample();
    const { document } = opened;
    const [ranges, changes]: [LiveRange[], (readonly LiveChange[])[]] = [[], []];
    const stop = await document.port.onSelection((range) => ranges.push(range));
    await document.port.onChange((all) => changes.push(all));
    jest.useFakeTimers();
    document.selected({ ...NAME, firstRow: 7, lastRow: 7 });
    document.selected(NAME);
    await opened.type(THREATS, 'Threats', 6, { Name: 'Typed' });
    await document.port.apply(cell(7, 1, 'Applied'), EMPTY_BLUEPRINT);
    expect([ranges, changes]).toEqual([[], []]);
    jest.advanceTimersByTime(1000);
    expect(ranges).toEqual([NAME]);
    expect(changes).toEqual([[{ by: 'user', range: NAME }, { by: 'own', range: { ...NAME, firstRow: 7, lastRow: 7 } }]]);
    await stop();
    document.selected(NAME);
    jest.advanceTimersByTime(1000);
    expect(ranges).toHaveLength(1);
  });
});
