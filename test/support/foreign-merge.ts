import { isDeepStrictEqual } from 'node:util';
import { createWorkbook } from '../../src/actions/create';
import { refreshWorkbook } from '../../src/actions/refresh';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import type { Blueprint } from '../../src/blueprint/blueprint';
import type { ThreatModel } from '../../src/model/threat-model';
import { SAMPLE_DATE, sampleModel } from '../../src/reports/sample/sample-model';
import type { RawWorkbook, WorkbookPort } from '../../src/workbook/port';
import { readModel } from '../../src/workbook/read';
import { changedBetween, keptParts, type Kept } from './foreign-kept';

/** The workbook of the sample as it is laid out, and the model it holds. */
export interface Sample {
  readonly blueprint: Blueprint;
  readonly model: ThreatModel;
}

export async function sampleWorkbook(): Promise<Sample> {
  let laidOut: Blueprint | undefined;
  const none = (): Promise<never> => Promise.reject(new Error('not asked for'));
  const port: WorkbookPort = { read: none, apply: none, scaffold: (blueprint) => { laidOut = blueprint; return Promise.resolve(); } };
  const model = await createWorkbook(port, sampleModel(), SAMPLE_DATE, () => 'model');
  if (laidOut === undefined) throw new Error('nothing was laid out');
  return { blueprint: laidOut, model };
}

/** A file of somebody else has names that the sheets of the product need. */
export class NamesTakenError extends Error {
  override readonly name = 'NamesTakenError';
}

/**
 * A file of somebody else with all sheets of the sample added.
 * @throws the named errors of reading; UnsafeChangeError or NamesTakenError when a name is taken
 */
export async function mergedInto(bytes: Uint8Array, file: string, { blueprint }: Sample): Promise<XlsxWorkbook> {
  const port = new XlsxWorkbook(bytes, file);
  const taken = new Set((await port.read()).names.map(({ name }) => name.toLowerCase()));
  const names = blueprint.names.filter(({ name }) => taken.has(name.toLowerCase()));
  if (names.length > 0) throw new NamesTakenError(`${file} uses names of ours: ${names.map(({ name }) => name).join(', ')}`);
  await port.apply({ sheets: blueprint.sheets.map(({ name }) => name), names: blueprint.names, cells: [], tables: [], blocks: [], drawings: [] }, blueprint);
  return port;
}

/** Types into the first blank row of a register. */
async function typeRow(port: XlsxWorkbook, raw: RawWorkbook, sheet: string, table: string, values: Readonly<Record<string, string>>): Promise<void> {
  const page = raw.sheets.find(({ name }) => name === sheet);
  const place = page?.tables.find(({ name }) => name === table);
  if (page === undefined || place === undefined) throw new Error(`no table ${table} on ${sheet}`);
  const column = (header: string): number => place.firstColumn + place.columns.indexOf(header);
  const filled = new Set(page.rows.filter(({ cells }) => (cells[column('ID')] ?? '') !== '').map(({ number }) => number));
  let row = place.headerRow + 1;
  while (filled.has(row)) row += 1;
  const cells = Object.entries(values).map(([header, value]) => ({ sheet, row, column: column(header), content: { kind: 'value', value } }) as const);
  await port.apply({ cells, tables: [], names: [], blocks: [], sheets: [], drawings: [] }, { properties: { title: '', subject: '', creator: '', description: '', date: SAMPLE_DATE }, sheets: [], names: [] });
}

export const TYPED_THREAT = 'Typed beside foreign sheets';
const THREAT = { Name: TYPED_THREAT, Severity: 'Critical', Likelihood: 'Very Likely', Layers: 'L3', 'ASI or catalogue IDs': 'T6' };
const MITIGATION = { Name: 'Typed control', Status: 'Identified' };

/** What a merge, an edit and a refresh did to a file. */
export interface Outcome extends Kept {
  readonly refreshed: Uint8Array;
}

/**
 * Types a threat and a mitigation into a file to which the sample was added, refreshes it, and says in `problems` all that is not as promised:
 * foreign parts that changed, a model that is not read back, a second refresh that finds something to do.
 */
export async function typedAndRefreshed(original: Uint8Array, port: XlsxWorkbook, sample: Sample): Promise<Outcome> {
  const merged = port.bytes;
  const refresh = () => refreshWorkbook(port, { today: SAMPLE_DATE, fileName: port.fileName, newModelId: () => 'other' });
  const raw = await port.read();
  const laidOut = readModel(raw, port.fileName).model;
  await typeRow(port, raw, '6 Threats', 'Threats', THREAT);
  await typeRow(port, raw, '7 Mitigations', 'Mitigations', MITIGATION);
  const first = await refresh();
  const refreshed = port.bytes;
  const { model } = readModel(await port.read(), port.fileName);
  const again = await refresh();
  const kept = keptParts(original, refreshed);
  return {
    ...kept, refreshed,
    problems: [
      ...keptParts(original, merged).problems.map((problem) => `adding sheets: ${problem}`),
      ...(isDeepStrictEqual(laidOut, sample.model) ? [] : ['the sheets that were added do not read back as the sample']),
      ...changedBetween(original, merged, refreshed).map((part) => `refreshing changed ${part}`),
      ...kept.problems,
      ...(first.model.threats.at(-1)?.name === TYPED_THREAT ? [] : ['the threat that was typed is not in the model']),
      ...(isDeepStrictEqual(model, first.model) ? [] : ['the file does not read back as the model of the refresh']),
      ...(again.changed ? [`a second refresh finds something to do: ${again.lines.slice(0, 3).join('; ')} and ${again.results} results`] : []),
    ],
  };
}
