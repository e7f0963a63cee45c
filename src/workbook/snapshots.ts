import type { BlueprintNote, BlueprintSheet } from '../blueprint/blueprint';
import { rawText } from './cells';
import type { CellChange, RawSheet, RawWorkbook } from './port';

/** The very hidden sheet with the snapshots of archived versions. */
export const SNAPSHOT_SHEET = '_snapshots';
/** No cell of it is longer, so that every spreadsheet program keeps it. */
const MOST = 32_000;
/** Without it a piece of base64 could look like a number or a formula. */
const [BASE64, SHA256] = ['b64:', 'sha256:'];
const ABOUT = 'Snapshots of archived versions, written by MAESTRO Workbook. Nothing here is meant to be edited.';

/** A packed model as the sheet holds it. */
export interface StoredSnapshot {
  readonly packed: string;
  readonly digest: string;
}

/** A snapshot as rows of the sheet: `snapshot 1.0`, `part 1 of 3`, the part, the checksum of the whole. */
function rowsOf(key: string, { packed, digest }: StoredSnapshot): readonly (readonly string[])[] {
  const length = MOST - BASE64.length;
  const parts = Math.max(1, Math.ceil(packed.length / length));
  return Array.from({ length: parts }, (_, i) => [`snapshot ${key}`, `part ${i + 1} of ${parts}`, `${BASE64}${packed.slice(i * length, (i + 1) * length)}`, `${SHA256}${digest}`]);
}

const sheetOf = ({ sheets }: RawWorkbook): RawSheet | undefined => sheets.find(({ name }) => name.toLowerCase() === SNAPSHOT_SHEET);

/** What stores one more snapshot: a new sheet, or cells below all that stands on the one that is there. No cell of an older snapshot is touched. */
export function addedSnapshot(raw: RawWorkbook, key: string, snapshot: StoredSnapshot): { readonly sheet: BlueprintSheet } | { readonly cells: readonly CellChange[] } {
  const there = sheetOf(raw);
  const rows = rowsOf(key, snapshot);
  if (there !== undefined) {
    const last = there.rows.reduce((lowest, { number }) => Math.max(lowest, number), 0);
    return { cells: rows.flatMap((cells, i) => cells.map((value, column): CellChange => ({ sheet: there.name, row: last + 1 + i, column, content: { kind: 'value', value } }))) };
  }
  const notes = [[ABOUT], ...rows].flatMap((cells, i) => cells.map((value, column): BlueprintNote => ({ row: i + 1, column, value, style: 'meta' })));
  return { sheet: { name: SNAPSHOT_SHEET, visibility: 'veryHidden', widths: { 0: 18, 1: 18, 2: 70, 3: 70 }, heights: {}, print: { pagesWide: 1 }, tables: [], notes, blocks: [], charts: [], shapes: [], locked: false } };
}

/** The keys of the snapshots that are there, in the order of the sheet. */
export function storedKeys(raw: RawWorkbook): readonly string[] {
  return [...new Set((sheetOf(raw)?.rows ?? []).flatMap(({ cells }) => keyIn(rawText(cells[0])) ?? []))];
}

/** The snapshot of a key, whatever order its rows stand in. `packed` is undefined when part of it was lost; nothing at all when there is no such snapshot. */
export function storedSnapshot(raw: RawWorkbook, key: string): { readonly packed: string | undefined; readonly digest: string } | undefined {
  const rows = (sheetOf(raw)?.rows ?? []).filter(({ cells }) => keyIn(rawText(cells[0])) === key).map(({ cells }) => cells.map((cell) => rawText(cell)));
  if (rows.length === 0) return undefined;
  const numbered = rows.map(([, part = '']) => /^part (\d+) of (\d+)$/.exec(part));
  const parts = new Map(rows.map(([, , text = ''], i) => [Number(numbered[i]?.[1]), text]));
  const total = Number(numbered[0]?.[2]);
  const ordered = total <= rows.length ? Array.from({ length: total }, (_, i) => parts.get(i + 1)) : [undefined];
  const isWhole = ordered.every((part) => part?.startsWith(BASE64) === true);
  return { packed: isWhole ? ordered.map((part) => part?.slice(BASE64.length)).join('') : undefined, digest: (rows[0]?.[3] ?? '').replace(SHA256, '') };
}

const keyIn = (text: string): string | undefined => /^snapshot (.+)$/.exec(text)?.[1];
