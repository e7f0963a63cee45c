import { circulate, type Letter } from '../../../src/actions/circulation/circulate';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { decisionLabel, RISK_LABEL } from '../../../src/blueprint/pack-sheet';
import { isoToSerial } from '../../../src/model/date';
import type { ThreatModel } from '../../../src/model/threat-model';
import { createModel, type ModelDraft } from '../../../src/model/threat-model';
import { rawText } from '../../../src/workbook/cells';
import type { RawValue, RawWorkbook } from '../../../src/workbook/port';
import { createWorkbook } from '../../../src/actions/create';

export const TODAY = '2026-03-02';

export const DRAFT: ModelDraft = {
  meta: { modelId: 'model-1' },
  context: { systemName: 'Claims', assessmentDate: TODAY },
  codeAccess: { access: 'Full' },
  threats: [
    { id: 'TH1', name: 'Poisoned memory', description: 'A planted note survives', attackScenario: 'Plant, wait, claim', impactText: 'False payouts', severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', status: 'Open' },
    { id: 'TH2', name: 'Stolen token', severity: 'High', likelihood: 'Possible', vector: 'Network', complexity: 'Low', status: 'Open' },
    { id: 'TH3', name: 'Old news', severity: 'Low', likelihood: 'Possible', status: 'Closed' },
    { id: 'TH4', name: 'Nobody’s', severity: 'Low', likelihood: 'Possible', status: 'Open' },
  ],
  mitigations: [{ id: 'M1', name: 'Input filter', type: 'Preventive', status: 'In Progress' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
  validations: [{ id: 'CV1', mitigation: 'M1', artefact: 'a.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'a.ts:1', testCoverage: 'Covered' }],
  residual: [
    { id: 'RR1', threat: 'TH1', ownerName: 'Maria Okafor', ownerEmail: 'm@example.com' }, { id: 'RR2', threat: 'TH2', ownerName: ' maria  okafor' },
    { id: 'RR3', threat: 'TH3', ownerName: 'Maria Okafor' }, { id: 'RR4', threat: 'TH4' },
  ],
};

export const model = (): ThreatModel => createModel(DRAFT);

/** A workbook that holds a model. */
export async function workbookOf(of: ThreatModel): Promise<XlsxWorkbook> {
  const key = JSON.stringify(of);
  const bytes = made.get(key) ?? laidOut(of);
  made.set(key, bytes);
  return new XlsxWorkbook(new Uint8Array(await bytes), 'book.xlsx');
}

// Laid out once for each model of a test file.
const made = new Map<string, Promise<Uint8Array>>();

async function laidOut(of: ThreatModel): Promise<Uint8Array> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, of, TODAY, () => 'model-1');
  return port.bytes;
}

/** The bytes of a pack. */
export async function packFile(letter: Letter | undefined): Promise<Uint8Array> {
  if (letter === undefined) throw new Error('No pack');
  const port = new XlsxWorkbook(new Uint8Array(), letter.fileName);
  await port.scaffold(letter.workbook);
  return port.bytes;
}

/** The one pack of a model’s one owner, as it is read. */
export async function packOf(of: ThreatModel, today = TODAY): Promise<RawWorkbook> {
  return new XlsxWorkbook(await packFile(circulate(of, { today }).letters[0]), 'pack.xlsx').read();
}

/** A workbook with other cells, by sheet and address of the first column 0. */
export function withCells(raw: RawWorkbook, change: (sheet: string, row: number, column: number, was: RawValue | undefined) => RawValue | undefined): RawWorkbook {
  return {
    ...raw, sheets: raw.sheets.map((sheet) => ({
      ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: Array.from({ length: Math.max(3, row.cells.length) }, (_, column) => change(sheet.name, row.number, column, row.cells[column])) })),
    })),
  };
}

/** Where the answers of a pack stand: `RR1 disposition` → row. */
export function answerRows(raw: RawWorkbook): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let risk = '';
  for (const { number, cells } of raw.sheets[0]?.rows ?? []) {
    const [label, value] = [rawText(cells[0]), rawText(cells[1])];
    if (label === RISK_LABEL) risk = value;
    else rows.set(`${risk} ${label}`, number);
  }
  return rows;
}

export type Answers = Readonly<Record<string, string>>;

/** A pack with answers typed in: by `RR1`, then column. */
export function answered(raw: RawWorkbook, answers: Readonly<Record<string, Answers>>): RawWorkbook {
  const rows = answerRows(raw);
  const typed = new Map(Object.entries(answers).flatMap(([risk, cells]) => Object.entries(cells).map(([column, text]): readonly [number, RawValue] => {
    const row = rows.get(`${risk} ${decisionLabel(column as Parameters<typeof decisionLabel>[0])}`);
    if (row === undefined) throw new Error(`The pack has no ${risk} ${column}`);
    const serial = isoToSerial(text);
    return [row, serial === undefined ? text : { kind: 'date', serial }];
  })));
  return withCells(raw, (sheet, row, column, was) => (sheet === raw.sheets[0]?.name && column === 1 && typed.has(row) ? typed.get(row) : was));
}
