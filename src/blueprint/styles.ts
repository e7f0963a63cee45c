/** How a kind of cell looks; back-ends translate it. Colours are RRGGBB. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly colour?: string;
  readonly fill?: string;
  /** Colour of thin lines around the cell. */
  readonly border?: string;
  readonly wrap?: true;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Space before left-aligned text. */
  readonly indent?: 1;
  readonly vertical?: 'top' | 'center';
  readonly numberFormat?: string;
  /** Stays open for typing on a protected sheet. */
  readonly unlocked?: true;
}

const INK = '1F2937';
const NAVY = '1F3A5F';
const SLATE = '4B5B70';
const LINE = 'D5DBE3';
const PALE = 'EEF2F7';
const TEXT_FORMAT = '@';
const DATE_FORMAT = 'yyyy-mm-dd';

const header = { bold: true, colour: 'FFFFFF', border: 'FFFFFF', wrap: true, vertical: 'center', horizontal: 'left', indent: 1 } as const;
const cell = { colour: INK, border: LINE, vertical: 'top' } as const;
const body = { ...cell, horizontal: 'left', indent: 1 } as const;
const input = { ...body, unlocked: true } as const;
const derived = { colour: '33475B', fill: PALE, italic: true } as const;
const given = { colour: '374151', fill: 'F6F6F4' } as const;

/**
 * Every look in the workbook. Headers mark required columns through their number format, so that the header's text stays its key.
 * Text columns have the text format: `1.0`, `3, 4` and `=x` stay what was typed.
 */
