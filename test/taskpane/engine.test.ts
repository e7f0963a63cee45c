import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expose, proxy, wrap } from 'comlink';
import { CancelledError, HostError, UnreadableFileError, WorkbookChangedError } from '../../src/errors';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { Carried } from '../../src/taskpane/engine/carried';
import type { EngineApi } from '../../src/taskpane/engine/engine';
import { connectEngine, engineAcross } from '../../src/taskpane/engine/in-page';
import { exposeEngine } from '../../src/taskpane/engine/in-worker';
import { problemOf, valueOf, type Outcome, type Problem } from '../../src/taskpane/engine/outcome';
import { portOf, servePort, type ServedPort } from '../../src/taskpane/engine/served-port';
import type { RawSheet } from '../../src/workbook/port';
import { LiveBook } from './live-book';

// Every channel of a border, also those that callbacks go through, is closed in the end.
const ports: MessagePort[] = [];
const Channel = globalThis.MessageChannel;
beforeAll(() => {
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      ports.push(this.port1, this.port2);
    }
  };
});
afterAll(() => {
  globalThis.MessageChannel = Channel;
  ports.forEach((port) => port.close());
});

/** The engine behind a border as between a page and its worker. */
function across(book: LiveBook): EngineApi {
  const { port1, port2 } = new MessageChannel();
  exposeEngine(port2);
  return connectEngine(port1, book);
}

const problem = (outcome: Outcome<unknown>): Problem | undefined => (outcome.ok ? undefined : outcome.problem);
const silent = (): void => undefined;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

let sample: Uint8Array;
beforeAll(async () => {
  sample = (await LiveBook.of(sampleModel())).file.bytes;
});

describe('the engine across its border', () => {
  it('reads the workbook and answers about it', async () => {
    const engine = across(new LiveBook(sample));
    const opened = valueOf(await engine.open());
    expect(opened).toMatchObject({ fileName: 'book.xlsx', systemName: sampleModel().context.systemName, threats: sampleModel().threats.length });
    expect(valueOf(await engine.ask('counts'))).toEqual(opened.counts);
  });

  it('answers with plain data only', async () => {
    const engine = across(new LiveBook(sample));
    await engine.open();
    for (const outcome of [await engine.ask('board'), await engine.ask('findingList', { severities: [], owner: '', text: '' }), await engine.ask('coverageMap'), await engine.ask('checklistWalk'), await engine.ask('roadmapByBucket')]) {
      expect(problem(outcome)).toBeUndefined();
    }
  });

  it('keeps a model while the workbook cannot be read, and none when it holds none', async () => {
    const book = new LiveBook(sample);
    const engine = across(book);
    await engine.open();
    book.failure = new HostError('Excel is busy.', 'Busy', true, 'Busy at read');
    expect(problem(await engine.open())?.kind).toBe('host');
    expect(problem(await engine.ask('counts'))).toBeUndefined();
    book.instead = { date1904: false, names: [], sheets: [] };
    expect(problem(await engine.open())?.kind).toBe('foreign');
    expect(problem(await engine.ask('counts'))?.message).toContain('before a workbook was read');
  });

  it('keeps what was read last when readings overlap', async () => {
    const book = new LiveBook(sample);
    const engine = across(book);
    let release = silent;
    book.before = () => new Promise((resolve) => { release = resolve; });
    const first = engine.open();
    while (release === silent) await sleep(1);
    book.before = () => Promise.resolve();
    const second = valueOf(await engine.open());
    const { context, ...rest } = sampleModel();
    book.file.bytes = (await LiveBook.of({ ...rest, context: { ...context, systemName: 'Older' }, threats: [] })).file.bytes;
    release();
    expect(valueOf(await first).systemName).toBe('Older');
    expect(valueOf(await engine.ask('counts'))).toEqual(second.counts);
  });

  it('says what went wrong at the border itself', async () => {
    const { port1, port2 } = new MessageChannel();
    exposeEngine(port2);
    const broken = engineAcross(wrap<Carried>(port1));
    expect(problem(await broken.open())).toMatchObject({ kind: 'unexpected', message: expect.stringContaining('before it was attached') as unknown });
    expect(problem(await broken.ask('counts'))).toMatchObject({ kind: 'unexpected', message: expect.stringContaining('before it was attached') as unknown });
  });
});

