import { SHEET_ORDER } from '../blueprint/sheet-order';
import { NewerSchemaError, NotMaestroWorkbookError } from '../errors';
import { ENTITIES, SCHEMA_VERSION, completeRow, fromRegisters, type EntityKey, type ThreatModel } from '../model/threat-model';
import type { Places } from '../model/location';
import type { ReadIssue } from '../model/read-issue';
import { locateTables } from './locate';
import { readMeta } from './meta';
import type { RawWorkbook } from './port';
import { readFields, readRows, type Register } from './register';

/** Registers without which a workbook is no MAESTRO workbook. */
const TELLTALES: readonly EntityKey[] = ['threats', 'mitigations', 'components', 'context', 'residual'];

export interface ReadModel {
  readonly model: ThreatModel;
  /** Version of the schema that the workbook was last written with; the model is of the present one. */
  readonly schemaVersion: number;
  /** What the model cannot hold; the R0 rules report it. */
  readonly issues: readonly ReadIssue[];
  /** Where each row and column stands, for cell addresses. */
  readonly places: Places;
}

/**
 * Reads a model from a workbook: tables by name, else by headers; columns by header, rows by content.
 * Blank rows are skipped, foreign sheets and columns reported and left alone.
 * @throws NotMaestroWorkbookError when no table is recognised, NewerSchemaError when a later version of this product wrote it.
 */
export function readModel(workbook: RawWorkbook, fileName: string): ReadModel {
  const meta = readMeta(workbook);
  const { schemaVersion } = meta;
  if (schemaVersion > SCHEMA_VERSION) throw new NewerSchemaError(fileName, schemaVersion, SCHEMA_VERSION);
  const located = locateTables(workbook);
  if (!TELLTALES.some((key) => located.has(key))) throw new NotMaestroWorkbookError(fileName, workbook.sheets.map((s) => s.name));

  const issues: ReadIssue[] = [];
  const registers: Record<string, unknown> = {};
  const places: Partial<Record<EntityKey, Register['place']>> = {};
  for (const entity of ENTITIES) {
    const table = located.get(entity.key);
    if (table === undefined) {
      if (!entity.optional) issues.push({ kind: 'missing-table', entity: entity.key });
      registers[entity.key] = entity.layout === 'rows' ? [] : completeRow(entity, {});
      continue;
    }
    const register = entity.layout === 'fields' ? readFields(entity, table, workbook.date1904) : readRows(entity, table, workbook.date1904);
    issues.push(...register.issues);
    places[entity.key] = register.place;
    registers[entity.key] = entity.layout === 'rows' ? register.rows : (register.rows[0] ?? completeRow(entity, {}));
  }
  issues.push(...foreignSheets(workbook, new Set([...located.values()].map((t) => t.sheet.name))));
  return { model: fromRegisters({ ...meta, schemaVersion: SCHEMA_VERSION }, registers), schemaVersion, issues, places };
}

function foreignSheets(workbook: RawWorkbook, ours: ReadonlySet<string>): ReadIssue[] {
  const planned = new Set<string>([...SHEET_ORDER, '_meta', '_snapshots']);
  return workbook.sheets
    .filter((sheet) => !ours.has(sheet.name) && !planned.has(sheet.name))
    .map((sheet) => ({ kind: 'extra-sheet', sheet: sheet.name }));
}
