import * as z from 'zod';
import { modelSchema, wordsOf } from '../model/zod';
import { SCHEMA_URL } from './json';

/** The JSON Schema (draft 2020-12) of a threat model in JSON, generated from the model's columns: titles, meanings, allowed values, patterns. */
export function jsonSchema(): object {
  const generated = z.toJSONSchema(modelSchema(), {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema: node }) => {
      const words = wordsOf(zodSchema);
      if (words !== undefined) Object.assign(node, { ...words, ...(words.examples === undefined ? {} : { examples: [...words.examples] }) });
    },
  });
  const { $schema, ...rest } = generated;
  return { $schema, $id: SCHEMA_URL, title: 'MAESTRO threat model', description: 'A threat model as MAESTRO Workbook writes it. Every register and every cell may be absent; computed cells are never part of it.', ...rest };
}

/** The text of the published schema file. */
export function generatedSchema(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
