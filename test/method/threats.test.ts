import { describe, expect, it } from '@jest/globals';
import { asiCells } from '../../src/method/asi-cells';
import { blindspots } from '../../src/method/blindspots';
import { coreThreats } from '../../src/method/core-threats';
import { extendedThreats, reservedIds } from '../../src/method/extended-threats';
import { agenticFactors, factorCells } from '../../src/method/factors';
import { layerIds, layers } from '../../src/method/layers';
import { llmTop10 } from '../../src/method/owasp-llm';
import { crossLayerPatterns } from '../../src/method/patterns';
import { strideMappings } from '../../src/method/stride';
import { unnumberedThreats } from '../../src/method/unnumbered';

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const range = (prefix: string, from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${from + i}`);

describe('the taxonomy', () => {
  it('has eight layers and four agentic factors', () => {
    expect(ids(layers)).toEqual([...layerIds]);
    expect(layers).toHaveLength(8);
    expect(agenticFactors).toHaveLength(4);
  });

  it('numbers the core threats T1 to T15', () => {
    expect(ids(coreThreats)).toEqual(range('T', 1, 15));
  });

  it('numbers the extended threats T16 to T47 without the two reserved numbers', () => {
    expect(reservedIds).toEqual(['T26', 'T27']);
    expect(ids(extendedThreats)).toEqual(range('T', 16, 47).filter((id) => id !== 'T26' && id !== 'T27'));
    expect(extendedThreats).toHaveLength(30);
  });

  it('has 15 unnumbered threats, 12 blindspots and 7 patterns', () => {
    expect(ids(unnumberedThreats)).toEqual(Array.from({ length: 15 }, (_, i) => `UN-${String(i + 1).padStart(2, '0')}`));
    expect(ids(blindspots)).toEqual(range('BV-', 1, 12));
    expect(crossLayerPatterns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('has six STRIDE categories and ten LLM risks', () => {
    expect(new Set(strideMappings.map(({ category }) => category)).size).toBe(6);
    expect(ids(llmTop10)).toEqual([...range('LLM0', 1, 9), 'LLM10']);
  });

  it('names nothing twice', () => {
    const names = [...coreThreats, ...extendedThreats, ...unnumberedThreats, ...blindspots].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names only known threats in STRIDE', () => {
    const known = new Set(ids([...coreThreats, ...extendedThreats]));
    expect(strideMappings.flatMap(({ threats }) => threats).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('owed threats', () => {
  const owed = (condition: string): string[] => ids([...coreThreats, ...extendedThreats].filter((threat) => threat.owed === condition));

  it('spares single-agent systems T12, T21 and T38', () => {
    expect(owed('Multi-agent')).toEqual(['T12', 'T21', 'T38']);
  });

  it('asks for T40, T42, T45 and T47 only with MCP, and for T41, T43, T44 and T46 always', () => {
    expect(owed('MCP')).toEqual(['T40', 'T42', 'T45', 'T47']);
    expect(owed('Always')).toEqual(expect.arrayContaining(['T41', 'T43', 'T44', 'T46']));
  });
});

describe('the ASI matrix', () => {
  it('has 36 cells, 26 primary and 10 secondary, each once', () => {
    expect(asiCells).toHaveLength(36);
    expect(asiCells.filter(({ mapping }) => mapping === 'primary')).toHaveLength(26);
    expect(asiCells.filter(({ mapping }) => mapping === 'secondary')).toHaveLength(10);
    expect(new Set(ids(asiCells)).size).toBe(36);
  });

  it('lists the cells of a threat from L1 to Cross-Layer', () => {
    expect(ids(asiCells).slice(0, 3)).toEqual(['T1@L1', 'T1@L2', 'T1@Cross-Layer']);
  });

  it.each([
    ['T1@L2', 'primary'],
    ['T1@L1', 'secondary'],
    ['T6@Cross-Layer', 'primary'],
    ['T9@Cross-Layer', 'secondary'],
    ['T10@L5', 'primary'],
  ])('maps %s as %s', (id, mapping) => {
    expect(asiCells.find((cell) => cell.id === id)?.mapping).toBe(mapping);
  });

  it('owes the cells of T12 only with several agents', () => {
    expect(ids(asiCells.filter(({ owed }) => owed !== 'Always'))).toEqual(['T12@L2', 'T12@Cross-Layer']);
  });
});

describe('the factor review', () => {
  it('crosses four factors with eight layers', () => {
    expect(factorCells).toHaveLength(32);
    expect(new Set(ids(factorCells)).size).toBe(32);
    expect(ids(factorCells)).toContain('Autonomy@L3');
    expect(ids(factorCells)).toContain('Agent-to-Agent Communication@Cross-Layer');
  });
});
