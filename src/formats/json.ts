import { InvalidJsonError, NewerSchemaError, NotMaestroJsonError, WrongShapeError } from '../errors';
import { canonicalRegisters } from '../model/canonical';
import type { AnyRow, CellValue } from '../model/column';
import { rowKey, type AnyEntity } from '../model/entity';
import { parseInput } from '../model/parse';
import type { ReadIssue } from '../model/read-issue';
import { ENTITIES, SCHEMA_VERSION, completeRow, fromRegisters, type Meta, type ThreatModel } from '../model/threat-model';
import { jsonFault } from './json-position';

/** Where the published schema of these files is found. */
export const SCHEMA_URL = 'https://unpkg.com/maestro-workbook/dist/schema/threat-model.schema.json';

type JsonObject = Readonly<Record<string, unknown>>;

/** A model and what of its source it could not hold. */
export interface ReadModel {
  readonly model: ThreatModel;
  readonly issues: readonly ReadIssue[];
}

/** The canonical JSON of a model: equal models give the same bytes. Registers and columns in schema order, blanks left out, computed cells never in it. */
export function toJson(model: ThreatModel): string {
  const { modelId, highestIds } = model.meta;
  const highest = Object.entries(highestIds).sort(([a], [b]) => (a < b ? -1 : 1));
  const meta = { ...(modelId === '' ? {} : { modelId }), ...(highest.length === 0 ? {} : { highestIds: Object.fromEntries(highest) }) };
  const document = { $schema: SCHEMA_URL, schemaVersion: SCHEMA_VERSION, ...(Object.keys(meta).length === 0 ? {} : { meta }), ...canonicalRegisters(model) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Reads a model from JSON. Tolerant of case, blanks, absent registers and unknown keys (reported as extra columns and sheets);
 * cells that fit no type stay blank and are reported with their raw value.
 * @throws InvalidJsonError, NotMaestroJsonError, NewerSchemaError, WrongShapeError.
 */
export function fromJson(text: string, fileName: string): ReadModel {
  const document = parseJson(text, fileName);
  const version = isObject(document) ? own(document, 'schemaVersion') : undefined;
  if (!isObject(document) || typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new NotMaestroJsonError(fileName, looksLikeThreatComposer(document));
  if (version > SCHEMA_VERSION) throw new NewerSchemaError(fileName, version, SCHEMA_VERSION);
  const issues: ReadIssue[] = [];
  const registers: readonly (readonly [string, unknown])[] = ENTITIES.map((entity) => [entity.key, readRegister(entity, own(document, entity.key), fileName, issues)]);
  const known = new Set<string>(['$schema', 'schemaVersion', 'meta', ...ENTITIES.map((e) => e.key)]);
  for (const key of Object.keys(document)) if (!known.has(key)) issues.push({ kind: 'extra-sheet', sheet: key });
  return { model: fromRegisters(readMeta(own(document, 'meta')), Object.fromEntries(registers)), issues };
}

/** Parses JSON text, a byte-order mark tolerated. @throws InvalidJsonError with line and column. */
export function parseJson(text: string, fileName: string): unknown {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    const fault = jsonFault(content);
    throw new InvalidJsonError(fileName, fault?.line ?? 1, fault?.column ?? 1, fault?.expected ?? 'fewer levels of brackets');
  }
}

/** True for a JSON document in the shape of Threat Composer's exchange format. */
export function looksLikeThreatComposer(document: unknown): boolean {
  return isObject(document) && typeof own(document, 'schema') === 'number' && own(document, 'schemaVersion') === undefined;
}

function readRegister(entity: AnyEntity, value: unknown, fileName: string, issues: ReadIssue[]): readonly AnyRow[] | AnyRow {
  const extra = new Set<string>();
  const read = (row: unknown, place: number) => {
    if (!isObject(row)) throw new WrongShapeError(fileName, entity.layout === 'rows' ? `${entity.key}[${place}]` : entity.key, 'an object whose keys are columns');
    for (const key of Object.keys(row)) if (!Object.hasOwn(entity.columns, key)) extra.add(key);
    return readRow(entity, row, place, issues);
  };
  if (value !== undefined && value !== null && entity.layout === 'rows' && !Array.isArray(value)) throw new WrongShapeError(fileName, entity.key, 'a list of rows');
  const rows = entity.layout === 'rows' ? (Array.isArray(value) ? (value as readonly unknown[]).map(read) : []) : read(value ?? {}, 0);
  for (const header of extra) issues.push({ kind: 'extra-column', entity: entity.key, header });
  return rows;
}

function readRow(entity: AnyEntity, given: JsonObject, place: number, issues: ReadIssue[]): AnyRow {
  const row: Record<string, CellValue> = completeRow(entity, {});
  const unread: { column: string; kind: 'not-in-vocabulary' | 'malformed' | 'too-long'; detail: string }[] = [];
  for (const [key, column] of Object.entries(entity.columns)) {
    const parsed = parseInput(column, own(given, key));
    if ('issue' in parsed) unread.push({ column: key, kind: parsed.issue, detail: parsed.detail });
    if ('value' in parsed && parsed.value !== undefined) row[key] = parsed.value;
  }
  for (const { column, kind, detail } of unread) issues.push({ kind, entity: entity.key, row: place, rowId: rowKey(entity, row), column, raw: rawText(own(given, column)), detail });
  return row;
}

function readMeta(value: unknown): Meta {
  const meta = isObject(value) ? value : {};
  const modelId = own(meta, 'modelId');
  const highest = own(meta, 'highestIds');
  const entries = Object.entries(isObject(highest) ? highest : {}).filter((entry): entry is [string, number] => /^[A-Z]{1,4}$/.test(entry[0]) && Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0);
  return { modelId: typeof modelId === 'string' ? modelId : '', schemaVersion: SCHEMA_VERSION, highestIds: Object.fromEntries(entries) };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of the document itself, never one of its prototype. */
export function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function rawText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return Array.isArray(value) ? 'a deeply nested list' : 'a deeply nested object';
  }
}
