import type { Threat } from '../model/threat';
import { rule } from './rule';
import { threatName } from './support/controls';

/** The name without case, punctuation and order of words. */
function bareName({ name }: Threat): string | undefined {
  const words = name?.normalize('NFKC').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().split(' ').sort().join(' ');
  return words === undefined || words === '' ? undefined : `name:${words}`;
}

/** Primary ID, layers and components; undefined while one of them is blank. */
function bareTarget({ threatIds, layers, components }: Threat): string | undefined {
  const [primary] = threatIds;
  if (primary === undefined || layers.length === 0 || components.length === 0) return undefined;
  const set = (values: readonly string[]) => [...new Set(values)].sort().join(' ');
  return `target:${primary}|${set(layers)}|${set(components)}`;
}

export const likelyDuplicateThreat = rule({
  id: 'likely-duplicate-threat',
  source: 'R15.14',
  phase: 6,
  severity: 'warning',
  title: 'Two open threats look like the same one',
  message: '{threat} looks like {other}: {because}.',
  why: 'A threat that stands there twice is counted, treated and reported twice, and its controls end up split between both rows.',
  howToFix: 'Set one of them to Merged and name the other under Merged into, or tell them apart in Name, IDs, Layers or Components.',
  *check({ index }) {
    const first = new Map<string, Threat>();
    for (const row of index.openThreats) {
      const keys = [bareTarget(row), bareName(row)].filter((key) => key !== undefined);
      const twin = keys.find((key) => first.has(key));
      const other = twin === undefined ? undefined : first.get(twin);
      if (twin !== undefined && other !== undefined) {
        yield { entity: 'threats', row, column: 'name', params: { threat: threatName(row), other: threatName(other), because: twin.startsWith('name:') ? 'the names have the same words' : 'primary ID, layers and components are the same' } };
      }
      for (const key of keys) if (!first.has(key)) first.set(key, row);
    }
  },
});
