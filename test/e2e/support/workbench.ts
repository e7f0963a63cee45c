import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { createWorkbook } from '../../../src/actions/create';
import { openModel, type OpenedModel } from '../../../src/actions/source';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { columnLetters } from '../../../src/model/location';
import type { TablePlace } from '../../../src/model/location';
import { createModel, type EntityKey } from '../../../src/model/threat-model';
import { en } from '../../../src/taskpane/messages/en';

export const tabOf = (page: Page, name: string): Locator => page.getByRole('navigation', { name: en.workbench.sheets }).getByRole('button', { name, exact: true });

/** Where the selected cell is said to be. */
export const addressOf = (page: Page): Locator => page.locator('main span[translate="no"]').first();

/** Waits until a cell is selected. */
export const isAt = (page: Page, address: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('main span[translate="no"]')?.textContent === wanted, address);

/** Pastes as from a spreadsheet's clipboard into the cell that has the focus. */
export const paste = (page: Page, text: string): Promise<void> => page.evaluate((pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);

/** What Save hands over, read as a model. */
export async function saved(page: Page, save: () => Promise<void> = () => page.getByRole('button', { name: en.workbench.save }).click()): Promise<OpenedModel> {
  const downloading = page.waitForEvent('download');
  await save();
  const download = await downloading;
  const name = download.suggestedFilename();
  return openModel({ kind: 'workbook', name, port: new XlsxWorkbook(await readFile(await download.path()), name) });
}

let layout: OpenedModel['places'] | undefined;

/** Where a register stands in a new workbook. */
export async function placeOf(entity: EntityKey): Promise<TablePlace> {
  if (layout === undefined) {
    const port = new XlsxWorkbook(new Uint8Array(), 'new.xlsx');
    await createWorkbook(port, createModel({}), '2026-03-02', () => 'new');
    layout = (await openModel({ kind: 'workbook', name: 'new.xlsx', port })).places;
  }
  const place = layout[entity];
  if (place === undefined) throw new Error(`A new workbook has no ${entity}.`);
  return place;
}

/** A block as wide as the register, with these cells filled, and the address of its first cell. */
export async function blockFor(entity: EntityKey, rows: readonly Readonly<Record<string, string>>[]): Promise<{ readonly sheet: string; readonly address: string; readonly text: string }> {
  const { sheet, headerRow, columns } = await placeOf(entity);
  const used = Object.entries(columns).filter(([key]) => rows.some((row) => key in row)).map(([, column]) => column);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const byColumn = new Map(Object.entries(columns).map(([key, column]) => [column, key]));
  const text = rows.map((row) => Array.from({ length: last - first + 1 }, (_, i) => row[byColumn.get(first + i) ?? ''] ?? '').join('\t')).join('\n');
  return { sheet, address: `${columnLetters(first)}${headerRow + 1}`, text: `${text}\n` };
}
