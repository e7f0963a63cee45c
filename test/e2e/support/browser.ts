import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { commands, places } from './chromium.json';
import { startSite } from './site';

export type Scheme = 'light' | 'dark';

/** What a page is shown in. */
export interface Look {
  /** Width and height in CSS pixels; as wide and high as Excel opens a pane when nothing is said. */
  readonly size?: readonly [width: number, height: number];
  readonly scheme?: Scheme;
  /** A contrast theme is on. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/** Chromium with the built pages to open in it. */
export interface TestBrowser {
  readonly chromium: Browser;
  /** Where the built pages are: `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

const PANE_SIZE = [350, 378] as const;

/** Path of Chromium or a browser made from it. Throws a sentence that says what to install when there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = named === undefined ? [...commands.flatMap((command) => onPath.map((folder) => join(folder, command))), ...places] : [named];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error(named === undefined ? 'These tests need Chromium: node scripts/ensure-tools.mjs installs it or says how.' : `CHROMIUM names "${named}", where nothing is.`);
  return found;
}

/** Starts Chromium and serves the built pages: once per test file, ended by `close`. Throws when the build is missing or old. */
export async function startBrowser(): Promise<TestBrowser> {
  const site = await startSite();
  try {
    // Names of other machines are not even looked up: what a page asks of them fails at once, and nothing leaves this machine.
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
    return {
      chromium: browser,
      origin: site.origin,
      close: async () => {
        await browser.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}

/** A fresh profile, with nothing stored and the clipboard open to the pages. */
export async function newContext({ chromium: browser, origin }: TestBrowser, { size = PANE_SIZE, scheme = 'light', forcedColors = false, reducedMotion = false }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] }, colorScheme: scheme, forcedColors: forcedColors ? 'active' : 'none', reducedMotion: reducedMotion ? 'reduce' : 'no-preference', locale: 'en-US',
  });
  // Compilers that keep functions' names call this in what is sent to pages.
  await context.addInitScript('globalThis.__name ??= (named) => named;');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return context;
}
