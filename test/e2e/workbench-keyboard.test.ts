import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { columnLetters } from '../../src/model/location';
import type { EntityKey } from '../../src/model/threat-model';
import { en } from '../../src/taskpane/messages/en';
import { VIEWS, type View } from '../../src/taskpane/session/state';
import { press, tabTo } from './support/keyboard';
import { openPage, type OpenPage } from './support/open-page';
import { sharedBrowser } from './support/shared-browser';
import { settled } from './support/views';
import { addressOf, blockFor, isAt, paste, placeOf, saved, tabOf } from './support/workbench';

const browser = sharedBrowser();
let open: OpenPage | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const THREAT = {
  id: 'TH1', name: 'Poisoned memory', description: 'A planted note survives', source: 'Customer', prerequisites: 'The agent stores what it reads', attackScenario: 'Plant, wait, claim', layers: 'L2',
  threatIds: 'T1', stride: 'Tampering', agenticFactors: 'Non-Determinism', components: 'C1', impactText: 'False payouts', severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', status: 'Open',
};

async function goTo(page: Page, view: View): Promise<void> {
  await press(page, page.getByRole('navigation').filter({ has: page.locator('svg') }).getByRole('button').nth(VIEWS.indexOf(view)));
  await settled(page);
}

/** Walks to a cell by arrow keys, from where the sheet was entered. */
async function walkTo(page: Page, sheet: string, address: string): Promise<void> {
  if (await tabOf(page, sheet).getAttribute('aria-current') === null) await press(page, tabOf(page, sheet));
  await page.getByRole('grid', { name: en.workbench.grid(sheet) }).waitFor();
  await tabTo(page, page.locator('.wb-grid [role=gridcell][tabindex="0"]'));
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const order = (of: string): string => of.padStart(3, ' ');
  for (let step = 0; step < 200; step += 1) {
    const [here, column = '', line = '0'] = /^([A-Z]+)(\d+)$/.exec(await addressOf(page).innerText()) ?? [];
    if (here === address) return;
    if (line !== row) await page.keyboard.press(Number(line) < Number(row) ? 'ArrowDown' : 'ArrowUp');
    else await page.keyboard.press(order(column) < order(letters) ? 'ArrowRight' : 'ArrowLeft');
  }
  throw new Error(`The arrow keys do not lead to ${sheet}!${address}, but to ${await addressOf(page).innerText()}.`);
}

async function fill(page: Page, entity: EntityKey, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { sheet, address, text } = await blockFor(entity, rows);
  await walkTo(page, sheet, address);
  await paste(page, text);
}

