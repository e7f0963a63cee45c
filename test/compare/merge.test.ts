import { describe, expect, it } from '@jest/globals';
import { merge, type Contribution, type Merged } from '../../src/compare/merge';
import { registersOf } from '../../src/compare/registers';
import { withMerge } from '../../src/compare/with-merge';
import { createModel, type ModelDraft } from '../../src/model/threat-model';

type Threats = NonNullable<ModelDraft['threats']>;
const model = (threats: Threats, more: ModelDraft = {}) => createModel({ ...more, threats });
const side = (name: string, base: ReturnType<typeof model>, now: ReturnType<typeof model>): Contribution => ({ name, base: registersOf(base), now: registersOf(now) });
const BASE: Threats = [{ id: 'TH1', name: 'One', severity: 'Low', layers: ['L1', 'L2'] }, { id: 'TH2', name: 'Two', severity: 'Low' }];
const edited = (change: Threats[number]): ReturnType<typeof model> => model(BASE.map((row) => (row.id === change.id ? { ...row, ...change } : row)));
const short = ({ taken, added, removed, conflicts, renumbered }: Merged) => ({
  taken: taken.map(({ key, column, to, by }) => [key, column, to, by.join('+')]), added: added.map(({ key }) => key), removed: removed.map(({ key }) => key),
  conflicts: conflicts.map(({ key, column, base, ours, theirs }) => [key, column, base, ours, ...theirs.map(({ value }) => value)]), renumbered: renumbered.map(({ from, to }) => [from, to]),
});
const nothing = { taken: [], added: [], removed: [], conflicts: [], renumbered: [] };

describe('a cell', () => {
  const base = model(BASE);
  it.each<readonly [string, ReturnType<typeof model>, readonly Contribution[], Partial<ReturnType<typeof short>>]>([
    ['that nobody changed is kept', base, [side('a', base, base)], {}],
    ['that was changed here only is kept', edited({ id: 'TH1', severity: 'High' }), [side('a', base, base)], {}],
    ['that was changed there only is taken', base, [side('a', base, edited({ id: 'TH1', severity: 'High' }))], { taken: [['TH1', 'severity', 'High', 'a']] }],
    ['that was blanked there is taken', base, [side('a', base, edited({ id: 'TH1', severity: undefined }))], { taken: [['TH1', 'severity', undefined, 'a']] }],
    ['that both changed alike is left', edited({ id: 'TH1', severity: 'High' }), [side('a', base, edited({ id: 'TH1', severity: 'High' }))], {}],
    ['that both changed is a conflict', edited({ id: 'TH1', severity: 'High' }), [side('a', base, edited({ id: 'TH1', severity: 'Medium' }))], { conflicts: [['TH1', 'severity', 'Low', 'High', 'Medium']] }],
    ['that two replies changed alike is taken once', base, [side('b', base, edited({ id: 'TH1', severity: 'High' })), side('a', base, edited({ id: 'TH1', severity: 'High' }))], { taken: [['TH1', 'severity', 'High', 'a+b']] }],
    ['on which replies disagree is a conflict', base, [side('a', base, edited({ id: 'TH1', severity: 'High' })), side('b', base, edited({ id: 'TH1', severity: 'Medium' }))], { conflicts: [['TH1', 'severity', 'Low', 'Low', 'High', 'Medium']] }],
    ['on which replies disagree is one, too, when the first is in the workbook already', edited({ id: 'TH1', severity: 'High' }), [side('a', base, edited({ id: 'TH1', severity: 'High' })), side('b', base, edited({ id: 'TH1', severity: 'Medium' }))], { conflicts: [['TH1', 'severity', 'Low', 'High', 'High', 'Medium']] }],
    ['is taken from a later reply that was handed out on top of an earlier one', edited({ id: 'TH1', severity: 'High' }), [side('a', base, edited({ id: 'TH1', severity: 'High' })), side('b', edited({ id: 'TH1', severity: 'High' }), edited({ id: 'TH1', severity: 'Medium' }))], { taken: [['TH1', 'severity', 'Medium', 'b']] }],
    ['that one reply changed and a later one changed back is a conflict when both come', edited({ id: 'TH1', severity: 'High' }), [side('a', base, edited({ id: 'TH1', severity: 'High' })), side('b', edited({ id: 'TH1', severity: 'High' }), base)], { conflicts: [['TH1', 'severity', 'Low', 'High', 'High', 'Low']] }],
    ['of a list does not care about order', base, [side('a', base, edited({ id: 'TH1', layers: ['L2', 'L1'] }))], {}],
    ['does not care about line ends and spaces around', base, [side('a', base, edited({ id: 'TH1', name: ' One\r\n' }))], {}],
  ])('%s', (_, ours, sides, expected) => {
    expect(short(merge(registersOf(ours), sides))).toEqual({ ...nothing, ...expected });
  });
});