export const STYLES = {
  title: { size: 18, bold: true, colour: NAVY, vertical: 'center' },
  objective: { size: 10, italic: true, colour: SLATE, vertical: 'center' },
  caption: { size: 13, bold: true, colour: NAVY, vertical: 'center' },
  description: { size: 10, colour: SLATE, vertical: 'top' },
  descriptionWrapped: { size: 10, colour: SLATE, vertical: 'top', wrap: true },
  section: { size: 12, bold: true, colour: NAVY, vertical: 'center' },
  note: { colour: INK, vertical: 'top' },
  wrappedNote: { colour: INK, vertical: 'top', wrap: true },
  label: { bold: true, colour: SLATE, vertical: 'top' },
  factText: { ...body, ...derived, bold: true, wrap: true },
  factDate: { ...body, ...derived, bold: true, numberFormat: DATE_FORMAT },
  warning: { bold: true, colour: '9B1C1C', vertical: 'center' },
  link: { colour: '0B5394', underline: true, vertical: 'top' },
  header: { ...header, fill: NAVY },
  headerRequired: { ...header, fill: NAVY, numberFormat: '@" *"' },
  headerConditional: { ...header, fill: NAVY, numberFormat: '@" (*)"' },
  headerComputed: { ...header, italic: true, fill: SLATE, numberFormat: '@" ="' },
  headerGiven: { ...header, fill: SLATE },
  text: { ...input, numberFormat: TEXT_FORMAT },
  wrappedText: { ...input, wrap: true, numberFormat: TEXT_FORMAT },
  longText: { ...input, wrap: true },
  choice: { ...input, numberFormat: TEXT_FORMAT },
  number: { ...cell, horizontal: 'center', unlocked: true },
  date: { ...input, numberFormat: DATE_FORMAT },
  givenText: { ...body, ...given, numberFormat: TEXT_FORMAT },
  givenLongText: { ...body, ...given, wrap: true },
  givenNumber: { ...cell, ...given, horizontal: 'center' },
  givenLink: { ...body, ...given, colour: '0B5394', underline: true, numberFormat: 'General' },
  givenDate: { ...body, ...given, numberFormat: DATE_FORMAT },
  computedText: { ...body, ...derived, wrap: true },
  computedNumber: { ...cell, ...derived, horizontal: 'center' },
  computedScore: { ...cell, ...derived, horizontal: 'center', numberFormat: '0.00' },
  computedDate: { ...body, ...derived, numberFormat: DATE_FORMAT },
  legendRequired: { ...header, fill: NAVY, numberFormat: '@" *"' },
  legendCritical: { bold: true, colour: 'FFFFFF', fill: '7B1130', horizontal: 'center' },
  legendHigh: { bold: true, colour: 'FFFFFF', fill: 'B4450A', horizontal: 'center' },
  legendMedium: { colour: INK, fill: 'F6C95C', horizontal: 'center' },
  legendLow: { colour: INK, fill: 'DCEBDD', horizontal: 'center' },
  viewHeader: { ...header, fill: SLATE },
  viewHead: { bold: true, colour: NAVY, vertical: 'top', horizontal: 'left', indent: 1 },
  viewText: { colour: INK, vertical: 'top', horizontal: 'left', indent: 1 },
  viewNumber: { colour: INK, vertical: 'top', horizontal: 'center' },
  viewScore: { colour: INK, vertical: 'top', horizontal: 'center', numberFormat: '0.00' },
  viewPercent: { colour: INK, vertical: 'top', horizontal: 'left', indent: 1, numberFormat: '0%' },
  viewDate: { colour: INK, vertical: 'top', horizontal: 'left', indent: 1, numberFormat: DATE_FORMAT },
  viewInput: { ...cell, horizontal: 'center', fill: 'FFFBE6', unlocked: true },
  viewStrong: { bold: true, colour: INK, vertical: 'top', horizontal: 'center' },
  pageTitle: { size: 18, bold: true, colour: NAVY, vertical: 'center' },
  pageSection: { size: 12, bold: true, colour: NAVY, vertical: 'center' },
  pageLabel: { size: 10, bold: true, colour: SLATE, vertical: 'top' },
  pageHeader: { size: 10, bold: true, colour: 'FFFFFF', fill: SLATE, vertical: 'center', horizontal: 'center' },
  pageText: { size: 10, colour: INK, vertical: 'center' },
  pageLong: { size: 10, colour: INK, vertical: 'top', wrap: true },
  pageNumber: { size: 10, colour: INK, vertical: 'center', horizontal: 'center' },
  pageDate: { size: 10, colour: INK, vertical: 'top', horizontal: 'left', numberFormat: DATE_FORMAT },
  pageFigure: { size: 14, bold: true, colour: NAVY, fill: PALE, vertical: 'center', horizontal: 'center' },
  pageFigurePercent: { size: 14, bold: true, colour: NAVY, fill: PALE, vertical: 'center', horizontal: 'center', numberFormat: '0%' },
  pageFigureScore: { size: 14, bold: true, colour: NAVY, fill: PALE, vertical: 'center', horizontal: 'center', numberFormat: '0.00' },
  pageFigureDate: { size: 14, bold: true, colour: NAVY, fill: PALE, vertical: 'center', horizontal: 'center', numberFormat: DATE_FORMAT },
  packLabel: { bold: true, colour: SLATE, border: LINE, vertical: 'top', horizontal: 'left', indent: 1, wrap: true },
  packFact: { ...body, wrap: true },
  packCritical: { ...body, wrap: true, bold: true, colour: 'FFFFFF', fill: '7B1130' },
  packHigh: { ...body, wrap: true, bold: true, colour: 'FFFFFF', fill: 'B4450A' },
  packMedium: { ...body, wrap: true, fill: 'F6C95C' },
  packLow: { ...body, wrap: true, fill: 'DCEBDD' },
  packAnswer: { ...input, wrap: true, fill: 'FFFBE6' },
  packAnswerDate: { ...input, fill: 'FFFBE6', numberFormat: DATE_FORMAT },
  packHelp: { size: 10, italic: true, colour: SLATE, vertical: 'top', wrap: true, horizontal: 'left', indent: 1 },
  meta: { colour: INK, numberFormat: TEXT_FORMAT },
} satisfies Readonly<Record<string, CellStyle>>;
export type StyleName = keyof typeof STYLES;

/** Colours that conditional formats lay over a cell. Darkness rises with the level, so that they keep their order in grey. */
export const TONES = {
  critical: { colour: 'FFFFFF', fill: '7B1130', bold: true },
  high: { colour: 'FFFFFF', fill: 'B4450A', bold: true },
  medium: { colour: INK, fill: 'F6C95C' },
  low: { colour: INK, fill: 'DCEBDD' },
  bad: { colour: 'FFFFFF', fill: '9B1C1C', bold: true },
  attention: { colour: INK, fill: 'FCE7B2', bold: true },
  good: { colour: '14532D', fill: 'DCEBDD' },
} satisfies Readonly<Record<string, CellStyle>>;
export type ToneName = keyof typeof TONES;
