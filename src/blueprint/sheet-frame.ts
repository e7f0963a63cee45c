import { phases, type Phase } from '../method/phases';
import { columnLetters } from '../model/location';
import type { BlueprintBlock, BlueprintNote, BlueprintSheet, BlueprintTable } from './blueprint';

/** Where tables begin on every sheet but Start: 1 title, 2 objective, 3 captions, 4 descriptions, 5 headers. */
export const HEADER_ROW = 5;
const PAGE_CHARACTERS = 190;
const LINE = 15;
const MAX_LINES = 12;
/** Letters are narrower than the digits that widths are counted in. */
const CHARACTERS_PER_WIDTH = 0.95;

/** The phase whose work a sheet is; undefined for sheets that span phases. */
export const phaseOfSheet = (sheet: string): Phase | undefined => phases.find((phase) => phase.sheets.includes(sheet));

const TAB_COLOURS = ['1F3A5F', '2A6F97', '2A6F97', '3C7A57', '3C7A57', '3C7A57', 'B4450A', '6B4E9B', '6B4E9B', '7B1130', '4B5B70'] as const;
export const tabColour = (sheet: string): string => TAB_COLOURS[phaseOfSheet(sheet)?.number ?? 0] ?? TAB_COLOURS[0];

/** Caption and description above each table. */
export function captions(tables: readonly BlueprintTable[]): BlueprintNote[] {
  return tables.flatMap((table): BlueprintNote[] => {
    const shown = table.columns.filter((c) => !c.hidden);
    const width = shown.reduce((sum, c) => sum + c.width, 0);
    const cramped = table.description.length * 0.95 > width;
    return [
      { row: table.headerRow - 2, column: table.firstColumn, value: table.caption, style: 'caption' },
      {
        row: table.headerRow - 1, column: table.firstColumn, value: table.description, style: cramped ? 'descriptionWrapped' : 'description',
        ...(cramped ? { span: Math.max(1, table.columns.findLastIndex((c) => !c.hidden) + 1) } : {}),
      },
    ];
  });
}

const linesOf = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * CHARACTERS_PER_WIDTH))), 0);

/** Heights of caption, description and header rows, and of body rows that need several lines: not every program fits rows when it opens a file. At most twelve lines. */
export function heights(tables: readonly BlueprintTable[]): Record<number, number> {
  const result: Record<number, number> = {};
  const atLeast = (row: number, points: number) => (result[row] = Math.max(result[row] ?? 0, points));
  for (const table of tables) {
    const shown = table.columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.hidden);
    const width = shown.reduce((sum, { column }) => sum + column.width, 0);
    atLeast(table.headerRow - 2, 24);
    atLeast(table.headerRow - 1, 4 + 14 * linesOf(table.description, width));
    atLeast(table.headerRow, 6 + LINE * Math.max(...shown.map(({ column }) => linesOf(column.header, column.width - 4))));
    table.rows.forEach((row, at) => {
      let lines = 1;
      for (const { column, at: index } of shown) {
        const value = row[index];
        if (typeof value === 'string' && (value.length > column.width || value.includes('\n'))) lines = Math.max(lines, linesOf(value, column.width));
      }
      if (lines > 1) atLeast(table.headerRow + 1 + at, LINE * Math.min(lines, MAX_LINES) + 3);
    });
  }
  return result;
}

const GAP_WIDTH = 3;
/** Widths of the empty columns between tables. */
export const gapWidths = (tables: readonly BlueprintTable[]): Readonly<Record<number, number>> =>
  Object.fromEntries(tables.slice(1).map((table) => [table.firstColumn - 1, GAP_WIDTH]));

/** Landscape pages side by side, each about as wide as A4 takes at a readable size. */
export function pagesWide(tables: readonly BlueprintTable[]): number {
  const width = tables.flatMap((t) => t.columns).reduce((sum, c) => sum + (c.hidden ? 0 : c.width), 0);
  return Math.max(1, Math.round(width / PAGE_CHARACTERS));
}

/** What stands on a sheet of registers beside its tables. */
interface Extras {
  readonly notes?: readonly BlueprintNote[];
  readonly widths?: BlueprintSheet['widths'];
  readonly blocks?: readonly BlueprintBlock[];
}

/** Tables of one sheet share its rows. */
const SHARED_ROWS = 'A filter on one table hides whole rows, those of the tables beside it too.';

const lastColumn = (tables: readonly BlueprintTable[]): number => Math.max(...tables.map((t) => t.firstColumn + t.columns.length - 1));
/** Width that a sheet's title takes in its first row. */
const TITLE_WIDTH = 60;

/** Links beside the title to the matrices and lists that stand far to the right. */
function jumps(sheet: string, tables: readonly BlueprintTable[], blocks: readonly BlueprintBlock[]): readonly BlueprintNote[] {
  const columns = tables.flatMap((t) => t.columns.map((c, i) => ({ at: t.firstColumn + i, width: c.hidden ? 0 : c.width })));
  const free: number[] = [];
  let width = 0;
  for (const column of columns) {
    if (width >= TITLE_WIDTH && column.width >= 12) free.push(column.at);
    width += column.width;
  }
  return blocks.filter((block) => block.height > 1).flatMap((block, i): BlueprintNote[] => {
    const title = block.cells[0]?.value;
    const column = free[i * 2];
    return column === undefined || typeof title !== 'string' ? [] : [{ row: 1, column, value: `${title} →`, style: 'link', link: sheet, linkCell: `${columnLetters(block.column)}${block.row}` }];
  });
}

/** A sheet of registers: title, objective, its tables side by side, headers frozen. */
export function registerSheet(name: string, tables: readonly BlueprintTable[], { notes: extra = [], widths = {}, blocks = [] }: Extras = {}): BlueprintSheet {
  const phase = phaseOfSheet(name);
  const frozenColumns = tables.length === 1 && tables[0]?.columns[1]?.header === 'Name' ? 2 : tables.length === 1 ? 1 : 0;
  const notes: BlueprintNote[] = [
    { row: 1, column: 0, value: phase === undefined ? name : `Phase ${phase.number}: ${name.replace(/^\d+ /, '')}`, style: 'title' },
    ...(phase === undefined ? [] : [{ row: 2, column: 0, value: tables.length > 1 ? `${phase.objective} ${SHARED_ROWS}` : phase.objective, style: 'objective' } as const]),
    ...captions(tables),
    ...extra,
    ...jumps(name, tables, blocks),
  ];
  return {
    name, visibility: 'visible', tabColour: tabColour(name), freeze: { rows: HEADER_ROW, columns: frozenColumns },
    widths: { ...gapWidths(tables), ...widths },
    heights: { 1: 30, 2: 18, ...heights(tables) },
    print: { pagesWide: pagesWide(tables), titleRows: [HEADER_ROW, HEADER_ROW], ...(blocks.length === 0 ? {} : { columns: [0, lastColumn(tables)] }) }, tables, notes, blocks, charts: [], shapes: [], locked: false,
  };
}
