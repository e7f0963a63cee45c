import { describe, expect, it } from '@jest/globals';
import { crossLayerChecklist, layerChecklist } from '../../src/method/checklist';
import { type ChecklistRow, checklistRows } from '../../src/method/checklist-rows';
import { extendedThreats } from '../../src/method/extended-threats';
import { knownLlmId, knownThreatId } from '../../src/method/lookups';
import { owedWhenAll } from '../../src/method/owed';

const count = (matches: (row: ChecklistRow) => boolean): number => checklistRows.filter(matches).length;

describe('the fixed checklist rows', () => {
  it('are 92 layer checks, 15 unnumbered threats, 12 blindspots and 18 cross-layer threats, in this order', () => {
    expect(layerChecklist).toHaveLength(92);
    expect(crossLayerChecklist).toHaveLength(18);
    expect(checklistRows).toHaveLength(137);
    const prefixes = checklistRows.map(({ id }) => id.slice(0, 2));
    expect([...new Set(prefixes)]).toEqual(['CK', 'UN', 'BV', 'XL']);
    expect(prefixes).toEqual([...Array<string>(92).fill('CK'), ...Array<string>(15).fill('UN'), ...Array<string>(12).fill('BV'), ...Array<string>(18).fill('XL')]);
  });

  it.each([
    ['L1', 11],
    ['L2', 9],
    ['L3', 15],
    ['L4', 9],
    ['L5', 9],
    ['L6', 12],
    ['L7', 16],
    ['Cross-Layer', 11],
    ['Unnumbered', 15],
    ['Blindspots', 12],
    ['Cross-Layer threats', 18],
  ])('%s has %i', (section, rows) => {
    expect(count((row) => row.section === section)).toBe(rows);
  });

  it('have unique identifiers, unique topics within a section, and a layer', () => {
    expect(new Set(checklistRows.map(({ id }) => id)).size).toBe(137);
    expect(new Set(checklistRows.map(({ section, topic }) => `${section} ${topic}`)).size).toBe(137);
    expect(count(({ topic, layers }) => topic === '' || layers.length === 0)).toBe(0);
  });

  it('carry the section in the identifier of a layer check', () => {
    const misplaced = layerChecklist.filter(({ id, section }) => !id.startsWith(section === 'Cross-Layer' ? 'CK-CL-' : `CK-${section}-`));
    expect(misplaced).toEqual([]);
  });

  it('cite only what is known', () => {
    expect(checklistRows.flatMap(({ refs }) => refs).filter((ref) => !knownThreatId(ref) && !knownLlmId(ref))).toEqual([]);
  });

  it('cite every extended threat in exactly one layer check of its own layer', () => {
    const citing = extendedThreats.map(({ id, layer }) => [id, layer, layerChecklist.filter(({ refs }) => refs.includes(id)).map(({ section }) => section)]);
    expect(citing).toEqual(extendedThreats.map(({ id, layer }) => [id, layer, [layer]]));
  });

  it('keep the layers of a blindspot and of an unnumbered threat', () => {
    expect(checklistRows.find(({ id }) => id === 'BV-3')?.layers).toEqual(['L3', 'L4', 'L7']);
    expect(checklistRows.find(({ id }) => id === 'UN-01')).toMatchObject({ section: 'Unnumbered', layers: ['L1'], refs: ['LLM04'] });
  });
});

describe('when a checklist row is owed', () => {
  const owed = (condition: string): string[] => checklistRows.filter(({ owedWhen }) => owedWhen === condition).map(({ id }) => id);

  it('depends on several agents or MCP only where all cited threats do', () => {
    expect(owed('Multi-agent')).toEqual(['CK-L3-05', 'CK-L7-15', 'XL-12']);
    expect(owed('MCP')).toEqual(['CK-L3-14', 'CK-L6-09', 'CK-L7-03', 'CK-L7-04']);
  });

  it('is always for a row that also cites an unrestricted threat', () => {
    expect(checklistRows.find(({ id }) => id === 'XL-05')).toMatchObject({ refs: ['T12', 'T3'], owedWhen: 'Always' });
  });

  it('is always for no citation and for a mixture', () => {
    expect(owedWhenAll([])).toBe('Always');
    expect(owedWhenAll(['MCP', 'Multi-agent'])).toBe('Always');
    expect(owedWhenAll(['MCP', 'MCP'])).toBe('MCP');
  });
});
