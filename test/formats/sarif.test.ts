import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { toSarif, type SarifFinding } from '../../src/formats/sarif';

const rules = [
  { id: 'single-point-of-failure', source: 'R5.7', severity: 'warning', title: 'One control alone', why: 'It may fail.', howToFix: 'Add another.' },
  { id: 'dangling-reference', source: 'R0.5', severity: 'error', title: 'Leads nowhere', why: 'Nothing is there.', howToFix: 'Correct it.' },
] as const;
const finding: SarifFinding = { ruleId: 'single-point-of-failure', severity: 'warning', sheet: '6 Threats', cell: 'G7', header: 'Status', entity: 'threats', rowId: 'TH1', column: 'status', message: 'TH1 rests on M1 alone.' };
const text = z.object({ text: z.string().min(1) });
/** The parts of the SARIF 2.1.0 schema that a log of ours uses, with what code-scanning tools require beyond it. */
const result = z.strictObject({
  ruleId: z.string(), ruleIndex: z.number().int().min(0), level: z.enum(['error', 'warning', 'note']), message: text,
  locations: z.array(z.strictObject({
    physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri: z.string().regex(/^[^/\\][^\\ ]*$/), index: z.literal(0) }), region: z.strictObject({ startLine: z.number().int().min(1) }) }),
    logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), name: z.string().optional(), kind: z.literal('element') })).length(1),
  })).length(1),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  suppressions: z.array(z.strictObject({ kind: z.literal('external'), status: z.literal('accepted'), justification: z.string() })).optional(),
});
const log = z.strictObject({
  $schema: z.string(), version: z.literal('2.1.0'),
  runs: z.array(z.object({
    tool: z.strictObject({ driver: z.strictObject({
      name: z.string(), version: z.string(), semanticVersion: z.string(),
      rules: z.array(z.strictObject({
        id: z.string(), name: z.string().regex(/^[A-Za-z0-9]+$/), shortDescription: text, fullDescription: text, help: text.extend({ markdown: z.string() }),
        defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning', 'note']) }), properties: z.record(z.string(), z.unknown()),
      })),
    }) }),
    automationDetails: z.strictObject({ id: z.string() }),
    invocations: z.array(z.strictObject({ executionSuccessful: z.literal(true), toolExecutionNotifications: z.array(z.strictObject({ level: z.literal('note'), message: text })) })),
    results: z.array(result),
  })).length(1),
});
const run = (findings: readonly SarifFinding[], waived: readonly (SarifFinding & { reason: string })[] = [], file = 'models/claims & more.xlsx') => {
  const [only] = log.parse(JSON.parse(toSarif({ file, toolVersion: '1.2.3', rules, findings, waived, notes: ['Sheet "Ours" was left alone.'] }))).runs;
  if (only === undefined) throw new Error('no run');
  return only;
};
const prints = (findings: readonly SarifFinding[]) => run(findings).results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);

describe('findings as SARIF', () => {
  it('name rule, level, sheet and cell, in a file whose name may be written in a URI', () => {
    const { results, tool } = run([finding, { ...finding, ruleId: 'dangling-reference', severity: 'error' }, { ...finding, severity: 'info' }]);
    expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, tool.driver.rules[ruleIndex]?.id, level])).toEqual([
      ['single-point-of-failure', 'single-point-of-failure', 'warning'], ['dangling-reference', 'dangling-reference', 'error'], ['single-point-of-failure', 'single-point-of-failure', 'note'],
    ]);
    expect(results[0]).toMatchObject({
      message: { text: '6 Threats!G7: TH1 rests on M1 alone.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'models/claims%20%26%20more.xlsx' } }, logicalLocations: [{ fullyQualifiedName: '6 Threats!G7', name: 'TH1 Status' }] }],
    });
  });

  it('without a cell or row point at the sheet', () => {
    const { ruleId, severity, sheet, entity, message } = finding;
    expect(run([{ ruleId, severity, sheet, entity, message, rowId: '' }]).results[0]?.locations[0]?.logicalLocations).toEqual([{ fullyQualifiedName: '6 Threats', kind: 'element' }]);
  });

  it('keep their fingerprint wherever their row moves and whatever its sentence says; others have their own', () => {
    expect(prints([finding])).toEqual(prints([{ ...finding, cell: 'G99', message: 'TH1 rests on M2 alone.' }]));
    const others = [finding, finding, { ...finding, rowId: 'TH2' }, { ...finding, ruleId: 'dangling-reference' }, { ...finding, column: 'name' }, { ...finding, entity: 'mitigations' }];
    expect(new Set(prints(others)).size).toBe(others.length);
  });

  it('that are waived are suppressed, with the reason', () => {
    const { results } = run([finding], [{ ...finding, rowId: 'TH2', reason: 'Internal tool (Maria Okafor)' }]);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([undefined, [{ kind: 'external', status: 'accepted', justification: 'Internal tool (Maria Okafor)' }]]);
  });

  it('describe every rule with help, and tell what reading tolerated', () => {
    const { tool, invocations } = run([]);
    expect(tool.driver.rules.map(({ id, help }) => [id, help.text])).toEqual([['single-point-of-failure', 'It may fail.\n\nHow to fix: Add another.'], ['dangling-reference', 'Nothing is there.\n\nHow to fix: Correct it.']]);
    expect(invocations[0]?.toolExecutionNotifications).toEqual([{ level: 'note', message: { text: 'Sheet "Ours" was left alone.' } }]);
  });
});
