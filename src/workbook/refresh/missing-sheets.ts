import { SHEET_ORDER } from '../../blueprint/sheet-order';
import { viewName } from '../../blueprint/views';
import { ENTITIES } from '../../model/threat-model';
import type { RawWorkbook } from '../port';
import type { ReadModel } from '../read';
import { foundBlocks } from './anchors';

/** Sheets of ours that are gone with everything on them. */
export function missingSheets(raw: RawWorkbook, read: ReadModel): readonly string[] {
  const names = new Set(raw.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tables = new Set(raw.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  const blocks = foundBlocks(raw.names);
  const holds = (sheet: string): boolean => {
    const entities = ENTITIES.filter((e) => e.sheet === sheet);
    if (entities.length > 0) return entities.some((e) => read.places[e.key] !== undefined);
    if (sheet === '6 Matrix') return blocks.has(viewName('asiByLayer'));
    if (sheet === '10 Summary') return blocks.has(viewName('summary'));
    return tables.has(sheet.replace(/^\d+ /, '').toLowerCase());
  };
  return [...SHEET_ORDER, '_meta'].filter((sheet) => !names.has(sheet.toLowerCase()) && !holds(sheet));
}

