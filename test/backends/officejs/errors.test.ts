import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CODES } from '../../../src/backends/officejs/errors/codes';
import { diagnosticsOf } from '../../../src/backends/officejs/errors/diagnostics';
import { inExcel, inTurn, step } from '../../../src/backends/officejs/session';
import { CancelledError, HostError, WorkbookChangedError } from '../../../src/errors';
import { startHost, type Host } from '../../host';

let host: Host;
beforeEach(() => { host = startHost(); });
afterEach(() => host.stop());

/** The error that a batch ends with. */
async function errorOf(batch: (context: Excel.RequestContext) => Promise<unknown>, options?: { readonly undo?: boolean }): Promise<HostError> {
  const error: unknown = await inExcel('Trying', batch, options).then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof HostError)) throw new Error(`no HostError but ${String(error)}`);
  return error;
}

const write = (context: Excel.RequestContext, text: string) => () => { context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]]; };
const inA1 = () => host.user.valueOf('Sheet1', 'A1');

describe('codes of Excel', () => {
  it('have a sentence each', () => {
    const codes = Object.values(Excel.ErrorCodes).map(String);
    expect(codes).toContain('ItemNotFound');
    expect(codes.filter((code) => !CODES.has(code))).toEqual([]);
  });

  it('end in a way out, in words that people know', () => {
    for (const [code, { says }] of CODES) {
      expect({ code, says }).toEqual({ code, says: expect.stringMatching(/^[A-Z].*[^.]\. .*\.$/) });
      expect({ code, says }).toEqual({ code, says: expect.not.stringMatching(/API|sync|null|exception|\brange\b/i) });
    }
  });

  it('reach the user with the action in front', async () => {
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'ItemNotFound', passing: false, message: expect.stringMatching(/^Trying did not work\. A sheet, table or name that it needs is gone/) });
  });

  it('that nobody knows get a general sentence', async () => {
    host.failAt(1, 'before', 'BrandNewCode');
    const error = await errorOf((context) => step(context, write(context, 'x')));
    expect(error).toMatchObject({ code: 'BrandNewCode', passing: true, message: expect.stringContaining('Excel answered with an error') });
  });

  it('leave errors of our own alone', async () => {
    const ours = new WorkbookChangedError(['A!B7']);
    await expect(inExcel('Trying', () => Promise.reject(ours))).rejects.toBe(ours);
    const mistake = new TypeError('a mistake of the program');
    await expect(inExcel('Trying', () => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});

describe('diagnostics', () => {
  const SECRET = 'Geheim4711';

  it('say what happened where, on which Excel', async () => {
    const { diagnostics } = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['x']];
      await context.sync();
    });
    expect(diagnostics.split('\n')).toEqual(expect.arrayContaining([
      expect.stringMatching(/^MAESTRO Workbook: \d+\.\d+\.\d+/), 'Code: ItemNotFound', 'Location: WorksheetCollection.getItem', 'Statement: getItem', expect.stringMatching(/^Around it: .*getItem/), 'ExcelApi: 1.20', 'Platform: PC',
    ]));
  });

  it('name sizes where they are known', async () => {
    host.failAt(1, 'before', 'MemoryLimitReached');
    const { diagnostics } = await errorOf((context) => step(context, write(context, 'x'), { sent: 1234, received: 5 }));
    expect(diagnostics).toContain('Characters sent: 1234\nCharacters received: 5');
  });

  it('hold nothing of the workbook', async () => {
    host.user.addSheet(`${SECRET} sheet`);
    const batches: ((context: Excel.RequestContext) => unknown)[] = [
      ({ workbook }) => workbook.worksheets.getItem(`${SECRET} gone`).getRange('A1').load('values'),
      ({ workbook }) => { workbook.worksheets.getItem(`${SECRET} sheet`).getRange('A1:B1').values = [[SECRET]]; },
      ({ workbook }) => { workbook.worksheets.getItem(`${SECRET} sheet`).getRange('A1').formulas = [[`=_xlfn.IFS("${SECRET}"=A2,1)`]]; },
      ({ workbook }) => workbook.worksheets.add(`${SECRET} sheet`),
      ({ workbook }) => workbook.tables.getItem(SECRET).getRange().load('values'),
      ({ workbook }) => workbook.worksheets.getItem(`${SECRET} sheet`).getRange(SECRET).load('values'),
      ({ workbook }) => { workbook.worksheets.getItem(`${SECRET} sheet`).name = `${SECRET}[]`; },
    ];
    for (const batch of batches) {
      const { diagnostics, message } = await errorOf(async (context) => {
        batch(context);
        await context.sync();
      });
      expect(diagnostics).toContain('Code: ');
      expect(diagnostics + message).not.toContain(SECRET);
    }
  });

  it('hold nothing of the workbook even where an error of Excel is full of it', () => {
    const error = Object.assign(Object.create(OfficeExtension.Error.prototype) as OfficeExtension.Error, {
      code: `Invalid ${SECRET}`, message: SECRET, traceMessages: [SECRET],
      debugInfo: {
        code: SECRET, message: SECRET, errorLocation: `Range.values "${SECRET}"`, statement: `range.values = [["${SECRET}"]];`,
        surroundingStatements: [`var sheet = worksheets.getItem("${SECRET}");`, `// ${SECRET}`, `"${SECRET}".x();`, 'range.load("values");'], fullStatements: [SECRET],
      },
    });
    const text = diagnosticsOf(error);
    expect(text).not.toContain(SECRET);
    expect(text).toContain('Statement: set values\nAround it: getItem, load');
  });
});

