import type { Page } from 'playwright-core';
import { VIEWS, type View } from '../../../src/taskpane/session/state';

/** Waits until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('nav');
  await page.waitForFunction(() => document.querySelector('.fui-Spinner') === null);
  // Answers of the worker come in turns of their own.
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.querySelector('.fui-Spinner') === null);
}

/** Goes to a view by its button and waits until it is there. */
export async function goTo(page: Page, view: View): Promise<void> {
  await page.getByRole('navigation').filter({ has: page.locator('svg') }).getByRole('button').nth(VIEWS.indexOf(view)).click();
  await settled(page);
}

/** Elements that stick out of the page to the right, so that a part of them cannot be seen: `button "Refresh" 12 px`. */
export function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element): boolean => element.closest('[data-scrolls], .rdg, table') !== null;
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const over = Math.round(element.getBoundingClientRect().right - window.innerWidth);
      return over > 1 && !isScrolled(element) ? [`${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}" ${over} px`] : [];
    });
  });
}

/** Texts of the page that come from no message file: outside the brackets of the pseudo-language and not marked as content. */
export function forgottenTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bare = (text: string): string => {
      let rest = text;
      for (let before = ''; before !== rest;) {
        before = rest;
        rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
      }
      return rest;
    };
    const isForgotten = (text: string): boolean => /\p{L}{2,}/u.test(bare(text));
    const isContent = (element: Element | null): boolean => element === null || element.closest('[translate="no"], script, style') !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent ?? '';
      if (!isContent(walker.currentNode.parentElement) && isForgotten(text)) found.push(text.trim());
    }
    for (const element of document.querySelectorAll('body [aria-label], body [title], body [placeholder], body [aria-valuetext], body [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
        const text = element.getAttribute(name);
        if (text !== null && !isContent(element) && isForgotten(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
}
