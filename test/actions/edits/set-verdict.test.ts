import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../../src/actions/create';
import { withVerdicts } from '../../../src/actions/edits/set-verdict';
import { setVerdicts } from '../../../src/actions/set-verdicts';
import { openModel } from '../../../src/actions/source';
import { validate } from '../../../src/actions/validate';
import { HostError } from '../../../src/errors';
import { createModel } from '../../../src/model/threat-model';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import type { WorkbookPort } from '../../../src/workbook/port';
import { memoryHost, officeHost, xlsxHost, type ContractHost } from '../../contract/hosts';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };

async function workbook(start: () => ContractHost = () => memoryHost()): Promise<ContractHost> {
  const host = start();
  await createWorkbook(host.port, sampleModel(), TODAY, () => 'model');
  return host;
}

const checklistOf = async (port: WorkbookPort) => (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model.checklist;
const rowOf = async (port: WorkbookPort, id: string) => (await checklistOf(port)).find((row) => row.id === id);

describe('a verdict', () => {
  const model = createModel({ checklist: [{ id: 'CK-L1-01', threats: ['TH1'], reason: 'Because' }, { id: 'CK-L1-02', verdict: 'Open' }, { id: 'CK-L1-01', verdict: 'Open' }] });

  it('leaves what it does not speak of, and other rows the same objects', () => {
    const { checklist } = withVerdicts(model, [{ id: 'CK-L1-01', verdict: 'Applicable' }]);
    expect(checklist[0]).toMatchObject({ verdict: 'Applicable', threats: ['TH1'], reason: 'Because' });
    expect(checklist[1]).toBe(model.checklist[1]);
  });

  it('goes to the first of rows that share an ID, the later of two counts', () => {
    const { checklist } = withVerdicts(model, [{ id: 'CK-L1-01', verdict: 'Open' }, { id: 'CK-L1-01', verdict: 'Not Applicable', reason: '  No model ' }]);
    expect(checklist[0]).toMatchObject({ verdict: 'Not Applicable', reason: 'No model' });
    expect(checklist[2]).toBe(model.checklist[2]);
  });

  it('changes nothing where the row says so already', () => {
    const same = withVerdicts(model, [{ id: 'CK-L1-02', verdict: 'Open', threats: [] }, { id: 'gone', verdict: 'Applicable' }]);
    expect(same.checklist.every((row, i) => row === model.checklist[i])).toBe(true);
  });

  it('takes a reason away, and names each threat once', () => {
    expect(withVerdicts(model, [{ id: 'CK-L1-01', verdict: 'Applicable', reason: '', threats: ['TH2', 'TH1', 'TH2'] }]).checklist[0]).toMatchObject({ reason: undefined, threats: ['TH2', 'TH1'] });
  });
});

describe.each([['memory', () => memoryHost()], ['xlsx', () => xlsxHost()], ['excel', () => officeHost('web')]] as const)('verdicts in one go in a workbook of %s', (_, start) => {
  it('change their cells and no other', async () => {
    const host = await workbook(start);
    try {
      const before = await openModel({ kind: 'workbook', name: 'book.xlsx', port: host.port });
      const result = await setVerdicts(host.port, OPTIONS, [
        { id: 'CK-L1-05', verdict: 'Applicable', threats: ['TH1', 'TH5'], reason: '' }, { id: 'XL-18', verdict: 'Not Applicable', reason: '=no code runs' }, { id: 'CK-L1-01', verdict: 'Open' },
      ]);
      expect(result).toEqual({ saved: ['CK-L1-05', 'XL-18', 'CK-L1-01'], missing: [], notes: [] });
      const after = await openModel({ kind: 'workbook', name: 'book.xlsx', port: host.port });
      const changed = after.model.checklist.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before.model.checklist[i]));
      expect(changed.map(({ id, verdict, threats, reason }) => ({ id, verdict, threats, reason }))).toEqual([
        { id: 'CK-L1-01', verdict: 'Open', threats: ['TH1'], reason: undefined }, { id: 'CK-L1-05', verdict: 'Applicable', threats: ['TH1', 'TH5'], reason: undefined },
        { id: 'XL-18', verdict: 'Not Applicable', threats: before.model.checklist.find(({ id }) => id === 'XL-18')?.threats, reason: '=no code runs' },
      ]);
      expect({ ...after.model, checklist: [] }).toEqual({ ...before.model, checklist: [] });
    } finally {
      host.stop();
    }
  });
});

