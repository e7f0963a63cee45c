import { afterEach, describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { columnLetters } from '../../src/model/location';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { foundBlocks, type FoundBlock } from '../../src/workbook/refresh/anchors';
import { startHost, type Host, type Profile } from '../host';
import type { Person } from '../host/person';
import { THOROUGH } from '../support/thorough';

const TODAY = '2026-03-02';

let host: Host | undefined;
afterEach(() => host?.stop());

const refresh = (port: OfficeWorkbook): Promise<Refresh> => refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' });

/** The formulas of each view as they stand in Excel, its texts where there is none. */
async function viewsIn(port: OfficeWorkbook, user: Person): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map([...foundBlocks((await port.read()).names)].map(([name, { sheet, row, column, height, width }]) => [name, Array.from({ length: height * width }, (_, i) => {
    const cell = `${columnLetters(column + (i % width))}${row + Math.floor(i / width)}`;
    return user.formulaOf(sheet, cell) ?? String(user.valueOf(sheet, cell));
  })]));
}

/** A person in Excel, and what views hold that are independent of the rows of registers. */
const EDITS: readonly (readonly [name: string, edit: (user: Person, views: ReadonlyMap<string, FoundBlock>) => void, views: readonly string[]])[] = [
  ['a row inserted', (user) => { user.insertRows('9 Residual Risk', 7); }, ['View_Posture', 'View_InherentToResidual', 'View_TopRisks', 'View_Summary']],
  ['a row deleted', (user) => { user.deleteRows('9 Residual Risk', 9); }, ['View_Posture', 'View_InherentToResidual', 'View_TopRisks', 'View_Summary']],
  ['a column inserted', (user, views) => { user.insertColumns('3 Threat Actors', (views.get('View_ActorByLayer')?.column ?? 0) + 3); }, ['View_ActorByLayer']],
  ['a row deleted from the matrices', (user) => {
    user.unprotect('6 Matrix');
    user.deleteRows('6 Matrix', 8);
  }, ['View_LevelCounts']],
  ['a row deleted from the Summary', (user) => {
    user.unprotect('10 Summary');
    user.deleteRows('10 Summary', 4);
  }, ['View_Summary']],
];

describe.each<Profile>(THOROUGH ? ['web', 'excel2021'] : ['web'])('views torn in Excel (%s)', (profile) => {
  it.each(EDITS)('%s: they are laid out anew', async (_, edit, views) => {
    host = startHost({ profile });
    const port = new OfficeWorkbook();
    await createWorkbook(port, sampleModel(), TODAY, () => 'model');
    const whole = await viewsIn(port, host.user);
    edit(host.user, foundBlocks((await port.read()).names));
    const { notes } = await refresh(port);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => !/had come apart: .*; it was laid out anew\.$/.test(note))).toEqual([]);
    const after = await viewsIn(port, host.user);
    expect([...after.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const view of views) expect({ view, cells: after.get(view) }).toEqual({ view, cells: whole.get(view) });
    const again = await refresh(port);
    expect({ lines: again.lines, notes: again.notes, changed: again.changed }).toEqual({ lines: [], notes: [], changed: false });
  }, 120_000);

  it('keeps a view through which somebody typed, and what was typed over a formula', async () => {
    host = startHost({ profile });
    const port = new OfficeWorkbook();
    await createWorkbook(port, sampleModel(), TODAY, () => 'model');
    const { sheet, row, column } = foundBlocks((await port.read()).names).get('View_Posture') ?? { sheet: '', row: 0, column: 0 };
    host.user.insertRows(sheet, row + 4);
    const [remark, typed] = [`${columnLetters(column)}${row + 4}`, '10 Summary'];
    host.user.setCell(sheet, remark, 'Our remark');
    host.user.unprotect(typed);
    host.user.setCell(typed, 'C2', 'Somebody');
    const { notes } = await refresh(port);
    expect(notes).toEqual(expect.arrayContaining([
      expect.stringContaining(`because ${sheet}!${remark} holds something that is not part of it`), expect.stringContaining('10 Summary!C2 holds something typed over a formula of "Summary"'),
    ]));
    expect(host.user.valueOf(sheet, remark)).toBe('Our remark');
    expect(host.user.valueOf(typed, 'C2')).toBe('Somebody');
    expect((await refresh(port)).changed).toBe(false);
  }, 120_000);
});
