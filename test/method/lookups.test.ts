import { describe, expect, it } from '@jest/globals';
import {
  catalogueEntry,
  cataloguesFor,
  cataloguesForPattern,
  isReserved,
  isTeamOwn,
  knownBlindspotId,
  knownCatalogueId,
  knownLlmId,
  knownPattern,
  knownThreatId,
  knownUnnumberedId,
  layersOf,
  threatName,
} from '../../src/method/lookups';

const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('known identifiers', () => {
  it.each(['T1', 'T15', 'T16', 'T25', 'T28', 'T47'])('%s is a threat', (id) => expect(knownThreatId(id)).toBe(true));

  it.each(['T0', 'T26', 'T27', 'T48', 'T01', 't1', ' T1', 'UN-01', '', 'toString'])('%j is no threat', (id) => expect(knownThreatId(id)).toBe(false));

  it('reserves T26 and T27 only', () => {
    expect(['T25', 'T26', 'T27', 'T28', ''].filter(isReserved)).toEqual(['T26', 'T27']);
  });

  it('tells blindspots, unnumbered threats, LLM risks and catalogue entries from what looks like them', () => {
    expect(['BV-1', 'BV-12', 'BV-0', 'BV-13', 'BV-01'].filter(knownBlindspotId)).toEqual(['BV-1', 'BV-12']);
    expect(['UN-01', 'UN-15', 'UN-1', 'UN-16'].filter(knownUnnumberedId)).toEqual(['UN-01', 'UN-15']);
    expect(['LLM01', 'LLM10', 'LLM1', 'LLM11'].filter(knownLlmId)).toEqual(['LLM01', 'LLM10']);
    expect(['L3-P1', 'CL-R3', 'L3-P9', 'L8-P1'].filter(knownCatalogueId)).toEqual(['L3-P1', 'CL-R3']);
  });

  it('takes a pattern as number or text', () => {
    expect([0, 1, 7, 8, '1', '7', 'Own', ''].filter(knownPattern)).toEqual([1, 7, '1', '7']);
  });

  it('leaves ORG identifiers to the team', () => {
    expect(['ORG-1', 'ORG-payments.7', 'ORG-', 'ORG', 'org-1', 'ORG-a b', 'ORG-a,T1', 'XORG-1'].filter(isTeamOwn)).toEqual(['ORG-1', 'ORG-payments.7']);
  });
});

describe('names and layers', () => {
  it('finds core, extended and unnumbered threats and blindspots', () => {
    expect(threatName('T9')).toBe('Identity Spoofing');
    expect(threatName('T36')).toBe('Malicious Agent Diffusion');
    expect(threatName('UN-06')).toBe('Negotiation Hijacking');
    expect(threatName('BV-9')).toBe('Time-of-Check to Time-of-Use (TOCTOU)');
    expect(threatName('T26')).toBeUndefined();
  });

  it('lists layers from L1 to Cross-Layer', () => {
    expect(layersOf('T3')).toEqual(['L4', 'L6', 'Cross-Layer']);
    expect(layersOf('T17')).toEqual(['L2']);
    expect(layersOf('BV-8')).toEqual(['L1', 'L5', 'L6']);
    expect(layersOf('ORG-1')).toEqual([]);
  });
});

describe('suggestions from the catalogue', () => {
  const general = ['L4-C4', 'L4-R2', 'CL-C3', 'CL-R1', 'CL-R2'];

  it('puts what aims at the threat first, what helps in part next, what helps against all last', () => {
    expect(ids(cataloguesFor('T30'))).toEqual(['L3-P5', 'L7-P1', 'CL-P4', ...general]);
    expect(ids(cataloguesFor('T39'))).toEqual(['L3-C1', 'L3-R3', 'L4-P5', ...general]);
    expect(ids(cataloguesFor('T17'))).toEqual(['L2-P3', 'L2-D2', 'L2-C3', ...general]);
  });

  it('serves unnumbered threats and has only general ones for a blindspot or a team’s own', () => {
    expect(ids(cataloguesFor('UN-02'))).toEqual(['L1-D3', 'L1-R2', ...general]);
    expect(ids(cataloguesFor('BV-1'))).toEqual(general);
    expect(ids(cataloguesFor('ORG-1'))).toEqual(general);
  });

  it('has none for an unknown or reserved identifier', () => {
    expect(cataloguesFor('T26')).toEqual([]);
    expect(cataloguesFor('T99')).toEqual([]);
  });

  it('suggests each entry once', () => {
    for (let number = 1; number <= 47; number += 1) {
      const suggested = ids(cataloguesFor(`T${number}`));
      expect(new Set(suggested).size).toBe(suggested.length);
    }
  });

  it('finds an entry, and those that break a pattern', () => {
    expect(catalogueEntry('L1-P1')?.name).toBe('Input Guardrails');
    expect(catalogueEntry('L9-P1')).toBeUndefined();
    expect(ids(cataloguesForPattern(6))).toEqual(['CL-P1', 'CL-P3', 'CL-D1', 'CL-D3', 'CL-C1', 'CL-R3']);
  });
});
