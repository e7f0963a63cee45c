import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect, type Collected, type ReplyFile } from '../../../src/actions/circulation/collect';
import { editWorkbook } from '../../../src/actions/edit';
import { always, type Resolve } from '../../../src/actions/resolutions';
import { openModel } from '../../../src/actions/source';
import type { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { DECISION_COLUMNS } from '../../../src/blueprint/pack-sheet';
import { canonicalRegisters } from '../../../src/model/canonical';
import type { ThreatModel } from '../../../src/model/threat-model';
import { rate } from '../../../src/scoring/rate';
import type { RawValue, RawWorkbook } from '../../../src/workbook/port';
import { TODAY, answered, model, packOf, withCells, workbookOf } from './replies';

const ACCEPTED = { disposition: 'Accepted', businessJustification: 'Small loss', triggerEvents: 'A higher limit', acceptedBy: 'Maria Okafor', acceptanceDate: '2026-03-05' };
const reply = (name: string, raw: RawWorkbook): ReplyFile => ({ name, port: { read: () => Promise.resolve(raw) } });
const take = (port: XlsxWorkbook, files: readonly ReplyFile[], resolve?: Resolve): Promise<Collected> => collect(port, files, { today: '2026-03-06', fileName: 'book.xlsx', ...(resolve === undefined ? {} : { resolve }) });
const modelIn = async (port: XlsxWorkbook): Promise<ThreatModel> => (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model;
const decision = async (port: XlsxWorkbook, id: string) => (await modelIn(port)).residual.find((row) => row.id === id);

describe('a reply', () => {
  it('is taken cell by cell, its sign-off with what it rests on', async () => {
    const port = await workbookOf(model());
    const { taken, conflicts } = (await take(port, [reply('maria.xlsx', answered(await packOf(model()), { RR1: ACCEPTED }))])).merged;
    expect([taken.map(({ key, column }) => `${key} ${column}`).sort(), conflicts]).toEqual([[...Object.keys(ACCEPTED), 'acceptedFingerprintSum', 'acceptedLikelihood', 'acceptedSeverity'].map((column) => `RR1 ${column}`).sort(), []]);
    expect(await decision(port, 'RR1')).toMatchObject({ ...ACCEPTED, acceptedSeverity: 'Critical', acceptedLikelihood: 'Likely' });
    expect(await decision(port, 'RR2')).toMatchObject({ disposition: undefined, acceptedSeverity: undefined });
    const now = await modelIn(port);
    expect(now.residual.map((row) => rate(now, TODAY).residual(row).stale)).toEqual(['Current', 'Not signed', 'Not signed', 'Not signed']);
  });

  it('signs what the pack showed: a risk that has become another one since is stale', async () => {
    const port = await workbookOf(model());
    await editWorkbook(port, { today: TODAY, fileName: 'book.xlsx' }, ({ model: now }) => ({ ...now, threats: now.threats.map((row) => (row.id === 'TH1' ? { ...row, likelihood: 'Possible' } : row)) }));
    const { notes } = await take(port, [reply('maria.xlsx', answered(await packOf(model()), { RR1: ACCEPTED }))]);
    expect(notes).toEqual(expect.arrayContaining(['maria.xlsx: RR1 "Risk without controls" was Critical (severity critical, likelihood likely) in the pack of 2026-03-02 and is Critical (severity critical, likelihood possible) now.']));
    const now = await modelIn(port);
    expect(now.residual.map((row) => rate(now, TODAY).residual(row).stale)[0]).toBe('Stale');
  });

  it('changes nothing when it is collected again, and counts once when it comes twice', async () => {
    const port = await workbookOf(model());
    const raw = answered(await packOf(model()), { RR1: ACCEPTED });
    const { notes } = await take(port, [reply('maria.xlsx', raw), reply('maria (1).xlsx', raw)]);
    expect(notes).toContain('maria (1).xlsx says the same as maria.xlsx, in answer to the same pack; it counts once.');
    const before = port.bytes;
    const again = await take(port, [reply('maria.xlsx', raw)]);
    expect([again.lines, again.merged.taken, port.bytes]).toEqual([[], [], before]);
  });

  it('that differs from what was decided here meanwhile is a conflict, which can be answered', async () => {
    const raw = answered(await packOf(model()), { RR1: { disposition: 'Accepted' } });
    const deferred = async (): Promise<XlsxWorkbook> => {
      const port = await workbookOf(model());
      await editWorkbook(port, { today: TODAY, fileName: 'book.xlsx' }, ({ model: now }) => ({ ...now, residual: now.residual.map((row) => (row.id === 'RR1' ? { ...row, disposition: 'Deferred' } : row)) }));
      return port;
    };
    for (const [resolve, disposition, open] of [[undefined, 'Deferred', 1], [always('ours'), 'Deferred', 0], [always('theirs'), 'Accepted', 0]] as const) {
      const port = await deferred();
      const { merged } = await take(port, [reply('maria.xlsx', raw)], resolve);
      expect([merged.conflicts.length, (await decision(port, 'RR1'))?.disposition]).toEqual([open, disposition]);
    }
  });
});

describe('what people and programs do to a pack', () => {
  const cases: readonly (readonly [string, (raw: RawWorkbook) => RawWorkbook, Partial<Pick<Collected, 'tampered' | 'refused'>> & { readonly notes?: readonly unknown[]; readonly disposition?: string }])[] = [
    ['a locked level is changed', (raw) => withCells(raw, (_, __, column, was) => (column === 1 && typeof was === 'string' && was.startsWith('Low (its') ? 'Low' : was)), { tampered: [expect.stringMatching(/^r\.xlsx: Decisions!B\d+ RR1 "Risk that remains" was changed/) as never], disposition: 'Accepted' }],
    ['the sheet is renamed', (raw) => ({ ...raw, sheets: raw.sheets.map((sheet) => (sheet.name === 'Decisions' ? { ...sheet, name: 'Risks' } : sheet)) }), { notes: ['r.xlsx: The sheet Decisions is called "Risks" now; it was read all the same.'], disposition: 'Accepted' }],
    ['rows are put in above', (raw) => ({ ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, number: row.number + 5 })) })) }), { disposition: 'Accepted' }],
    ['hidden sheets are shown and tables lost', (raw) => ({ ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, visibility: 'visible' as const, tables: [] })) }), { disposition: 'Accepted' }],
    ['a word that is no disposition is typed', (raw) => answered(raw, { RR1: { disposition: 'Perhaps' } }), { notes: [expect.stringMatching(/holds "Perhaps", which is not one of Mitigated, Accepted/)] }],
    ['a word is typed in other case', (raw) => answered(raw, { RR1: { disposition: ' accepted ' } }), { disposition: 'Accepted' }],
    ['a date is typed as text', (raw) => answered(raw, { RR1: { disposition: 'Accepted', targetDate: '5 May' } }), { notes: [expect.stringMatching(/"Target date" holds "5 May", which is not a date/)], disposition: 'Accepted' }],
    ['a remark stands beside the form', (raw) => ({ ...raw, sheets: raw.sheets.map((sheet) => (sheet.name === 'Decisions' ? { ...sheet, rows: sheet.rows.map((row) => (row.number === 7 ? { ...row, cells: [...Array.from({ length: 4 }, (_, i) => row.cells[i]), 'Ask Tom'] } : row)) } : sheet)) }), { notes: ['r.xlsx: Decisions!E7 holds "Ask Tom" beside the form; nothing is done with it.'], disposition: 'Accepted' }],
    ['a card is deleted', (raw) => ({ ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, rows: sheet.name === 'Decisions' ? sheet.rows.filter(({ number }) => number < 24) : sheet.rows })) }), { tampered: ['r.xlsx: The card of RR2 (TH2 Stolen token) is gone; its decision stays as it is.'], disposition: 'Accepted' }],
    ['the hidden sheet is deleted', (raw) => ({ ...raw, sheets: raw.sheets.filter(({ name }) => name !== '_meta') }), { refused: [expect.stringMatching(/^r\.xlsx is no reply to a pack: the hidden sheet _meta/) as never] }],
    ['it is of another model', (raw) => withCells(raw, (_, __, column, was) => (column === 1 && was === 'model-1' ? 'model-2' : was)), { refused: [expect.stringMatching(/^r\.xlsx belongs to another threat model/) as never] }],
  ];
  it.each(cases)('%s', async (_, change, { tampered = [], refused = [], notes = [], disposition }) => {
    const port = await workbookOf(model());
    const pack = await packOf(model());
    const result = await take(port, [reply('r.xlsx', change(disposition === undefined ? pack : answered(pack, { RR1: { disposition: 'Accepted' } })))]);
    expect([result.tampered, result.refused, result.notes]).toEqual([tampered, refused, notes]);
    expect((await decision(port, 'RR1'))?.disposition).toBe(disposition);
  });
});

