import type { RawError, RawValue } from '../../../workbook/port';
import { isoToSerial } from './iso-date';
import { scanIndex, scanNumber } from './number-scan';
import type { DateStyles } from './styles';
import { TextCache } from './text-cache';
import type { XmlScanner } from './xml-scanner';

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly date1904: boolean;
}

/** Values of the `t` attribute. */
export const NUMBER = 0;
export const SHARED = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ISO_DATE = 5;

/** The type the current attribute's value names; NUMBER, the default, for anything unknown. */
export function cellType(scanner: XmlScanner): number {
  const { bytes, valueStart, valueEnd } = scanner;
  if (valueEnd - valueStart === 3) return TEXT;
  if (valueEnd - valueStart !== 1) return NUMBER;
  switch (bytes[valueStart]) {
    case 0x73:
      return SHARED;
    case 0x62:
      return BOOLEAN;
    case 0x65:
      return ERROR;
    case 0x64:
      return ISO_DATE;
    default:
      return NUMBER;
  }
}

/** Turns the content of `v` elements into values. */
export class CellValues {
  private readonly cache = new TextCache();
  private readonly errors = new Map<string, RawError>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
  ) {}

  /** The value of the text the scanner has just read, for a cell of `type` and `style`. */
  value(type: number, style: number): RawValue {
    switch (type) {
      case SHARED:
        return this.shared();
      case TEXT:
        return this.text();
      case BOOLEAN:
        return /^\s*(1|true)\s*$/i.test(this.text());
      case ERROR:
        return this.error(this.text());
      case ISO_DATE:
        return this.isoDate(this.text());
      default:
        return this.number(style);
    }
  }

  /** The text the scanner has just read; short ones are made once. */
  readonly text = (): string => {
    const { scanner } = this;
    const plain = scanner.mixedText === undefined && scanner.textFlags === 0;
    return plain ? this.cache.text(scanner.bytes, scanner.textStart, scanner.textEnd) : scanner.cellText();
  };

  private number(style: number): RawValue {
    const { scanner } = this;
    const plain = scanner.mixedText === undefined;
    const number = plain ? scanNumber(scanner.bytes, scanner.textStart, scanner.textEnd) : Number(scanner.text().trim() || Number.NaN);
    if (Number.isNaN(number)) return this.text().trim() || null;
    return this.context.dateStyles[style] === true ? { kind: 'date', serial: number } : number;
  }

  private shared(): RawValue {
    const { scanner } = this;
    const plain = scanner.mixedText === undefined;
    let index = plain ? scanIndex(scanner.bytes, scanner.textStart, scanner.textEnd) : -1;
    if (index < 0) {
      const written = scanner.text().trim();
      if (written === '') return null;
      index = Number(written);
    }
    return this.context.sharedStrings[index] ?? scanner.fail('a cell with a shared string that does not exist');
  }

  private error(code: string): RawError {
    const known = this.errors.get(code) ?? { kind: 'error', code };
    this.errors.set(code, known);
    return known;
  }

  private isoDate(text: string): RawValue {
    const serial = isoToSerial(text.trim(), this.context.date1904);
    return serial === undefined ? text : { kind: 'date', serial };
  }
}
