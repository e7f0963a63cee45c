import type { BlueprintBlock } from '../../blueprint/blueprint';
import { ENTITIES } from '../../model/threat-model';
import { referredTo, type FoundBlock } from './anchors';

/** Whether a formula is written anew though one stands there: what it reads is laid out anew, and a host may have made `#REF!` of it or moved it to other cells. */
export type Renewal = (formula: string) => boolean;

/** A cell that a formula names with its sheet. */
const REFERENCE = /'(?:[^']|'')+'!\$[A-Z]{1,3}\$\d+/g;

/**
 * @param missing sheets that are laid out anew, with their tables
 * @param laid blocks that are, on sheets that are there
 */
export function renewal(missing: readonly string[], laid: readonly { readonly sheet: string; readonly block: BlueprintBlock }[]): Renewal {
  const gone = new Set(missing);
  const tables = ENTITIES.flatMap(({ sheet, table }) => (gone.has(sheet) ? [`${table}[`] : []));
  const isLaid = (cell: FoundBlock | undefined): boolean => cell !== undefined && (gone.has(cell.sheet) || laid.some(({ sheet, block }) => sheet === cell.sheet
    && cell.row >= block.row && cell.row < block.row + block.height && cell.column >= block.column && cell.column < block.column + block.width));
  if (gone.size + laid.length === 0) return () => false;
  return (formula) => tables.some((table) => formula.includes(table))
    || (formula.match(REFERENCE) ?? []).some((cell) => isLaid(referredTo(cell)));
}
