import { describe, expect, it } from '@jest/globals';
import { fromSarif, type ScanResult } from '../../src/formats/sarif-results';

const at = (uri: string, startLine?: number) => [{ physicalLocation: { artifactLocation: { uri }, ...(startLine === undefined ? {} : { region: { startLine } }) } }];
const run = (results: unknown, more: object = {}) => ({
  tool: { driver: { name: 'Semgrep', rules: [{ id: 'first' }, { id: 'loud', shortDescription: { text: 'Too loud' }, defaultConfiguration: { level: 'error' } }] }, extensions: [{ name: 'Pack', rules: [{ id: 'packed', defaultConfiguration: { level: 'note' } }] }] },
  artifacts: [{ location: { uri: 'src/indexed.ts' } }], results, ...more,
});
const read = (results: unknown) => fromSarif(JSON.stringify({ version: '2.1.0', runs: [run(results)] }), 'scan.sarif');
const BASE = { ruleId: 'first', message: { text: 'Bad' }, locations: at('src/a.ts', 4) };

describe('results of a scanner', () => {
  it.each<readonly [string, object, Partial<ScanResult>]>([
    ['a plain one is a finding, warning by default', BASE, { tool: 'Semgrep', rule: 'first', level: 'warning', message: 'Bad', path: 'src/a.ts', line: 4, outcome: 'found' }],
    ['its own level goes before that of the rule', { ...BASE, ruleId: 'loud', level: 'note' }, { level: 'note' }],
    ['the rule’s level by name', { ...BASE, ruleId: 'loud' }, { level: 'error' }],
    ['rule, level and text by index', { ruleIndex: 1, locations: at('b.ts') }, { rule: 'loud', level: 'error', message: 'Too loud', path: 'b.ts', line: undefined }],
    ['a rule of an extension', { ...BASE, ruleId: undefined, rule: { index: 0, toolComponent: { index: 0 } } }, { rule: 'packed', level: 'note' }],
    ['no rule at all', { ...BASE, ruleId: undefined }, { rule: '' }],
    ['a file by index', { ...BASE, locations: [{ physicalLocation: { artifactLocation: { index: 0 } } }] }, { path: 'src/indexed.ts' }],
    ['no place', { ...BASE, locations: [] }, { path: undefined, line: undefined }],
    ['an encoded path', { ...BASE, locations: at('./src/a%20b.ts', 0) }, { path: 'src/a b.ts', line: undefined }],
    ['a path that cannot be decoded', { ...BASE, locations: at('src/100%.ts') }, { path: 'src/100%.ts' }],
    ['a Windows path', { ...BASE, locations: at('file:///C:/code/a.ts') }, { path: 'C:/code/a.ts' }],
    ['passed', { ...BASE, kind: 'pass' }, { outcome: 'passed' }],
    ['to be reviewed', { ...BASE, kind: 'review' }, { outcome: 'no finding' }],
    ['gone since the baseline', { ...BASE, baselineState: 'absent' }, { outcome: 'absent' }],
    ['unchanged since the baseline', { ...BASE, baselineState: 'unchanged' }, { outcome: 'found' }],
    ['suppressed', { ...BASE, suppressions: [{ kind: 'inSource' }] }, { outcome: 'suppressed' }],
    ['with a suppression that was rejected', { ...BASE, suppressions: [{ kind: 'external' }, { kind: 'external', status: 'rejected' }] }, { outcome: 'found' }],
    ['with no suppressions', { ...BASE, suppressions: [] }, { outcome: 'found' }],
  ])('%s', (_, result, expected) => expect(read([result])[0]).toMatchObject(expected));

  it('come from all runs in order; a run may have none', () => {
    const text = JSON.stringify({ version: '2.1.0', runs: [run([BASE]), run(null), run([{ ...BASE, ruleId: 'second' }])] });
    expect(fromSarif(`\uFEFF${text}`, 'scan.sarif').map(({ rule }) => rule)).toEqual(['first', 'second']);
  });

  it.each([
    ['{"version": "2.1.0", "runs": [}', 'InvalidJsonError', /scan\.sarif is not valid JSON: line 1/],
    ['[]', 'NotSarifError', /it has no "version"/],
    ['null', 'NotSarifError', /it has no "version"/],
    ['{"version": "2.0.0", "runs": []}', 'NotSarifError', /is of version "2\.0\.0"\. Let the scanner write SARIF 2\.1\.0/],
    ['{"version": "2.1.0"}', 'NotSarifError', /runs: /],
    ['{"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}', 'NotSarifError', /runs\.0\.tool\.driver\.name/],
  ])('%s is refused by name', (text, name, sentence) => {
    expect(() => fromSarif(text, 'scan.sarif')).toThrow(expect.objectContaining({ name, message: expect.stringMatching(sentence) }));
  });
});
