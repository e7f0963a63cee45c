import { describe, expect, it } from '@jest/globals';
import { assess } from '../../src/actions/assessment';
import { withWaiver } from '../../src/actions/edits/waive';
import { findingList, fixCells, type FindingFilter } from '../../src/actions/pane-findings';
import { createModel, type ModelDraft } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const ALL: FindingFilter = { severities: [], owner: '', text: '' };
const opened = (draft: ModelDraft) => assess({ model: createModel(draft), issues: [], places: {} }, 'book.xlsx', TODAY);

const DRAFT: ModelDraft = {
  context: { systemName: 'Small' },
  phases: [{ id: 6, name: 'Threats', owner: 'Phase Driver' }],
  components: [{ name: 'Nameless', owner: 'Platform' }],
  threats: [{ id: 'TH1', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], severity: 'High', likelihood: 'Likely', status: 'Open', agenticFactors: ['Autonomy'] }, { id: 'TH2', name: 'Unowned' }],
  residual: [{ id: 'RR1', threat: 'TH1', ownerName: 'Maria Okafor' }],
};

describe('the list of findings', () => {
  it('groups by phase and sheet, errors first, and counts what the filter lets through', () => {
    const { groups, counts, total } = findingList(opened(DRAFT), ALL);
    const all = groups.flatMap((group) => group.findings.map(({ phase, sheet }) => [group.phase === phase, group.sheet === sheet]));
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(([samePhase, sameSheet]) => samePhase && sameSheet)).toBe(true);
    expect(groups.map(({ phase }) => phase)).toEqual([...groups.map(({ phase }) => phase)].sort((a, b) => a - b));
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
    expect(counts.error + counts.warning + counts.info).toBe(total);
    for (const { findings } of groups) expect(findings.map(({ severity }) => 'ewi'.indexOf(severity.charAt(0)))).toEqual(findings.map(({ severity }) => 'ewi'.indexOf(severity.charAt(0))).sort((a, b) => a - b));
  });

  it.each<[string, Partial<FindingFilter>, (list: ReturnType<typeof findingList>) => unknown, unknown]>([
    ['severity', { severities: ['error'] }, ({ counts }) => [counts.warning, counts.info], [0, 0]],
    ['owner', { owner: 'Maria Okafor' }, ({ groups }) => [...new Set(groups.flatMap(({ findings }) => findings.map(({ owner }) => owner)))], ['Maria Okafor']],
    ['words in any order', { text: 'likelihood th2' }, ({ groups }) => groups.flatMap(({ findings }) => findings.map(({ rowId, column }) => [rowId, column])), [['TH2', 'likelihood']]],
    ['row', { rowId: 'TH1' }, ({ groups }) => [...new Set(groups.flatMap(({ findings }) => findings.map(({ rowId }) => rowId)))], ['TH1']],
    ['phase', { phase: 2 }, ({ groups }) => groups.map(({ phase }) => phase), [2]],
  ])('filters by %s', (_, filter, said, expected) => {
    expect(said(findingList(opened(DRAFT), { ...ALL, ...filter }))).toEqual(expected);
  });

  it('names who decides on a threat, who owns a row, else who drives the phase', () => {
    const ownerOf = (text: string): string | undefined => findingList(opened(DRAFT), { ...ALL, text }).groups[0]?.findings[0]?.owner;
    expect([ownerOf('TH1 description'), ownerOf('component id'), ownerOf('TH2 likelihood')]).toEqual(['Maria Okafor', 'Platform', 'Phase Driver']);
  });

  it('shows as many of a group as were asked for', () => {
    const [group] = findingList(opened(DRAFT), ALL).groups;
    expect(findingList(opened(DRAFT), ALL, { [group?.key ?? '']: 1 }).groups[0]?.findings).toHaveLength(1);
  });

  it('tells the cells of safe fixes once each', () => {
    const assessment = opened(DRAFT);
    const { fixes } = findingList(assessment, ALL);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixCells(assessment, [...fixes, ...fixes])).toEqual(fixCells(assessment, fixes));
    expect(fixCells(assessment, []).length).toBe(0);
  });

  it('sets waived findings apart', () => {
    const before = opened(DRAFT);
    const [finding] = findingList(before, { ...ALL, rowId: 'TH1' }).groups[0]?.findings ?? [];
    if (finding === undefined) throw new Error('TH1 has no finding');
    const model = withWaiver(before.model, { rule: finding.ruleId, row: 'TH1', reason: 'Known', who: 'Maria Okafor', until: '' }, TODAY);
    const after = findingList(assess({ model, issues: [], places: {} }, 'book.xlsx', TODAY), { ...ALL, rowId: 'TH1' });
    expect(after.groups.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).not.toContain(finding.ruleId);
    expect(new Set(after.waived.findings.map(({ ruleId }) => ruleId))).toEqual(new Set([finding.ruleId]));
    expect(after.waived.findings.every(({ fix }) => fix === undefined)).toBe(true);
  });
});

describe('a waiver', () => {
  const model = createModel(DRAFT);
  const waiver = { rule: 'single-point-of-failure', row: 'TH1', reason: 'Known', who: 'Maria Okafor', until: '' };

  it('is written once', () => {
    const once = withWaiver(model, waiver, TODAY);
    expect(once.waivers).toEqual([{ rule: 'single-point-of-failure', row: 'TH1', reason: 'Known', who: 'Maria Okafor', until: undefined }]);
    expect(withWaiver(once, waiver, TODAY)).toBe(once);
  });

  it.each([[{ reason: ' ' }], [{ who: '' }], [{ until: '2026-03-01' }], [{ until: 'soon' }]])('is refused with %j', (wrong) => {
    expect(() => withWaiver(model, { ...waiver, ...wrong }, TODAY)).toThrow(/waiver/i);
  });
});
