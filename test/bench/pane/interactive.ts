import { newContext, type TestBrowser } from '../../e2e/support/browser';
import { median } from './median';
import { tasksBetween, traced, type Trace } from './trace';

/** What opening a page costs until it answers. */
export interface Opening {
  /** Milliseconds from the start of the navigation. */
  readonly ms: number;
  /** Milliseconds that a processor worked on the page’s main thread meanwhile. */
  readonly cpu: number;
}

const ANSWERED = 'answered';

/**
 * Opens pages in turns, each time with nothing cached, until a button answers a click.
 * @param pages paths of built pages, each with the selector of a button that becomes current when it is pressed
 * @returns medians, in the order of the pages
 */
export async function openings(browser: TestBrowser, pages: readonly (readonly [path: string, button: string])[], runs: number): Promise<readonly Opening[]> {
  const measured: Opening[][] = pages.map(() => []);
  // The first turn is for the browser itself to get warm.
  for (let run = 0; run <= runs; run += 1) {
    for (const [i, [path, button]] of pages.entries()) {
      const opening = await open(browser, path, button);
      if (run > 0) measured[i]?.push(opening);
    }
  }
  return measured.map((all) => ({ ms: median(all.map(({ ms }) => ms)), cpu: median(all.map(({ cpu }) => cpu)) }));
}

async function open(browser: TestBrowser, path: string, button: string): Promise<Opening> {
  const context = await newContext(browser, {});
  try {
    const page = await context.newPage();
    await page.addInitScript(pressWhenThere, [button, ANSWERED] as const);
    return openingOf(await traced(browser, page, async () => {
      await page.goto(`${browser.origin}/${path}`);
      await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, ANSWERED);
    }));
  } finally {
    await context.close();
  }
}

function openingOf(trace: Trace): Opening {
  const [begun = NaN, ended = NaN] = [trace.marks.get('navigationStart'), trace.marks.get(ANSWERED)];
  return { ms: ended - begun, cpu: tasksBetween(trace, 'navigationStart', ANSWERED).reduce((sum, { cpu }) => sum + cpu, 0) };
}

/** Runs in pages, before anything of theirs: presses the button as soon as it is there, and marks when it has answered. */
function pressWhenThere([button, mark]: readonly [string, string]): void {
  const look = (): void => {
    const found = document.querySelector<HTMLElement>(button);
    if (found?.getAttribute('aria-current') !== 'page') return found?.click();
    watcher.disconnect();
    performance.mark(mark);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-current'] });
}
