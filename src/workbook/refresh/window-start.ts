import { VIEW_HEAD, viewName } from '../../blueprint/views';
import type { RawWorkbook } from '../port';
import { foundBlocks } from './anchors';
import { RawCells } from './raw-cells';

/** Where somebody had the window into the mapping matrix begin, as its formulas read it: places from 1; anything but a number is the first. */
export function windowStart(raw: RawWorkbook): { readonly threats: number; readonly mitigations: number } {
  const found = foundBlocks(raw.names).get(viewName('mappingStart'));
  const sheet = raw.sheets.find(({ name }) => name === found?.sheet);
  if (found === undefined || sheet === undefined) return { threats: 1, mitigations: 1 };
  const cells = new RawCells(sheet);
  const at = (line: number): number => {
    const value = cells.at(found.row + VIEW_HEAD + line, found.column + 1);
    return typeof value === 'number' ? Math.max(1, Math.trunc(value)) : 1;
  };
  return { threats: at(0), mitigations: at(1) };
}
