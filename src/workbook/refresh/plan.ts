import { buildBlueprint } from '../../blueprint/build';
import type { Blueprint } from '../../blueprint/blueprint';
import { metaSheet } from '../../blueprint/meta-sheet';
import { Refreshed, type FindingLine, type TableExtent } from '../../blueprint/refreshed';
import { SHEET_ORDER } from '../../blueprint/sheet-order';
import { viewName } from '../../blueprint/views';
import type { AnyRow } from '../../model/column';
import type { Places, TablePlace } from '../../model/location';
import type { Ratings } from '../../model/ratings';
import { ENTITIES, SCHEMA_VERSION, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import { locateTables } from '../locate';
import type { RawSheet, RawWorkbook, WorkbookChanges } from '../port';
import type { ReadModel } from '../read';
import { foundBlocks } from './anchors';
import { ChangeSet } from './change-set';
import { matchRows } from './match-rows';
import { placeBlocks } from './place-blocks';
import { planBlock } from './plan-block';
import { planDrawings } from './plan-drawings';
import { missingColumns, planInputs } from './plan-inputs';
import { planMeta } from './plan-meta';
import { planReportTable } from './plan-report-table';
import { planTable } from './plan-table';
import { frameOf, tableOf, type TableFrame } from './table-frame';

/** A workbook as read, and the model that it is to hold. */
export interface RefreshInput {
  readonly raw: RawWorkbook;
  readonly read: ReadModel;
  /** The model as read, with an ID in every row; rows in the same order. */
  readonly identified: ThreatModel;
  readonly after: ThreatModel;
  readonly ratings: Ratings;
  /** Content hash of `after`. */
  readonly hash: string;
  /** What Validate finds in `after`, given where its rows are going to stand. */
  readonly findings: (places: Places) => readonly FindingLine[];
}

export interface RefreshPlan {
  readonly changes: WorkbookChanges;
  /** What missing sheets, blocks and drawings are laid out from. */
  readonly blueprint: Blueprint;
  readonly isEmpty: boolean;
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
}

type FramesInput = Pick<RefreshInput, 'raw' | 'read' | 'identified' | 'after'>;

/**
 * The registers' tables and where their rows are going to stand; registers without a table are named in the notes.
 * @param spare fewest blank rows at the end of registers that people type in
 */
export function framesOf(changes: ChangeSet, { raw, read, identified, after }: FramesInput, spare?: number): { readonly frames: ReadonlyMap<string, TableFrame>; readonly matches: ReadonlyMap<string, readonly (number | undefined)[]> } {
  const located = locateTables(raw);
  const frames = new Map<string, TableFrame>();
  const matches = new Map<string, readonly (number | undefined)[]>();
  for (const entity of ENTITIES) {
    const found = located.get(entity.key);
    const place = read.places[entity.key];
    if (entity.layout === 'fields' || found === undefined || place === undefined) continue;
    const table = tableOf(entity, found);
    if (table === undefined) {
      changes.notes.push(`Table ${entity.table} is gone from sheet "${found.sheet.name}", only its cells are left; they were not touched. Select them, choose Insert > Table, name it ${entity.table} and refresh again.`);
      continue;
    }
    const matched = matchRows(entity, knownRows(identified, entity.key, place), rowsOf(after, entity.key));
    matches.set(entity.key, matched);
    frames.set(entity.key, frameOf(entity, found, table, place, matched, spare));
  }
  return { frames, matches };
}

/** Rows that stand in the table; a register with one row has it in the model even where the table is blank. */
const knownRows = (model: ThreatModel, key: EntityKey, place: TablePlace): readonly AnyRow[] => rowsOf(model, key).slice(0, place.rows.length);

const extentOf = ({ rows, table, lastRow }: TableFrame): TableExtent => ({ places: rows.map((row) => row - table.headerRow), height: lastRow - table.headerRow });

/** Where the rows of the model are going to stand. */
function placesAfter(read: ReadModel, frames: ReadonlyMap<string, TableFrame>): Places {
  return { ...read.places, ...Object.fromEntries([...frames].map(([key, frame]) => [key, { ...frame.place, rows: frame.rows }])) };
}

/** Sheets of ours that are gone with everything on them. */
function missingSheets({ raw, read }: RefreshInput): readonly string[] {
  const names = new Set(raw.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tables = new Set(raw.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  const blocks = foundBlocks(raw.names);
  const holds = (sheet: string): boolean => {
    const entities = ENTITIES.filter((e) => e.sheet === sheet);
    if (entities.length > 0) return entities.some((e) => read.places[e.key] !== undefined);
    if (sheet === '6 Matrix') return blocks.has(viewName('asiByLayer'));
    if (sheet === '10 Summary') return blocks.has(viewName('summary'));
    return tables.has(sheet.replace(/^\d+ /, '').toLowerCase());
  };
  return [...SHEET_ORDER, '_meta'].filter((sheet) => !names.has(sheet.toLowerCase()) && !holds(sheet));
}

/**
 * Plans everything that a refresh changes (WORKBOOK, general rules): rows that the product writes, IDs, formulas that are missing, stored results,
 * matrices and reports, sheets and columns that an older workbook lacks. Nothing else is touched.
 * @throws UnsafeChangeError when something of the user's would have to give way
 */
export function planRefresh(input: RefreshInput): RefreshPlan {
  const { raw, read, after, ratings, hash } = input;
  const changes = new ChangeSet();
  if (read.schemaVersion < SCHEMA_VERSION) changes.notes.push(`The workbook was written with schema ${read.schemaVersion} and is brought to schema ${SCHEMA_VERSION}.`);
  const { frames, matches } = framesOf(changes, input);
  for (const [key, frame] of frames) {
    const matched = matches.get(key) ?? [];
    planInputs(changes, frame, rowsOf(read.model, frame.entity.key as EntityKey).slice(0, frame.place.rows.length), rowsOf(after, frame.entity.key as EntityKey), matched);
    planTable(changes, frame, rowsOf(after, frame.entity.key as EntityKey), ratings, frames);
  }
  const extents = Object.fromEntries([...frames].map(([key, frame]) => [key, extentOf(frame)]));
  const refreshed = new Refreshed(after, ratings, extents);
  changes.sheets.push(...missingSheets(input));
  const findings = input.findings(placesAfter(read, frames));
  const build = (anchors?: Parameters<typeof buildBlueprint>[3]) => buildBlueprint(after, ratings, hash, { findings: () => findings, extents, ...anchors });
  const usual = lazily(() => foundBlocks(build().names));
  const grown = new Map([...frames.values()].map((frame) => [frame.sheet, frame.table.lastColumn + missingColumns(frame.entity, frame).length] as const).sort(([, a], [, b]) => a - b));
  const places = placeBlocks(raw, refreshed, usual, grown);
  const anchors = new Map([...places.placed.values()].map(({ view, row, column }) => [viewName(view.key), { sheet: view.sheet, row, column }]));
  const blueprint = lazily(() => build({ anchors }));

  const sheets = new Map(raw.sheets.map((sheet) => [sheet.name, sheet]));
  for (const placed of places.placed.values()) {
    const name = viewName(placed.view.key);
    const [found, sheet] = [places.found.get(name), sheets.get(placed.view.sheet)];
    if (sheet === undefined) continue;
    const block = refreshed.block(placed, places.placed);
    if (found === undefined || places.missing.has(name)) changes.blocks.push({ sheet: sheet.name, name });
    else planBlock(changes, sheet, block, found);
  }
  planFixedBlocks(changes, input, refreshed, sheets);
  for (const wanted of refreshed.reportTables(findings)) {
    const sheet = raw.sheets.find((s) => s.tables.some((t) => t.name.toLowerCase() === wanted.name.toLowerCase()));
    const table = sheet?.tables.find((t) => t.name.toLowerCase() === wanted.name.toLowerCase());
    if (sheet !== undefined && table !== undefined) planReportTable(changes, sheet, table, wanted);
    else if (sheets.has(wanted.name) || sheets.has(`10 ${wanted.name}`)) changes.notes.push(`Table ${wanted.name} is gone from its sheet. Delete or rename that sheet and refresh: it is laid out anew.`);
  }
  const meta = sheets.get('_meta');
  if (meta !== undefined) planMeta(changes, meta, metaSheet(after, hash));
  planDrawings(changes, raw, refreshed.drawings);
  const needed = changes.sheets.length + changes.blocks.length + changes.drawings.size > 0;
  if (needed) planNames(changes, raw, blueprint(), sheets);
  return {
    changes: { ...changes, drawings: [...changes.drawings] }, blueprint: needed ? blueprint() : EMPTY, isEmpty: changes.isEmpty, notes: changes.notes,
  };
}

const EMPTY: Blueprint = { properties: { title: '', subject: '', creator: '', description: '', date: '2000-01-01' }, sheets: [], names: [] };

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function planFixedBlocks(changes: ChangeSet, { raw }: RefreshInput, refreshed: Refreshed, sheets: ReadonlyMap<string, RawSheet>): void {
  const found = foundBlocks(raw.names);
  for (const { sheet: usualSheet, block } of refreshed.fixedBlocks) {
    const at = found.get(block.name);
    const sheet = sheets.get(at?.sheet ?? usualSheet);
    if (sheet === undefined || at === undefined) continue;
    const moved = { ...block, row: at.row, column: at.column, cells: block.cells.map((cell) => ({ ...cell, row: cell.row - block.row + at.row, column: cell.column - block.column + at.column })) };
    planBlock(changes, sheet, moved, at);
  }
}

/** Names that are missing or point nowhere, and those of what is laid out anew. */
function planNames(changes: ChangeSet, raw: RawWorkbook, blueprint: Blueprint, sheets: ReadonlyMap<string, RawSheet>): void {
  const found = new Map(raw.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  const laid = new Set([...changes.blocks.map((block) => block.name)]);
  for (const name of blueprint.names) {
    const refersTo = found.get(name.name.toLowerCase());
    const onNewSheet = changes.sheets.some((sheet) => name.refersTo.startsWith(`'${sheet}'!`));
    if (refersTo === undefined || refersTo.includes('#REF!') || laid.has(name.name) || (onNewSheet && !sheets.has(name.refersTo))) changes.names.push(name);
  }
}
