import { z } from 'zod';
import { DECISION_COLUMNS, PACK_SHEET, RISK_LABEL, decisionLabel } from '../blueprint/pack-sheet';
import { laidOut } from '../blueprint/tables';
import { NotAPackError } from '../errors';
import type { CellValue, InputColumn } from '../model/column';
import { columnLetters } from '../model/location';
import { residual } from '../model/residual';
import { rawText, readCell } from './cells';
import type { RawRow, RawSheet, RawWorkbook } from './port';

const value = z.union([z.string(), z.number(), z.array(z.string())]).optional();
const riskSchema = z.object({
  id: z.string(), title: z.string(), facts: z.array(z.object({ label: z.string(), text: z.string() })),
  base: z.record(z.string(), value), basis: z.record(z.string(), value),
});
type StoredRisk = z.infer<typeof riskSchema>;

/** What came back for one risk: the answers as they are now; those that cannot be read are as they were. */
export interface ReplyRisk extends StoredRisk {
  readonly answers: Readonly<Record<string, CellValue>>;
}

/** A pack as it came back. */
export interface Reply {
  readonly fileName: string;
  readonly packId: string;
  readonly modelId: string;
  readonly hash: string;
  readonly owner: string;
  /** ISO date on which the pack was made. */
  readonly made: string;
  readonly risks: readonly ReplyRisk[];
  /** What is locked and was changed all the same, in sentences; none of it is taken. */
  readonly tampered: readonly string[];
  /** What else a person should know, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads a pack that came back, whatever program saved it: answers are found by their risk and label, wherever they stand.
 * @throws NotAPackError when the hidden sheet with what it was made from is gone or damaged
 */
export function readPack(raw: RawWorkbook, fileName: string): Reply {
  const meta = metaOf(raw, fileName);
  const cards = raw.sheets.map((sheet) => ({ sheet, found: cardsOn(sheet) })).filter(({ found }) => found.length > 0);
  const [front] = cards;
  if (front === undefined) throw new NotAPackError(fileName, `none of its sheets holds a cell "${RISK_LABEL}" with a risk beside it`);
  const notes: string[] = front.sheet.name === PACK_SHEET ? [] : [`The sheet ${PACK_SHEET} is called "${front.sheet.name}" now; it was read all the same.`];
  const tampered: string[] = [];
  const known = new Map(meta.risks.map((risk) => [risk.id, risk]));
  const risks = new Map<string, ReplyRisk>();
  for (const { sheet, found } of cards) {
    for (const { id, rows } of found) {
      const risk = known.get(id);
      if (risk === undefined) tampered.push(`${sheet.name} holds a card for ${id}, which was not in the pack.`);
      else if (risks.has(id)) notes.push(`${id} stands twice; the first card counts.`);
      else risks.set(id, readCard(raw, sheet, risk, rows, { tampered, notes }));
    }
    notes.push(...strayTexts(sheet));
  }
  for (const { id, title } of meta.risks) if (!risks.has(id)) tampered.push(`The card of ${id} (${title}) is gone; its decision stays as it is.`);
  return { fileName, ...meta, risks: [...risks.values()], tampered, notes };
}

type MetaKey = 'packId' | 'modelId' | 'hash' | 'owner' | 'made';

interface PackMeta extends Readonly<Record<MetaKey, string>> {
  readonly risks: readonly StoredRisk[];
}

function metaOf(raw: RawWorkbook, fileName: string): PackMeta {
  const sheet = raw.sheets.find(({ rows }) => rows.some(({ cells }) => rawText(cells[0]) === 'packId'));
  if (sheet === undefined) throw new NotAPackError(fileName, 'the hidden sheet _meta, which says what it was made from, is not in it');
  const entries = new Map(sheet.rows.map(({ cells }) => [rawText(cells[0]), rawText(cells[1])]));
  let base = '';
  for (let piece = 1; entries.has(`base:${piece}`); piece += 1) base += entries.get(`base:${piece}`) ?? '';
  const parsed = z.array(riskSchema).safeParse(json(base));
  if (!parsed.success) throw new NotAPackError(fileName, 'what its hidden sheet _meta holds was changed');
  const text = (key: MetaKey): string => entries.get(key) ?? '';
  return { packId: text('packId'), modelId: text('modelId'), hash: text('hash'), owner: text('owner'), made: text('made'), risks: parsed.data };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Card {
  readonly id: string;
  readonly rows: readonly RawRow[];
}

/** Cards begin with the cell that names their risk and end where the next begins. */
function cardsOn(sheet: RawSheet): readonly Card[] {
  const starts = sheet.rows.flatMap((row, i) => (label(row) === RISK_LABEL && /^\s*RR\d+\s*$/i.test(rawText(row.cells[1])) ? [i] : []));
  return starts.map((start, i) => ({ id: rawText(sheet.rows[start]?.cells[1]).trim().toUpperCase(), rows: sheet.rows.slice(start + 1, starts[i + 1]) }));
}

const label = (row: RawRow): string => rawText(row.cells[0]).trim();
const same = (a: string, b: string): boolean => a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();

function readCard(raw: RawWorkbook, sheet: RawSheet, risk: StoredRisk, rows: readonly RawRow[], { tampered, notes }: { readonly tampered: string[]; readonly notes: string[] }): ReplyRisk {
  const byLabel = new Map(rows.map((row) => [label(row), row] as const).reverse());
  for (const fact of risk.facts) {
    const row = byLabel.get(fact.label);
    if (row === undefined) tampered.push(`${risk.id}: "${fact.label}" is gone.`);
    else if (!same(rawText(row.cells[1]), fact.text)) tampered.push(`${sheet.name}!B${row.number} ${risk.id} "${fact.label}" was changed. It is locked; the change is not taken.`);
  }
  const answers: Record<string, CellValue> = {};
  for (const key of DECISION_COLUMNS) {
    const column: InputColumn = residual.columns[key];
    const row = byLabel.get(decisionLabel(key));
    const base = risk.base[key];
    answers[key] = base;
    if (row === undefined) {
      notes.push(`${risk.id}: the cell "${decisionLabel(key)}" is gone; what stood there stays.`);
      continue;
    }
    const cell = row.cells[1];
    // What was laid out and is laid out still is no answer, whatever its column takes by now.
    if (rawText(cell) === String(laidOut(column, base) ?? '')) continue;
    const reading = readCell(column, cell, raw.date1904);
    if ('issue' in reading) notes.push(`${sheet.name}!B${row.number} ${risk.id} "${decisionLabel(key)}" holds "${reading.raw}", which is not ${reading.detail}; it is not taken.`);
    else answers[key] = reading.value;
  }
  return { ...risk, answers };
}

/** Texts beside the cards: they are nobody’s answer, and told so that they are not lost. */
function strayTexts({ name, rows }: RawSheet): readonly string[] {
  return rows.flatMap(({ number, cells }) => cells.flatMap((cell, column) => {
    const text = rawText(cell).trim();
    return column > 2 && text !== '' ? [`${name}!${columnLetters(column)}${number} holds "${text.slice(0, 200)}" beside the form; nothing is done with it.`] : [];
  }));
}
