import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { staleFiles } from '../../scripts/generate';
import { compareSources, exportNameOf, ruleFileNames } from '../../scripts/generators/rules';
import { ENTITIES } from '../../src/model/threat-model';
import { RULE_IDS } from '../../src/rules/ids.generated';
import { ALL_RULES } from '../../src/rules/index.generated';

const ROOT = path.resolve(__dirname, '../..');
/** Rules of the method by section: R0.1 to R0.14, and so on. */
const RULES_IN_SECTION: Readonly<Record<number, number>> = { 0: 14, 3: 1, 4: 2, 5: 15, 7: 4, 8: 9, 9: 13, 10: 2, 11: 16, 12: 2, 13: 5, 14: 16, 15: 19, 16: 2, 17: 1 };
const expected = Object.entries(RULES_IN_SECTION).flatMap(([section, count]) => Array.from({ length: count }, (_, i) => `R${section}.${i + 1}`));
const names = ruleFileNames(ROOT);
/** Tests beside the rules' own. */
const OTHER_TESTS: ReadonlySet<string> = new Set(['parity', 'validate']);
const byId = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

describe('rules', () => {
  it('implement every rule of the method exactly once', () => {
    const sources = ALL_RULES.map((rule) => rule.source);
    expect(expected.filter((source) => !sources.includes(source))).toEqual([]);
    expect(sources.filter((source) => !expected.includes(source))).toEqual([]);
    expect(sources.filter((source, i) => sources.indexOf(source) !== i)).toEqual([]);
  });

  it('stand in the index once each, in the order of the method', () => {
    expect(ALL_RULES.map((rule) => rule.id).sort()).toEqual([...names].sort());
    expect(ALL_RULES.map((rule) => rule.source)).toEqual([...ALL_RULES.map((rule) => rule.source)].sort(compareSources));
    expect([...RULE_IDS.keys()]).toEqual(ALL_RULES.map((rule) => rule.id));
  });

  it('have a test each, and no test is left without its rule', () => {
    const tests = readdirSync(path.join(ROOT, 'test/rules')).filter((file) => file.endsWith('.test.ts')).map((file) => file.slice(0, -'.test.ts'.length));
    expect(tests.filter((name) => !OTHER_TESTS.has(name)).sort()).toEqual([...names].sort());
  });

  it('have index, ids and pages as generated', async () => {
    expect((await staleFiles()).map((file) => file.path)).toEqual([]);
  });

  it.each(names)('%s is told alike by file, rule, page and test', async (name) => {
    const rule = byId.get(name);
    const loaded = await import(path.join(ROOT, `src/rules/${name}.ts`)) as Record<string, unknown>;
    expect(Object.keys(loaded).filter((key) => key !== '__esModule')).toEqual([exportNameOf(name)]);
    expect(loaded[exportNameOf(name)]).toBe(rule);
    expect(readFileSync(path.join(ROOT, `docs/rules/${name}.md`), 'utf8')).toContain(rule?.title);
    expect(readFileSync(path.join(ROOT, `test/rules/${name}.test.ts`), 'utf8')).toContain(`testRule(${exportNameOf(name)},`);
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s says what a reader needs', (_, rule) => {
    const { id, title, message, why, howToFix, phase } = rule;
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    for (const text of [title, message, why, howToFix]) expect(text).toMatch(/^\S.*\S$/);
    expect(title).not.toMatch(/\.$/);
    for (const sentence of [message, why, howToFix]) expect(sentence).toMatch(/[.!?]$/);
    expect(phase === 'entity' || (phase >= 0 && phase <= 10)).toBe(true);
  });

  it('cover the fields that the schema leaves to them', () => {
    const left = ENTITIES.flatMap((entity) => Object.entries(entity.columns).flatMap(([key, { coveredBy }]) => (coveredBy === undefined ? [] : [`${entity.key}.${key}: ${coveredBy}`])));
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((entry) => !expected.includes(entry.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('are explained nowhere without a rule', () => {
    const pages = readdirSync(path.join(ROOT, 'docs/rules')).filter((file) => file !== 'README.md');
    expect(pages.map((file) => file.slice(0, -'.md'.length)).sort()).toEqual([...names].sort());
    expect(existsSync(path.join(ROOT, 'docs/rules/README.md'))).toBe(true);
  });
});
