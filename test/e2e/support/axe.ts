import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeWindow {
  readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** What axe-core finds wrong with a page as it is shown now, one line for each element: `serious color-contrast: … at .badge — <span …>`. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  // As an expression: a content security policy would stop it as a script.
  await page.evaluate(`${source}; undefined`);
  const { violations } = await page.evaluate((given) => (globalThis as typeof globalThis & AxeWindow).axe.run(given), { ...options, resultTypes: ['violations'] } satisfies RunOptions);
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, html }) => `${impact ?? 'minor'} ${id}: ${help} at ${target.join(' ')} — ${html}`));
}