describe('a row', () => {
  const base = model(BASE);
  const three = { id: 'TH3', name: 'Three' };
  it.each<readonly [string, ReturnType<typeof model>, readonly Contribution[], Partial<ReturnType<typeof short>>]>([
    ['new there is added', base, [side('a', base, model([...BASE, three]))], { added: ['TH3'] }],
    ['new there without an ID is added', base, [side('a', base, model([...BASE, { name: 'Nameless' }]))], { added: ['content [["name","Nameless"]]'] }],
    ['new in both under one ID is kept, and theirs gets the next', model([...BASE, { id: 'TH3', name: 'Mine' }]), [side('a', base, model([...BASE, three]))], { added: ['TH4'], renumbered: [['TH3', 'TH4']] }],
    ['new in both with the same content is there once', model([...BASE, three]), [side('a', base, model([...BASE, three]))], {}],
    ['removed there and unchanged here goes', base, [side('a', base, model(BASE.slice(0, 1)))], { removed: ['TH2'] }],
    ['removed there and changed here is a conflict', edited({ id: 'TH2', severity: 'High' }), [side('a', base, model(BASE.slice(0, 1)))], { conflicts: [['TH2', '', undefined, '(row kept and changed)', '(row removed)']] }],
    ['removed here and unchanged there stays away', model(BASE.slice(0, 1)), [side('a', base, base)], {}],
    ['removed here and changed there is a conflict', model(BASE.slice(0, 1)), [side('a', base, edited({ id: 'TH2', severity: 'High' }))], { conflicts: [['TH2', '', '(row kept and changed)', '(row removed)', '(row kept and changed)']] }],
    ['that shares its ID with another is not lost', model([...BASE, { id: 'TH2', name: 'Twin' }]), [side('a', model([...BASE, { id: 'TH2', name: 'Twin' }]), model([...BASE, { id: 'TH2', name: 'Twin renamed' }]))], { taken: [['TH2 (2)', 'name', 'Twin renamed', 'a']] }],
  ])('%s', (_, ours, sides, expected) => {
    expect(short(merge(registersOf(ours), sides))).toEqual({ ...nothing, ...expected });
  });

  it('that got another ID keeps what refers to it, and is known when it comes again', () => {
    const ours = model([...BASE, { id: 'TH3', name: 'Mine' }], { mapping: [{ threat: 'TH3', mitigation: 'M1' }] });
    const theirs = model([...BASE, three], { mapping: [{ threat: 'TH3', mitigation: 'M2' }] });
    const merged = withMerge(ours, merge(registersOf(ours), [side('a', base, theirs)]));
    expect(merged.threats.map(({ id, name }) => [id, name])).toEqual([['TH1', 'One'], ['TH2', 'Two'], ['TH3', 'Mine'], ['TH4', 'Three']]);
    expect(merged.mapping.map(({ threat, mitigation }) => [threat, mitigation])).toEqual([['TH3', 'M1'], ['TH4', 'M2']]);
    expect(short(merge(registersOf(merged), [side('a', base, theirs)]))).toEqual(nothing);
  });

  it('that shares its key with another, or has none, outlives another one’s getting a new ID', () => {
    const mapping = [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M1', note: 'Twice' }, { mitigation: 'M1', note: 'No threat yet' }];
    const before = model(BASE, { mapping });
    const ours = model([...BASE, { id: 'TH3', name: 'Mine' }], { mapping });
    const theirs = model([...BASE, three], { mapping: [...mapping, { threat: 'TH3', note: 'No control yet' }] });
    const merged = withMerge(ours, merge(registersOf(ours), [side('a', before, theirs)]));
    expect(merged.mapping.map(({ threat, note }) => [threat, note])).toEqual([['TH1', undefined], ['TH1', 'Twice'], [undefined, 'No threat yet'], ['TH4', 'No control yet']]);
    expect(short(merge(registersOf(merged), [side('a', before, theirs)]))).toEqual(nothing);
  });

  it('and one that refers to it, both with IDs given to others, are known when they come again', () => {
    const residual = [{ id: 'RR1', threat: 'TH1' }];
    const before = model(BASE, { residual });
    const ours = model([...BASE, { id: 'TH3', name: 'Mine' }], { residual: [...residual, { id: 'RR2', threat: 'TH3' }] });
    const theirs = model([...BASE, three], { residual: [...residual, { id: 'RR2', threat: 'TH3', justification: 'Theirs' }] });
    const merged = withMerge(ours, merge(registersOf(ours), [side('a', before, theirs)]));
    expect(merged.residual.map(({ id, threat }) => [id, threat])).toEqual([['RR1', 'TH1'], ['RR2', 'TH3'], ['RR3', 'TH4']]);
    expect(short(merge(registersOf(merged), [side('a', before, theirs)]))).toEqual(nothing);
  });

  it('that was removed leaves a blank one, so that no other row moves', () => {
    const merged = withMerge(base, merge(registersOf(base), [side('a', base, model(BASE.slice(1)))]));
    expect(merged.threats.map(({ id }) => id)).toEqual([undefined, 'TH2']);
  });
});

describe('an answer to a conflict', () => {
  const base = model(BASE);
  const sides = [side('a', base, edited({ id: 'TH1', severity: 'High' })), side('b', base, edited({ id: 'TH1', severity: 'Medium' }))];
  it.each([
    ['ours', { take: 'ours' }, 'Low', 0], ['theirs of one', { take: 'theirs', name: 'b' }, 'Medium', 0], ['theirs, of which there are two', { take: 'theirs' }, 'Low', 1], ['a value', { take: 'value', value: 'Critical' }, 'Critical', 0],
  ] as const)('takes %s', (_, resolution, severity, open) => {
    const merged = merge(registersOf(base), sides, () => resolution);
    expect([withMerge(base, merged).threats[0]?.severity, merged.conflicts.length]).toEqual([severity, open]);
  });
});
