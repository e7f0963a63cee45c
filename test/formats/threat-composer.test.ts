import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidJsonError, MaestroError, NotThreatComposerError, WrongShapeError } from '../../src/errors';
import { renderLosses, type Loss } from '../../src/formats/loss';
import { fromThreatComposer, toThreatComposer } from '../../src/formats/threat-composer';
import { ALL_RULES } from '../../src/rules/index.generated';
import { validateModel } from '../../src/rules/validate';
import { rate } from '../../src/scoring/rate';
import { createModel } from '../../src/model/threat-model';
import { arbitraryModel } from '../support/arbitrary-model';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const LONG = `${'A control whose content is much longer than a title ought to be, '.repeat(3)}indeed`;
const source = {
  schema: 1,
  applicationInfo: { name: 'Claims assistant', description: '### Purpose\nAnswers claims.' },
  architecture: { description: 'Three tiers', image: 'data:image/png;base64,AAAA' },
  dataflow: { description: ' ' },
  threats: [
    {
      id: uuid(3), numericId: 3, displayOrder: 3, threatSource: 'insider', prerequisites: '', threatAction: 'read the logs', statement: 'An insider can read the logs', impactedAssets: ['claims', 'audit trail'], status: 'threatResolvedNotUseful',
    },
    {
      id: uuid(1), numericId: 1, displayOrder: 1,
      metadata: [{ key: 'STRIDE', value: ['T', 'S'] }, { key: 'Priority', value: 'High' }, { key: 'Comments', value: '=see ticket 7\n' }, { key: 'custom:squad', value: 'blue' }],
      tags: ['LLM01 Prompt Injection', 'pilot'], threatSource: 'external actor', prerequisites: 'with access to the chat', threatAction: 'override the system prompt', threatImpact: 'claims paid to the wrong person',
      impactedGoal: ['integrity', 'trust'], impactedAssets: ['claims'], statement: 'An external actor with access to the chat can override the system prompt', status: 'threatIdentified',
    },
    { id: uuid(2), numericId: 2, displayOrder: 2, statement: '' },
  ],
  mitigations: [
    { id: uuid(12), numericId: 12, displayOrder: 12, content: LONG, metadata: [{ key: 'Comments', value: 'Seen in review' }], status: 'mitigationResolvedWillNotAction', tags: ['a', 'b'] },
    { id: uuid(11), numericId: 11, displayOrder: 11, content: 'Filter input', status: 'mitigationResolved' },
    { id: uuid(10), numericId: 10, displayOrder: 10, content: 'Review prompts', metadata: [{ key: 'Comments', value: 'Every quarter' }] },
  ],
  assumptions: [{ id: uuid(21), numericId: 1, displayOrder: 1, content: 'The model does not train on inputs\t', metadata: [{ key: 'Comments', value: 'By contract' }], tags: ['legal'] }],
  mitigationLinks: [
    { mitigationId: uuid(11), linkedId: uuid(1) }, { mitigationId: uuid(10), linkedId: uuid(1) }, { mitigationId: uuid(10), linkedId: uuid(3) },
    { mitigationId: uuid(11), linkedId: uuid(1) }, { mitigationId: uuid(10), linkedId: uuid(99) }, { mitigationId: uuid(98), linkedId: uuid(1) }, { mitigationId: uuid(12), linkedId: uuid(21) },
  ],
  assumptionLinks: [
    { type: 'Threat', assumptionId: uuid(21), linkedId: uuid(3) }, { type: 'Mitigation', assumptionId: uuid(21), linkedId: uuid(10) }, { type: 'Threat', assumptionId: uuid(21), linkedId: uuid(97) }, { type: 'Threat', assumptionId: uuid(96), linkedId: uuid(3) },
  ],
};
const read = (document: unknown) => fromThreatComposer(JSON.stringify(document), 'claims.tc.json');
const find = (losses: readonly Loss[], where: string, field: string) => losses.find((l) => l.where === where && l.field === field);
const { model, losses, issues } = read(source);

