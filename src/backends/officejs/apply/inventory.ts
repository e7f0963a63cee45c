import type { Blueprint } from '../../../blueprint/blueprint';
import type { WorkbookChanges } from '../../../workbook/port';
import { parseReference } from '../read/addresses';
import { contains } from '../read/rect';
import type { Snapshot } from '../read/snapshot';
import { isFormula } from './content';
import type { Question } from './questions';
import type { Writes } from './writes';

/** Names, sheets and tables as they are called at the moment. */
export interface Inventory {
  /** Formulas of the workbook's names without their sign of equality, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: ReadonlyMap<string, string>;
}

/** Looks what names, sheets and tables there are. */
export const inventoryQuestion = ({ raw, sheets, tables }: Snapshot): Question<Inventory> => ({
  received: 500 + raw.names.reduce((sum, { name, refersTo }) => sum + name.length + refersTo.length + 80, 0) + (sheets.length + tables.length) * 130,
  ask: ({ workbook }) => {
    workbook.names.load('items/name,items/formula,items/scope');
    workbook.worksheets.load('items/id,items/name,items/position');
    workbook.tables.load('items/id,items/name');
    return () => ({
      names: new Map(workbook.names.items.flatMap(({ name, formula, scope }) => (scope === 'Workbook' ? [[name.toLowerCase(), String(formula).replace(/^=/, '')] as const] : []))),
      sheets: [...workbook.worksheets.items].sort((a, b) => a.position - b.position).map(({ id, name }) => ({ id, name })),
      tables: new Map(workbook.tables.items.map(({ id, name }) => [id, name])),
    });
  },
});

/** What a plan rests on among names, sheets and tables, and no longer is as it was read: sheets that are to be added appeared, names point elsewhere. */
export function changedInventory(found: Inventory, snapshot: Snapshot, changes: WorkbookChanges, writes: Writes, blueprint: Blueprint): readonly string[] {
  const now = new Map(found.sheets.map(({ id, name }) => [id, name]));
  const there = new Set(found.sheets.map(({ name }) => name.toLowerCase()));
  const before = new Map(snapshot.raw.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  const renamed = (refersTo: string | undefined): string => withSheetNames(refersTo ?? '', snapshot, now);
  const anchors = snapshot.raw.names.filter(({ name, refersTo }) => name.startsWith('View_') && isAnchor(refersTo, writes));
  const laidTables = new Set(blueprint.sheets.filter(({ name }) => changes.sheets.includes(name)).flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return [
    ...snapshot.sheets.filter(({ id }) => !now.has(id) && isWritten(id, writes)).map(({ name }) => name),
    ...changes.sheets.filter((name) => there.has(name.toLowerCase())),
    ...[...found.tables.values()].filter((name) => laidTables.has(name.toLowerCase())),
    ...[...new Set([...changes.names, ...anchors].map(({ name }) => name))].filter((name) => (found.names.get(name.toLowerCase()) ?? '') !== renamed(before.get(name.toLowerCase()))),
    ...(restsOnNames(changes, writes) ? [
      ...snapshot.sheets.filter(({ id, name, isRead }) => isRead && now.get(id) !== name).map(({ name }) => name),
      ...snapshot.tables.filter(({ id, name }) => found.tables.get(id) !== name).map(({ name, sheet }) => `${sheet}: table ${name}`),
    ] : []),
  ];
}

const isWritten = (id: string, { segments, growths }: Writes): boolean => segments.some(({ sheet }) => sheet.id === id) || growths.some(({ on }) => on.id === id);

/** Formulas name sheets and tables; with values alone it does not matter what these are called. */
function restsOnNames({ names, blocks, sheets, drawings }: WorkbookChanges, { segments, growths }: Writes): boolean {
  return names.length + blocks.length + sheets.length + drawings.length + growths.length > 0 || segments.some(({ matrix }) => matrix.some((row) => row.some(isFormula)));
}

/** Whether a name stands for cells among which some are going to be set. */
function isAnchor(refersTo: string, { segments }: Writes): boolean {
  const found = parseReference(refersTo);
  return found?.sheet !== undefined && segments.some(({ sheet, table, rect }) => table === undefined && sheet.name.toLowerCase() === found.sheet?.toLowerCase() && contains(found.rect, rect.firstRow, rect.firstColumn));
}

/** A formula as it reads after sheets have got other names. */
function withSheetNames(formula: string, { sheets }: Snapshot, now: ReadonlyMap<string, string>): string {
  const found = parseReference(formula);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === found?.sheet?.toLowerCase());
  const name = sheet === undefined ? undefined : now.get(sheet.id);
  if (name === undefined || name === sheet?.name) return formula;
  return `'${name.replaceAll("'", "''")}'${formula.slice(formula.lastIndexOf('!'))}`;
}
