import { describe, expect, it } from '@jest/globals';
import { archiveVersion, type ArchiveOptions } from '../../src/actions/archive';
import { archivedModel } from '../../src/actions/archived-model';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { protectWorkbook } from '../../src/actions/protect';
import { refreshWorkbook } from '../../src/actions/refresh';
import { openModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { VersionExistsError } from '../../src/errors';
import { toJson } from '../../src/formats/json';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { contentHash } from '../../src/scoring/content-hash';
import type { RawWorkbook, WorkbookPort } from '../../src/workbook/port';
import { HOSTS, memoryHost, type ContractHost } from '../contract/hosts';
import { SMALL } from '../contract/small-model';
import { THOROUGH } from '../support/thorough';

const TODAY = '2026-03-02';
const OPTIONS: ArchiveOptions = { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'model', reason: 'Quarterly review' };
const START = createModel({ ...SMALL, context: { systemName: 'Small', analysts: 'Dana Ruiz', scopeIncluded: 'All', scopeExcluded: 'Nothing' }, threats: [...(SMALL.threats ?? []), { id: 'TH3', name: 'Not rated yet' }] });

const opened = (port: WorkbookPort) => openModel({ kind: 'workbook', name: 'book.xlsx', port });
const snapshotCells = ({ sheets }: RawWorkbook): readonly (readonly unknown[])[] => (sheets.find(({ name }) => name === '_snapshots')?.rows ?? []).map(({ cells }) => [...cells]);
const edit = (port: WorkbookPort, change: (model: ThreatModel) => ThreatModel) => editWorkbook(port, { today: TODAY, fileName: 'book.xlsx' }, ({ model }) => change(model));
const renamed = (name: string) => (model: ThreatModel): ThreatModel => ({ ...model, threats: model.threats.map((threat) => (threat.id === 'TH1' ? { ...threat, name } : threat)) });
async function changedSince(port: WorkbookPort): Promise<readonly (string | undefined)[]> {
  return validate(await opened(port), TODAY).findings.filter(({ ruleId }) => ruleId === 'changed-since-last-version').map(({ rowId }) => rowId);
}

async function within(start: () => ContractHost, run: (port: WorkbookPort, host: ContractHost) => Promise<void>): Promise<void> {
  const host = start();
  try {
    await createWorkbook(host.port, START, TODAY, () => 'model');
    await run(host.port, host);
  } finally {
    host.stop();
  }
}

describe.each(HOSTS.filter(([name]) => THOROUGH || name !== 'excel 2021').map(([name, start]) => ({ name, start })))('archiving in $name', ({ start }) => {
  it('keeps versions, snapshots and what changed between them, through edits and refreshes', async () => {
    await within(start, async (port) => {
      const first = await archiveVersion(port, OPTIONS);
      const { model, issues } = await opened(port);
      expect(issues).toEqual([]);
      expect([first.since, first.markdown, first.delta, model.delta]).toEqual([undefined, undefined, [], []]);
      expect(model.versions).toEqual([{
        version: '1.0', date: TODAY, analysts: 'Dana Ruiz', scopeIn: 'All', scopeOut: 'Nothing', reason: 'Quarterly review',
        counts: 'Critical 2, High 0, Medium 0, Low 0, not rated 1', posture: 'Critical', hash: contentHash(model), snapshotKey: '1.0',
      }]);
      expect(await archivedModel(port, 'book.xlsx', '1.0')).toEqual(model);
      expect(first.json).toBe(toJson(model));
      expect((await port.read()).sheets.find(({ name }) => name === '_snapshots')?.visibility).toBe('veryHidden');
      expect(await changedSince(port)).toEqual([]);
      const kept = snapshotCells(await port.read());

      await edit(port, renamed('Token theft'));
      expect(await changedSince(port)).toEqual(['1.0']);
      const second = await archiveVersion(port, { ...OPTIONS, by: 'Maria Okafor', reason: 'A name' });
      expect([second.since, second.version.version, second.version.analysts]).toEqual(['1.0', '1.1', 'Maria Okafor']);
      const delta = [{ kind: 'Threat renamed', id: 'TH1', name: 'Token theft', field: 'Name', from: 'Stolen token', to: 'Token theft' }];
      expect(second.delta).toEqual(delta);
      expect(second.markdown).toContain('| Threat renamed | TH1 | Token theft | Name | Stolen token | Token theft |');
      expect(await changedSince(port)).toEqual([]);

      const { changed, notes } = await refreshWorkbook(port, OPTIONS);
      expect([changed, notes]).toEqual([false, []]);
      const after = await opened(port);
      expect([after.model.delta, after.issues]).toEqual([delta, []]);
      expect(snapshotCells(await port.read()).slice(0, kept.length)).toEqual(kept);
      expect((await archivedModel(port, 'book.xlsx', '1.0')).threats).toEqual(model.threats);
      expect(await archivedModel(port, 'book.xlsx', '1.1')).toEqual(after.model);
    });
  });
});

describe.each(HOSTS.filter(([name]) => name === 'excel').map(([name, start]) => ({ name, start })))('a locked workbook in $name', ({ start }) => {
  it('is archived all the same', async () => {
    await within(start, async (port) => {
      await protectWorkbook(port, 'book.xlsx', 'registers', TODAY);
      await archiveVersion(port, OPTIONS);
      await edit(port, (model) => ({ ...model, components: [], threats: model.threats.map((threat) => ({ ...threat, name: `${threat.name ?? ''}!` })) }));
      expect((await archiveVersion(port, OPTIONS)).delta).toHaveLength(4);
      expect((await archivedModel(port, 'book.xlsx', '1.0')).components).toHaveLength(1);
      expect((await opened(port)).model.delta).toHaveLength(4);
      expect(await changedSince(port)).toEqual([]);
    });
  });
});

describe('archiving', () => {
  const start = () => memoryHost();

  it('empties Delta of what the version before had changed', async () => {
    await within(start, async (port) => {
      await archiveVersion(port, OPTIONS);
      await edit(port, (model) => ({ ...renamed('Token theft')(model), components: [], mitigations: model.mitigations.map((row) => ({ ...row, status: 'Will Not Action' as const })) }));
      expect((await archiveVersion(port, OPTIONS)).delta.length).toBeGreaterThan(2);
      await edit(port, renamed('Third name'));
      await archiveVersion(port, OPTIONS);
      expect((await opened(port)).model.delta.map(({ kind, from, to }) => [kind, from, to])).toEqual([['Threat renamed', 'Token theft', 'Third name']]);
      expect((await archiveVersion(port, OPTIONS)).delta).toEqual([]);
      expect((await opened(port)).model.delta).toEqual([]);
    });
  });

  it('refuses a number that is there before anything is written', async () => {
    await within(start, async (port) => {
      await archiveVersion(port, { ...OPTIONS, version: 'Draft' });
      const before = await port.read();
      await expect(archiveVersion(port, { ...OPTIONS, version: ' DRAFT ' })).rejects.toThrow(VersionExistsError);
      expect(await port.read()).toEqual(before);
    });
  });

  it('writes nothing without a reason, or with a date before that of the last version', async () => {
    await within(start, async (port) => {
      await archiveVersion(port, OPTIONS);
      const before = await port.read();
      await expect(archiveVersion(port, { ...OPTIONS, reason: ' ' })).rejects.toThrow(/--reason/);
      await expect(archiveVersion(port, { ...OPTIONS, reason: 'x'.repeat(40_000) })).rejects.toThrow(/Versions, the new version, Reason/);
      await expect(archiveVersion(port, { ...OPTIONS, today: '2026-03-01' })).rejects.toThrow(/version 1\.0 is dated 2026-03-02/);
      expect(await port.read()).toEqual(before);
    });
  });

  it('still archives when the snapshot before is lost, and says what it cannot tell', async () => {
    await within(start, async (port, host) => {
      await archiveVersion(port, OPTIONS);
      await host.removeSheet('_snapshots');
      const { notes, since, version } = await archiveVersion(port, OPTIONS);
      expect([since, version.version]).toEqual([undefined, '1.1']);
      expect(notes.join('\n')).toMatch(/What changed since version 1\.0 cannot be told/);
      expect((await archivedModel(port, 'book.xlsx', '1.1')).threats).toHaveLength(3);
    });
  });

  it('keeps the snapshot of a version whose row was deleted when its number is given again', async () => {
    await within(start, async (port, host) => {
      await archiveVersion(port, OPTIONS);
      const kept = snapshotCells(await port.read());
      const place = (await opened(port)).places.versions;
      await host.type(place?.sheet ?? '', place?.rows[0] ?? 0, new Map(Object.values(place?.columns ?? {}).map((column) => [column, undefined])));
      await edit(port, renamed('Token theft'));
      const { version } = await archiveVersion(port, { ...OPTIONS, version: '1.0' });
      expect([version.version, version.snapshotKey]).toEqual(['1.0', '1.0 (2)']);
      expect(snapshotCells(await port.read()).slice(0, kept.length)).toEqual(kept);
      expect((await archivedModel(port, 'book.xlsx', '1.0')).threats[0]?.name).toBe('Token theft');
    });
  });

  it('takes in what somebody changed while the snapshot was stored', async () => {
    await within(start, async (port) => {
      let writes = 0;
      const shared: WorkbookPort = {
        read: (scope) => port.read(scope),
        scaffold: (...all) => port.scaffold(...all),
        apply: async (...all) => {
          await port.apply(...all);
          writes += all[0].sheets.includes('_snapshots') ? 1 : 0;
          if (writes === 1) await edit(port, renamed(`Typed meanwhile`));
        },
      };
      const { notes, version } = await archiveVersion(shared, OPTIONS);
      expect(notes.join('\n')).toMatch(/The model was changed by somebody else meanwhile/);
      expect((await archivedModel(port, 'book.xlsx', version.version ?? '')).threats[0]?.name).toBe('Typed meanwhile');
      expect(await changedSince(port)).toEqual([]);
    });
  });

  it('says which cells no snapshot holds', async () => {
    await within(start, async (port, host) => {
      const { places } = await opened(port);
      const place = places.threats;
      await host.type(place?.sheet ?? '', place?.rows[0] ?? 0, new Map([[place?.columns['severity'] ?? 0, 'Enormous']]));
      expect((await archiveVersion(port, OPTIONS)).notes.join('\n')).toMatch(/Not in the snapshot: .*"Enormous"/);
    });
  });
});