describe('fromThreatComposer', () => {
  it('keeps numbers as IDs, UUIDs as source references, in the order they were made', () => {
    expect(model.threats.map((t) => [t.id, t.sourceRef])).toEqual([['TH1', uuid(1)], ['TH2', uuid(2)], ['TH3', uuid(3)]]);
    expect(model.mitigations.map((m) => m.id)).toEqual(['M10', 'M11', 'M12']);
    expect(issues).toEqual([]);
  });

  it('reads a threat field for field and leaves what it does not say blank', () => {
    expect(model.threats[0]).toEqual(createModel({ threats: [{
      id: 'TH1', name: 'Override the system prompt', description: 'An external actor with access to the chat can override the system prompt', source: 'external actor', prerequisites: 'with access to the chat',
      attackScenario: 'override the system prompt', impactText: 'claims paid to the wrong person', stride: ['Tampering', 'Spoofing'], owaspLlm: ['LLM01'], assets: ['AF1'], status: 'Open',
      tags: ['LLM01 Prompt Injection', 'pilot', 'Priority: High', 'Goal: integrity', 'Goal: trust'], references: '=see ticket 7\n', sourceRef: uuid(1),
    }] }).threats[0]);
    expect(model.threats[2]).toMatchObject({ status: 'Closed', tags: ['Resolved: not useful'], assets: ['AF1', 'AF2'], prerequisites: undefined });
    expect(model.assets.map((a) => [a.id, a.name])).toEqual([['AF1', 'claims'], ['AF2', 'audit trail']]);
    expect(model.context).toMatchObject({ systemName: 'Claims assistant', purpose: '### Purpose\nAnswers claims.' });
  });

  it('reads mitigations and their status', () => {
    expect(model.mitigations.map((m) => [m.name, m.description, m.status])).toEqual([
      ['Review prompts', 'Every quarter', 'Identified'], ['Filter input', 'Filter input', 'Implemented'],
      [expect.stringMatching(/^A control whose .{60,110}…$/), `${LONG}\n\nComments: Seen in review`, 'Will Not Action'],
    ]);
    expect(model.mitigations[2]?.tags).toBe('a, b');
  });

  it('turns links into mappings and references, and reports those that lead nowhere', () => {
    expect(model.mapping.map((m) => [m.threat, m.mitigation])).toEqual([['TH1', 'M11'], ['TH1', 'M10'], ['TH3', 'M10']]);
    expect(model.assumptions[0]).toMatchObject({ id: 'A1', statement: 'The model does not train on inputs\t', rationale: 'By contract', threats: ['TH3'], mitigations: ['M12', 'M10'], status: 'Unvalidated', tags: 'legal' });
    expect(losses.filter((l) => l.where.endsWith('Links')).map((l) => [l.where, l.rows, l.reason])).toEqual([
      ['mitigationLinks', ['M11/TH1'], 'stands there twice: kept once'],
      ['mitigationLinks', [uuid(99)], 'link to a threat that does not exist: left out'],
      ['mitigationLinks', [uuid(98)], 'link from a mitigation that does not exist: left out'],
      ['assumptionLinks', [uuid(97)], 'link to a threat that does not exist: left out'],
      ['assumptionLinks', [uuid(96)], 'link from an assumption that does not exist: left out'],
    ]);
  });

  it('says what it could not hold, and that a priority is no severity', () => {
    expect(find(losses, 'threats', 'metadata Priority')).toMatchObject({ rows: ['TH1'], reason: expect.stringContaining('no severity') });
    expect(find(losses, 'threats', 'metadata custom:squad')?.rows).toEqual(['TH1']);
    expect(losses.filter((l) => l.where === 'architecture').map((l) => l.field)).toEqual(['description', 'image']);
    expect(find(losses, 'dataflow', 'description')).toBeUndefined();
    expect(model.threats.every((t) => t.severity === undefined && t.likelihood === undefined)).toBe(true);
  });

  it('leaves to the rules to ask for what is missing', () => {
    const { findings } = validateModel(ALL_RULES, { model, ratings: rate(model, '2026-03-02'), today: '2026-03-02' });
    const missing = (entity: string, column: string) => findings.filter((f) => f.ruleId === 'required-field-missing' && f.entity === entity && f.column === column).length;
    expect([missing('threats', 'likelihood'), missing('threats', 'layers'), missing('mitigations', 'cost'), missing('mapping', 'effectiveness')]).toEqual([3, 3, 3, 3]);
  });

  it.each<[string, object, string[]]>([
    ['numbers that are taken, missing or no numbers', { threats: [{ numericId: 2, displayOrder: 1 }, { numericId: 2, displayOrder: 2 }, { displayOrder: 3 }, { numericId: -1, displayOrder: 4 }, { numericId: 1.5, displayOrder: 5 }] }, ['TH2', 'TH3', 'TH4', 'TH5', 'TH6']],
    ['rows without display order', { threats: [{ numericId: 9 }, { numericId: 4 }] }, ['TH4', 'TH9']],
  ])('copes with %s', (_, document, ids) => expect(read({ schema: 1, ...document }).model.threats.map((t) => t.id)).toEqual(ids));

  it('cuts and says so where a cell cannot hold a text, and replaces separators in tags', () => {
    const result = read({ schema: 1, applicationInfo: { description: 'x'.repeat(40_000) }, threats: [{ numericId: 1, tags: ['a, b;c', ','], status: 'odd', metadata: [{ key: 'STRIDE', value: ['S', 'X'] }] }] });
    expect(result.model.context.purpose).toHaveLength(32_767);
    expect(result.model.threats[0]).toMatchObject({ tags: ['a b c'], status: undefined, stride: ['Spoofing'] });
    expect(result.losses.map((l) => `${l.where}.${l.field}`)).toEqual(expect.arrayContaining(['applicationInfo.description', 'threats.tags', 'threats.status', 'threats.metadata STRIDE']));
  });

  it.each<[string, string, new (...args: never[]) => Error, RegExp]>([
    ['broken JSON', '{', InvalidJsonError, /line 1, column 2/], ['a list', '[]', NotThreatComposerError, /no JSON object/], ['a MAESTRO model', '{"schemaVersion": 1}', NotThreatComposerError, /"schema"/],
    ['a later schema', '{"schema": 2}', NotThreatComposerError, /schema is 2/], ['threats that are no list', '{"schema": 1, "threats": {}}', WrongShapeError, /"threats" should be a list/], ['a threat that is no object', '{"schema": 1, "threats": [1]}', WrongShapeError, /"threats\[0\]"/],
  ])('refuses %s', (_, text, kind, message) => {
    expect(() => fromThreatComposer(text, 'x.json')).toThrow(kind);
    expect(() => fromThreatComposer(text, 'x.json')).toThrow(message);
  });

  it('never fails but with an error of its own', () => {
    const item = fc.dictionary(fc.constantFrom('id', 'numericId', 'displayOrder', 'metadata', 'tags', 'content', 'statement', 'status', 'impactedAssets', '__proto__'), fc.jsonValue());
    const document = fc.dictionary(fc.constantFrom('threats', 'mitigations', 'assumptions', 'mitigationLinks', 'assumptionLinks', 'applicationInfo', 'architecture'), fc.oneof(fc.array(item), fc.jsonValue()));
    fc.assert(fc.property(document, (any) => {
      try {
        read({ schema: 1, ...any });
      } catch (error) {
        expect(error).toBeInstanceOf(MaestroError);
      }
    }), { numRuns: 300 });
  });
});

