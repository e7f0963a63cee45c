import { isoToSerial } from '../model/date';
import { columnLetters } from '../model/location';
import { LIVE_ROWS, SLOT_STEP, type View, type ViewCell, type ViewColumn, type ViewStyle, type ViewWords } from '../reports/support/view';
import type { BlockFormat, BlueprintBlock, BlueprintBlockCell, BlueprintCell, DefinedName } from './blueprint';
import { WORKBOOK_WORDS } from './formula-words';
import { onSheet } from './ranges';
import { quoted } from './structured-reference';
import type { StyleName } from './styles';

/** The name of a block's range. */
export function blockName(sheet: string, { name, row, column, height, width }: BlueprintBlock): DefinedName {
  const at = (r: number, c: number) => `$${columnLetters(c)}$${r}`;
  return { name, refersTo: onSheet(sheet, `${at(row, column)}:${at(row + height - 1, column + width - 1)}`) };
}

/** Rows of a view above its cells: title, description, headers. */
export const VIEW_HEAD = 3;

/** A view and where its first cell stands: 1-based row, 0-based column. */
export interface PlacedView {
  readonly view: View;
  readonly row: number;
  readonly column: number;
}

const STYLES: Readonly<Record<ViewStyle, StyleName>> = {
  head: 'viewHead', text: 'viewText', long: 'viewText', number: 'viewNumber', score: 'viewScore', percent: 'viewPercent', date: 'viewDate', mark: 'viewNumber', input: 'viewInput', strong: 'viewStrong',
  title: 'pageTitle', subtitle: 'pageText', section: 'pageSection', label: 'pageLabel', fact: 'viewText', figure: 'pageFigure', header: 'pageHeader',
};
const PAGE_STYLES: Readonly<Partial<Record<ViewStyle, StyleName>>> = {
  text: 'pageText', long: 'pageLong', number: 'pageNumber', mark: 'pageNumber', fact: 'pageLong', percent: 'pageFigurePercent', score: 'pageFigureScore', date: 'pageFigureDate',
};
const PAGE_FACT_DATE: StyleName = 'pageDate';

/** Name of a view's range. */
export const viewName = (key: string): string => `View_${key.charAt(0).toUpperCase()}${key.slice(1)}`;
const headHeight = (view: View): number => (view.page === undefined ? VIEW_HEAD : 0);
export const viewHeight = (view: View): number => headHeight(view) + view.rows.length;

/** Whether a view has that height for fewer or more rows of its register than it is laid out for now. */
export function isOwnHeight({ row, height, valuesFrom }: BlueprintBlock, other: number): boolean {
  if (other === height) return true;
  if (valuesFrom !== undefined) return other >= valuesFrom - row;
  const [now, then] = [height - VIEW_HEAD, other - VIEW_HEAD];
  return [now, then].every((slots) => slots >= LIVE_ROWS && slots % SLOT_STEP === 0);
}

/** Sheet row and column of a view's own cell; row -1 is its header row. */
export const cellOf = ({ view, row, column }: PlacedView, ownRow: number, ownColumn: number): readonly [row: number, column: number] =>
  [row + headHeight(view) + ownRow, column + ownColumn];
const reference = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Formula words for a view, which know where every other view stands. */
function wordsFor(placed: PlacedView, all: ReadonlyMap<string, PlacedView>): ViewWords {
  return {
    ...WORKBOOK_WORDS,
    own: (row, column) => reference(...cellOf(placed, row, column)),
    of: (key, ownRow, ownColumn) => {
      const other = all.get(key);
      if (other === undefined) throw new Error(`No view is called ${key}`);
      const [row, column] = cellOf(other, ownRow, ownColumn);
      return onSheet(other.view.sheet, `$${columnLetters(column)}$${row}`);
    },
  };
}

function laidOut(value: ViewCell['value'], style: ViewStyle): BlueprintCell {
  return style === 'date' && typeof value === 'string' ? (isoToSerial(value) ?? value) : value;
}

