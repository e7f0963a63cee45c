import { afterAll, beforeAll } from '@jest/globals';
import { startBrowser, type TestBrowser } from './browser';

/** Starts one browser before the tests of a file and ends it after them. To be called at the top of the file; what it returns gives the browser within tests. */
export function sharedBrowser(): () => TestBrowser {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('The browser is there within tests only.');
    return browser;
  };
}
