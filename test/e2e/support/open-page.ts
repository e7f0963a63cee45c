import type { BrowserContext, Page } from 'playwright-core';
import { newContext, type Look, type TestBrowser } from './browser';
import { guardNetwork } from './guard';

/** A page with what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console and uncaught ones, workers' too. */
  readonly errors: string[];
  /** Addresses that the page asked for or wanted to, beside its own and office.js. */
  readonly foreign: readonly string[];
  /** Throws when the page asked for anything foreign: every test that closes its page is one of privacy. */
  close(): Promise<void>;
}

/**
 * Opens a built page: `workbench/index.html?x=y`.
 * @param prepare is called before the page loads anything
 */
export async function openPage(browser: TestBrowser, path: string, look: Look = {}, prepare?: (context: BrowserContext, page: Page, errors: string[]) => Promise<void>): Promise<OpenPage> {
  const context = await newContext(browser, look);
  const errors: string[] = [];
  const foreign = await guardNetwork(context, browser.origin);
  context.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  context.on('weberror', (error) => void errors.push(error.error().stack ?? error.error().message));
  const page = await context.newPage();
  await prepare?.(context, page, errors);
  await page.goto(`${browser.origin}/${path}`);
  return {
    page,
    errors,
    foreign,
    close: async () => {
      await context.close();
      if (foreign.length > 0) throw new Error(`The page asked for ${foreign.join(', ')}`);
    },
  };
}
