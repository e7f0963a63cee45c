import { afterEach, describe, expect, it } from '@jest/globals';
import { VIEWS } from '../../src/taskpane/session/state';
import { axeViolations } from './support/axe';
import { openPane, type Pane, type PaneOptions } from './support/host-page';
import { sampleFile } from './support/sample-file';
import { sharedBrowser } from './support/shared-browser';
import { forgottenTexts, goTo, settled, stickingOut } from './support/views';

const browser = sharedBrowser();
let pane: Pane | undefined;
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

async function open(options: PaneOptions): Promise<Pane['page']> {
  pane = await openPane(browser(), options);
  await settled(pane.page);
  return pane.page;
}

const LOOKS: readonly (readonly [string, PaneOptions])[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forcedColors: true }],
];

describe('every view of the pane, with the sample', () => {
  it.each(LOOKS)('has nothing that axe finds wrong, %s', async (_, look) => {
    const page = await open({ ...look, book: await sampleFile() });
    pane?.host.user.select('6 Threats', 'B7');
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await axeViolations(page)]).toEqual([view, []]);
    }
    expect(pane?.errors).toEqual([]);
  });

  it.each([[350, 378], [450, 800], [800, 900]])('fits into %i × %i', async (width, height) => {
    const page = await open({ size: [width, height], book: await sampleFile() });
    pane?.host.user.select('6 Threats', 'B7');
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await stickingOut(page)]).toEqual([view, []]);
    }
  });

  it('says nothing that is in no message file, and has room for longer languages', async () => {
    const page = await open({ query: { locale: 'pseudo' }, book: await sampleFile() });
    pane?.host.user.select('6 Threats', 'B7');
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await forgottenTexts(page), await stickingOut(page)]).toEqual([view, [], []]);
    }
  });
});

describe('the sections of Outputs', () => {
  it.each([['light', { scheme: 'light' }], ['dark', { scheme: 'dark' }]] satisfies readonly (readonly [string, PaneOptions])[])('fit, are in the message file, and have nothing that axe finds wrong, %s', async (_, look) => {
    const page = await open({ ...look, size: [350, 378], query: { locale: 'pseudo' }, book: await sampleFile() });
    await goTo(page, 'outputs');
    for (const at of [1, 2, 3]) {
      await page.locator('[role=group] button[aria-pressed]').nth(at).click();
      await settled(page);
      expect([at, await stickingOut(page), await forgottenTexts(page), await axeViolations(page)]).toEqual([at, [], [], []]);
    }
  });
});

describe('a workbook without a model', () => {
  it.each(LOOKS)('is met with nothing that axe finds wrong, %s', async (_, look) => {
    const page = await open(look);
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await axeViolations(page)]).toEqual([view, []]);
    }
  });

  it('says nothing that is in no message file', async () => {
    const page = await open({ query: { locale: 'pseudo' } });
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await forgottenTexts(page), await stickingOut(page)]).toEqual([view, [], []]);
    }
  });
});

describe('when Excel cannot be asked', () => {
  it('says so outside Excel, and without office.js', async () => {
    const page = await open({ office: 'outside' });
    await page.getByText('This page works inside Excel.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pane?.close();
    const without = await open({ office: 'unreachable' });
    await without.getByText('office.js could not be loaded').waitFor({ timeout: 25_000 });
    expect(await axeViolations(without)).toEqual([]);
  });

  it('offers to try again when the first answer does not come, and goes on when it does', async () => {
    let answer: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => { answer = resolve; });
    pane = await openPane(browser(), { book: await sampleFile() });
    pane.host.beforeSync = () => silence;
    await pane.page.reload();
    await pane.page.getByRole('button', { name: 'Try again' }).waitFor({ timeout: 20_000 });
    expect(await axeViolations(pane.page)).toEqual([]);
    answer();
    await pane.page.getByRole('button', { name: /^Validate \d+ errors/ }).waitFor();
  });
});
