import type { BlueprintCell } from '../../../blueprint/blueprint';
import { STYLES, type CellStyle } from '../../../blueprint/styles';
import type { CellLook } from '../../../blueprint/cell-looks';
import { isDateFormat } from '../../number-format';
import { plainValue } from '../../plain-value';

/** `null` leaves a cell as it is. */
export type TypedValue = string | number | null;

const TEXT_FORMAT = '@';
/** Days from the epoch of 1900, in which dates are handed in, to that of 1904, in which some workbooks count. */
export const DAYS_BETWEEN = 1462;
/** Longer texts are no numbers, dates or times in any language, whatever digits they hold. */
const LONGEST_NUMBER = 40;
const WORD = /\p{L}+/gu;
/** The words for true and false in the languages of Excel. */
const TRUTH = new Set(('TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO WAAR ONWAAR SANT SAND FALSKT FALSK TOSI EPÄTOSI PRAWDA FAŁSZ PRAVDA NEPRAVDA IGAZ HAMIS DOĞRU YANLIŞ '
  + 'ИСТИНА ЛОЖЬ ІСТИНА ХИБНІСТЬ ADEVĂRAT FALS CIERTO VERITABLE ΑΛΗΘΕΣ ΨΕΥΔΕΣ RESNIČNO TIIESA NETIESA TÕENE VÄÄR TAISNĪBA APLAMS ISTINA LAŽ BENAR SALAH ДА НЕ').split(' '));

/**
 * Whether Excel may take a text for something else when it is set as a value, which works as if somebody typed it: a formula, an error, a number, date, time,
 * percentage or fraction in some language, a truth value, or text behind an apostrophe. Rather too often than once too seldom.
 */
export function isAmbiguous(text: string): boolean {
  if (/^\s*['=+\-@#]/.test(text) || TRUTH.has(text.trim().toUpperCase())) return true;
  return text.length <= LONGEST_NUMBER && /\p{N}/u.test(text) && (text.match(WORD)?.length ?? 0) <= 2;
}

/** The number format of a cell that looks like that; undefined where it is the usual one. */
export function numberFormatOf({ style, asText }: CellLook): string | undefined {
  const { numberFormat }: CellStyle = STYLES[style];
  return asText ? TEXT_FORMAT : numberFormat === 'General' ? undefined : numberFormat;
}

/** Whether a cell keeps any text as it is once it has its number format. */
export const keepsText = (look: CellLook): boolean => numberFormatOf(look) === TEXT_FORMAT;

/** How a workbook takes values. */
export interface Epoch {
  /** Its dates count from 1904. */
  readonly date1904: boolean;
}

/**
 * A value as it is to be set, so that Excel holds exactly that.
 * @param formatted the cell has its number format already
 */
export function typedValue(value: BlueprintCell, look: CellLook, { date1904 }: Epoch, formatted: boolean): TypedValue {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  if (typeof plain === 'number') return date1904 && isDateFormat(numberFormatOf(look) ?? '') ? plain - DAYS_BETWEEN : plain;
  const kept = formatted && keepsText(look) ? plain.startsWith("'") : isAmbiguous(plain);
  return kept ? `'${plain}` : plain;
}
