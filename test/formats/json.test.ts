import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidJsonError, MaestroError, NewerSchemaError, NotMaestroJsonError, WrongShapeError } from '../../src/errors';
import { fromJson, toJson } from '../../src/formats/json';
import { ENTITIES, createModel } from '../../src/model/threat-model';
import { modelSchema } from '../../src/model/zod';
import { arbitraryModel } from '../support/arbitrary-model';

const model = createModel({
  meta: { modelId: 'm-1', highestIds: { TH: 4, C: 9 } },
  context: { systemName: 'Claims', dataCategories: ['PII', 'Financial'] },
  codeAccess: { access: 'None' },
  threats: [{ id: 'TH1', name: '=HYPERLINK("x")', layers: ['L1'], components: ['C1'] }, {}, { id: 'TH2', severity: 'High' }],
});
const read = (content: unknown) => fromJson(JSON.stringify(content), 'model.json');

describe('toJson', () => {
  it('writes registers and columns in schema order without blanks', () => {
    expect(toJson(model)).toBe(`{
  "$schema": "https://unpkg.com/maestro-workbook/dist/schema/threat-model.schema.json",
  "schemaVersion": 2,
  "meta": {
    "modelId": "m-1",
    "highestIds": {
      "C": 9,
      "TH": 4
    }
  },
  "context": {
    "systemName": "Claims",
    "dataCategories": [
      "PII",
      "Financial"
    ]
  },
  "threats": [
    {
      "id": "TH1",
      "name": "=HYPERLINK(\\"x\\")",
      "layers": [
        "L1"
      ],
      "components": [
        "C1"
      ]
    },
    {},
    {
      "id": "TH2",
      "severity": "High"
    }
  ],
  "codeAccess": {
    "access": "None"
  }
}
`);
  });

  it('gives the same bytes whatever order a row was built in', () => {
    const context = Object.assign({}, ...Object.entries(model.context).reverse().map(([key, value]) => ({ [key]: value }))) as typeof model.context;
    expect(Object.keys(context)[0]).not.toBe(Object.keys(model.context)[0]);
    expect(toJson({ ...model, context })).toBe(toJson(model));
    const reversed = Object.fromEntries(Object.entries(model).reverse());
    expect(toJson({ ...model, ...reversed })).toBe(toJson(model));
  });

  it('comes back field for field', () => {
    fc.assert(fc.property(fc.oneof(arbitraryModel(), arbitraryModel({ dense: true })), (any) => {
      const text = toJson(any);
      const back = fromJson(text, 'any.json');
      expect(back.issues).toEqual([]);
      expect(back.model).toEqual(any);
      expect(toJson(back.model)).toBe(text);
    }), { numRuns: 40 });
  }, 60_000);

  it('writes what the published schema allows', () => {
    fc.assert(fc.property(arbitraryModel({ dense: true }), (any) => {
      expect(modelSchema().safeParse(JSON.parse(toJson(any))).error?.issues).toBeUndefined();
    }), { numRuns: 10 });
  }, 60_000);
});

