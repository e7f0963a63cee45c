import { SCHEMA_VERSION, type Meta } from '../model/threat-model';
import { rawText } from './cells';
import type { RawWorkbook } from './port';

/** Name of the very hidden sheet that holds the truth about the model beside its tables. */
const META_SHEET = '_meta';

/** Reads `_meta`: a key in column A, its value in column B; `highest:TH` is the highest number ever used with prefix TH. Defaults where it is missing. */
export function readMeta(workbook: RawWorkbook): Meta {
  const sheet = workbook.sheets.find((s) => s.name.toLowerCase() === META_SHEET);
  const entries = new Map((sheet?.rows ?? []).map((row) => [rawText(row.cells[0]), rawText(row.cells[1])]));
  const version = Number(entries.get('schemaVersion'));
  const highestIds: Record<string, number> = {};
  for (const [key, value] of entries) {
    const prefix = /^highest:([A-Z]{1,4})$/.exec(key)?.[1];
    if (prefix !== undefined && Number.isSafeInteger(Number(value))) highestIds[prefix] = Number(value);
  }
  return { modelId: entries.get('modelId') ?? '', schemaVersion: Number.isInteger(version) && version > 0 ? version : SCHEMA_VERSION, highestIds };
}
