import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../src/taskpane/messages/en';
import { openPage, type OpenPage } from './support/open-page';
import { sharedBrowser } from './support/shared-browser';
import { goTo, settled } from './support/views';
import { addressOf, isAt, saved, tabOf } from './support/workbench';

const browser = sharedBrowser();
let open: OpenPage | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function threats(): Promise<Page> {
  open = await openPage(browser(), 'workbench/workbench.html', { size: [1440, 900] });
  const { page } = open;
  await page.getByRole('grid').waitFor({ timeout: 30_000 });
  await settled(page);
  await tabOf(page, '6 Threats').click();
  await page.getByRole('gridcell', { name: 'TH1', exact: true }).waitFor();
  return page;
}

const cell = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true });
const inRange = (page: Page): Promise<number> => page.locator('.wb-in-range').count();

describe('selecting', () => {
  it('keeps what is shown as selected and what keys act on one and the same', async () => {
    const page = await threats();
    await cell(page, 'TH2').click();
    await cell(page, 'TH4').click({ modifiers: ['Shift'] });
    await expect(inRange(page)).resolves.toBe(3);
    await page.keyboard.press('Shift+ArrowUp');
    await expect(inRange(page)).resolves.toBe(2);
    await cell(page, 'TH3').click();
    await isAt(page, 'A8');
    await expect(inRange(page)).resolves.toBe(0);
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(inRange(page)).resolves.toBe(3);
    await page.keyboard.press('ArrowRight');
    await expect(inRange(page)).resolves.toBe(0);
    await isAt(page, 'B8');
    await page.keyboard.press('Delete');
    await cell(page, 'TH1').hover();
    await page.mouse.down();
    await cell(page, 'TH3').hover();
    await page.mouse.up();
    await cell(page, 'TH6').hover();
    await expect(inRange(page)).resolves.toBe(3);
    await page.keyboard.press('Control+a');
    await expect(page.locator('.wb-in-range').first().innerText()).resolves.toBe('TH1');
    await page.getByRole('button', { name: en.workbench.undo }).click();
    const { model } = await saved(page);
    expect(model.threats.filter(({ name }) => name === undefined)).toEqual([]);
  }, 90_000);

  it('cuts and pastes by the keys that people use, as the browser sends them', async () => {
    const page = await threats();
    await cell(page, 'TH1').click();
    await page.keyboard.press('ArrowRight');
    const name = await page.locator('.wb-grid [role=gridcell][aria-selected=true]').innerText();
    await page.keyboard.press('Control+x');
    await page.waitForFunction(() => document.querySelector('.wb-grid [role=gridcell][aria-selected=true]')?.textContent === '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+v');
    await page.waitForFunction((wanted) => document.querySelector('.wb-grid [role=gridcell][aria-selected=true]')?.textContent === wanted, name);
    const { model } = await saved(page);
    expect(model.threats.slice(0, 2).map(({ name: now }) => now)).toEqual([undefined, name]);
  }, 90_000);
});

describe('typing', () => {
  it('into the cell bar stays with its cell when another one is selected', async () => {
    const page = await threats();
    await cell(page, 'TH1').click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: en.workbench.cell, exact: true }).fill('Renamed in the bar');
    await cell(page, 'TH3').click();
    await cell(page, 'Renamed in the bar').waitFor();
    const { model } = await saved(page);
    expect(model.threats.map(({ name }) => name === 'Renamed in the bar')).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
  }, 90_000);

  it('of a word into a cell with a list chooses the word', async () => {
    const page = await threats();
    await page.getByRole('textbox', { name: en.workbench.cell, exact: true }).waitFor();
    await goTo(page, 'row');
    await cell(page, 'TH1').click();
    for (let step = 0; step < 60 && !/^V/.test(await addressOf(page).innerText()); step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Low');
    await page.keyboard.press('Enter');
    await page.getByText(`sample.xlsx (${en.workbench.unsaved})`).waitFor();
    const { model } = await saved(page);
    expect(model.threats[0]?.severity).toBe('Low');
  }, 90_000);
});

describe('leaving a workbook', () => {
  it('writes a verdict that waits, asks before it is lost, and never takes it into the next', async () => {
    const page = await threats();
    await goTo(page, 'coverage');
    await page.getByRole('button', { name: en.coverage.sections.walk, exact: true }).click();
    await page.getByRole('region', { name: en.coverage.walk.title }).waitFor();
    await page.keyboard.press('o');
    // The verdict is written first, and then the question comes.
    const asking = page.waitForEvent('dialog');
    await page.getByRole('button', { name: en.workbench.openNew, exact: true }).click();
    const question = await asking;
    expect(question.message()).toBe(en.workbench.loseChanges);
    await question.dismiss();
    await page.getByText(`sample.xlsx (${en.workbench.unsaved})`).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: en.workbench.openSample, exact: true }).click();
    await page.getByText(`sample.xlsx (${en.workbench.saved})`).waitFor();
    await page.waitForTimeout(2_000);
    await page.getByText(`sample.xlsx (${en.workbench.saved})`).waitFor();
    expect(open?.errors).toEqual([]);
  }, 90_000);
});