describe('fromJson', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /line 1, column 1 should hold a value/],
    ['a missing value', '{"schemaVersion": 1,\n "threats": }', /line 2, column 13 should hold a value/],
    ['a trailing comma', '{"schemaVersion": 1,\n}', /line 2, column 1 should hold a name in double quotes/],
    ['a missing comma', '[1\n  2]', /line 2, column 3 should hold "," or "]"/],
    ['a cut file', '{"threats": [{"id": "TH1"', /line 1, column 26 should hold "," or "}"/],
    ['single quotes', "{'a': 1}", /line 1, column 2 should hold a name/],
    ['a comment', '// x\n{}', /line 1, column 1/],
    ['text behind the end', '{} x', /line 1, column 4 should hold nothing more/],
    ['a bare word', '{"a": NaN}', /line 1, column 7/],
    ['a line break in a text', '{"a": "x\ny"}', /line 1, column 7/],
    ['a missing colon', '{"a" 1}', /column 6 should hold ":"/],
    ['a number with a leading zero', '[01]', /column 2/],
  ])('says where %s is', (_, text, message) => {
    expect(() => fromJson(text, 'model.json')).toThrow(InvalidJsonError);
    expect(() => fromJson(text, 'model.json')).toThrow(message);
  });

  it.each<[string, unknown, RegExp]>([
    ['a list', [], /"schemaVersion"/], ['a text', 'x', /"schemaVersion"/], ['null', null, /"schemaVersion"/], ['another tool’s file', { threats: [] }, /export FILE --to json/],
    ['a version that is no number', { schemaVersion: '1' }, /"schemaVersion"/], ['a version below 1', { schemaVersion: 0 }, /"schemaVersion"/],
    ['a Threat Composer file', { schema: 1, threats: [] }, /Threat Composer model.*new FILE --from model\.json/],
  ])('refuses %s', (_, content, message) => {
    expect(() => read(content)).toThrow(NotMaestroJsonError);
    expect(() => read(content)).toThrow(message);
  });

  it('refuses a later schema', () => expect(() => read({ schemaVersion: 3 })).toThrow(NewerSchemaError));

  it.each<[string, unknown, string]>([
    ['a register that is no list', { threats: { id: 'TH1' } }, '"threats" should be a list of rows'], ['a row that is no object', { threats: [{}, 'TH1'] }, '"threats[1]" should be an object'], ['a context that is a list', { context: [] }, '"context" should be an object'],
  ])('refuses %s', (_, content, message) => {
    expect(() => read({ schemaVersion: 1, ...(content as object) })).toThrow(WrongShapeError);
    expect(() => read({ schemaVersion: 1, ...(content as object) })).toThrow(message);
  });

  it('tolerates a byte-order mark, absent and null registers, other case, and text where lists belong', () => {
    const { model: found, issues } = fromJson('\uFEFF{"schemaVersion": 1, "mitigations": null, "threats": [{"id": "th1", "severity": "CRITICAL", "layers": "l1, l3", "components": null}]}', 'model.json');
    expect(issues).toEqual([]);
    expect(found).toEqual(createModel({ threats: [{ id: 'TH1', severity: 'Critical', layers: ['L1', 'L3'] }] }));
  });

  it('reports what it cannot hold, with the raw value, and goes on', () => {
    const { model: found, issues } = read({
      schemaVersion: 1, extension: {}, context: { colour: 'red', assessmentDate: '2026-02-30' },
      threats: [{ id: 'TH1', severity: 'Awful', layers: ['L1', 'L9'], shade: 1, name: { deep: [1] } }, { id: 'TH2', shade: 2, tags: ['a, b'], name: 'x'.repeat(32_768) }],
      mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 5 }],
    });
    expect(issues).toEqual([
      { kind: 'malformed', entity: 'context', row: 0, rowId: '', column: 'assessmentDate', raw: '2026-02-30', detail: expect.any(String) },
      { kind: 'extra-column', entity: 'context', header: 'colour' },
      { kind: 'malformed', entity: 'threats', row: 0, rowId: 'TH1', column: 'name', raw: '{"deep":[1]}', detail: expect.any(String) },
      { kind: 'not-in-vocabulary', entity: 'threats', row: 0, rowId: 'TH1', column: 'layers', raw: '["L1","L9"]', detail: expect.stringContaining('"L9"') },
      { kind: 'not-in-vocabulary', entity: 'threats', row: 0, rowId: 'TH1', column: 'severity', raw: 'Awful', detail: expect.any(String) },
      { kind: 'too-long', entity: 'threats', row: 1, rowId: 'TH2', column: 'name', raw: expect.any(String), detail: expect.any(String) },
      { kind: 'malformed', entity: 'threats', row: 1, rowId: 'TH2', column: 'tags', raw: '["a, b"]', detail: expect.stringContaining('commas') },
      { kind: 'extra-column', entity: 'threats', header: 'shade' },
      { kind: 'not-in-vocabulary', entity: 'mapping', row: 0, rowId: 'TH1/M1', column: 'effectiveness', raw: '5', detail: expect.any(String) },
      { kind: 'extra-sheet', sheet: 'extension' },
    ]);
    expect(found.threats.map((t) => t.id)).toEqual(['TH1', 'TH2']);
    expect(found.threats[1]?.name).toHaveLength(32_768);
  });

  it('is not fooled by names of prototype properties', () => {
    const { model: found, issues } = fromJson('{"schemaVersion": 1, "__proto__": {"threats": [{"id": "TH9"}]}, "meta": {"highestIds": {"__proto__": 5, "TH": 3, "constructor": 1}}, "threats": [{"__proto__": {"id": "TH8"}, "constructor": 1, "id": "TH1"}]}', 'model.json');
    expect(found).toEqual(createModel({ meta: { highestIds: { TH: 3 } }, threats: [{ id: 'TH1' }] }));
    expect(issues.map((i) => ('header' in i ? i.header : 'sheet' in i ? i.sheet : ''))).toEqual(['__proto__', 'constructor', '__proto__']);
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });

  it('never fails but with an error of its own, whatever the JSON or text', () => {
    const register = fc.constantFrom(...ENTITIES.map((e) => e.key as string), 'meta', '$schema', 'other');
    const row = fc.dictionary(fc.constantFrom(...ENTITIES.flatMap((e) => Object.keys(e.columns)), '__proto__', 'toString'), fc.jsonValue());
    const document = fc.dictionary(register, fc.oneof(fc.jsonValue(), fc.array(fc.oneof(row, fc.jsonValue())), row)).map((d) => JSON.stringify({ schemaVersion: 1, ...d }));
    const broken = document.chain((text) => fc.nat(text.length).map((n) => text.slice(0, n)));
    fc.assert(fc.property(fc.oneof(document, broken, fc.json(), fc.string()), (text) => {
      try {
        fromJson(text, 'any.json');
      } catch (error) {
        expect(error).toBeInstanceOf(MaestroError);
      }
    }), { numRuns: 500 });
  });

  it('survives any depth', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(() => fromJson(deep, 'deep.json')).toThrow(MaestroError);
    expect(fromJson(`{"schemaVersion": 1, "threats": [{"id": "TH1", "name": ${deep}}]}`, 'deep.json').issues).toMatchObject([{ kind: 'malformed', raw: 'a deeply nested list' }]);
    expect(() => fromJson('['.repeat(200_000), 'deep.json')).toThrow(/should hold a value or "]"/);
  });
});
