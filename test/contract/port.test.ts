import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { exportModel } from '../../src/actions/export';
import { applyFixes } from '../../src/actions/fix';
import { protectWorkbook } from '../../src/actions/protect';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import { openModel, type OpenedModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import type { BlueprintCell } from '../../src/blueprint/blueprint';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { withChanges } from '../../src/rules/support/with-changes';
import { arbitraryModel } from '../support/arbitrary-model';
import { HOSTS, type ContractHost, type HostName } from './hosts';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const open = (host: ContractHost): Promise<OpenedModel> => openModel({ kind: 'workbook', name: 'book.xlsx', port: host.port });
const refresh = (host: ContractHost): Promise<Refresh> => refreshWorkbook(host.port, { ...OPTIONS, newModelId: () => 'other' });

let running: ContractHost[] = [];
afterEach(() => {
  running.forEach((host) => host.stop());
  running = [];
});

/** What can be seen of a workbook after a scenario, whatever holds it. */
async function seen(host: ContractHost): Promise<object> {
  const opened = await open(host);
  const { findings, waived, counts, notes } = validate(opened, TODAY);
  return { model: opened.model, places: opened.places, findings, waived, counts, notes, markdown: exportModel(opened, 'markdown', TODAY).text };
}

const SAMPLE = sampleModel();
const samples = new Map<HostName, () => ContractHost>();

/** A new workbook of a model; that of the sample is laid out once in each kind, and a copy of it given. */
async function created(name: HostName, start: () => ContractHost, model: ThreatModel): Promise<ContractHost> {
  const known = model === SAMPLE ? samples.get(name) : undefined;
  const host = (known ?? start)();
  running.push(host);
  if (known !== undefined) return host;
  await createWorkbook(host.port, model, TODAY, () => 'model');
  if (model === SAMPLE) samples.set(name, await host.saved());
  return host;
}

/** Runs a scenario in one kind of workbook after the other; they never stand side by side, as two open workbooks would. */
async function everywhere(model: ThreatModel, scenario: (host: ContractHost) => Promise<unknown> = () => Promise.resolve()): Promise<ReadonlyMap<HostName, { readonly said: unknown; readonly seen: object }>> {
  const results = new Map<HostName, { said: unknown; seen: object }>();
  for (const [name, start] of HOSTS) {
    const host = await created(name, start, model);
    const said = await scenario(host);
    results.set(name, { said, seen: await seen(host) });
    host.stop();
  }
  return results;
}

async function expectSame(model: ThreatModel, scenario?: (host: ContractHost) => Promise<unknown>): Promise<{ readonly said: unknown; readonly seen: object }> {
  const results = await everywhere(model, scenario);
  const memory = results.get('memory');
  if (memory === undefined) throw new Error('the memory workbook is what the others are compared with');
  for (const [name, result] of results) expect({ name, ...result }).toEqual({ name, ...memory });
  return memory;
}

/** Types into cells of a register: into the row `row` of its list, or the first blank row behind it. */
async function type(host: ContractHost, register: 'threats' | 'mitigations' | 'mapping', row: number | 'blank', values: Readonly<Record<string, BlueprintCell>>): Promise<void> {
  const place = (await open(host)).places[register];
  if (place === undefined) throw new Error(`no ${register}`);
  const at = row === 'blank' ? Math.max(place.headerRow, ...place.rows) + 1 : (place.rows[row] ?? 0);
  await host.type(place.sheet, at, new Map(Object.entries(values).map(([column, value]) => [place.columns[column] ?? 0, value])));
}

const spoken = ({ lines, notes, changed, counts }: Refresh): object => ({ lines, notes, changed, counts });

describe('every kind of workbook', () => {
  it('holds the same model with the same findings', async () => {
    await expectSame(SAMPLE);
  });

  it('holds an empty model', async () => {
    await expectSame(createModel({}));
  });

  it('gives back what it was given, whatever people write', async () => {
    await fc.assert(fc.asyncProperty(arbitraryModel(), async (model) => {
      await expectSame(model);
    }), { numRuns: 4, seed: 4, endOnFailure: true });
  }, 300_000);

  it('has nothing to refresh when it is new', async () => {
    const { said } = await expectSame(SAMPLE, async (host) => spoken(await refresh(host)));
    expect(said).toMatchObject({ lines: [], notes: [], changed: false });
  });

  it('takes in a threat typed into a blank row', async () => {
    const { said } = await expectSame(SAMPLE, async (host) => {
      await type(host, 'threats', 'blank', { name: 'Typed by hand', severity: 'Critical', likelihood: 'Very Likely', layers: 'L3', threatIds: 'T6' });
      return spoken(await refresh(host));
    });
    expect(said).toMatchObject({ changed: true, lines: expect.arrayContaining([expect.stringMatching(/^6 Threats!A\d+: TH9$/)]) });
  });

  it('reports wrong values, words that are numbers and dates, and formulas typed over', async () => {
    await expectSame(SAMPLE, async (host) => {
      await type(host, 'threats', 0, { severity: 'Terrible', name: '=1+1', description: '2026-03-02' });
      await type(host, 'threats', 1, { id: 'TH1', sortKey: 7, layers: 'L9' });
      await type(host, 'mitigations', 0, { targetDate: 'soon', cost: undefined });
      return validate(await open(host), TODAY).counts;
    });
  });

  it('blanks a mapping row and refreshes', async () => {
    await expectSame(SAMPLE, async (host) => {
      const { model } = await open(host);
      await type(host, 'mapping', 0, Object.fromEntries(Object.keys(model.mapping[0] ?? {}).map((column) => [column, undefined])));
      return spoken(await refresh(host));
    });
  });

  it('gets back a report sheet that somebody deleted', async () => {
    const { said } = await expectSame(SAMPLE, async (host) => {
      await host.removeSheet('Findings');
      return spoken(await refresh(host));
    });
    expect(said).toMatchObject({ lines: expect.arrayContaining(['Sheet "Findings": added']) });
  });

  it('takes safe fixes', async () => {
    const { said } = await expectSame(SAMPLE, async (host) => (await applyFixes(host.port, OPTIONS, 'all')).lines.filter((line) => !line.includes('formula')));
    expect(said).toContain('6 Threats!K8: Non-Determinism, Identity Management');
  });

  it('takes edits and new rows', async () => {
    await expectSame(SAMPLE, async (host) => {
      const { lines } = await editWorkbook(host.port, OPTIONS, ({ model }) => withChanges(model, [
        { kind: 'set', entity: 'context', row: model.context, column: 'systemName', to: '0012' },
        ...model.threats.slice(0, 1).map((row) => ({ kind: 'set', entity: 'threats', row, column: 'severity', to: 'Low' }) as const),
        ...Array.from({ length: 30 }, (_, i) => ({ kind: 'add', entity: 'zones', row: { id: `Z${i + 50}`, name: `=Zone ${i}` } }) as const),
      ]));
      return lines.filter((line) => !line.includes('formula'));
    });
  });

  it('takes locks off and on', async () => {
    await expectSame(SAMPLE, async (host) => {
      const notes = [await protectWorkbook(host.port, 'book.xlsx', 'registers', TODAY), await protectWorkbook(host.port, 'book.xlsx', 'off', TODAY)];
      return [notes, spoken(await refresh(host))];
    });
  });
});
