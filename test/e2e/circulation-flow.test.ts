import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { decisionLabel } from '../../src/blueprint/pack-sheet';
import { columnLetters } from '../../src/model/location';
import { entityOf } from '../../src/model/threat-model';
import { en } from '../../src/taskpane/messages/en';
import type { CellChange } from '../../src/workbook/port';
import { answerRows } from '../actions/circulation/replies';
import type { Host } from '../host';
import { openPane, type Pane } from './support/host-page';
import { rowsIn } from './support/paste';
import { sampleFile } from './support/sample-file';
import { sharedBrowser } from './support/shared-browser';
import { goTo, settled, stickingOut } from './support/views';

const browser = sharedBrowser();
let pane: Pane | undefined;
afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

/** A pack as its owner sends it back. */
async function answered(bytes: Uint8Array, risk: string, answers: Readonly<Record<string, string>>): Promise<Buffer> {
  const port = new XlsxWorkbook(bytes, 'pack.xlsx');
  const rows = answerRows(await port.read());
  const cells = Object.entries(answers).map(([column, text]): CellChange => ({ sheet: 'Decisions', row: rows.get(`${risk} ${decisionLabel(column as never)}`) ?? NaN, column: 1, content: { kind: 'value', value: text } }));
  await port.apply({ cells, tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT);
  return Buffer.from(port.bytes);
}

/** Types into the first row of the decisions. */
function decide(host: Host, column: string, text: string): void {
  const { table: name, sheet, columns } = entityOf('residual');
  const table = host.book.table(name);
  const at = host.user.tableValues(name)[0]?.indexOf(columns[column]?.header ?? '') ?? -1;
  if (table === undefined || at < 0) throw new Error(`No ${column}`);
  host.user.setCell(sheet, `${columnLetters(table.rect.column + at)}${table.rect.row + 2}`, text);
}

describe('a circulation in the pane', () => {
  it('sends packs, takes a reply in with a conflict that is answered, archives, and shows what changed', async () => {
    pane = await openPane(browser(), { book: await sampleFile(), size: [350, 800] });
    const { page, host, errors } = pane;
    await settled(page);
    await goTo(page, 'outputs');
    await page.getByRole('button', { name: en.outputs.sections.circulation }).click();
    await page.getByText(/^Marta Lindqvist/).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: en.outputs.circulation.make(1) }).click();
    const files = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
    expect(Object.keys(files).sort()).toEqual(['marta-lindqvist.md', 'marta-lindqvist.xlsx']);
    const reply = await answered(files['marta-lindqvist.xlsx'] ?? new Uint8Array(), 'RR1', { disposition: 'Deferred', decisionNote: 'Asked the vendor', triggerEvents: 'A second injection' });

    decide(host, 'decisionNote', 'Decided in the committee');
    await page.locator('input[type=file]').setInputFiles({ name: 'marta-lindqvist.xlsx', mimeType: 'application/octet-stream', buffer: reply });
    await page.getByText(en.outputs.collect.would(2, 1)).waitFor({ timeout: 30_000 });
    expect(await stickingOut(page)).toEqual([]);
    await page.getByRole('radio', { name: /"Asked the vendor"/ }).check();
    await page.getByText(en.outputs.collect.would(3, 0)).waitFor();
    await page.getByRole('button', { name: en.outputs.collect.take }).click();
    await page.getByText(/^Taken in: \d+ cells changed/).waitFor({ timeout: 30_000 });
    const [first] = rowsIn(host, 'residual');
    expect([first?.['disposition'], first?.['decisionNote'], first?.['triggerEvents']]).toEqual(['Deferred', 'Asked the vendor', 'A second injection']);
    await goTo(page, 'outputs');
    await page.getByRole('button', { name: en.outputs.sections.versions, exact: true }).click();
    await page.getByRole('button', { name: en.outputs.versions.archive }).click();
    await page.getByRole('textbox', { name: en.outputs.versions.reason }).fill('Decisions of March');
    await page.getByRole('button', { name: en.outputs.versions.run, exact: true }).click();
    await page.getByText(/^Archived as version/).first().waitFor({ timeout: 60_000 });
    expect(rowsIn(host, 'versions').map(({ reason }) => reason)).toEqual(['First assessment before the pilot', 'Decisions of March']);
    host.user.setCell('6 Threats', 'B6', 'Renamed since');
    await page.getByText(en.outputs.versions.changed(rowsIn(host, 'versions').at(-1)?.['version'] ?? '')).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: en.outputs.versions.compare(rowsIn(host, 'versions').at(-1)?.['version'] ?? '') }).click();
    await page.getByText('Renamed since').first().waitFor({ timeout: 30_000 });
    expect(await stickingOut(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 180_000);
});
