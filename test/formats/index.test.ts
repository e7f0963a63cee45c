import { describe, expect, it } from '@jest/globals';
import { FORMATS, formatOf, importText, isFormatId } from '../../src/formats';
import { createModel } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

const model = createModel({ context: { systemName: 'Claims' }, threats: [{ id: 'TH1', name: 'Read the logs', attackScenario: 'read the logs', status: 'Open', severity: 'High' }] });

describe('formats', () => {
  it.each([['json', '.json', 0], ['markdown', '.md', 0], ['threat-composer', '.tc.json', 1]] as const)('%s is written with its losses', (id, extension, losses) => {
    const format = formatOf(id);
    expect(format.extension).toBe(extension);
    const exported = format.export({ model, ratings: rate(model, '2026-03-02'), findings: [] });
    expect(exported.text).toContain('Claims');
    expect(exported.losses).toHaveLength(losses);
  });

  it.each(FORMATS.flatMap((f) => (f.import === undefined ? [] : [f.id])))('%s is recognised by its content', (id) => {
    const text = formatOf(id).export({ model, ratings: rate(model, '2026-03-02'), findings: [] }).text;
    const { model: found } = importText(text, 'model.json');
    expect(found.threats[0]).toMatchObject({ id: 'TH1', name: 'Read the logs' });
    expect(formatOf(id).import?.(text, 'model.json').model).toEqual(found);
  });

  it('knows no other', () => expect(isFormatId('docx')).toBe(false));
});
