import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../src/taskpane/messages/en';
import { axeViolations } from './support/axe';
import { openPage, type OpenPage } from './support/open-page';
import type { Look } from './support/browser';
import { sharedBrowser } from './support/shared-browser';
import { forgottenTexts, goTo, settled, stickingOut } from './support/views';
import { addressOf, isAt, paste, saved, tabOf } from './support/workbench';

const browser = sharedBrowser();
let open: OpenPage | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function workbench(look: Look = {}, query = ''): Promise<Page> {
  open = await openPage(browser(), `workbench/workbench.html${query}`, { size: [1440, 900], ...look });
  await open.page.getByRole('grid').waitFor({ timeout: 30_000 });
  await settled(open.page);
  return open.page;
}

describe('the workbench', () => {
  it('is filled by pasting, validated, jumped about in, given a control, refreshed and saved', async () => {
    const page = await workbench();
    const address = addressOf(page);
    await tabOf(page, '6 Threats').click();
    await page.getByRole('gridcell', { name: 'TH8', exact: true }).click();
    await page.keyboard.press('ArrowDown');
    await paste(page, 'TH9\tPlanted note\tA note that survives\tCustomer\nTH10\tStolen token\tA token in a log\tInsider\n');
    await page.getByRole('gridcell', { name: 'Stolen token' }).waitFor();
    await page.getByText(`sample.xlsx (${en.workbench.unsaved})`).waitFor();

    await goTo(page, 'validate');
    await page.getByRole('searchbox', { name: en.validate.search }).fill('TH9 Severity');
    const finding = page.getByRole('button', { name: /TH9 .*Severity/ }).first();
    const place = (await finding.locator('span').first().innerText()).trim();
    await finding.click();
    await expect(address.innerText()).resolves.toMatch(/^[A-Z]+\d+$/);
    await isAt(page, place);

    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: en.workbench.editing }).selectOption('Critical');
    await page.getByRole('button', { name: /TH9 .*Severity/ }).waitFor({ state: 'detached', timeout: 20_000 });

    await page.getByRole('button', { name: en.workbench.undo }).click();
    await page.getByRole('button', { name: /TH9 .*Severity/ }).first().waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: en.workbench.redo }).click();
    await page.getByRole('button', { name: /TH9 .*Severity/ }).waitFor({ state: 'detached', timeout: 20_000 });

    await page.getByRole('gridcell', { name: 'TH6', exact: true }).click();
    await goTo(page, 'row');
    await page.getByRole('heading', { name: /^TH6 / }).waitFor({ timeout: 20_000 });
    await page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^(Add and map|Map it)$/ }) }).first().getByRole('button').click();
    await page.getByText(/^(Added and mapped|Mapped)/).waitFor({ timeout: 30_000 });
    await goTo(page, 'home');
    await page.getByRole('button', { name: en.home.refresh }).click();
    await page.getByText(/^Refreshed: \d+ changes?/).waitFor({ timeout: 60_000 });

    const { model, issues } = await saved(page);
    expect(model.threats.slice(-2).map(({ id, name, severity }) => [id, name, severity])).toEqual([['TH9', 'Planted note', 'Critical'], ['TH10', 'Stolen token', undefined]]);
    expect(model.mapping).toHaveLength(40);
    expect(model.residual.map(({ threat }) => threat)).toEqual(expect.arrayContaining(['TH9', 'TH10']));
    expect(issues.filter(({ kind }) => kind !== 'moved')).toEqual([]);
    await page.getByText(`sample.xlsx (${en.workbench.saved})`).waitFor();
    expect(open?.errors).toEqual([]);
  }, 180_000);

  it('refuses what would cost something, and says the way out', async () => {
    const page = await workbench();
    await tabOf(page, '6 Threats').click();
    await page.getByRole('columnheader', { name: 'B', exact: true }).waitFor();
    await page.getByRole('gridcell', { name: 'TH1', exact: true }).click();
    await page.getByRole('button', { name: /^Filter Name/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').nth(2).uncheck();
    await dialog.getByRole('button', { name: en.workbench.done }).click();
    await page.getByRole('gridcell', { name: 'TH1', exact: true }).click();
    await paste(page, 'TH1\nTH2\nTH3\n');
    await page.getByText(en.workbench.pasteFiltered).waitFor();
    await page.getByRole('button', { name: en.workbench.filtersOff }).first().click();

    await page.locator('input[type=file]').first().setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await page.getByText(/notes\.txt is not an Excel workbook/).waitFor();
    await page.getByRole('gridcell', { name: 'TH1', exact: true }).waitFor();
    expect((await saved(page)).model.threats).toHaveLength(8);
  }, 120_000);

  it.each([['light', {}], ['dark', { scheme: 'dark' }], ['forced colours', { forcedColors: true }]] satisfies readonly (readonly [string, Look])[])('has nothing that axe finds wrong, %s', async (_, look) => {
    const page = await workbench(look);
    for (const sheet of ['6 Threats', '6 Matrix']) {
      await tabOf(page, sheet).click();
      await settled(page);
      expect([sheet, await axeViolations(page)]).toEqual([sheet, []]);
    }
  }, 120_000);

  it('says nothing that is in no message file', async () => {
    const page = await workbench({}, '?locale=pseudo');
    expect([await forgottenTexts(page), await stickingOut(page)]).toEqual([[], []]);
  }, 120_000);
});