/** A cell of a view at its place on the sheet, its formula not worded yet. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: BlueprintCell;
  readonly style: StyleName;
  readonly cell: ViewCell;
  /** People type here. */
  readonly isInput: boolean;
}

/** The cells of a view with their values: title, description, headers, rows. */
export function placedCells(placed: PlacedView): readonly PlacedCell[] {
  const { view } = placed;
  const cells: PlacedCell[] = [];
  const put = (given: ViewCell | string, ownRow: number, ownColumn: number, usual: ViewStyle, fixed?: StyleName): void => {
    const cell: ViewCell = typeof given === 'string' ? { value: given } : given;
    const { value, formula, style = usual, span } = cell;
    if (formula === undefined && (value === undefined || value === '') && span === undefined) return;
    const [row, column] = cellOf(placed, ownRow, ownColumn);
    cells.push({ row, column, value: laidOut(value, style), style: fixed ?? styleOf(view, style, formula !== undefined && ownRow < 5), cell, isInput: style === 'input' });
  };
  if (view.page === undefined) {
    put(view.title, -3, 0, 'text', 'caption');
    put(describe(view), -2, 0, 'text', 'description');
    view.columns.forEach((c, i) => put(c.header, -1, i, 'text', 'viewHeader'));
  }
  view.rows.forEach((line, r) => line.forEach((cell, i) => { if (cell !== undefined) put(cell, r, i, view.columns[i]?.style ?? 'text'); }));
  return cells;
}

/** The block of a view: its title, headers and cells with values, formulas and looks. */
export function blockOf(placed: PlacedView, all: ReadonlyMap<string, PlacedView>): BlueprintBlock {
  const { view, row, column } = placed;
  const words = wordsFor(placed, all);
  const cells = placedCells(placed).map(({ row: sheetRow, column: sheetColumn, value, style, isInput, cell: { formula, array, span } }): BlueprintBlockCell => ({
    row: sheetRow, column: sheetColumn, value, style,
    ...(formula === undefined ? {} : { formula: formula(words) }), ...(array === undefined ? {} : { array }), ...(span === undefined ? {} : { span }),
    ...(isInput ? { input: true as const, validation: PLACE } : {}),
  }));
  return {
    name: viewName(view.key), kind: view.kind ?? 'live', row, column, height: viewHeight(view), width: view.columns.length, cells,
    ...(view.valuesFrom === undefined ? {} : { valuesFrom: cellOf(placed, view.valuesFrom, 0)[0] }),
    formats: formatsOf(placed), columns: view.columns.map(({ width, hidden }: ViewColumn) => ({ width, ...(hidden ? { hidden } : {}) })),
  };
}

const PLACE = { rule: { type: 'number', min: 1, max: 100_000, integer: true }, alert: 'stop', title: 'Not a place', message: 'Type a whole number from 1.' } as const;

/** On a page of its own dates among the facts at its head are small, those among the figures large. */
function styleOf(view: View, style: ViewStyle, atHead: boolean): StyleName {
  if (view.page === undefined) return STYLES[style];
  return style === 'date' && atHead ? PAGE_FACT_DATE : (PAGE_STYLES[style] ?? STYLES[style]);
}

/** The description, followed by what did not fit. */
function describe({ description, more }: View): ViewCell | string {
  const { value, formula } = more ?? {};
  if (formula === undefined) return description;
  return {
    value: value === undefined ? description : `${description}. ${String(value)}`,
    formula: (c) => `${quoted(description)}&IF(${formula(c)}="","",". "&${formula(c)})`,
  };
}

/** The colours of a view's cells, over addresses of its sheet. */
export function formatsOf(placed: PlacedView): readonly BlockFormat[] {
  const { view } = placed;
  if (view.rows.length === 0) return [];
  return view.tones.map(({ rows = [0, view.rows.length - 1], columns, when, tone }) => {
    const [first, last] = [reference(...cellOf(placed, rows[0], columns[0])), reference(...cellOf(placed, rows[1], columns[1]))];
    return { range: first === last ? first : `${first}:${last}`, formula: when.replaceAll('{cell}', first), tone };
  });
}
