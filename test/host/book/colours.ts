import { invalid } from '../excel-error';

/** Colour names of HTML that tests use; Excel knows all of them. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000', silver: 'C0C0C0', gray: '808080', grey: '808080', white: 'FFFFFF', maroon: '800000', red: 'FF0000', purple: '800080', fuchsia: 'FF00FF', green: '008000', lime: '00FF00', olive: '808000',
  yellow: 'FFFF00', navy: '000080', blue: '0000FF', teal: '008080', aqua: '00FFFF', orange: 'FFA500', pink: 'FFC0CB', brown: 'A52A2A', lightblue: 'ADD8E6', lightgreen: '90EE90', lightyellow: 'FFFFE0', darkred: '8B0000',
};

// learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member: #RRGGBB, with or without the sign, or a name of HTML.
/** A colour as Excel gives it back, `#RRGGBB`. Throws InvalidArgument for what is none. */
export function colour(value: unknown): string {
  if (typeof value !== 'string') throw invalid();
  const named = NAMED[value.toLowerCase()];
  if (named !== undefined) return `#${named}`;
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(value) ?? [];
  const [, r = '', g = '', b = ''] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value) ?? [];
  const full = digits ?? `${r}${r}${g}${g}${b}${b}`;
  if (full === '') throw invalid(`"${value}" is no colour`);
  return `#${full.toUpperCase()}`;
}
