import { describe, expect, it } from '@jest/globals';
import { exportModel } from '../../src/actions/export';
import { openModel } from '../../src/actions/source';
import { startWorkbook, type Start } from '../../src/actions/start-workbook';
import { sampleModel } from '../../src/actions/starting-models';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { MaestroError, TextEncodingError, UnreadableFileError } from '../../src/errors';
import { createModel, type ThreatModel } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const asWorkbook = (bytes: Uint8Array, name: string): Promise<XlsxWorkbook> => Promise.resolve(new XlsxWorkbook(bytes, name));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function started(start: Start): Promise<{ readonly model: ThreatModel; readonly notes: readonly string[]; readonly bytes: Uint8Array }> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  const notes = await startWorkbook(port, start, { today: TODAY, newModelId: () => 'model', asWorkbook });
  return { notes, bytes: port.bytes, model: (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model };
}

describe('starting a workbook', () => {
  it('lays out a new engagement with its answers and the method’s rows', async () => {
    const { model, notes } = await started({ kind: 'engagement', answers: { systemName: 'Claims assistant', safetyCritical: 'Yes' } });
    expect(model.context).toMatchObject({ systemName: 'Claims assistant', safetyCritical: 'Yes' });
    expect([model.phases.length, model.threats.length, notes]).toEqual([10, 0, []]);
  });

  it('takes over a JSON model, and another workbook, whole', async () => {
    const { text } = exportModel({ model: sampleModel(), issues: [], places: {} }, 'json', TODAY);
    const fromJson = await started({ kind: 'file', name: 'model.json', bytes: encode(text) });
    expect(fromJson.model.threats).toEqual(sampleModel().threats);
    const fromWorkbook = await started({ kind: 'file', name: 'other.xlsx', bytes: fromJson.bytes });
    expect(fromWorkbook.model.threats).toEqual(fromJson.model.threats);
    expect([fromJson.notes, fromWorkbook.notes]).toEqual([[], []]);
  });

  it('lists what the model cannot hold of a file', async () => {
    const { text } = exportModel({ model: createModel({ threats: [{ id: 'TH1', name: 'Stolen token' }] }), issues: [], places: {} }, 'threat-composer', TODAY);
    const foreign = JSON.stringify({ ...(JSON.parse(text) as object), somethingElse: { text: 'kept nowhere' } });
    const { model, notes } = await started({ kind: 'file', name: 'model.tc.json', bytes: encode(foreign) });
    expect(model.threats).toHaveLength(1);
    expect(notes[0]).toBe('model.tc.json: not everything could be taken over as it was.');
    expect(notes.join('\n')).toContain('somethingElse');
  });

  it('writes nothing when the file cannot be read', async () => {
    const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    const start = (name: string, bytes: Uint8Array) => startWorkbook(port, { kind: 'file', name, bytes }, { today: TODAY, newModelId: () => 'model', asWorkbook });
    await expect(start('model.json', new Uint8Array([0x7b, 0xff, 0x7d]))).rejects.toBeInstanceOf(TextEncodingError);
    await expect(start('notes.txt', encode('hello'))).rejects.toBeInstanceOf(UnreadableFileError);
    await expect(start('other.json', encode('{}'))).rejects.toBeInstanceOf(MaestroError);
    expect(port.bytes).toHaveLength(0);
  });
});
