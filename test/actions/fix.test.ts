import { beforeAll, describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { applyFixes, proposeFixes } from '../../src/actions/fix';
import { openModel, type OpenedModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { WorkbookChangedError } from '../../src/errors';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { withChanges } from '../../src/rules/support/with-changes';
import type { RawWorkbook, WorkbookChanges } from '../../src/workbook/port';

const OPTIONS = { today: '2026-03-02', fileName: 'book.xlsx' };
const open = (port: XlsxWorkbook): Promise<OpenedModel> => openModel({ kind: 'workbook', name: 'book.xlsx', port });

async function written(draft: ModelDraft): Promise<Uint8Array> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, createModel(draft), OPTIONS.today, () => 'model');
  return port.bytes;
}
const portOf = (bytes: Uint8Array): XlsxWorkbook => new XlsxWorkbook(bytes, 'book.xlsx');

const DRAFT: ModelDraft = {
  components: [{ id: 'C1', name: 'Planner', primaryLayer: 'L3', nonDeterministic: 'Yes' }],
  // T3 implies Identity Management (R15.12), the component Non-Determinism (R15.13): both repairs write the same cell.
  threats: [{ id: 'TH1', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], components: ['C1'] }, { name: 'No ID yet', layers: ['L3'] }],
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await written(DRAFT);
});

describe('proposed fixes', () => {
  it('show each cell with its place, before and after', async () => {
    const fixes = proposeFixes(await open(portOf(bytes)), OPTIONS.today);
    const factor = fixes.find(({ key }) => key.startsWith('id-implies-factor threats TH1'));
    expect(factor?.cells).toEqual([{ sheet: '6 Threats', cell: 'K6', header: 'Agentic factors', before: '', after: 'Identity Management' }]);
    expect(factor?.finding.message).toContain('Stolen token');
  });

  it('propose nothing for what is waived', async () => {
    const port = portOf(await written({ ...DRAFT, waivers: [{ rule: 'id-implies-factor', reason: 'Handled elsewhere', who: 'Ada' }] }));
    expect(proposeFixes(await open(port), OPTIONS.today).filter(({ finding }) => finding.ruleId === 'id-implies-factor')).toEqual([]);
  });
});

describe('applying fixes', () => {
  it('makes all of them, also two for one cell, and leaves none', async () => {
    const port = portOf(bytes);
    await applyFixes(port, OPTIONS, 'all');
    const opened = await open(port);
    expect(opened.model.threats[0]?.agenticFactors).toEqual(expect.arrayContaining(['Identity Management', 'Non-Determinism']));
    expect(proposeFixes(opened, OPTIONS.today)).toEqual([]);
    expect(new Set(opened.model.threats.map(({ id }) => id)).size).toBe(opened.model.threats.length);
    const untouched = port.bytes;
    expect((await applyFixes(port, OPTIONS, 'all')).lines).toEqual([]);
    expect(port.bytes).toBe(untouched);
  });

  it('makes only the chosen one', async () => {
    const port = portOf(bytes);
    const before = await open(port);
    const key = proposeFixes(before, OPTIONS.today).find((fix) => fix.key.startsWith('id-implies-factor threats TH1'))?.key ?? '';
    const { lines } = await applyFixes(port, OPTIONS, new Set([key]));
    expect(lines).toEqual(['6 Threats!K6: Identity Management']);
    const after = await open(port);
    expect({ ...after.model, threats: [] }).toEqual({ ...before.model, threats: [] });
    expect(validate(after, OPTIONS.today).findings.some((f) => f.ruleId === 'id-implies-factor')).toBe(false);
  });
});

describe('editing', () => {
  it('adds rows in the first blank place and keeps the highest ID', async () => {
    const port = portOf(bytes);
    await editWorkbook(port, OPTIONS, ({ model }) => withChanges(model, [{ kind: 'add', entity: 'components', row: { id: 'C7', name: 'Added', primaryLayer: 'L1' } }]));
    const { model } = await open(port);
    expect(model.components.map(({ id, name }) => [id, name])).toEqual([['C1', 'Planner'], ['C7', 'Added']]);
    expect(model.meta.highestIds['C']).toBe(7);
  });

  it('sets the fields of the context', async () => {
    const port = portOf(bytes);
    const { lines } = await editWorkbook(port, OPTIONS, ({ model }) => withChanges(model, [{ kind: 'set', entity: 'context', row: model.context, column: 'systemName', to: 'Renamed' }]));
    expect(lines).toHaveLength(1);
    expect((await open(port)).model.context.systemName).toBe('Renamed');
  });

  it('reads again when somebody else was faster, and says so', async () => {
    let met = 0;
    class Busy extends XlsxWorkbook {
      override async apply(changes: WorkbookChanges, ...rest: [Parameters<XlsxWorkbook['apply']>[1]]): Promise<void> {
        met += 1;
        if (met === 1) throw new WorkbookChangedError(['6 Threats!B6']);
        await super.apply(changes, ...rest);
      }
    }
    const reads: RawWorkbook[] = [];
    const port = new Busy(bytes, 'book.xlsx');
    const read = port.read.bind(port);
    port.read = async () => {
      const raw = await read();
      reads.push(raw);
      return raw;
    };
    const { notes } = await applyFixes(port, OPTIONS, 'all');
    expect([met, reads.length]).toEqual([2, 2]);
    expect(notes).toContain('6 Threats!B6 was changed by somebody else meanwhile; that was kept.');
  });

  it('gives up when the workbook does not come to rest', async () => {
    class Restless extends XlsxWorkbook {
      override apply(): Promise<void> {
        return Promise.reject(new WorkbookChangedError(['6 Threats!B6']));
      }
    }
    await expect(applyFixes(new Restless(bytes, 'book.xlsx'), OPTIONS, 'all')).rejects.toThrow(WorkbookChangedError);
  });
});
