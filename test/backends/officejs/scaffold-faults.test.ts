import { afterEach, describe, expect, it } from '@jest/globals';
import { CancelledError, HostError, UnsafeChangeError } from '../../../src/errors';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import { createModel } from '../../../src/model/threat-model';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { contentOf, expectSameContent } from '../../contract/content';
import { startHost, type Host } from '../../host';
import { chartsOf } from '../../host/book/chart';
import { shapesOf } from '../../host/book/drawing';
import { blueprintOf, scaffold, sheetOf } from './scaffold-support';

let host: Host | undefined;
afterEach(() => host?.stop());

function start(): Host {
  host?.stop();
  host = startHost({ profile: 'web' });
  return host;
}

/** All that a layout leaves, drawings and sizes included. */
function laidOut({ book }: Host): object {
  return {
    content: contentOf(book), active: book.activeSheet.name,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name, tab: sheet.tabColor, freeze: sheet.freeze, widths: [...sheet.widths].sort(([a], [b]) => a - b), heights: [...sheet.heights].sort(([a], [b]) => a - b), hidden: [...sheet.hiddenColumns].sort((a, b) => a - b),
      shapes: shapesOf(sheet).list.map(({ name, text, begin, end }) => [name, text, begin?.shape.name, end?.shape.name]), charts: chartsOf(sheet).list.map(({ name, series }) => [name, series.length]),
    })),
  };
}

async function whole(blueprint: Blueprint): Promise<{ readonly result: object; readonly requests: number }> {
  const fresh = start();
  await scaffold(blueprint);
  return { result: laidOut(fresh), requests: fresh.syncs.length };
}

const SOME = new Set(['Start', '2 Diagram', '6 Threats', '6 Matrix', '9 Residual Risk', '10 Summary', '_meta']);

/** A few sheets of the sample with everything a sheet can have, and the names that stand for something on them. */
async function partOfSample(): Promise<Blueprint> {
  const whole = await blueprintOf(sampleModel());
  const sheets = whole.sheets.filter(({ name }) => SOME.has(name));
  const known = new Set(sheets.flatMap(({ name, tables }) => [`'${name}'!`, ...tables.map((table) => `${table.name}[`)]));
  return { ...whole, sheets, names: whole.names.filter(({ refersTo }) => [...known].some((start) => refersTo.startsWith(start))) };
}

describe('a layout that breaks off', () => {
  it.each(['before', 'after'] as const)('is completed by doing the same again, whichever request fails %s it takes effect', async (how) => {
    const blueprint = await partOfSample();
    const { result, requests } = await whole(blueprint);
    for (let at = 1; at <= requests; at += 1) {
      const excel = start();
      excel.failAt(at, how);
      // Requests that only read are repeated at once.
      if (at <= 2) await scaffold(blueprint);
      else await expect(scaffold(blueprint)).rejects.toBeInstanceOf(HostError);
      await scaffold(blueprint);
      expectSameContent({ at, result: laidOut(excel) }, { at, result });
    }
  }, 120_000);

  it('is completed when Excel had stopped in the middle of a request', async () => {
    const blueprint = await partOfSample();
    const { result, requests } = await whole(blueprint);
    for (let at = 4; at <= requests; at += 1) {
      const excel = start();
      excel.beforeSync = (n) => { if (n === at) excel.user.protect('6 Threats'); };
      const outcome = await scaffold(blueprint).catch((error: unknown) => error);
      excel.beforeSync = undefined;
      // Locked too late to be noticed, the lock is the user's.
      if (outcome === undefined) excel.user.unprotect('6 Threats');
      else expect(outcome).toBeInstanceOf(HostError);
      await scaffold(blueprint);
      expectSameContent({ at, result: laidOut(excel) }, { at, result });
    }
  }, 120_000);

  it('is completed although the model gets another identity', async () => {
    const excel = start();
    excel.failAt(6, 'after');
    await expect(scaffold(await blueprintOf(createModel({}), 'first'))).rejects.toBeInstanceOf(HostError);
    const again = await blueprintOf(createModel({}), 'second');
    await scaffold(again);
    const found = laidOut(excel);
    expect(found).toEqual((await whole(again)).result);
  });

  it('can be stopped between two requests and goes on later', async () => {
    const blueprint = await blueprintOf(sampleModel());
    const { result } = await whole(blueprint);
    const excel = start();
    const stop = new AbortController();
    await expect(scaffold(blueprint, { signal: stop.signal, progress: (done) => { if (done === 3) stop.abort(); } })).rejects.toBeInstanceOf(CancelledError);
    expect(excel.book.sheet('_meta')?.visibility).toBe('VeryHidden');
    await scaffold(blueprint);
    expect(laidOut(excel)).toEqual(result);
  });

  it('waits while Excel has too much to do', async () => {
    const excel = start();
    excel.throttle(4, 2);
    await scaffold(await blueprintOf(createModel({})));
    expect(excel.book.activeSheet.name).toBe('Start');
  });

  it('does not take away what somebody has typed since', async () => {
    const blueprint = await blueprintOf(sampleModel());
    const excel = start();
    excel.failAt(5, 'before');
    await expect(scaffold(blueprint)).rejects.toBeInstanceOf(HostError);
    excel.user.setCell('6 Threats', 'B20', 'Mine');
    const before = laidOut(excel);
    await expect(scaffold(blueprint)).rejects.toThrow(new UnsafeChangeError('Sheet "6 Threats", cell B20', 'it holds something that the workbook begun here does not', 'Move it to another workbook, or delete the sheets that were begun, and try again.'));
    expect(laidOut(excel)).toEqual(before);
    excel.user.clearCell('6 Threats', 'B20');
    await scaffold(blueprint);
    expect(laidOut(excel)).toEqual((await whole(blueprint)).result);
  });

  it('opens what it had locked before, and draws nothing twice', async () => {
    const blueprint = await blueprintOf(sampleModel());
    const { result, requests } = await whole(blueprint);
    const excel = start();
    excel.failAt(requests, 'before');
    await expect(scaffold(blueprint)).rejects.toBeInstanceOf(HostError);
    excel.failAt(requests, 'after');
    await expect(scaffold(blueprint)).rejects.toBeInstanceOf(HostError);
    await scaffold(blueprint);
    expect(laidOut(excel)).toEqual(result);
  });
});

