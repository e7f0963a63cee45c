import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import { STYLES, TONES, type CellStyle, type StyleName, type ToneName } from '../../../blueprint/styles';

const argb = (colour: string): { argb: string } => ({ argb: `FF${colour}` });
const solid = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(colour), bgColor: argb(colour) });

function font(style: CellStyle): Partial<Font> {
  return {
    name: 'Calibri', family: 2, size: style.size ?? 11,
    ...(style.bold ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}), ...(style.underline ? { underline: true } : {}),
    ...(style.colour === undefined ? {} : { color: argb(style.colour) }),
  };
}

function borders(colour: string): Partial<Borders> {
  const side = { style: 'thin', color: argb(colour) } as const;
  return { top: side, left: side, bottom: side, right: side };
}

function alignment(style: CellStyle): Partial<Alignment> | undefined {
  const { wrap, horizontal, vertical, indent } = style;
  if (wrap === undefined && horizontal === undefined && vertical === undefined) return undefined;
  return {
    ...(wrap ? { wrapText: true } : {}), ...(indent === undefined ? {} : { indent }), ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical: vertical === 'center' ? 'middle' : vertical }),
  };
}

function toExcel(style: CellStyle): Partial<Style> {
  const aligned = alignment(style);
  return Object.freeze({
    font: font(style),
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(style.border === undefined ? {} : { border: borders(style.border) }),
    ...(aligned === undefined ? {} : { alignment: aligned }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked === undefined ? {} : { protection: { locked: false } }),
  });
}

/** One shared object per look: exceljs recognises a style it has seen by its identity. */
export class CellStyles {
  readonly #styles = new Map<string, Partial<Style>>();

  get(name: StyleName): Partial<Style> {
    return this.#shared(name, STYLES[name]);
  }

  /** The same look with the text format, in which `=1+1` stays text when somebody edits the cell. */
  asText(name: StyleName): Partial<Style> {
    return this.#shared(`${name} as text`, { ...STYLES[name], numberFormat: '@' });
  }

  #shared(key: string, style: CellStyle): Partial<Style> {
    let found = this.#styles.get(key);
    if (found === undefined) {
      found = toExcel(style);
      this.#styles.set(key, found);
    }
    return found;
  }
}

/** A tone as the differential style of a conditional format. */
export function toneStyle(name: ToneName): Partial<Style> {
  const tone: CellStyle = TONES[name];
  return {
    font: { ...(tone.bold ? { bold: true } : {}), ...(tone.colour === undefined ? {} : { color: argb(tone.colour) }) },
    ...(tone.fill === undefined ? {} : { fill: solid(tone.fill) }),
  };
}
