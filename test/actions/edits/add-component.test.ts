import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../../src/actions/create';
import { editWorkbook } from '../../../src/actions/edit';
import { withComponent } from '../../../src/actions/edits/add-component';
import { openModel } from '../../../src/actions/source';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { UsageError } from '../../../src/errors';
import { createModel } from '../../../src/model/threat-model';

const ANSWERS = { name: ' Planner ', type: 'Agent', primaryLayer: 'L3', zone: '', nonDeterministic: 'Yes', autonomy: 'Autonomous', actsAs: 'Own identity', description: '' };

describe('adding a component', () => {
  it('puts one row behind the others, under an ID that was never given', () => {
    const model = { ...createModel({ components: [{ id: 'C1', name: 'Gateway' }] }), meta: { modelId: 'm', schemaVersion: 2, highestIds: { C: 7 } } };
    const after = withComponent(model, ANSWERS);
    expect(after.components).toHaveLength(2);
    expect(after.components[0]).toBe(model.components[0]);
    expect(after.components[1]).toMatchObject({ id: 'C8', name: 'Planner', type: 'Agent', primaryLayer: 'L3', zone: undefined, otherLayers: [] });
  });

  it('refuses what its columns cannot hold', () => {
    expect(() => withComponent(createModel({}), { ...ANSWERS, type: 'Robot' })).toThrow(UsageError);
    expect(() => withComponent(createModel({}), { ...ANSWERS, type: 'Robot' })).toThrow(/^Type: "Robot" does not fit/);
  });

  it('tells each cell it writes in a workbook and touches no other', async () => {
    const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    await createWorkbook(port, createModel({ components: [{ id: 'C1', name: 'Gateway' }] }), '2026-03-02', () => 'model');
    const before = await openModel({ kind: 'workbook', name: 'book.xlsx', port });
    const { lines } = await editWorkbook(port, { today: '2026-03-02', fileName: 'book.xlsx' }, ({ model }) => withComponent(model, ANSWERS));
    expect(lines.filter((line) => line.startsWith('2 Architecture!')).map((line) => line.split(': ')[1])).toEqual(['C2', 'Planner', 'Agent', 'L3', 'Yes', 'Autonomous', 'Own identity']);
    const after = await openModel({ kind: 'workbook', name: 'book.xlsx', port });
    expect(after.model.components.map(({ id, name }) => [id, name])).toEqual([['C1', 'Gateway'], ['C2', 'Planner']]);
    expect({ ...after.model, components: [], meta: {} }).toEqual({ ...before.model, components: [], meta: {} });
  });
});
