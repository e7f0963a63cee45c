import { overrideLook, columnLook, type CellLook } from '../../../src/blueprint/cell-looks';
import type { BlueprintCell } from '../../../src/blueprint/blueprint';
import { STYLES, TONES, type CellStyle, type StyleName, type ToneName } from '../../../src/blueprint/styles';
import type { Conditional } from '../book/conditional';
import type { CellFormat } from '../book/format';

const CAPITALS = { left: 'Left', center: 'Center', right: 'Right', top: 'Top' } as const;
const STYLE_NAMES = Object.keys(STYLES) as StyleName[];
const TONE_NAMES = Object.keys(TONES) as ToneName[];
const TEXT_FORMAT = '@';

/** What of a look tells it from others, the weightiest first. */
function traits(style: CellStyle): readonly unknown[] {
  const { numberFormat = 'General', fill, colour = '000000', size = 11, horizontal, vertical, border } = style;
  return [
    numberFormat, style.unlocked !== true, fill === undefined ? '' : `#${fill}`, `#${colour}`, style.bold === true, style.italic === true, size, style.wrap === true, style.underline === true,
    horizontal === undefined ? 'General' : CAPITALS[horizontal], vertical === undefined ? 'Bottom' : CAPITALS[vertical], style.indent ?? 0, border === undefined ? '' : `#${border}`,
  ];
}

function traitsOf({ numberFormat, font, fill, borders, horizontal, vertical, wrap, indent, locked }: CellFormat): readonly unknown[] {
  const { style = 'None', color = '' } = borders['EdgeTop'] ?? {};
  return [numberFormat, locked, fill, font.color, font.bold, font.italic, font.size, wrap, font.underline !== 'None', horizontal, vertical, indent, style === 'None' ? '' : color];
}

const known = STYLE_NAMES.map((name) => ({ name, traits: traits(STYLES[name]) }));
const found = new Map<CellFormat, StyleName>();

/** How alike two looks are: what weighs more decides before what weighs less. */
const likeness = (a: readonly unknown[], b: readonly unknown[]): number => a.reduce((sum: number, trait, i) => sum * 2 + (trait === b[i] ? 1 : 0), 0);

/** The style of the product that a cell looks like, or the one that is most like it. */
export function styleOf(format: CellFormat): StyleName {
  const cached = found.get(format);
  if (cached !== undefined) return cached;
  const own = traitsOf(format);
  const equal = known.find((one) => one.traits.every((trait, i) => trait === own[i]));
  const { name } = equal ?? known.reduce((best, one) => (likeness(one.traits, own) > likeness(best.traits, own) ? one : best));
  found.set(format, name);
  return name;
}

const isLook = ({ style, asText }: CellLook, own: readonly unknown[]): boolean => traits(asText ? { ...STYLES[style], numberFormat: TEXT_FORMAT } : STYLES[style]).every((trait, i) => trait === own[i]);

/** Whether a table's column that has a style gives the cell with that value its look. */
export const givesLook = (style: StyleName, value: BlueprintCell, format: CellFormat): boolean => isLook(columnLook(style, value), traitsOf(format));

/** The style that gives a cell of a table with that value its look, the text format for what looks like a formula included. */
export function overrideOf(value: BlueprintCell, format: CellFormat): StyleName {
  const own = traitsOf(format);
  return STYLE_NAMES.find((style) => isLook(overrideLook(style, value), own)) ?? styleOf(format);
}

/** The tone of a conditional format; one that calls for attention where the product has none like it. */
export const toneOf = ({ font, fill }: Conditional): ToneName => TONE_NAMES.find((name) => {
  const { colour, fill: ground, bold }: CellStyle = TONES[name];
  return font['color'] === `#${colour}` && fill['color'] === `#${ground}` && (font['bold'] === true) === (bold === true);
}) ?? 'attention';
