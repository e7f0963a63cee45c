import { describe, expect, it } from '@jest/globals';
import { assess } from '../../src/actions/assessment';
import { withWaiver } from '../../src/actions/edits/waive';
import { findingList, fixPreview, type FindingFilter } from '../../src/actions/pane-findings';
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
    const turns = groups.map(({ phase }) => (phase === 0 ? 11 : phase));
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
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

  it('searches no farther than the filter, and says how many there are of each severity', () => {
    const { counts, bySeverity } = findingList(opened(DRAFT), { ...ALL, severities: ['error'], phase: 6 });
    const { counts: all } = findingList(opened(DRAFT), { ...ALL, phase: 6 });
    expect(bySeverity).toEqual(all);
    expect(counts).toEqual({ error: all.error, warning: 0, info: 0 });
  });

  it('shows as many of a group as were asked for, and none of one that was closed', () => {
    const [group] = findingList(opened(DRAFT), ALL).groups;
    const shown = (count: number) => findingList(opened(DRAFT), ALL, { [group?.key ?? '']: count }).groups[0]?.findings;
    expect(shown(1)).toHaveLength(1);
    expect(shown(0)).toEqual([]);
    expect(shown(1000)).toHaveLength(group?.total ?? 0);
  });

  it('lists a few dozen of thousands, and takes no longer for the next letter than a person notices', () => {
    const many = opened({ ...DRAFT, threats: Array.from({ length: 800 }, (_, i) => ({ id: `TH${i + 1}`, name: `Threat ${i + 1}` })) });
    const first = findingList(many, ALL);
    expect(first.total).toBeGreaterThan(5000);
    expect(first.groups.flatMap(({ findings }) => findings).length).toBeLessThanOrEqual(32);
    const since = performance.now();
    expect(findingList(many, { ...ALL, text: 'TH799' }).groups.flatMap(({ findings }) => findings.map(({ rowId }) => rowId))).toContain('TH799');
    expect(performance.now() - since).toBeLessThan(200);
  });

  it('previews the cells of safe fixes once each', () => {
    const assessment = opened(DRAFT);
    const { keys, cells, total } = fixPreview(assessment, ALL);
    expect(findingList(assessment, ALL).fixes).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cells).toHaveLength(total);
    expect(fixPreview(assessment, { ...ALL, text: 'component id' })).toMatchObject({ keys: [keys.find((key) => key.includes('components'))], cells: [{ sheet: '2 Architecture', before: '', after: 'C1' }] });
    expect(fixPreview(assessment, { ...ALL, text: 'nothing like it' })).toEqual({ keys: [], cells: [], total: 0 });
  });

  it('says what else a waiver would silence', () => {
    const silences = (text: string) => findingList(opened(DRAFT), { ...ALL, text }).groups[0]?.findings[0]?.silences;
    const missing = findingList(opened(DRAFT), { ...ALL, text: 'required-field-missing TH2' }).groups[0]?.total;
    expect(silences('required-field-missing TH2')).toBe(missing);
    expect(silences('component id')).toBe(0);
    expect(silences('required-field-missing context')).toBe(findingList(opened(DRAFT), { ...ALL, text: 'required-field-missing' }).groups.reduce((sum, { total }) => sum + total, 0));
  });

  it('sets waived findings apart', () => {
    const before = opened(DRAFT);
    const [finding] = findingList(before, { ...ALL, rowId: 'TH1' }).groups[0]?.findings ?? [];
    if (finding === undefined) throw new Error('TH1 has no finding');
    const model = withWaiver(before.model, { rule: finding.ruleId, row: 'TH1', reason: 'Known', who: 'Maria Okafor', until: '' }, TODAY);
    const after = findingList(assess({ model, issues: [], places: {} }, 'book.xlsx', TODAY), { ...ALL, rowId: 'TH1' }, { waived: 20 });
    expect(after.groups.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).not.toContain(finding.ruleId);
    expect(new Set(after.waived.findings.map(({ ruleId }) => ruleId))).toEqual(new Set([finding.ruleId]));
    expect(after.waived.findings.every(({ fix }) => fix === undefined)).toBe(true);
    expect(after.waived.findings[0]?.waiver).toMatchObject({ reason: 'Known', who: 'Maria Okafor', until: undefined, target: { entity: 'waivers', row: 0, sheet: 'Waivers' } });
    expect(findingList(assess({ model, issues: [], places: {} }, 'book.xlsx', TODAY), ALL).waived).toMatchObject({ total: after.waived.total, findings: [] });
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
