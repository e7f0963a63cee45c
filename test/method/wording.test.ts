import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attribution, attributionScope } from '../../src/method/attribution';
import { blindspots } from '../../src/method/blindspots';
import { catalogue } from '../../src/method/catalogue';
import { checklistRows } from '../../src/method/checklist-rows';
import { coreThreats } from '../../src/method/core-threats';
import { extendedThreats } from '../../src/method/extended-threats';
import { agenticFactors } from '../../src/method/factors';
import { layers } from '../../src/method/layers';
import { llmTop10 } from '../../src/method/owasp-llm';
import { crossLayerPatterns } from '../../src/method/patterns';
import { phases } from '../../src/method/phases';
import { reentries } from '../../src/method/reentry';
import { strideMappings } from '../../src/method/stride';
import { updateTriggers } from '../../src/method/triggers';
import { unnumberedThreats } from '../../src/method/unnumbered';

const meanings = [
  layers,
  agenticFactors,
  coreThreats,
  extendedThreats,
  unnumberedThreats,
  blindspots,
  crossLayerPatterns,
  strideMappings,
  llmTop10,
  catalogue,
  reentries,
  updateTriggers,
].flatMap((list): string[] => list.map(({ meaning }) => meaning));

describe('descriptions', () => {
  it('are one sentence each, no two alike', () => {
    expect(meanings.filter((text) => !/^\p{Lu}.*\.$/u.test(text) || /[.?!]\s/.test(text))).toEqual([]);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('spell British', () => {
    const guidance = phases.flatMap(({ objective, output, steps, considerations }) => [objective, output, ...steps, ...Object.values(considerations)]);
    const ownWords = [...meanings, ...guidance, ...checklistRows.filter(({ section }) => section !== 'Unnumbered' && section !== 'Blindspots').map(({ topic }) => topic)];
    const american = /behavior|defense|(?<!li)cense\b|\b\w{3,}iz(e|es|ed|ing|ation)\b|\bprogram\b|\bcatalog\b|\bcenter|\bcolor|\bfavor|modeling/i;
    expect(ownWords.filter((text) => american.test(text.replaceAll(/\bsizes?\b/gi, '')))).toEqual([]);
  });
});

describe('NOTICE', () => {
  it('holds the attribution and what it covers', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    expect(notice).toContain(attribution);
    expect(notice).toContain(attributionScope);
  });
});
