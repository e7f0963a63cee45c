import type { BlueprintCell } from '../blueprint/blueprint';

const MAX_TEXT = 32_767;

/** What a cell holds of a value: a number that no cell can hold, and empty text, leave it blank; text is cut where a cell ends. */
export function plainValue(value: BlueprintCell): string | number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value === undefined || value === '' ? undefined : value.slice(0, MAX_TEXT);
}
