import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { en } from '../../src/taskpane/messages/en';
import { eventually } from './support/eventually';
import { openPane, type Pane } from './support/host-page';
import { addressIn, pasteRows, rowsIn } from './support/paste';
import { sharedBrowser } from './support/shared-browser';
import { goTo, settled } from './support/views';

const browser = sharedBrowser();
let pane: Pane | undefined;
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

const THREAT = {
  id: 'TH1', name: 'Poisoned memory', description: 'A planted note survives', source: 'Customer', prerequisites: 'The agent stores what it reads', attackScenario: 'Plant, wait, claim', layers: 'L2',
  threatIds: 'T1', stride: 'Tampering', agenticFactors: 'Non-Determinism', components: 'C1', impactText: 'False payouts', severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', status: 'Open',
};

describe('an engagement in the pane, from an empty workbook on', () => {
  it('is begun, filled by pasting, validated, fixed, given controls, refreshed and exported', async () => {
    pane = await openPane(browser(), { size: [450, 800] });
    const { page, host, errors } = pane;
    await settled(page);

    await page.getByRole('textbox', { name: 'System name' }).fill('Claims assistant');
    await page.getByRole('button', { name: en.home.start.create }).click();
    await page.getByRole('heading', { name: 'Claims assistant' }).waitFor({ timeout: 60_000 });
    expect(rowsIn(host, 'phases')).toHaveLength(10);

    pasteRows(host, 'components', [{ id: 'C1', name: 'Planner', type: 'Agent', primaryLayer: 'L3', description: 'Plans claims' }, { id: '', name: 'Store', type: 'Data Store', primaryLayer: 'L2', description: 'Keeps notes' }]);
    pasteRows(host, 'threats', [THREAT, { ...THREAT, id: 'TH2', name: 'Stolen token', threatIds: 'T3', layers: 'L3', severity: 'High', likelihood: 'Possible' }]);

    await goTo(page, 'validate');
    await page.getByRole('searchbox', { name: en.validate.search }).fill('TH1 Critical');
    const finding = page.getByRole('button', { name: /TH1 .*Critical/ }).first();
    await finding.click();
    await eventually(() => host.book.activeSheet.name === '6 Threats');

    await page.getByRole('button', { name: en.validate.clear }).click();
    await page.getByRole('button', { name: /^Review \d+ safe fix/ }).click();
    await page.getByRole('region', { name: en.validate.fixPreview }).getByText('becomes').first().waitFor();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await page.getByText(/^Fixed: \d+ cells? changed/).waitFor({ timeout: 30_000 });
    expect(rowsIn(host, 'components').map(({ id, name }) => [id, name])).toEqual([['C1', 'Planner'], ['C2', 'Store']]);
    expect(rowsIn(host, 'threats').map(({ id, agenticFactors }) => [id, agenticFactors])).toEqual([['TH1', 'Non-Determinism'], ['TH2', 'Non-Determinism, Identity Management']]);

    host.user.select('6 Threats', 'B6');
    await goTo(page, 'row');
    await page.getByRole('heading', { name: 'TH1 Poisoned memory' }).waitFor();
    const add = page.getByRole('button', { name: en.row.add });
    const suggestion = page.getByRole('listitem').filter({ has: add }).first();
    const [catalogueId = '', ...words] = (await suggestion.locator('strong').innerText()).split(' ');
    await suggestion.getByRole('combobox').selectOption('High');
    host.failAt(2, 'before', 'AccessDenied');
    await suggestion.getByRole('button').click();
    await page.getByRole('button', { name: en.notice.retry }).click({ timeout: 20_000 });
    await page.getByText('Added and mapped as Identified').waitFor({ timeout: 30_000 });
    expect(rowsIn(host, 'mitigations').map(({ id, name, catalogueId: from, status }) => [id, name, from, status])).toEqual([['M1', words.join(' '), catalogueId, 'Identified']]);
    expect(rowsIn(host, 'mapping').map(({ threat, mitigation, effectiveness }) => [threat, mitigation, effectiveness])).toEqual([['TH1', 'M1', 'High']]);

    const residual = page.getByRole('region', { name: en.row.level });
    const before = await residual.innerText();
    host.user.setCell('8 Code Validation', addressIn(host, 'codeAccess', 'access'), 'Full');
    pasteRows(host, 'validations', [{ id: 'CV1', mitigation: 'M1', artefact: 'src/memory.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'src/memory.ts:10', testCoverage: 'Full' }]);
    await residual.getByText(/^Residual risk changed from Critical \(4\.00\) to Low/).waitFor({ timeout: 20_000 });
    expect(await residual.innerText()).not.toBe(before);

    await goTo(page, 'home');
    await page.getByRole('button', { name: en.home.refresh }).click();
    await page.getByText(/^Refreshed: \d+ changes?/).waitFor({ timeout: 60_000 });
    expect(rowsIn(host, 'residual').map(({ threat }) => threat)).toEqual(['TH1', 'TH2']);
    expect(host.user.tableValues('Findings').length).toBeGreaterThan(5);

    await goTo(page, 'outputs');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: en.outputs.exports.download }).click();
    const file = await (await downloading).path();
    const model = JSON.parse(await readFile(file, 'utf8')) as { readonly context: { readonly systemName: string }; readonly threats: readonly { readonly id: string }[]; readonly mapping: readonly { readonly threat: string }[] };
    expect([model.context.systemName, model.threats.map(({ id }) => id), model.mapping.length]).toEqual(['Claims assistant', ['TH1', 'TH2'], 1]);
    await page.getByRole('button', { name: en.outputs.exports.write }).click();
    await page.getByText('Written to the new sheet “Export JSON”.').waitFor({ timeout: 30_000 });
    expect(host.user.valueOf('Export JSON', 'A1')).toBe('{');
    expect(errors).toEqual([]);
  }, 180_000);
});
