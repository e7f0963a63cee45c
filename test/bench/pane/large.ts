import type { Page } from 'playwright-core';
import { en } from '../../../src/taskpane/messages/en';
import type { TestBrowser } from '../../e2e/support/browser';
import { openPane } from '../../e2e/support/host-page';
import { busy, type Busy } from './busy';

/** What a large workbook takes in the pane. Excel is simulated in another process than the page’s. */
export interface Large {
  readonly validate: Busy;
  readonly refresh: Busy;
}

const PATIENCE = 180_000;
const VIEW = '[aria-busy]';

/** Presses Validate and waits until the findings of the new reading are on show. */
export async function validateAgain(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: en.validate.again, exact: true }).click();
  await page.locator(`${VIEW}[aria-busy=true]`).waitFor({ timeout: PATIENCE });
  await page.locator(`${VIEW}[aria-busy=false]`).waitFor({ timeout: PATIENCE });
  await page.waitForFunction(() => document.querySelector('.fui-Spinner') === null);
  // The answer about the new reading replaces the old one when it comes.
  await page.waitForTimeout(1000);
}

export async function largeInPane(browser: TestBrowser, book: Uint8Array, runs: number): Promise<Large> {
  const pane = await openPane(browser, { book, view: 'validate' });
  const { page } = pane;
  try {
    await page.locator(`${VIEW}[aria-busy=false]`).waitFor({ timeout: PATIENCE });
    const validate = await busy(browser, page, () => validateAgain(page), runs);
    await page.getByRole('navigation').getByRole('button', { name: en.views.home, exact: true }).click();
    const refresh = await busy(browser, page, () => refreshed(page), 1);
    return { validate, refresh };
  } finally {
    await pane.close();
  }
}

/** Presses Refresh on the board and waits until the pane tells what came of it. */
async function refreshed(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: en.home.refresh, exact: true }).click();
  await page.locator('.fui-MessageBar').waitFor({ timeout: PATIENCE });
}
