import { describe, expect, it } from '@jest/globals';
import { assess } from '../../src/actions/assessment';
import { versionBoard, type VersionBoard } from '../../src/actions/version-board';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { contentHash } from '../../src/scoring/content-hash';

const board = (draft: ModelDraft): VersionBoard => versionBoard(assess({ model: createModel(draft), issues: [], places: {} }, 'book.xlsx', '2026-03-02'));
const THREATS = { threats: [{ id: 'TH1', name: 'Stolen token' }] } as const;
const HASH = contentHash(createModel(THREATS));

describe('the versions of a workbook', () => {
  it('are none at first, and the next is 1.0', () => {
    expect(board({ context: { analysts: 'Dana Ruiz' } })).toEqual({ versions: [], last: undefined, next: '1.0', analysts: 'Dana Ruiz' });
  });

  it('come the latest first, of equal dates the one further down, with which of them has a snapshot', () => {
    const { versions, next } = board({ versions: [
      { version: '1.0', date: '2026-01-01', hash: 'a', snapshotKey: '1.0' }, { version: '1.2', date: '2026-02-01', hash: 'b' }, { version: '1.1', date: '2026-01-15', hash: 'c', snapshotKey: '1.1' },
      { version: '1.3', date: '2026-02-01', hash: 'd', snapshotKey: '1.3' },
    ] });
    expect(versions.map(({ version, hasSnapshot, target }) => [version, hasSnapshot, target.row])).toEqual([['1.3', true, 3], ['1.2', false, 1], ['1.1', true, 2], ['1.0', true, 0]]);
    expect(next).toBe('1.4');
  });

  it.each([['unchanged', HASH.toUpperCase(), false], ['changed', 'another', true]])('tell whether the model is %s since the last', (_, hash, changed) => {
    expect(board({ ...THREATS, versions: [{ version: '1.0', date: '2026-01-01', hash }] }).last).toEqual({ version: '1.0', changed });
  });
});
