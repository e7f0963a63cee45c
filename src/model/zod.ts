import * as z from 'zod';
import { isList, type InputColumn } from './column';
import type { AnyEntity } from './entity';
import { MAX_CELL_TEXT } from './parse';
import { ENTITIES, SCHEMA_VERSION, entityOf } from './threat-model';

// Where a content security policy forbids eval, zod must not try it.
z.config({ jitless: true });

/** What the JSON Schema says about a part of a model beside its shape; kept here because zod's registries lose it behind `.optional()`. */
export interface Words {
  readonly title: string;
  readonly description: string;
  readonly examples?: readonly unknown[];
}
const words = new WeakMap<z.core.$ZodType, Words>();

/** The words that belong to a schema made here, if any. */
export const wordsOf = (schema: z.core.$ZodType): Words | undefined => words.get(schema);

function worded<S extends z.core.$ZodType>(schema: S, about: Words): S {
  words.set(schema, about);
  return schema;
}

const shortText = z.string().min(1).max(MAX_CELL_TEXT);
const item = z.string().regex(/^[^,;\n]*[^,;\s][^,;\n]*$/);
const numbered = (prefixes: readonly string[]) => z.string().regex(new RegExp(`^(${prefixes.join('|')})\\d+$`));

function prefixes(targets: readonly string[]): readonly string[] {
  return targets.flatMap((key) => {
    const id = entityOf(key).columns['id'];
    return id?.kind === 'id' && id.prefix !== undefined ? [id.prefix] : [];
  });
}

function cellSchema(column: InputColumn): z.ZodType {
  switch (column.kind) {
    case 'id': return column.prefix === undefined ? shortText : numbered([column.prefix]);
    case 'text': return shortText;
    case 'choice': return z.enum(column.vocabulary.values);
    case 'choices': return z.array(z.enum(column.vocabulary.values));
    case 'number': return (column.integer ? z.int() : z.number()).min(column.min).max(column.max);
    case 'date': return z.iso.date();
    case 'ref': return numbered(prefixes(column.to));
    case 'refs': return z.array(numbered(prefixes(column.to)));
    case 'tags': case 'codes': return z.array(item);
    case 'code': return item;
  }
}

function columnWords(column: InputColumn): Words {
  const meanings = column.kind === 'choice' || column.kind === 'choices' ? ` (${column.vocabulary.terms.map((t) => `${t.value}: ${t.meaning}`).join('; ')})` : '';
  const owed = column.required === true ? ' Required in a row that has begun.' : column.requiredWhen === undefined ? '' : ` Required ${column.requiredWhen.words}.`;
  return { title: column.header, description: `${column.help}${meanings}.${owed}`, ...(column.example === undefined ? {} : { examples: [exampleOf(column, column.example)] }) };
}

function exampleOf(column: InputColumn, written: string): unknown {
  if (isList(column)) return written.split(', ');
  return column.kind === 'number' ? Number(written) : written;
}

/** The zod schema of one row in JSON: any input column may be absent, none may be unknown. Stricter than reading, which reports and goes on. */
export function rowSchema(entity: AnyEntity): z.ZodObject {
  const shape = Object.entries(entity.columns).map(([key, column]) => [key, worded(cellSchema(column).optional(), columnWords(column))]);
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodOptional<z.ZodType>>);
}

/** The zod schema of a whole model in JSON (METHOD section 16: the canonical JSON). */
export function modelSchema(): z.ZodObject {
  const registers = ENTITIES.map((entity) => {
    const row = rowSchema(entity);
    return [entity.key, worded((entity.layout === 'rows' ? z.array(row) : row).optional(), { title: entity.table, description: `${entity.description}.` })];
  });
  return z.strictObject({
    $schema: worded(z.string().optional(), { title: 'Schema', description: 'Address of this schema, for editors.' }),
    schemaVersion: worded(z.int().min(1).max(SCHEMA_VERSION), { title: 'Schema version', description: 'Version of the model’s schema.' }),
    meta: worded(z.strictObject({
      modelId: worded(z.string().optional(), { title: 'Model ID', description: 'What tells this model from every other.' }),
      highestIds: worded(z.record(z.string().regex(/^[A-Z]{1,4}$/), z.int().min(0)).optional(), { title: 'Highest IDs', description: 'Highest number ever used with each ID prefix, so that none is used twice.' }),
    }).optional(), { title: 'Meta', description: 'What identifies the model.' }),
    ...(Object.fromEntries(registers) as Record<string, z.ZodOptional<z.ZodType>>),
  });
}
