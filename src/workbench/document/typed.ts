import type { BlueprintCell } from '../../blueprint/blueprint';
import { validationOf } from '../../blueprint/validation';
import type { InputColumn } from '../../model/column';
import { isoOf, isoToSerial } from '../../model/date';
import { parseInput } from '../../model/parse';
import type { CellFormat } from './file-looks';

/** The cell that is typed into. */
export interface Target {
  /** Absent for cells that are no part of the model. */
  readonly column?: InputColumn;
  readonly format: CellFormat;
  readonly date1904: boolean;
}

/** What typed text comes to: a value to store, with what a person should know about it, or why it is refused. */
export type Typed = { readonly value: BlueprintCell; readonly note?: string } | { readonly refused: string };

const NO_FORMULAS = 'the workbench takes no formulas. Type an apostrophe in front (\'=…) to keep it as text, or type the formula in Excel.';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What text comes to in a cell, as Excel takes it: numbers, percentages and dates become values in cells that are for them, `007` stays text in a column
 * of texts. A leading apostrophe keeps what follows as text. A formula is refused, and kept as text where the cell's format or a paste says so.
 * @param isPasted the text was copied elsewhere: an apostrophe is part of it, and what looks like a formula is text
 */
export function typed(given: string, target: Target, isPasted = false): Typed {
  const text = given.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { value: undefined };
  if (!isPasted && text.startsWith("'")) return { value: text.slice(1) };
  const isText = target.format.code === '@';
  if (!isPasted && text.startsWith('=') && !isText) return { refused: NO_FORMULAS };
  return target.column === undefined ? intoForeign(text, target) : intoColumn(text, target.column, target);
}

function intoForeign(text: string, { format, date1904 }: Target): Typed {
  if (format.code === '@') return { value: text };
  const date = format.isDate ? isoDate(text) : undefined;
  return { value: date === undefined ? (numberOf(text) ?? text) : serialOf(date, format, date1904) };
}

function intoColumn(text: string, column: InputColumn, { format, date1904 }: Target): Typed {
  switch (column.kind) {
    case 'number': return checked(numberOf(text) ?? text, column);
    case 'date': {
      const date = isoDate(text);
      return date === undefined ? checked(text, column) : { value: serialOf(date, format, date1904) };
    }
    case 'choice': {
      const parsed = parseInput(column, asYesNo(text));
      return 'value' in parsed && typeof parsed.value === 'string' ? { value: parsed.value } : checked(text, column);
    }
    case 'id': case 'text': case 'choices': case 'ref': case 'refs': case 'tags': case 'code': case 'codes': return { value: text };
  }
}

/** Stored as typed; Validate reports what does not fit, and so does the note. */
function checked(value: string | number, column: InputColumn): Typed {
  const message = 'issue' in parseInput(column, value) ? validationOf(column)?.message : undefined;
  return message === undefined ? { value } : { value, note: message };
}

/** A date that the cell's format would not count by the workbook's epoch stays text. */
const serialOf = (iso: string, { isDate }: CellFormat, date1904: boolean): BlueprintCell => (isDate || !date1904 ? (isoToSerial(iso) ?? iso) : iso);

/** What a tick box is copied as. */
const asYesNo = (text: string): string | boolean => (/^true$/i.test(text.trim()) ? true : /^false$/i.test(text.trim()) ? false : text);

/** A plain number or percentage with a decimal point; digits grouped by commas and decimal commas are ambiguous and stay text. */
function numberOf(text: string): number | undefined {
  const [, digits, percent] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = percent === '%' ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** The ISO date of `2026-03-02`, `2.3.2026`, `25/12/2026`, `12/25/2026`, `2 Mar 2026` or `Mar 2, 2026`; undefined for others, and where day and month cannot be told apart. */
export function isoDate(given: string): string | undefined {
  const text = given.trim();
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*)?$/.exec(text);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const [, first, separator, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (first !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (separator === '.' || a > 12 || a === b) return isoOf(Number(year), b, a);
    return b > 12 ? isoOf(Number(year), a, b) : undefined;
  }
  const [, day, dayFirst, y1] = /^(\d{1,2})[ .-]+([a-z]{3,9})\.?[ ,-]+(\d{4})$/i.exec(text) ?? [];
  const [, monthFirst, dayBehind, y2] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf((dayFirst ?? monthFirst ?? '').slice(0, 3).toLowerCase());
  return month < 0 ? undefined : isoOf(Number(y1 ?? y2), month + 1, Number(day ?? dayBehind));
}
