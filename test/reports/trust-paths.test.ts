import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { trustPathRows, unlistedTrustPaths, withTrustPathRows } from '../../src/reports/trust-paths';

const ZONES: NonNullable<ModelDraft['zones']> = [0, 1, 2, 3, 4, 5].map((rank) => ({ id: `Z${rank}`, trustRank: rank }));

/** Components by ID with the rank of their zone, flows as "C1>C2". */
function system(ranks: Readonly<Record<string, number | undefined>>, flows: readonly string[], draft: ModelDraft = {}) {
  const components = Object.entries(ranks).map(([id, rank]) => ({ id, zone: rank === undefined ? undefined : `Z${rank}` }));
  const dataFlows = flows.map((flow, i) => ({ id: `F${i + 1}`, from: flow.split('>')[0], to: flow.split('>')[1] }));
  return createModel({ zones: ZONES, components, dataFlows, ...draft });
}
const pathsOf = (model: ReturnType<typeof system>) => trustPathRows(model).rows.map((row) => row.path);

/** A public and a privileged component, with every possible flow among them and those between. */
function dense(between: number): ReturnType<typeof system> {
  const ids = ['C1', 'C2', ...Array.from({ length: between }, (_, i) => `C${i + 3}`)];
  const ranks = Object.fromEntries(ids.map((id) => [id, id === 'C1' ? 0 : id === 'C2' ? 5 : 2]));
  return system(ranks, ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}>${to}`)));
}

describe('trustPathRows', () => {
  it('lists the ways from rank 0 or 1 to rank 4 or 5, shortest first', () => {
    const model = system({ C1: 0, C2: 2, C3: 4 }, ['C1>C2', 'C2>C3', 'C1>C3']);
    expect(trustPathRows(model)).toEqual({
      rows: [
        { id: 'TP1', path: 'C1 → C3', hops: 1, fromZone: 'Z0', toZone: 'Z4', escalatingHops: undefined, threats: [], reason: undefined },
        { id: 'TP2', path: 'C1 → C2 → C3', hops: 2, fromZone: 'Z0', toZone: 'Z4', escalatingHops: undefined, threats: [], reason: undefined },
      ],
      more: 0, complete: true,
    });
  });

  it('draws the line between ranks 1 and 2, and between 3 and 4', () => {
    expect(pathsOf(system({ C1: 1, C2: 5 }, ['C1>C2']))).toEqual(['C1 → C2']);
    expect(pathsOf(system({ C1: 2, C2: 5 }, ['C1>C2']))).toEqual([]);
    expect(pathsOf(system({ C1: 1, C2: 3 }, ['C1>C2']))).toEqual([]);
  });

  it('follows flows in their direction only', () => {
    expect(pathsOf(system({ C1: 0, C2: 4 }, ['C2>C1']))).toEqual([]);
  });

  it('visits no component twice and takes parallel flows for one', () => {
    const model = system({ C1: 0, C2: 2, C3: 3, C4: 4 }, ['C1>C2', 'C1>C2', 'C2>C2', 'C2>C3', 'C3>C2', 'C2>C1', 'C3>C4']);
    expect(pathsOf(model)).toEqual(['C1 → C2 → C3 → C4']);
  });

  it('passes through untrusted and privileged components', () => {
    expect(pathsOf(system({ C1: 0, C2: 1, C3: 4, C4: 5 }, ['C1>C2', 'C2>C3', 'C3>C4']))).toEqual([
      'C2 → C3', 'C1 → C2 → C3', 'C2 → C3 → C4', 'C1 → C2 → C3 → C4',
    ]);
  });

  it('goes six hops and no further', () => {
    const ranks = { C1: 0, C2: 2, C3: 2, C4: 2, C5: 2, C6: 2, C7: 4, C8: 4 };
    const chain = ['C1>C2', 'C2>C3', 'C3>C4', 'C4>C5', 'C5>C6', 'C6>C7', 'C7>C8'];
    expect(trustPathRows(system(ranks, chain)).rows.map((row) => row.hops)).toEqual([6]);
  });

  it('passes through components without a zone, but neither starts nor ends there', () => {
    expect(pathsOf(system({ C1: 0, C2: undefined, C3: 4 }, ['C1>C2', 'C2>C3']))).toEqual(['C1 → C2 → C3']);
    expect(pathsOf(system({ C1: undefined, C2: 4 }, ['C1>C2']))).toEqual([]);
  });

  it('ignores flows whose ends are blank or unknown', () => {
    expect(pathsOf(system({ C1: 0, C2: 4 }, ['C1>C9', 'C9>C2', 'C1', '>C2']))).toEqual([]);
  });

  it('lists at most 200 and counts the rest', () => {
    const middle = Array.from({ length: 250 }, (_, i) => `C${i + 3}`);
    const model = system({ C1: 0, C2: 4, ...Object.fromEntries(middle.map((id) => [id, 2])) }, middle.flatMap((id) => [`C1>${id}`, `${id}>C2`]));
    const { rows, more, complete } = trustPathRows(model);
    expect([rows.length, more, complete]).toEqual([200, 50, true]);
    expect(unlistedTrustPaths(model)).toMatch(/lists 200 ways .*; 50 more were found/);
  });

  it('gives up counting in a dense graph, after the short paths', () => {
    const { rows, more, complete } = trustPathRows(dense(60));
    expect([rows.length, rows[0]?.hops, rows[1]?.hops, complete]).toEqual([200, 1, 2, false]);
    expect(more).toBeGreaterThan(1000);
    expect(unlistedTrustPaths(dense(60))).toContain(`at least ${more} more`);
    expect(unlistedTrustPaths(dense(0))).toBeUndefined();
  });

  it('is not put off by untrusted components that lead nowhere', () => {
    const idle = Array.from({ length: 700 }, (_, i) => `C${i + 10}`);
    const flows = idle.flatMap((from) => idle.slice(0, 300).map((to) => `${from}>${to}`));
    expect(trustPathRows(system({ ...Object.fromEntries(idle.map((id) => [id, 0])), C1: 0, C2: 4 }, [...flows, 'C1>C2']))).toMatchObject({ rows: [{ path: 'C1 → C2' }], complete: true });
  });
});

describe('escalating hops', () => {
  const crossing = (more: NonNullable<ModelDraft['crossings']>[number], agentCrossing: NonNullable<ModelDraft['agentCrossings']>[number] = {}) =>
    trustPathRows(system({ C1: 0, C2: 2, C3: 4 }, ['C1>C2', 'C2>C3'], {
      crossings: [{ id: 'TB1', fromZone: 'Z2', toZone: 'Z4', ...more }],
      agentCrossings: [{ id: 'AB1', agent: 'C2', crossing: 'TB1', escalatesPrivilege: 'Yes', ...agentCrossing }],
    })).rows[0]?.escalatingHops;

  it('are found by the flows that the agent’s crossing lists', () => expect(crossing({ dataFlows: ['F2'] })).toBe('C2 → C3'));
  it('are found by the zones of a crossing that lists none', () => expect(crossing({})).toBe('C2 → C3'));
  it('are not those of other flows', () => expect(crossing({ dataFlows: ['F9'] })).toBeUndefined());
  it('are not those of other zones', () => expect(crossing({ toZone: 'Z3' })).toBeUndefined());
  it('are not those of other agents', () => expect(crossing({ dataFlows: ['F2'] }, { agent: 'C1' })).toBeUndefined());
  it('are not those where no privilege is gained', () => expect(crossing({}, { escalatesPrivilege: 'No' })).toBeUndefined());
  it('are listed in the order of the path', () => expect(crossing({ dataFlows: ['F2', 'F1'] })).toBe('C1 → C2, C2 → C3'));
});

describe('rows that exist already', () => {
  const flows = ['C1>C2', 'C2>C3', 'C1>C3'];
  const ranks = { C1: 0, C2: 2, C3: 4 };

  it('keep ID, threats and reason by path, and get the rest anew', () => {
    const model = system(ranks, flows, { trustPaths: [{ id: 'TP7', path: 'C1 → C2 → C3', hops: 5, fromZone: 'Z9', threats: ['TH1'], reason: 'Watched' }] });
    expect(trustPathRows(model).rows).toMatchObject([
      { id: 'TP8', path: 'C1 → C3' }, { id: 'TP7', hops: 2, fromZone: 'Z0', threats: ['TH1'], reason: 'Watched' },
    ]);
  });

  it('go when their path is gone, unless somebody wrote something there', () => {
    const model = system(ranks, ['C1>C3'], { trustPaths: [{ id: 'TP1', path: 'C1 → C2' }, { id: 'TP2', path: 'C1 → C9', reason: 'Old' }, { id: 'TP3', path: 'C8', threats: ['TH1'] }] });
    expect(trustPathRows(model).rows.map((row) => row.id)).toEqual(['TP4', 'TP2', 'TP3']);
  });

  it('never lend their ID to another path, even after they are gone', () => {
    expect(trustPathRows(system(ranks, ['C1>C3'], { meta: { highestIds: { TP: 40 } } })).rows[0]?.id).toBe('TP41');
  });

  it('stay in the list beyond the 200th when somebody wrote something there', () => {
    const middle = Array.from({ length: 250 }, (_, i) => `C${i + 3}`);
    const last = `C1 → ${middle[249]} → C2`;
    const model = system({ C1: 0, C2: 4, ...Object.fromEntries(middle.map((id) => [id, 2])) }, middle.flatMap((id) => [`C1>${id}`, `${id}>C2`]), { trustPaths: [{ id: 'TP1', path: last, reason: 'Watched' }] });
    const { rows, more } = trustPathRows(model);
    expect([rows.length, more, rows.at(-1)?.path, rows.at(-1)?.reason]).toEqual([201, 49, last, 'Watched']);
  });

  it('are the same after a second time', () => {
    const once = withTrustPathRows(system(ranks, flows));
    expect(withTrustPathRows(once)).toEqual(once);
  });
});
