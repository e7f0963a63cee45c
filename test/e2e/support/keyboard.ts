import type { Locator, Page } from 'playwright-core';

/** Steps after which something counts as out of the keyboard's reach. */
const FAR = 160;

/** Goes to something with Tab, and with F6 from one part of the page to the next, until it has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ timeout: 30_000 });
  const isThere = (): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < FAR; step += 1) {
    if (await isThere()) return;
    const key = await wanted.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === null || activeElement.closest('[data-region]') !== element.closest('[data-region]')) return 'F6';
      const isBehind = (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return isBehind ? 'Tab' : 'Shift+Tab';
    });
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(wanted)} in ${FAR} steps.`);
}

/** Goes to something and presses it. */
export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}