describe('an engagement in the workbench, without a mouse', () => {
  it('is begun, filled by pasting, validated, fixed, given a control, refreshed, exported and saved', async () => {
    open = await openPage(browser(), 'workbench/workbench.html', { size: [1440, 900] });
    const { page, errors } = open;
    await page.getByRole('gridcell', { name: 'TH8', exact: true }).or(page.getByRole('grid')).first().waitFor({ timeout: 30_000 });
    await settled(page);

    await press(page, page.getByRole('button', { name: en.workbench.openNew, exact: true }));
    await page.getByText(en.workbench.blank).waitFor();
    await tabTo(page, page.getByRole('textbox', { name: 'System name' }));
    await page.keyboard.type('Claims assistant');
    await press(page, page.getByRole('button', { name: en.home.start.create }));
    await page.getByRole('heading', { name: 'Claims assistant' }).waitFor({ timeout: 60_000 });

    await fill(page, 'components', [{ id: 'C1', name: 'Planner', type: 'Agent', primaryLayer: 'L3', description: 'Plans claims' }, { id: '', name: 'Store', type: 'Data Store', primaryLayer: 'L2', description: 'Keeps notes' }]);
    await fill(page, 'threats', [THREAT, { ...THREAT, id: 'TH2', name: 'Stolen token', threatIds: 'T3', layers: 'L3', severity: '', likelihood: 'Possible' }]);

    await goTo(page, 'validate');
    await tabTo(page, page.getByRole('searchbox', { name: en.validate.search }));
    await page.keyboard.type('TH2 has no severity');
    const finding = page.getByRole('button', { name: /TH2 .*Severity/ }).first();
    await finding.waitFor({ timeout: 20_000 });
    const place = (await finding.locator('span').first().innerText()).trim();
    await press(page, finding);
    await isAt(page, place);
    await tabTo(page, page.locator('.wb-grid [role=gridcell][tabindex="0"]'));
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: en.workbench.editing }).waitFor();
    await page.keyboard.type('High');
    await page.keyboard.press('Enter');
    await finding.waitFor({ state: 'detached', timeout: 20_000 });

    await press(page, page.getByRole('button', { name: en.validate.clear }).first());
    await press(page, page.getByRole('button', { name: /^Review \d+ safe fix/ }));
    await page.getByRole('region', { name: en.validate.fixPreview }).getByText('becomes').first().waitFor();
    await press(page, page.getByRole('button', { name: /^Apply/ }));
    await page.getByText(/^Fixed: \d+ cells? changed/).waitFor({ timeout: 30_000 });

    const { columns: { id: threatColumn = 0 }, headerRow } = await placeOf('threats');
    const threat = `${columnLetters(threatColumn)}${headerRow + 1}`;
    await walkTo(page, '6 Threats', threat);
    await goTo(page, 'row');
    await page.getByRole('heading', { name: 'TH1 Poisoned memory' }).waitFor();
    const suggestion = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: en.row.add }) }).first();
    await tabTo(page, suggestion.getByRole('combobox'));
    await page.keyboard.type('High');
    await press(page, suggestion.getByRole('button'));
    await page.getByText('Added and mapped as Identified').waitFor({ timeout: 30_000 });
    await page.getByRole('region', { name: en.row.level }).getByText('Critical').first().waitFor();

    const { sheet, headerRow: accessRow, columns: { access = 0 } } = await placeOf('codeAccess');
    await walkTo(page, sheet, `${columnLetters(access)}${accessRow + 1}`);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: en.workbench.editing }).waitFor();
    await page.keyboard.type('Full');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: en.workbench.editing }).waitFor({ state: 'detached' });
    await fill(page, 'validations', [{ id: 'CV1', mitigation: 'M1', artefact: 'src/memory.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'src/memory.ts:10', testCoverage: 'Covered' }]);
    await walkTo(page, '6 Threats', threat);
    await page.getByRole('heading', { name: 'TH1 Poisoned memory' }).waitFor({ timeout: 20_000 });
    await page.getByRole('region', { name: en.row.level }).getByText('Low').first().waitFor({ timeout: 20_000 });

    await goTo(page, 'home');
    await press(page, page.getByRole('button', { name: en.home.refresh }));
    await page.getByText(/^Refreshed: \d+ changes?/).waitFor({ timeout: 60_000 });
    await goTo(page, 'outputs');
    const downloading = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: en.outputs.exports.download }));
    const exported = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as { readonly threats: readonly { readonly id: string; readonly severity: string }[] };
    expect(exported.threats.map(({ id, severity }) => [id, severity])).toEqual([['TH1', 'Critical'], ['TH2', 'High']]);

    const { model } = await saved(page, () => press(page, page.getByRole('button', { name: en.workbench.save })));
    expect(model.components.map(({ id, name }) => [id, name])).toEqual([['C1', 'Planner'], ['C2', 'Store']]);
    expect(model.mapping.map(({ threat: of, mitigation, effectiveness }) => [of, mitigation, effectiveness])).toEqual([['TH1', 'M1', 'High']]);
    expect(model.residual.map(({ threat: of }) => of)).toEqual(['TH1', 'TH2']);
    expect(errors).toEqual([]);
  }, 240_000);
});