describe('verdicts of the walk', () => {
  it('find their row where it stands by then, and say which row is gone', async () => {
    const host = await workbook();
    const places = (await openModel({ kind: 'workbook', name: 'book.xlsx', port: host.port })).places.checklist;
    await host.type('6 Checklist', places?.rows[0] ?? 0, new Map([[places?.columns['id'] ?? 0, 'MINE-1']]));
    expect(await setVerdicts(host.port, OPTIONS, [{ id: 'CK-L1-01', verdict: 'Open' }, { id: 'CK-L1-02', verdict: 'Not Applicable', reason: 'Nothing is decided' }])).toMatchObject({ saved: ['CK-L1-02'], missing: ['CK-L1-01'] });
    expect(await rowOf(host.port, 'CK-L1-02')).toMatchObject({ verdict: 'Not Applicable', reason: 'Nothing is decided' });
  });

  it('are none of them saved when the host fails, and all when they are sent again', async () => {
    const { port } = await workbook();
    const verdicts = [{ id: 'CK-L1-01', verdict: 'Open' }, { id: 'CK-L1-02', verdict: 'Open' }] as const;
    const busy: WorkbookPort = { read: (scope) => port.read(scope), scaffold: port.scaffold.bind(port), apply: () => Promise.reject(new HostError('Excel is busy.', 'Busy', true, '')) };
    await expect(setVerdicts(busy, OPTIONS, verdicts)).rejects.toThrow(HostError);
    expect(await rowOf(port, 'CK-L1-01')).toMatchObject({ verdict: 'Applicable' });
    expect((await setVerdicts(port, OPTIONS, verdicts)).saved).toEqual(['CK-L1-01', 'CK-L1-02']);
    expect(await rowOf(port, 'CK-L1-02')).toMatchObject({ verdict: 'Open' });
  });

  it('write again what a co-author brought in between', async () => {
    const host = await workbook();
    const { port } = host;
    const places = (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).places.checklist;
    let first = true;
    const { WorkbookChangedError } = await import('../../../src/errors');
    const shared: WorkbookPort = {
      read: (scope) => port.read(scope), scaffold: port.scaffold.bind(port),
      apply: async (...change) => {
        if (!first) return port.apply(...change);
        first = false;
        await host.type('6 Checklist', places?.rows[1] ?? 0, new Map([[places?.columns['reason'] ?? 0, 'Theirs']]));
        throw new WorkbookChangedError(['6 Checklist!I7']);
      },
    };
    const { notes } = await setVerdicts(shared, OPTIONS, [{ id: 'CK-L1-02', verdict: 'Open' }]);
    expect(notes).toEqual(['6 Checklist!I7 was changed by somebody else meanwhile; that was kept.']);
    expect(await rowOf(port, 'CK-L1-02')).toMatchObject({ verdict: 'Open', reason: 'Theirs' });
  });

  it('without a reason is what Validate says it is', async () => {
    const { port } = await workbook();
    await setVerdicts(port, OPTIONS, [{ id: 'CK-L1-01', verdict: 'Not Applicable' }]);
    const { findings } = validate(await openModel({ kind: 'workbook', name: 'book.xlsx', port }), TODAY);
    expect(findings.filter(({ rowId }) => rowId === 'CK-L1-01').map(({ ruleId }) => ruleId)).toContain('verdict-without-threat-or-reason');
  });
});