describe('a request that Excel turns away', () => {
  it('is made anew and sent again, and takes effect once', async () => {
    host.throttle(1, 2);
    let queued = 0;
    await inExcel('Trying', (context) => step(context, () => {
      queued += 1;
      write(context, `attempt ${queued}`)();
    }));
    expect([queued, inA1(), host.syncs.map(({ error }) => error)]).toEqual([3, 'attempt 3', ['ActivityLimitReached', 'ActivityLimitReached', undefined]]);
  });

  it('is given up after a few times', async () => {
    host.throttle(1, 10);
    expect(await errorOf((context) => step(context, write(context, 'x')))).toMatchObject({ code: 'ActivityLimitReached', passing: true });
    expect(host.syncs).toHaveLength(4);
  });

  it('is not sent again when part of it may have been done, unless it only reads', async () => {
    host.failAt(1, 'after', 'GeneralException');
    expect(await errorOf((context) => step(context, write(context, 'written')))).toMatchObject({ passing: true });
    expect([host.syncs.length, inA1()]).toEqual([1, 'written']);
    host.clearLog();
    host.failAt(1, 'after', 'GeneralException');
    const range = await inExcel('Reading', (context) => step(context, () => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.load('values');
      return cell;
    }, { reads: true }));
    expect([host.syncs.length, range.values]).toEqual([2, [['written']]]);
  });

  it('can be given up while waiting', async () => {
    host.throttle(1, 10);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(inExcel('Trying', (context) => step(context, write(context, 'x'), { signal: controller.signal }))).rejects.toThrow(CancelledError);
    expect([host.syncs.length, inA1()]).toEqual([1, '']);
  });

  it('waits for the end of an edit', async () => {
    host.cellEditing = true;
    let done = false;
    const running = inExcel('Trying', (context) => step(context, write(context, 'x'))).then(() => { done = true; });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    host.cellEditing = false;
    await running;
    expect(inA1()).toBe('x');
  });
});

describe('undo', () => {
  it('takes back all requests of a batch at once where Excel can', async () => {
    await inExcel('Writing', (context) => inTurn(['a', 'b', 'c'], (text) => step(context, write(context, text))), { undo: true });
    expect(host.undoStack).toEqual([expect.objectContaining({ by: 'addin', requests: 3 })]);
  });

  it('is left out where part of a batch does not support it', async () => {
    await inExcel('Writing', (context) => step(context, () => {
      write(context, 'x')();
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
    }), { undo: true });
    expect([inA1(), host.syncs.map(({ error }) => error)]).toEqual(['x', ['UndoNotSupported', undefined]]);
  });
});

describe('one thing after the other', () => {
  it('tells how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    const seen: string[] = [];
    await inTurn(['a', 'b'], (thing, i) => Promise.resolve(seen.push(`${thing}${i}`)), { progress: (...progress) => told.push(progress) });
    expect([seen, told]).toEqual([['a0', 'b1'], [[1, 2], [2, 2]]]);
  });

  it('stops between two things', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const running = inTurn(['a', 'b', 'c'], (thing) => {
      seen.push(thing);
      if (thing === 'b') controller.abort();
      return Promise.resolve();
    }, { signal: controller.signal });
    await expect(running).rejects.toThrow(CancelledError);
    expect(seen).toEqual(['a', 'b']);
  });
});
