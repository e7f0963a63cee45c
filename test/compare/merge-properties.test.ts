import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merge, type Contribution } from '../../src/compare/merge';
import { registersOf, sameCell } from '../../src/compare/registers';
import { withMerge } from '../../src/compare/with-merge';
import { canonicalRegisters } from '../../src/model/canonical';
import { createModel, type ThreatModel } from '../../src/model/threat-model';

const IDS = ['TH1', 'TH2', 'TH3', 'TH4'] as const;
const COLUMNS = ['name', 'description', 'severity', 'layers'] as const;
const BASE = createModel({
  threats: IDS.map((id) => ({ id, name: `Name of ${id}`, severity: 'Low' as const, layers: ['L1' as const] })),
  residual: IDS.map((threat, i) => ({ id: `RR${i + 1}`, threat })),
});

interface Edit {
  readonly row: number;
  readonly column: (typeof COLUMNS)[number];
  readonly text: string;
}
const SEVERITIES = ['Low', 'Medium', 'High'] as const;
const LAYERS = { a: ['L1', 'L2'], b: ['L2', 'L1'], c: [] } as const;
const edit: fc.Arbitrary<Edit> = fc.record({ row: fc.nat(IDS.length - 1), column: fc.constantFrom(...COLUMNS), text: fc.constantFrom('a', 'b', 'c') });
const edits = fc.array(edit, { maxLength: 6 });

const with1 = (model: ThreatModel, { row, column, text }: Edit): ThreatModel => {
  const value = column === 'severity' ? SEVERITIES['abc'.indexOf(text)] : column === 'layers' ? LAYERS[text as keyof typeof LAYERS] : text;
  return { ...model, threats: model.threats.map((one, i) => (i === row ? { ...one, [column]: value } : one)) };
};
const changed = (all: readonly Edit[], more: readonly string[] = []): ThreatModel => {
  const model = all.reduce(with1, BASE);
  return { ...model, threats: [...model.threats, ...more.map((name, i) => ({ ...model.threats[0], id: `TH${5 + i}`, name }) as ThreatModel['threats'][number])] };
};
const side = (name: string, now: ThreatModel): Contribution => ({ name, base: registersOf(BASE), now: registersOf(now) });
// The order of a list says nothing.
const content = (model: ThreatModel): string => JSON.stringify(canonicalRegisters(model), (_, value: unknown) => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value));
const added = fc.array(fc.constantFrom('New one', 'New two'), { maxLength: 2 });
const shuffled = <T,>(items: readonly T[], seed: number): readonly T[] => items.map((item, i) => [((i + 1) * (seed + 7)) % 11, item] as const).sort(([a], [b]) => a - b).map(([, item]) => item);

describe('merging several copies', () => {
  it('comes to the same in any order', () => {
    fc.assert(fc.property(edits, fc.array(fc.tuple(edits, added), { minLength: 1, maxLength: 4 }), fc.nat(10), (mine, replies, seed) => {
      const ours = changed(mine);
      const sides = replies.map(([theirs, rows], i) => side(`reply ${i}`, changed(theirs, rows)));
      const [one, other] = [merge(registersOf(ours), sides), merge(registersOf(ours), shuffled(sides, seed))];
      expect(content(withMerge(ours, other))).toBe(content(withMerge(ours, one)));
      expect(other.conflicts).toEqual(one.conflicts);
    }));
  });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(edits, fc.array(fc.tuple(edits, added), { minLength: 1, maxLength: 3 }), (mine, replies) => {
      const sides = replies.map(([theirs, rows], i) => side(`reply ${i}`, changed(theirs, rows)));
      const once = withMerge(changed(mine), merge(registersOf(changed(mine)), sides));
      expect(content(withMerge(once, merge(registersOf(once), sides)))).toBe(content(once));
    }));
  });

  it('one by one comes to the same as at once where nobody disagrees', () => {
    fc.assert(fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), fc.nat(10), (replies, seed) => {
      const sides = replies.map((theirs, i) => side(`reply ${i}`, changed(theirs)));
      const atOnce = merge(registersOf(BASE), sides);
      fc.pre(atOnce.conflicts.length === 0);
      const oneByOne = shuffled(sides, seed).reduce((model, next) => withMerge(model, merge(registersOf(model), [next])), BASE);
      expect(content(oneByOne)).toBe(content(withMerge(BASE, atOnce)));
    }));
  });

  it('tells every disagreement, whichever copy is merged first', () => {
    fc.assert(fc.property(edits, edits, (one, other) => {
      const [a, b] = [side('a', changed(one)), side('b', changed(other))];
      const atOnce = merge(registersOf(BASE), [a, b]).conflicts.map(({ key, column }) => `${key} ${column}`);
      for (const [first, second] of [[a, b], [b, a]] as const) {
        const after = withMerge(BASE, merge(registersOf(BASE), [first]));
        expect(merge(registersOf(after), [second]).conflicts.map(({ key, column }) => `${key} ${column}`)).toEqual(atOnce);
      }
    }));
  });

  it('loses no edit: each one stands in the result or in a conflict', () => {
    fc.assert(fc.property(edits, fc.array(edits, { minLength: 1, maxLength: 3 }), (mine, replies) => {
      const ours = changed(mine);
      const models = replies.map((theirs) => changed(theirs));
      const merged = merge(registersOf(ours), models.map((model, i) => side(`reply ${i}`, model)));
      const result = withMerge(ours, merged);
      const open = new Set(merged.conflicts.map(({ key, column }) => `${key} ${column}`));
      for (const model of [ours, ...models]) {
        model.threats.forEach((row, i) => COLUMNS.forEach((column) => {
          const isEdited = !sameCell(row[column], BASE.threats[i]?.[column]);
          if (isEdited && !open.has(`${row.id} ${column}`)) expect([row.id, column, sameCell(result.threats[i]?.[column], row[column])]).toEqual([row.id, column, true]);
        }));
      }
    }));
  });
});
