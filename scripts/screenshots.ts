// Takes the pictures of the pane and the workbench in docs/images: run `npm run build` first.
import { mkdirSync } from 'node:fs';
import { VIEWS } from '../src/taskpane/session/state';
import { startBrowser, type Scheme } from '../test/e2e/support/browser';
import { openPane } from '../test/e2e/support/host-page';
import { openPage } from '../test/e2e/support/open-page';
import { sampleFile } from '../test/e2e/support/sample-file';
import { goTo, settled } from '../test/e2e/support/views';

const DIR = 'docs/images/pane';
const SIZES: readonly (readonly [name: string, size: readonly [number, number], scheme: Scheme])[] = [
  ['350x378-light', [350, 378], 'light'], ['350x378-dark', [350, 378], 'dark'], ['450x800-light', [450, 800], 'light'], ['450x800-dark', [450, 800], 'dark'],
];

async function take(): Promise<void> {
  mkdirSync(DIR, { recursive: true });
  const browser = await startBrowser();
  try {
    for (const [name, size, scheme] of SIZES) {
      const pane = await openPane(browser, { book: await sampleFile(), size, scheme });
      const { page, host } = pane;
      await settled(page);
      for (const view of VIEWS) {
        host.user.select('6 Threats', 'B7');
        await goTo(page, view);
        await page.waitForTimeout(800);
        await page.screenshot({ path: `${DIR}/${view}-${name}.png` });
      }
      await pane.close();
      const empty = await openPane(browser, { size, scheme });
      await settled(empty.page);
      await empty.page.screenshot({ path: `${DIR}/first-run-${name}.png` });
      await empty.close();
    }
    for (const scheme of ['light', 'dark'] as const) {
      const workbench = await openPage(browser, 'workbench/workbench.html', { size: [1440, 900], scheme });
      const { page } = workbench;
      await page.getByRole('grid').waitFor();
      await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: '6 Threats' }).click();
      await page.getByRole('gridcell', { name: 'TH6', exact: true }).click();
      await goTo(page, 'row');
      await page.getByRole('heading', { name: /^TH6 / }).waitFor();
      await page.screenshot({ path: `docs/images/workbench-${scheme}.png` });
      await workbench.close();
    }
  } finally {
    await browser.close();
  }
}

take().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