interface Written { threats: Item[]; mitigations: Item[]; assumptions: Item[]; mitigationLinks: Record<string, string>[]; assumptionLinks: Record<string, string>[]; applicationInfo: Record<string, string> }
type Item = { id: string; numericId: number; displayOrder: number; status?: string; statement?: string; content?: string; tags?: string[]; metadata?: { key: string; value: unknown }[]; impactedGoal?: string[]; impactedAssets?: string[] };
const written = (text: string) => JSON.parse(text) as Written;

describe('toThreatComposer', () => {
  it('restores an imported file, and importing that gives the same model', () => {
    const { text, losses: out } = toThreatComposer(model);
    const document = written(text);
    expect(document.threats.map((t) => [t.id, t.numericId, t.displayOrder, t.status])).toEqual([[uuid(3), 3, 3, 'threatResolvedNotUseful'], [uuid(2), 2, 2, 'threatIdentified'], [uuid(1), 1, 1, 'threatIdentified']]);
    expect(document.threats[2]).toEqual({ ...source.threats[1], metadata: [{ key: 'Priority', value: 'High' }, { key: 'STRIDE', value: ['T', 'S'] }, { key: 'Comments', value: '=see ticket 7\n' }] });
    expect(document.mitigations).toEqual([source.mitigations[0], source.mitigations[1], { ...source.mitigations[2], status: 'mitigationIdentified' }].map((m) => ({ ...m })));
    expect(document.assumptions).toEqual(source.assumptions);
    expect(document.mitigationLinks).toEqual(source.mitigationLinks.slice(0, 3));
    expect(out).toEqual([]);
    expect(fromThreatComposer(text, 'again').model).toEqual(model);
  });

  const own = createModel({
    meta: { modelId: 'm-1' },
    context: { systemName: 'S'.repeat(300), criticality: 'High' },
    components: [{ id: 'C1', name: 'Agent' }, { id: 'C2', name: 'Store' }],
    assets: [{ id: 'AF1', name: 'Claims', classification: 'Restricted' }, { id: 'AF2', name: 'Unused' }],
    threats: [
      { id: 'TH1', name: 'Own title', description: `${'x'.repeat(1398)}😀y`, severity: 'High', likelihood: 'Likely', layers: ['L1'], assets: ['AF1', 'AF9'], owaspLlm: ['LLM05'], tags: ['a label that is longer than thirty'], status: 'Merged', mergedInto: 'TH2' },
      {}, { id: 'TH2', severity: 'Low' }, { id: 'TH2', name: 'Twice', sourceRef: 'JIRA-7' },
    ],
    mitigations: [{ id: 'M1', name: 'Control', cost: 'Low', status: 'In Progress', sourceRef: uuid(1) }, { id: 'M2', name: 'Copy', sourceRef: uuid(1) }],
    mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH9', mitigation: 'M1' }],
    assumptions: [{ id: 'A1', status: 'Validated', threats: ['TH2', 'TH8'] }],
    residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH2', disposition: 'Accepted' }],
  });
  const { text, losses: out } = toThreatComposer(own);

  it('gives rows without a UUID one that stays the same', () => {
    const ids = [...written(text).threats, ...written(text).mitigations, ...written(text).assumptions].map((i) => i.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(toThreatComposer(own).text).toBe(text);
    expect(toThreatComposer(createModel({ ...own, meta: { modelId: 'm-2' } })).text).not.toBe(text);
    expect(written(text).mitigations.find((m) => m.numericId === 1)?.id).toBe(uuid(1));
  });

  it('links rows by UUID and leaves out blank rows and links to nothing', () => {
    const { threats, mitigationLinks, assumptionLinks } = written(text);
    expect(threats.map((t) => t.numericId)).toEqual([3, 2, 1]);
    expect(mitigationLinks).toEqual([{ mitigationId: uuid(1), linkedId: threats[2]?.id }]);
    expect(assumptionLinks.map((l) => l['linkedId'])).toEqual([threats[1]?.id]);
  });

  it('cuts what is too long, never inside a character, and reports every loss once with its rows', () => {
    const { threats, applicationInfo } = written(text);
    expect(applicationInfo['name']).toHaveLength(200);
    expect(threats[2]?.statement).toBe(`${'x'.repeat(1398)}…`);
    expect(threats[2]?.tags?.[0]).toHaveLength(30);
    expect(out).toEqual(expect.arrayContaining([
      expect.objectContaining({ where: 'threats', field: 'severity', rows: ['TH1', 'TH2'] }), expect.objectContaining({ where: 'threats', field: 'layers', rows: ['TH1'] }),
      expect.objectContaining({ where: 'threats', field: 'description', rows: ['TH1'] }), expect.objectContaining({ where: 'threats', field: 'name', rows: ['TH1', 'TH2'] }), expect.objectContaining({ where: 'threats', field: 'owaspLlm', rows: ['TH1'] }),
      expect.objectContaining({ where: 'threats', field: 'status', rows: ['TH1'] }), expect.objectContaining({ where: 'threats', field: 'assets', rows: ['TH1'] }), expect.objectContaining({ where: 'threats', field: 'sourceRef', rows: ['TH2'] }),
      expect.objectContaining({ where: 'mitigations', field: 'sourceRef', rows: ['M2'] }), expect.objectContaining({ where: 'mitigations', field: 'cost', rows: ['M1'] }), expect.objectContaining({ where: 'mapping', field: 'effectiveness', rows: ['TH1/M1'] }),
      expect.objectContaining({ where: 'mapping', field: 'threat, mitigation', rows: ['TH9/M1'] }), expect.objectContaining({ where: 'components', field: 'every column', rows: ['C1', 'C2'] }), expect.objectContaining({ where: 'assets', field: 'classification', rows: ['AF1'] }),
      expect.objectContaining({ where: 'assets', field: 'name', rows: ['AF2'] }), expect.objectContaining({ where: 'residual', field: 'every column', rows: ['RR2'] }), expect.objectContaining({ where: 'assumptions', field: 'status', rows: ['A1'] }),
      expect.objectContaining({ where: 'assumptions', field: 'threats', rows: ['A1'] }), expect.objectContaining({ where: 'context', field: 'criticality', rows: [] }),
    ]));
    const keys = out.map((l) => `${l.where}/${l.field}/${l.reason}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stays within what Threat Composer takes, whatever the model', () => {
    fc.assert(fc.property(arbitraryModel(), (any) => {
      const document = written(toThreatComposer(any).text);
      const items = [...document.threats, ...document.mitigations, ...document.assumptions];
      for (const item of items) {
        expect(item.id).toHaveLength(36);
        expect((item.content ?? '').length).toBeLessThanOrEqual(1000);
        for (const entry of item.metadata ?? []) expect(typeof entry.value === 'string' ? entry.value.length : 0).toBeLessThanOrEqual(1000);
        for (const tag of item.tags ?? []) expect(tag.length > 0 && tag.length <= 30).toBe(true);
        for (const text_ of [...(item.impactedAssets ?? []), ...(item.impactedGoal ?? [])]) expect(text_.length).toBeLessThanOrEqual(200);
      }
      const ids = new Set(items.map((i) => i.id));
      for (const link of [...document.mitigationLinks, ...document.assumptionLinks]) expect(ids.has(link['linkedId'] ?? '')).toBe(true);
      const again = fromThreatComposer(JSON.stringify(document), 'again').model;
      expect(toThreatComposer(again).text).toBe(toThreatComposer(fromThreatComposer(toThreatComposer(again).text, 'third').model).text);
    }), { numRuns: 30 });
  }, 60_000);
});

describe('renderLosses', () => {
  it('lists rows and counts those past the eighth', () => {
    const rows = Array.from({ length: 10 }, (_, i) => `TH${i + 1}`);
    expect(renderLosses([{ where: 'threats', field: 'layers', rows, reason: 'none' }, { where: 'context', field: 'purpose', rows: [], reason: 'cut' }])).toBe('threats, layers: none (10 rows: TH1, TH2, TH3, TH4, TH5, TH6, TH7, TH8 and 2 more)\ncontext, purpose: cut\n');
  });
});
