import { STYLES, type CellStyle, type StyleName } from '../../blueprint/styles';
import type { RawRow, RawValue } from '../../workbook/port';
import { choicesKey, offersChoices } from './choice-lists';
import type { CellKind, GridCell } from './document-api';
import type { CellFormat } from './file-looks';
import { shown } from './shown';
import type { SheetSpots, Spot } from './spots';
import { toneOf } from './tones';

/** What grid cells of a sheet are made from. */
export interface CellSource {
  readonly spots: SheetSpots;
  readonly date1904: boolean;
  readonly format: (row: number, column: number) => CellFormat;
}

const HEADINGS: Readonly<Partial<Record<StyleName, GridCell['heading']>>> = { title: 1, pageTitle: 1, section: 2, pageSection: 2, caption: 2, label: 3, pageLabel: 3 };

/** What a cell is, in view of what it holds. */
export function kindOf(spot: Spot, value: RawValue | undefined, isFormula: boolean): CellKind {
  if (spot.kind === 'header' || spot.kind === 'title') return spot.kind;
  if (isFormula) return 'computed';
  // Fixed texts that are missing, and rows of one's own in a table of fixed ones, are for people to fill.
  return spot.kind === 'product' && spot.column !== undefined && isBlank(value) ? 'input' : spot.kind;
}

export const isBlank = (value: RawValue | undefined): boolean => value === undefined || value === null || value === '';

/** A cell as the grid shows it. */
export function gridCell({ spots, date1904, format }: CellSource, row: RawRow | undefined, number: number, column: number): GridCell {
  const value = row?.cells[column];
  const isFormula = row?.formulas?.has(column) === true;
  const spot = spots.at(number, column, typeof value === 'string' ? value : undefined);
  const kind = kindOf(spot, value, isFormula);
  const looks = isBlank(value) ? undefined : format(number, column);
  const isDateColumn = spot.column?.column.kind === 'date' && typeof value === 'number';
  const text = looks === undefined ? '' : shown(value, isDateColumn ? { code: 'yyyy-mm-dd', isDate: true } : looks, date1904);
  const { column: ofModel, link } = spot;
  const style: CellStyle | undefined = spot.style === undefined ? undefined : STYLES[spot.style];
  const tone = toneOf(value, spot.conditions);
  const heading = spot.style === undefined ? undefined : HEADINGS[spot.style];
  const align = style?.horizontal === 'center' ? 'center' : typeof value === 'number' ? 'right' : undefined;
  return {
    column, text, kind,
    ...stored(value), ...typedOf(value, text, kind, looks),
    ...(ofModel !== undefined && kind === 'input' && offersChoices(ofModel.column) ? { choices: choicesKey(ofModel.entity, ofModel.key) } : {}),
    ...(tone === undefined ? {} : { tone }), ...(heading === undefined ? {} : { heading }), ...(align === undefined ? {} : { align }),
    ...(typeof value === 'object' && value?.kind === 'error' ? { isError: true as const } : {}), ...(link === undefined ? {} : { link }),
  };
}

function stored(value: RawValue | undefined): Pick<GridCell, 'value'> {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  return typeof value === 'object' && value?.kind === 'date' ? { value: value.serial } : {};
}

/** What typing the same again takes. */
function typedOf(value: RawValue | undefined, text: string, kind: CellKind, format: CellFormat | undefined): Pick<GridCell, 'typed'> {
  if (kind !== 'input' && kind !== 'foreign') return {};
  if (typeof value === 'number' && !(format?.isDate ?? false)) return text === String(value) || /^\d{4}-/.test(text) ? {} : { typed: String(value) };
  if (typeof value !== 'string') return {};
  if (value.startsWith("'") || (value.startsWith('=') && format?.code !== '@')) return { typed: `'${value}` };
  const isNumberLike = kind === 'foreign' && format?.code !== '@' && /^\s*[+-]?[\d.]/.test(value);
  return isNumberLike ? { typed: `'${value}` } : value === text ? {} : { typed: value };
}
