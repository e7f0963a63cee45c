import type { BlueprintSheet } from '../../../blueprint/blueprint';

/** The very hidden sheet that tells what a workbook is. */
export const META = '_meta';
/** Stands in the sheet's first column below all else as long as a layout is not complete, with the model's identity beside it. */
export const MARKER = 'scaffolding';
const IDENTITY = 'modelId';

export const isMeta = (sheet: string): boolean => sheet.toLowerCase() === META;

/** Its keys and values, as a blueprint has them. */
const entriesOf = ({ notes }: BlueprintSheet): ReadonlyMap<string, string> =>
  new Map(notes.filter(({ column }) => column === 0).map(({ row, value }) => [String(value), String(notes.find((note) => note.row === row && note.column === 1)?.value ?? '')]));

/** Row of the marker, and what it says. */
export const markerOf = (meta: BlueprintSheet): { readonly row: number; readonly values: readonly [string, string] } =>
  ({ row: Math.max(0, ...meta.notes.map(({ row }) => row)) + 1, values: [MARKER, entriesOf(meta).get(IDENTITY) ?? ''] });

/** What `_meta` says about a layout: `broken` off before it was complete, complete and of the `same` model, or of some `other`. */
export type LayoutState = 'broken' | 'same' | 'other';

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** @param rows what its first two columns hold; nothing on a blank sheet */
export function layoutState(rows: readonly (readonly unknown[])[], meta: BlueprintSheet | undefined): LayoutState {
  const found = new Map(rows.map(([key, value]) => [textOf(key), textOf(value)]));
  if (rows.length === 0 || found.has(MARKER)) return 'broken';
  const wanted = meta === undefined ? new Map<string, string>() : entriesOf(meta);
  // A model without an identity gets a new one at each attempt.
  return found.size === wanted.size && [...wanted].every(([key, value]) => found.has(key) && (key === IDENTITY || found.get(key) === value)) ? 'same' : 'other';
}
