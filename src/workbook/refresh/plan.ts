import { buildBlueprint } from '../../blueprint/build';
import { EMPTY_BLUEPRINT, type Blueprint, type BlueprintBlock } from '../../blueprint/blueprint';
import { metaSheet } from '../../blueprint/meta-sheet';
import { Refreshed, type FindingLine, type TableExtent } from '../../blueprint/refreshed';
import { matrixSheet } from '../../blueprint/report-sheets';
import { viewName } from '../../blueprint/views';
import type { Places } from '../../model/location';
import type { Ratings } from '../../model/ratings';
import { SCHEMA_VERSION, rowsOf, type EntityKey } from '../../model/threat-model';
import type { WorkbookChanges } from '../port';
import { foundBlocks } from './anchors';
import { ChangeSet } from './change-set';
import { datesFrom1900 } from './dates-from-1900';
import { extentOf, framesOf, placesAfter, type FramesInput } from './frames';
import { missingSheets } from './missing-sheets';
import { placeBlocks } from './place-blocks';
import { planDrawings } from './plan-drawings';
import { planFixedBlocks } from './plan-fixed-blocks';
import { missingColumns, planInputs } from './plan-inputs';
import { planMeta } from './plan-meta';
import { planNames } from './plan-names';
import { planReportTable } from './plan-report-table';
import { planSpellings } from './plan-spellings';
import { planTable } from './plan-table';
import { planViews, tornViews, withoutRoom } from './plan-views';
import { renewal } from './renewal';
import { windowStart } from './window-start';

/** A workbook as read, and the model that it is to hold. */
export interface RefreshInput extends FramesInput {
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

/**
 * Plans everything that a refresh changes (WORKBOOK, general rules): rows that the product writes, IDs, formulas that are missing, stored results,
 * matrices and reports, sheets and columns that an older workbook lacks. Nothing else is touched.
 * @throws UnsafeChangeError when something of the user's would have to give way
 */
export function planRefresh(asRead: RefreshInput): RefreshPlan {
  const input = { ...asRead, raw: datesFrom1900(asRead.raw) };
  const { raw, read, after, ratings, hash } = input;
  const changes = new ChangeSet(raw.live);
  if (read.schemaVersion < SCHEMA_VERSION) changes.notes.push(`The workbook was written with schema ${read.schemaVersion} and is brought to schema ${SCHEMA_VERSION}.`);
  const missing = missingSheets(raw, read);
  const ofTables = renewal(missing, []);
  const { frames, matches } = framesOf(changes, input);
  for (const [key, frame] of frames) {
    const matched = matches.get(key) ?? [];
    planInputs(changes, frame, rowsOf(read.model, frame.entity.key as EntityKey).slice(0, frame.place.rows.length), rowsOf(after, frame.entity.key as EntityKey), matched);
    planTable(changes, frame, rowsOf(after, frame.entity.key as EntityKey), ratings, frames, ofTables);
  }
  planSpellings(changes, raw, { model: read.model, places: read.places });
  const extents = Object.fromEntries([...frames].map(([key, frame]) => [key, extentOf(frame)]));
  const refreshed = new Refreshed(after, ratings, extents, windowStart(raw));
  changes.sheets.push(...missing);
  const findings = input.findings(missing.length === 0 ? placesAfter(read, frames) : { ...usualPlaces(input, extents, missing), ...placesAfter(read, frames) });
  const build = (anchors?: Parameters<typeof buildBlueprint>[3]) => buildBlueprint(after, ratings, hash, { findings: () => findings, extents, ...anchors });
  const usual = lazily(() => foundBlocks(build().names));
  const grown = new Map([...frames.values()].map((frame) => [frame.sheet, frame.table.lastColumn + missingColumns(frame.entity, frame).length] as const).sort(([, a], [, b]) => a - b));
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.name, sheet]));
  const standing = placeBlocks(raw, refreshed, usual, grown);
  const torn = tornViews(refreshed, standing, sheets);
  const places = torn.size === 0 ? standing : placeBlocks(raw, refreshed, usual, grown, withoutRoom(torn));
  const anchors = new Map([...places.placed.values()].map(({ view, row, column }) => [viewName(view.key), { sheet: view.sheet, row, column }]));
  const { laid, renewed } = planViews(changes, refreshed, places, torn, sheets, missing);
  const blueprint = lazily(() => laid.reduce(withBlock, build({ anchors })));
  planFixedBlocks(changes, raw, refreshed, sheets, renewed);
  for (const wanted of refreshed.reportTables(findings)) {
    const sheet = raw.sheets.find((s) => s.tables.some((t) => t.name.toLowerCase() === wanted.name.toLowerCase()));
    const table = sheet?.tables.find((t) => t.name.toLowerCase() === wanted.name.toLowerCase());
    if (sheet !== undefined && table !== undefined) planReportTable(changes, sheet, table, wanted);
    else if (sheets.has(wanted.name) || sheets.has(`10 ${wanted.name}`)) changes.notes.push(`Table ${wanted.name} is gone from its sheet. Delete or rename that sheet and refresh: it is laid out anew.`);
  }
  const meta = sheets.get('_meta');
  if (meta !== undefined) planMeta(changes, meta, metaSheet(after, hash));
  const onMissing = [...places.placed.values()].flatMap(({ view }) => (sheets.has(view.sheet) ? [] : [viewName(view.key)]));
  planDrawings(changes, raw, refreshed.drawings, new Set([...laid.map(({ block }) => block.name), ...onMissing]));
  const needed = changes.sheets.length + changes.blocks.length + changes.drawings.size > 0;
  if (needed) planNames(changes, raw, blueprint(), sheets);
  return {
    changes: { ...changes, drawings: [...changes.drawings] }, blueprint: needed ? blueprint() : EMPTY_BLUEPRINT, isEmpty: changes.isEmpty, notes: changes.notes,
  };
}

/** Where rows are going to stand on sheets that are laid out anew. */
function usualPlaces({ after, ratings, hash }: RefreshInput, extents: Readonly<Record<string, TableExtent>>, missing: readonly string[]): Places {
  let found: Places = {};
  buildBlueprint(after, ratings, hash, {
    extents,
    findings: (places) => {
      found = places;
      return [];
    },
  });
  return Object.fromEntries(Object.entries(found).filter(([, place]) => missing.includes(place.sheet)));
}

/** The blueprint with a block as it is laid out: with what people typed into it, on its sheet whatever that is called. */
function withBlock(blueprint: Blueprint, { sheet: on, block }: { readonly sheet: string; readonly block: BlueprintBlock }): Blueprint {
  const bare = blueprint.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.filter(({ name }) => name !== block.name) }));
  const sheets = bare.some(({ name }) => name === on) ? bare : [...bare, matrixSheet(on, [])];
  return { ...blueprint, sheets: sheets.map((sheet) => (sheet.name === on ? { ...sheet, blocks: [...sheet.blocks, block] } : sheet)) };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