describe('a workbook that somebody has begun', () => {
  it('keeps its sheets; ours come behind them', async () => {
    const blueprint = await blueprintOf(createModel({}));
    const excel = start();
    excel.user.setCell('Sheet1', 'A1', 'Notes of mine');
    await scaffold(blueprint);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...blueprint.sheets.map(({ name }) => name)]);
    expect(sheetOf(excel.book, 'Sheet1').cell(0, 0)?.value).toBe('Notes of mine');
  });

  it('gives us its first sheet when all are blank, and keeps the others', async () => {
    const blueprint = await blueprintOf(createModel({}));
    const excel = start();
    excel.user.addSheet('Later');
    await scaffold(blueprint);
    expect(excel.book.sheets.map(({ name }) => name).filter((name) => name !== 'Later')).toEqual(blueprint.sheets.map(({ name }) => name));
    expect(excel.book.sheet('Later')).toBeDefined();
    expect(excel.book.sheet('Sheet1')).toBeUndefined();
  });

  it('is left as it is when a sheet of it has one of our names', async () => {
    const excel = start();
    excel.user.addSheet('scales');
    excel.user.setCell('scales', 'A1', 'Weights');
    const before = laidOut(excel);
    await expect(scaffold(await blueprintOf(createModel({})))).rejects.toThrow('Sheet "scales": a sheet of that name exists already. Rename it, or open a new workbook, and try again. Nothing was changed.');
    expect(laidOut(excel)).toEqual(before);
  });

  it('is left as it is when a name or a table of it is called as one of ours', async () => {
    const blueprint = await blueprintOf(createModel({}));
    const excel = start();
    await Excel.run(async (context) => {
      context.workbook.names.add('Depth', '=12');
      await context.sync();
    });
    await expect(scaffold(blueprint)).rejects.toThrow('Name "Depth": the workbook uses it for something else.');
    expect(excel.book.sheets).toHaveLength(1);
    start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add('B2:C4', true).name = 'Threats';
      await context.sync();
    });
    await expect(scaffold(blueprint)).rejects.toBeInstanceOf(UnsafeChangeError);
  });

  it('is left as it is when it is complete already', async () => {
    const blueprint = await blueprintOf(sampleModel());
    const excel = start();
    await scaffold(blueprint);
    excel.clearLog();
    await scaffold(blueprint);
    expect(excel.syncs.reduce((sum, { writes }) => sum + writes, 0)).toBe(0);
    excel.user.setCell('6 Threats', 'B6', 'Renamed by hand');
    await expect(scaffold(blueprint)).rejects.toThrow('Sheet "6 Threats", cell B6');
    await expect(scaffold(await blueprintOf(createModel({})))).rejects.toThrow('Sheet "Start": a sheet of that name exists already.');
  });

  it('counts dates from 1904 where it does', async () => {
    const excel = start();
    excel.book.date1904 = true;
    const blueprint = await blueprintOf(sampleModel());
    await scaffold(blueprint);
    const dates = blueprint.sheets.flatMap(({ name, tables }) => tables.flatMap((table) => table.columns.flatMap(({ style, formula }, column) => (style !== 'date' || formula !== undefined ? [] : table.rows.flatMap((values, row) => {
      const value = values[column];
      return typeof value === 'number' ? [{ value, found: sheetOf(excel.book, name).cell(table.headerRow + row, table.firstColumn + column)?.value }] : [];
    })))));
    expect(dates.length).toBeGreaterThan(0);
    for (const { value, found } of dates) expect(found).toBe(value - 1462);
  });
});
