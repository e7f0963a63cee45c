import type { FormatId } from '../formats/index';
import type { WorkbookChanges, WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel } from '../workbook/read';
import { untilUndisturbed } from './attempts';
import { exportModel } from './export';
import { lossLines } from './losses';
import { freeName, onlySheet, textSheet } from './text-sheet';

const SHEETS: Readonly<Record<FormatId, string>> = { json: 'Export JSON', markdown: 'Export Markdown', 'threat-composer': 'Export Threat Composer' };

export interface WriteExportOptions extends WriteOptions {
  /** ISO date that counts as today in the report. */
  readonly today: string;
  readonly fileName: string;
}

export interface WrittenExport {
  /** The new sheet. */
  readonly sheet: string;
  /** What the format could not hold, a line each. */
  readonly losses: readonly string[];
  /** What a person should know: changed by others meanwhile. */
  readonly notes: readonly string[];
}

/**
 * Exports the workbook as it is now into a new sheet of it. No sheet that is there is touched.
 * @throws UnsafeChangeError before anything is written when the text has more lines than a sheet; the named errors of reading and of the host
 */
export async function writeExport(port: WorkbookPort, format: FormatId, { today, fileName, ...options }: WriteExportOptions): Promise<WrittenExport> {
  const { result, notes } = await untilUndisturbed(async () => {
    const raw = await port.read();
    const { text, losses } = exportModel(readModel(raw, fileName), format, today);
    const sheet = freeName(SHEETS[format], raw.sheets.map(({ name }) => name));
    await port.apply(adding(sheet), onlySheet(textSheet(sheet, text)), options);
    return { sheet, losses: lossLines(losses) };
  });
  return { ...result, notes };
}

const adding = (sheet: string): WorkbookChanges => ({ cells: [], tables: [], names: [], blocks: [], sheets: [sheet], drawings: [] });
