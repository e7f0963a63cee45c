import { afterEach, describe, expect, it } from '@jest/globals';
import { axeViolations } from './support/axe';
import { OFFICE_JS } from './support/guard';
import { openPane, type Pane, type PaneOptions } from './support/host-page';
import { sampleFile } from './support/sample-file';
import { sharedBrowser } from './support/shared-browser';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${new URL(OFFICE_JS).origin}">`;

const browser = sharedBrowser();
let open: Pane[] = [];
afterEach(async () => {
  const panes = open;
  open = [];
  await Promise.all(panes.map((pane) => pane.close()));
});

async function pane(options: PaneOptions = {}): Promise<Pane> {
  const opened = await openPane(browser(), options);
  open.push(opened);
  return opened;
}

/** A page that has office.js and nothing else, so that no request to Excel is anybody's but the test's, under a policy as strict as a page's can be. */
async function bare(options: PaneOptions = {}): Promise<Pane> {
  const opened = await pane(options);
  await opened.page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Bare</title>${POLICY}<script src="${OFFICE_JS}"></script>` }));
  await opened.page.goto(`${browser().origin}/bare.html`);
  opened.errors.length = 0;
  opened.host.clearLog();
  return opened;
}

/** Writes a cell from within the page; the code of the error it ends with. */
const write = ({ page }: Pane, value: string): Promise<string | undefined> => page.evaluate(async (text) => {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : 'no Office error';
  }
}, value);

describe('the task pane in Chromium', () => {
  it('opens without an error and asks for nothing but its own files and office.js', async () => {
    const { page, errors, foreign } = await pane();
    expect(await page.title()).not.toBe('');
    expect(await page.evaluate(() => Office.onReady())).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect([errors, foreign]).toEqual([[], []]);
    expect(page.viewportSize()).toEqual({ width: 350, height: 378 });
  });

  it('has the client of its own profile and requirement set', async () => {
    const { page } = await pane({ profile: 'windows', apiSet: '1.9', officeTheme: 'dark' });
    const told = await page.evaluate(() => {
      const { platform, officeTheme, requirements } = Office.context;
      return [platform, officeTheme.isDarkTheme, requirements.isSetSupported('ExcelApi', '1.9'), requirements.isSetSupported('ExcelApi', '1.10')];
    });
    expect(told).toEqual(['PC', true, true, false]);
  });

  it('is shown in the scheme, contrast and motion that a test asks for', async () => {
    const { page } = await pane({ size: [450, 800], scheme: 'dark', forcedColors: true, reducedMotion: true });
    const matches = await page.evaluate(() => ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)', '(width: 450px)'].map((query) => matchMedia(query).matches));
    expect(matches).toEqual([true, true, true, true]);
  });

  it('knows when it is outside Office, and when office.js cannot be had', async () => {
    const outside = await pane({ office: 'outside' });
    expect(await outside.page.evaluate(async () => [(await Office.onReady()).host, typeof Excel])).toEqual([null, 'undefined']);
    const unreachable = await pane({ office: 'unreachable' });
    expect(await unreachable.page.evaluate(() => typeof Office)).toBe('undefined');
  });
});

describe('the simulated Excel behind a page', () => {
  it('is read and written by Excel.run in the page', async () => {
    const opened = await pane();
    opened.host.user.setCell('Sheet1', 'B2', 'typed');
    expect(await write(opened, 'from the page – ünïcode')).toBeUndefined();
    expect(opened.host.user.valueOf('Sheet1', 'A1')).toBe('from the page – ünïcode');
    const read = await opened.page.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.load('values');
      await context.sync();
      return range.values as readonly (readonly string[])[];
    }));
    expect(read).toEqual([['from the page – ünïcode', ''], ['', 'typed']]);
  });

  it('has the file open that it was given', async () => {
    const { page, host } = await pane({ book: await sampleFile() });
    const names = await page.evaluate(() => Excel.run(async (context) => {
      context.workbook.tables.load('items/name');
      await context.sync();
      return context.workbook.tables.items.map(({ name }) => name);
    }));
    expect(names).toEqual(host.book.tables.map(({ name }) => name));
    expect(names).toContain('Threats');
  });

  it('tells handlers in the page what people do', async () => {
    const { page, host } = await bare();
    await page.evaluate(() => Excel.run(async (context) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void told.push(`selected ${address}`)));
      worksheets.onChanged.add(({ address, source }) => Promise.resolve(void told.push(`${source} ${address}`)));
      worksheets.onAdded.add(({ type }) => Promise.resolve(void told.push(type)));
      await context.sync();
    }));
    host.user.select('Sheet1', 'B7:C9');
    host.coauthor.setCell('Sheet1', 'D1', 'theirs');
    host.user.addSheet('More');
    await host.settle();
    expect(await page.evaluate(() => (globalThis as typeof globalThis & { told: string[] }).told)).toEqual(['selected B7:C9', 'Remote D1', 'WorksheetAdded']);
  });

  it('outlives a page that is loaded again, which has no handlers then', async () => {
    const opened = await bare();
    await opened.page.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(() => Promise.resolve());
      await context.sync();
    }));
    expect([...opened.host.machine.handlers.values()]).toEqual([1]);
    const loaded = opened.page.reload();
    opened.host.user.select('Sheet1', 'B7');
    await loaded;
    await opened.host.settle();
    expect(opened.host.machine.handlers.size).toBe(0);
    expect(await write(opened, 'after')).toBeUndefined();
    expect(opened.host.user.valueOf('Sheet1', 'A1')).toBe('after');
    expect(opened.errors).toEqual([]);
  });

  it('fails as Excel does', async () => {
    const opened = await bare();
    opened.host.failAt(1, 'before', 'ServiceNotAvailable');
    expect(await write(opened, 'x')).toBe('ServiceNotAvailable');
    opened.host.throttle(1);
    expect(await write(opened, 'x')).toBe('ActivityLimitReached');
    opened.host.cellEditing = true;
    expect(await write(opened, 'x')).toBe('InvalidOperationInCellEditMode');
    expect(opened.host.user.valueOf('Sheet1', 'A1')).toBe('');
  });

  it('makes one step of Undo of a group', async () => {
    const { page, host } = await bare();
    const grouped = (): Promise<void> => page.evaluate(() => Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[1]];
      await context.sync();
    }));
    await grouped();
    await grouped();
    expect(host.undoStack.map(({ requests }) => requests)).toEqual([2, 2]);
  });

  it('is another one for each page', async () => {
    const [first, second] = await Promise.all([pane(), pane()]);
    await Promise.all([write(first, 'first'), write(second, 'second')]);
    expect([first, second].map(({ host }) => host.user.valueOf('Sheet1', 'A1'))).toEqual(['first', 'second']);
  });
});

describe('what is watched in every page', () => {
  it('is what axe-core finds', async () => {
    const { page } = await bare();
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.body.innerHTML = '<main><h1>Title</h1><img src="data:," id="nameless"></main>';
    });
    expect(await axeViolations(page)).toEqual([expect.stringMatching(/^critical image-alt: .+ at #nameless — <img/)]);
  });

  it('is every error on the console and every uncaught one', async () => {
    const opened = await bare();
    await opened.page.evaluate(() => {
      setTimeout(() => { throw new Error('uncaught'); });
      globalThis.console.error('said');
      return new Promise((resolve) => { setTimeout(resolve, 20); });
    });
    expect(opened.errors.sort()).toEqual([expect.stringMatching(/^Error: uncaught/), 'said']);
  });
});