describe('a reply with every cell changed at random', () => {
  it('never corrupts the workbook: nothing but decisions changes, whatever the order', async () => {
    const pack = await packOf(model());
    const value: fc.Arbitrary<RawValue> = fc.oneof(
      fc.constant(null), fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constantFrom<RawValue>('Accepted', 'RR2', 'Risk', '2026-03-05', '=1+1'),
      fc.integer({ min: 1, max: 60_000 }).map((serial): RawValue => ({ kind: 'date', serial })), fc.constant<RawValue>({ kind: 'error', code: '#REF!' }),
    );
    const open = new Set<string>([...DECISION_COLUMNS, 'acceptedSeverity', 'acceptedLikelihood', 'acceptedFingerprintSum']);
    const locked = ({ residual, ...rest }: ThreatModel): string =>
      JSON.stringify([canonicalRegisters({ ...rest, residual: [], meta: { ...rest.meta, highestIds: {} } }), residual.map((row) => Object.entries(row).filter(([column]) => !open.has(column)))]);
    const before = locked(await modelIn(await workbookOf(model())));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(value, { minLength: 40, maxLength: 40 }), { minLength: 2, maxLength: 2 }), async (random) => {
      const replies = random.map((values, i) => reply(`r${i}.xlsx`, withCells(pack, (sheet, row, column, was) => (sheet === 'Decisions' && column < 2 && (row * 7 + column) % 3 === i ? values[(row * 2 + column) % 40] : was))));
      const [one, other] = [await workbookOf(model()), await workbookOf(model())];
      await take(one, replies);
      await take(other, [...replies].reverse());
      expect(locked(await modelIn(one))).toBe(before);
      expect(JSON.stringify(await modelIn(other))).toBe(JSON.stringify(await modelIn(one)));
    }), { numRuns: 8 });
  }, 120_000);
});
