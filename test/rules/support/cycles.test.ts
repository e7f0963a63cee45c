import { describe, expect, it } from '@jest/globals';
import { cycleGroups } from '../../../src/rules/support/cycles';

const groups = (edges: Record<string, string[]>) => cycleGroups(new Map(Object.entries(edges)));

describe('cycleGroups', () => {
  it('finds a node that points to itself', () => {
    expect(groups({ a: ['a'], b: ['a'] })).toEqual([['a']]);
  });
  it('finds separate circles, but not the way between them', () => {
    expect(groups({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['d'] }).map((g) => g.join())).toEqual(expect.arrayContaining(['a,b', 'd,e']));
    expect(groups({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['d'] })).toHaveLength(2);
  });
  it('joins circles that share a node', () => {
    expect(groups({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual([['a', 'b', 'c']]);
  });
  it('finds nothing where every way ends', () => {
    expect(groups({ a: ['b', 'c'], b: ['c'], c: ['x'] })).toEqual([]);
  });
  it('follows a circle of 20,000', () => {
    const count = 20_000;
    const edges = new Map(Array.from({ length: count }, (_, i) => [`M${i}`, [`M${(i + 1) % count}`]]));
    expect(cycleGroups(edges)[0]).toHaveLength(count);
  });
});
