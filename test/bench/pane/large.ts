import type { Locator, Page } from 'playwright-core';
import { en } from '../../../src/taskpane/messages/en';
import type { TestBrowser } from '../../e2e/support/browser';
import { openPane } from '../../e2e/support/host-page';
import { openPage } from '../../e2e/support/open-page';
import { busy, type Busy } from './busy';

/** What a large workbook takes in the pane. Excel is simulated in another process than the page’s. */
export interface Large {
  readonly validate: Busy;
  readonly refresh: Busy;
}

const PATIENCE = { timeout: 180_000 };

/** The view that lists the findings, while it waits for a reading or while it does not. */
const findings = (page: Page, isWaiting: boolean): Locator => page.locator(`[aria-busy=${isWaiting}]`);
const views = (page: Page): Locator => page.getByRole('navigation').filter({ has: page.locator('svg') });

/** Presses Validate and waits until the findings of the new reading are on show. */
export async function validateAgain(page: Page): Promise<void> {
  await findings(page, false).getByRole('button', { name: en.validate.again, exact: true }).click();
  await findings(page, true).waitFor(PATIENCE);
  await findings(page, false).waitFor(PATIENCE);
}

/** Presses Refresh on the board and waits until the pane tells what came of it. */
async function refreshed(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: en.home.refresh, exact: true }).click();
  await page.locator('.fui-MessageBar').waitFor(PATIENCE);
}

export async function largeInPane(browser: TestBrowser, book: Uint8Array, runs: number): Promise<Large> {
  const pane = await openPane(browser, { book, view: 'validate' });
  const { page } = pane;
  try {
    await findings(page, false).waitFor(PATIENCE);
    const validate = await busy(browser, page, () => validateAgain(page), runs);
    await views(page).getByRole('button', { name: en.views.home, exact: true }).click();
    const refresh = await busy(browser, page, () => refreshed(page), 1);
    return { validate, refresh };
  } finally {
    await pane.close();
  }
}

/** Validating the same workbook beside the grid, without Excel. */
export async function largeInWorkbench(browser: TestBrowser, book: Uint8Array, runs: number): Promise<Busy> {
  const workbench = await openPage(browser, 'workbench/workbench.html', { size: [1440, 900] });
  const { page } = workbench;
  try {
    await views(page).getByRole('button', { name: en.views.validate }).click(PATIENCE);
    const counts = findings(page, false).getByRole('status').first();
    await counts.waitFor(PATIENCE);
    const ofSample = await counts.textContent();
    await page.locator('input[type=file]').first().setInputFiles({ name: 'large.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(book) });
    await page.waitForFunction((before) => {
      const shown = document.querySelector('[aria-busy=false] [role=status]')?.textContent;
      return typeof shown === 'string' && shown !== before;
    }, ofSample, PATIENCE);
    return await busy(browser, page, () => validateAgain(page), runs);
  } finally {
    await workbench.close();
  }
}
