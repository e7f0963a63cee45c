import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../src/method/catalogue';
import { knownPattern, knownThreatId, knownUnnumberedId } from '../../src/method/lookups';

describe('the mitigation catalogue', () => {
  it('has 118 entries, each identifier and name once', () => {
    expect(catalogue).toHaveLength(118);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(118);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(118);
  });

  it('tells layer and type by the identifier', () => {
    const letter = { Preventive: 'P', Detective: 'D', Corrective: 'C', Deterrent: 'R' };
    const odd = catalogue.filter(({ id, layer, type }) => !id.startsWith(`${layer === 'Cross-Layer' ? 'CL' : layer}-${letter[type]}`));
    expect(odd).toEqual([]);
  });

  it('names only known threats, unnumbered threats and patterns', () => {
    expect(catalogue.flatMap(({ addresses, partlyAddresses }) => [...addresses, ...partlyAddresses]).filter((id) => !knownThreatId(id))).toEqual([]);
    expect(catalogue.flatMap(({ unnumbered }) => unnumbered).filter((id) => !knownUnnumberedId(id))).toEqual([]);
    expect(catalogue.flatMap(({ patterns }) => patterns).filter((number) => !knownPattern(number))).toEqual([]);
  });

  it('aims every entry at something, and none at a threat both fully and partly', () => {
    const aimless = catalogue.filter((m) => !m.addressesAll && m.addresses.length + m.partlyAddresses.length + m.unnumbered.length + m.patterns.length === 0);
    expect(aimless).toEqual([]);
    expect(catalogue.filter(({ addresses, partlyAddresses }) => partlyAddresses.some((id) => addresses.includes(id)))).toEqual([]);
  });

  it('explains every entry in one sentence of its own', () => {
    expect(new Set(catalogue.map(({ meaning }) => meaning)).size).toBe(118);
    expect(catalogue.filter(({ meaning }) => !/^[A-Z][^.]+\.$/.test(meaning))).toEqual([]);
  });

  it('knows the examples', () => {
    const byId = (id: string) => catalogue.find((entry) => entry.id === id);
    expect(byId('L3-C1')).toMatchObject({ name: 'Circuit Breaker', addresses: ['T32', 'T2', 'T4'], partlyAddresses: ['T33', 'T39'], theme: 'Autonomy reduction', operation: 'Automated' });
    expect(byId('L1-R2')).toMatchObject({ addresses: [], unnumbered: ['UN-02'], addressesAll: false });
    expect(byId('L7-C3')).toMatchObject({ patterns: [5] });
    expect(byId('L4-C4')).toMatchObject({ addressesAll: true });
  });

  it('suggests an identity control for each identity threat and a communication control for each communication threat', () => {
    const themes = (id: string): string[] => catalogue.filter((m) => [...m.addresses, ...m.partlyAddresses].some((threat) => threat === id)).map(({ theme }) => theme);
    for (const id of ['T3', 'T9', 'T14', 'T22']) expect([id, themes(id)]).toEqual([id, expect.arrayContaining(['Identity'])]);
    for (const id of ['T12', 'T13', 'T30']) expect([id, themes(id)]).toEqual([id, expect.arrayContaining(['Communication'])]);
  });
});