describe('errors across the border', () => {
  it.each<[string, Error, Partial<Problem>]>([
    ['of Excel', new HostError('Excel is busy.', 'Busy', true, 'Busy at read'), { kind: 'host', message: 'Excel is busy.', code: 'Busy', passing: true, diagnostics: 'Busy at read' }],
    ['of a stopped write', new CancelledError(), { kind: 'cancelled' }],
    ['that nobody foresaw', new TypeError('x is undefined'), { kind: 'unexpected', message: 'x is undefined' }],
  ])('keep their kind: %s', async (_, failure, expected) => {
    const book = new LiveBook(sample);
    const engine = across(book);
    book.failure = failure;
    expect(problem(await engine.open())).toMatchObject(expected);
  });

  it('of somebody else’s change reach the action, which tries again', async () => {
    const book = new LiveBook(sample);
    const engine = across(book);
    book.before = (options) => {
      if (options !== undefined && book.applied.length === 1) book.failure = new WorkbookChangedError(['Waivers!A5']);
      return Promise.resolve();
    };
    const done = valueOf(await engine.perform('waive', silent, { rule: 'duplicate-key', row: '', reason: 'known', who: 'Ada', until: '' }));
    expect(book.applied).toHaveLength(2);
    expect(done.notes.join()).toContain('Waivers!A5');
  });

  it('of every class come back as an error with the same words', () => {
    class Unforeseen extends UnreadableFileError {}
    for (const error of [new WorkbookChangedError(['A1']), new CancelledError(), new HostError('No.', 'X', false, 'd'), new Unforeseen('Odd file.'), new Error('plain')]) {
      const data = structuredClone(problemOf(error));
      expect(() => valueOf({ ok: false, problem: data })).toThrow(error.message);
      expect(problemOf(error).kind).toBe(data.kind);
    }
  });
});

describe('reading across the border', () => {
  it('hands over one sheet at a time', async () => {
    const book = new LiveBook(sample);
    let under = 0;
    let most = 0;
    const served = servePort(book);
    const names: string[] = [];
    const outcome = await served.read('model', async ({ name }: RawSheet) => {
      most = Math.max(most, (under += 1));
      await sleep(0);
      under -= 1;
      names.push(name);
    });
    expect(most).toBe(1);
    const { sheets, ...rest } = await book.file.read();
    expect(names).toEqual(sheets.map(({ name }) => name));
    expect(valueOf(outcome)).toEqual(rest);
    expect(book.scopes).toEqual(['model']);
  });

  it('finds on the other side what the port read', async () => {
    const book = new LiveBook(sample);
    const { port1, port2 } = new MessageChannel();
    expose(servePort(book), port2);
    const port = portOf(wrap<ServedPort>(port1), proxy);
    expect(await port.read()).toEqual(await book.file.read());
    expect(book.scopes).toEqual(['all']);
  });
});

describe('writing across the border', () => {
  it('carries a blueprint and changes unharmed', async () => {
    const book = new LiveBook(new Uint8Array());
    const engine = across(book);
    const start = await engine.perform('start', silent, { kind: 'sample' });
    expect(problem(start)).toBeUndefined();
    const model = valueOf(await engine.open());
    expect(model.threats).toBe(sampleModel().threats.length);
    expect(book.laidOut).toHaveLength(1);

    await engine.perform('waive', silent, { rule: 'duplicate-key', row: 'TH1', reason: 'known', who: 'Ada', until: '2999-01-01' });
    const { sheets } = await book.file.read();
    const row = sheets.find(({ name }) => name === 'Waivers')?.rows.find(({ cells }) => cells.includes('duplicate-key'));
    expect(row?.cells).toEqual(expect.arrayContaining(['duplicate-key', 'TH1', 'known', 'Ada']));
    for (const data of [...book.laidOut, ...book.applied]) expect(structuredClone(data)).toEqual(data);
  });

  it('tells how far the port is', async () => {
    const told: (readonly [number, number])[] = [];
    const engine = across(new LiveBook(sample));
    await engine.perform('waive', (done, total) => told.push([done, total]), { rule: 'duplicate-key', row: '', reason: 'known', who: 'Ada', until: '' });
    // They come by a way of their own.
    while (told.length < 2) await sleep(1);
    expect(told).toEqual([[0, 1], [1, 1]]);
  });

  it('stops the port’s write, also when a jump was made meanwhile', async () => {
    const book = new LiveBook(sample);
    const engine = across(book);
    const { bytes } = book.file;
    let stopped = false;
    book.before = async (options) => {
      if (options?.signal === undefined) return;
      await engine.perform('jump', silent, { entity: 'threats', rowId: 'TH1', sheet: '6 Threats', cell: 'A6' }, true);
      engine.cancel();
      await new Promise((resolve) => { options.signal?.addEventListener('abort', resolve); });
      stopped = true;
    };
    expect(problem(await engine.perform('waive', silent, { rule: 'duplicate-key', row: '', reason: 'known', who: 'Ada', until: '' }))?.kind).toBe('cancelled');
    expect(stopped).toBe(true);
    expect(book.selected).toEqual(['6 Threats!A6']);
    expect(book.file.bytes).toBe(bytes);
  });

  it('stops before the port is asked to write, when it is stopped while reading', async () => {
    const book = new LiveBook(sample);
    const engine = across(book);
    book.before = async () => {
      engine.cancel();
      await sleep(20);
    };
    expect(problem(await engine.perform('waive', silent, { rule: 'duplicate-key', row: '', reason: 'known', who: 'Ada', until: '' }))?.kind).toBe('cancelled');
    expect(book.applied).toEqual([]);
  });
});
