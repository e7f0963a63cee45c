import { OWN_TABLES } from '../../../blueprint/own-tables';
import type { SheetExtent } from './extents';
import { cellCount } from './rect';
import { missingTables, ownSheets, type Stock } from './stock';

/** Sheets of others with no more cells are read whole when something is searched for. */
const SMALL = 20_000;

const plain = (text: unknown): string => String(text).trim().replace(/\s+/g, ' ').replace(/ (?:\*|\(\*\)|=)$/, '').toLowerCase();

/**
 * Which sheets are worth reading: those of the product, and when one of its tables is gone those of others on which its rows may stand: small ones, and large
 * ones that show two of its headers in one of their first rows.
 */
export function worthReading(stock: Stock): (extent: SheetExtent) => boolean {
  const own = new Set(ownSheets(stock).map(({ id }) => id));
  const missing = missingTables(stock);
  const headers = new Set(missing.flatMap((name) => OWN_TABLES.get(name)?.headers ?? []).map(plain));
  return ({ sheet, used, samples: [top] }) => {
    if (own.has(sheet.id)) return true;
    if (missing.length === 0) return false;
    return used.reduce((cells, rect) => cells + cellCount(rect), 0) <= SMALL || top === undefined || top.values.some((row) => new Set(row.map(plain).filter((text) => headers.has(text))).size >= 2);
  };
}
