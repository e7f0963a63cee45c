import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import { generatedSchema, jsonSchema } from '../../src/formats/json-schema';
import { ENTITIES } from '../../src/model/threat-model';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });
const validate = ajv.compile(jsonSchema());
const document = (content: object) => ({ schemaVersion: 1, ...content });

describe('the published JSON Schema', () => {
  it('describes every column of every register with its header and meaning', () => {
    const { properties } = jsonSchema() as { properties: Record<string, { title: string; items?: { properties: object }; properties?: object }> };
    for (const entity of ENTITIES) {
      const register = properties[entity.key];
      expect(register?.title).toBe(entity.table);
      const columns = (register?.items?.properties ?? register?.properties) as Record<string, { title: string; description: string }>;
      expect(Object.keys(columns)).toEqual(Object.keys(entity.columns));
      for (const [key, column] of Object.entries(entity.columns)) {
        expect(columns[key]?.title).toBe(column.header);
        expect(columns[key]?.description).toContain(column.help);
      }
    }
  });

  it.each<[string, object]>([
    ['an empty model', {}], ['a threat', { threats: [{ id: 'TH1', layers: ['L1', 'Cross-Layer'], severity: 'High', components: ['C1'], threatIds: ['T6', 'ORG-x'] }] }],
    ['a date', { context: { assessmentDate: '2024-02-29' } }], ['identity', { $schema: 'x', meta: { modelId: 'a', highestIds: { TH: 3 } } }], ['a half-filled row', { zones: [{ trustRank: 0 }] }],
    ['a reference to either target', { roadmap: [{ source: 'TH1' }, { source: 'M2' }] }],
  ])('accepts %s', (_, content) => expect([validate(document(content)), validate.errors]).toEqual([true, null]));

  it.each<[string, object]>([
    ['a later version', { schemaVersion: 3 }], ['a version below 1', { schemaVersion: 0 }], ['an unknown register', { threat: [] }], ['an unknown column', { threats: [{ colour: 'red' }] }], ['a foreign value', { threats: [{ severity: 'Awful' }] }],
    ['an ID of another register', { threats: [{ id: 'M1' }] }], ['a reference to another register', { mapping: [{ threat: 'M1' }] }], ['a number out of range', { zones: [{ trustRank: 6 }] }],
    ['a fraction', { zones: [{ trustRank: 1.5 }] }], ['a day that is none', { context: { assessmentDate: '2023-02-29' } }], ['a label with a comma', { threats: [{ tags: ['a, b'] }] }], ['a text that is too long', { threats: [{ name: 'x'.repeat(32_768) }] }],
  ])('refuses %s', (_, content) => expect(validate(document(content))).toBe(false));

  it('is the same text each time', () => expect(generatedSchema()).toBe(generatedSchema()));
});
