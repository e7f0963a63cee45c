import { describe, expect, it } from '@jest/globals';
import { takeScanResults } from '../../../src/actions/edits/take-scan-results';
import type { ScanResult } from '../../../src/formats/sarif-results';
import { createModel, type ModelDraft, type ThreatModel } from '../../../src/model/threat-model';

const found: ScanResult = { tool: 'Semgrep', rule: 'secrets.hardcoded', level: 'error', message: 'A secret', path: 'src/a.ts', line: 4, outcome: 'found' };
const mapped = { tool: 'Semgrep', rule: 'secrets.hardcoded', mitigation: 'M1', status: 'Not Implemented' } as const;
const model = (draft: ModelDraft): ThreatModel => createModel({ mitigations: [{ id: 'M1' }, { id: 'M2' }, { id: 'M3' }], ...draft });
const take = (rules: ModelDraft['sarifRules'], results: readonly ScanResult[]) => takeScanResults(model({ sarifRules: rules ?? [] }), results);

describe('a result of a mapped rule', () => {
  it('becomes a row of Validations', () => {
    const { model: after, outcome } = take([mapped], [found]);
    expect(after.validations).toEqual(outcome.added);
    expect(outcome.added[0]).toMatchObject({
      id: 'CV1', mitigation: 'M1', artefact: 'src/a.ts', artefactKind: 'Application code', status: 'Not Implemented', evidence: 'src/a.ts:4', gaps: 'A secret', whereToAdd: 'src/a.ts:4',
      remediationPriority: 'High', source: 'Semgrep: secrets.hardcoded (src/a.ts:4)', testCoverage: undefined,
    });
  });

  it.each<readonly [string, NonNullable<ModelDraft['sarifRules']>, Partial<ScanResult>, readonly (readonly [string | undefined, string | undefined, string | undefined])[]]>([
    ['of any rule that begins so', [{ ...mapped, rule: 'Secrets.*', tool: 'semgrep' }], {}, [['M1', 'Not Implemented', 'Application code']]],
    ['not of another tool', [{ ...mapped, tool: 'CodeQL' }], {}, []],
    ['not of a longer name', [{ ...mapped, rule: 'secrets' }], {}, []],
    ['for two mitigations', [mapped, { ...mapped, mitigation: 'M2', status: 'Partially Implemented' }, mapped], {}, [['M1', 'Not Implemented', 'Application code'], ['M2', 'Partially Implemented', 'Application code']]],
    ['passed, where that is mapped', [{ ...mapped, statusOnPass: 'Implemented' }], { outcome: 'passed' }, [['M1', 'Implemented', 'Application code']]],
    ['passed, where that is not mapped', [mapped], { outcome: 'passed' }, []],
    ['suppressed', [mapped], { outcome: 'suppressed' }, []],
    ['gone', [mapped], { outcome: 'absent' }, []],
    ['without a file', [mapped], { path: undefined }, []],
    ['in configuration', [mapped], { path: 'policies/a.yaml' }, [['M1', 'Not Implemented', 'Configuration']]],
    ['in infrastructure', [mapped], { path: 'deploy/Dockerfile' }, [['M1', 'Not Implemented', 'Infrastructure']]],
    ['of the kind that the mapping says', [{ ...mapped, artefactKind: 'Infrastructure' }], {}, [['M1', 'Not Implemented', 'Infrastructure']]],
  ])('%s', (_, rules, change, rows) => expect(take(rules, [{ ...found, ...change }]).outcome.added.map(({ mitigation, status, artefactKind }) => [mitigation, status, artefactKind])).toEqual(rows));

  it('fits a cell, whatever the scanner says', () => {
    const [row] = take([mapped], [{ ...found, message: `a\u0000b\n${'🧨'.repeat(40_000)}` }]).outcome.added;
    expect(row?.gaps?.startsWith('a b 🧨')).toBe(true);
    expect([/\p{Cs}/u.test(row?.gaps ?? ''), (row?.gaps?.length ?? 0) < 3000]).toEqual([false, true]);
  });
});

describe('what is not taken', () => {
  it('is counted by tool and rule', () => {
    const { outcome } = take([mapped], [{ ...found, rule: 'x' }, { ...found, rule: 'y' }, { ...found, rule: 'y', line: 9 }, { ...found, path: undefined }, { ...found, outcome: 'no finding' }, { ...found, outcome: 'suppressed' }]);
    expect([outcome.unmapped, outcome.placeless]).toEqual([[{ tool: 'Semgrep', rule: 'y', count: 2 }, { tool: 'Semgrep', rule: 'x', count: 1 }], [{ tool: 'Semgrep', rule: 'secrets.hardcoded', count: 1 }]]);
    expect(outcome.passedOver).toEqual({ suppressed: 1, absent: 0, passed: 0, 'no finding': 1 });
  });

  it('includes mapping rows that lead nowhere', () => {
    const { outcome } = take([{ ...mapped, mitigation: 'M9' }, { tool: 'Semgrep' }], [found]);
    expect(outcome.faults).toEqual([
      'SarifRules Semgrep: secrets.hardcoded: there is no mitigation M9; the row was passed over.',
      'SarifRules Semgrep: (no rule): tool, rule, mitigation and status are all needed; the row was passed over.',
    ]);
    expect(outcome.unmapped).toHaveLength(1);
  });
});

describe('a second import', () => {
  const first = take([mapped], [found, { ...found, line: 9 }]).model;
  it('adds nothing, nor does a result that is there twice', () => {
    const again = takeScanResults(first, [found, found, { ...found, line: 9 }]);
    expect(again.model).toBe(first);
    expect([again.outcome.known, again.outcome.gone]).toEqual([3, []]);
    expect(take([mapped], [found, found]).outcome.added).toHaveLength(1);
  });

  it('leaves a row as a person edited it, mitigation and evidence included', () => {
    const edited = { ...first, validations: first.validations.map((row) => ({ ...row, mitigation: 'M3', evidence: 'elsewhere', status: 'Implemented' as const, artefact: 'b.ts' })) };
    expect(takeScanResults(edited, [found, { ...found, line: 9 }]).model).toBe(edited);
  });

  it('adds the row of a mitigation that was mapped since', () => {
    const { outcome } = takeScanResults({ ...first, sarifRules: createModel({ sarifRules: [mapped, { ...mapped, mitigation: 'M2' }] }).sarifRules }, [found]);
    expect(outcome.added.map(({ id, mitigation }) => [id, mitigation])).toEqual([['CV3', 'M2']]);
  });

  it('names rows whose result is gone and leaves them; rows of other tools and of people are no concern of it', () => {
    const others = createModel({ validations: [{ id: 'CV8', source: 'CodeQL: x (a.ts:1)' }, { id: 'CV9', source: 'Manual' }] }).validations;
    const { model: after, outcome } = takeScanResults({ ...first, validations: [...first.validations, ...others] }, [found]);
    expect([outcome.gone, after.validations.length]).toEqual([['CV2'], 4]);
  });
});
