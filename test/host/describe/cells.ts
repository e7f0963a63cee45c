import { isDateFormat } from '../../../src/backends/number-format';
import { serialToIso } from '../../../src/model/date';
import { DEFAULT_FORMAT, type CellFormat } from '../book/format';
import { addressOf, intersection, MAX_COLUMNS, MAX_ROWS, rectOf } from '../book/rect';
import { isBlank, type Cell, type Sheet } from '../book/sheet';
import type { DescribedCell } from './shape';

/** `#RRGGBB` as AARRGGBB; null for none. */
export const argb = (colour: unknown): string | null => (typeof colour === 'string' && colour !== '' ? `FF${colour.slice(1)}` : null);

/** The word of a table, or the word itself, which no comparison will take for another. */
export const word = (table: Readonly<Record<string, string | null>>, text: string): string | null => (text in table ? (table[text] ?? null) : text);

export const textOr = (value: unknown, usual: string): string => (typeof value === 'string' ? value : usual);

const UNDERLINES = { None: null, Single: 'single', Double: 'double', SingleAccountant: 'singleAccounting', DoubleAccountant: 'doubleAccounting' };
const LINES = { Dash: 'dashed', DashDot: 'dashDot', DashDotDot: 'dashDotDot', Dot: 'dotted', Double: 'double', SlantDashDot: 'slantDashDot' };
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };
const HORIZONTAL = { General: null, Left: 'left', Center: 'center', Right: 'right', Fill: 'fill', Justify: 'justify', CenterAcrossSelection: 'centerContinuous', Distributed: 'distributed' };
const VERTICAL = { Bottom: null, Top: 'top', Center: 'center', Justify: 'justify', Distributed: 'distributed' };
const AUTOMATIC = '#000000';

function line({ borders }: CellFormat, side: string): readonly [string, string | null] | null {
  const { style, weight, color } = borders[side] ?? { style: 'None', weight: 'Thin', color: '' };
  if (style === 'None') return null;
  return [(style === 'Continuous' ? word(WEIGHTS, weight) : word(LINES, style)) ?? style, argb(color)];
}

function look(format: CellFormat): Omit<DescribedCell, 'value' | 'text'> {
  const { font } = format;
  return {
    font: [font.name, font.size, font.bold, font.italic, word(UNDERLINES, font.underline), font.color === AUTOMATIC ? null : argb(font.color)],
    fill: argb(format.fill),
    border: ['EdgeLeft', 'EdgeRight', 'EdgeTop', 'EdgeBottom'].map((side) => line(format, side)),
    align: [word(HORIZONTAL, format.horizontal), word(VERTICAL, format.vertical), format.wrap, format.indent],
    format: format.numberFormat,
    locked: format.locked,
  };
}

function shown({ value, formula, format }: Cell, date1904: boolean): DescribedCell['value'] {
  if (formula !== undefined) return formula;
  if (typeof value !== 'number' || !isDateFormat(format.numberFormat)) return value === '' ? null : value;
  const day = serialToIso(value, date1904);
  return day === undefined ? value : `${day}T00:00:00`;
}

/** The cells of a sheet that hold something or look like no other; of joined ones the first, which stands for all. */
export function describeCells(sheet: Sheet, date1904: boolean): Readonly<Record<string, DescribedCell>> {
  const looks = new Map<CellFormat, Omit<DescribedCell, 'value' | 'text'>>();
  const cells: Record<string, DescribedCell> = {};
  const joined = sheet.merges.flatMap(({ rects }) => rects);
  sheet.each(rectOf(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
    if (isBlank(cell) && cell.format === DEFAULT_FORMAT) return;
    if (joined.some((rect) => (rect.row !== row || rect.column !== column) && intersection(rect, rectOf(row, column)) !== undefined)) return;
    const known = looks.get(cell.format) ?? look(cell.format);
    looks.set(cell.format, known);
    cells[addressOf(rectOf(row, column))] = { value: shown(cell, date1904), text: cell.formula === undefined && typeof cell.value === 'string' && cell.value !== '', ...known };
  });
  return cells;
}
