import { afterEach, expect, it } from '@jest/globals';
import { createWorkbook } from '../../../src/actions/create';
import { refreshWorkbook } from '../../../src/actions/refresh';
import { OfficeWorkbook } from '../../../src/backends/officejs/officejs-workbook';
import type { ThreatModel } from '../../../src/model/threat-model';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { largeModel } from '../../bench/large-model';
import { startHost, type Host, type SyncRecord } from '../../host';
import { THOROUGH } from '../../support/thorough';

const TODAY = '2026-03-02';
const LOAD = 3_000_000;
const MOST = 4 * 1024 * 1024;
const total = (syncs: readonly SyncRecord[], what: 'requestBytes' | 'responseBytes'): number => syncs.reduce((sum, sync) => sum + sync[what], 0);

let host: Host;
afterEach(() => host.stop());

const SIZES: readonly (readonly [string, () => ThreatModel])[] = [
  ['the sample', sampleModel], ['1,000 threats', () => largeModel(1000)],
  ...(THOROUGH ? [['10,000 threats', () => largeModel(10_000)]] as const : []),
];

it.each(SIZES)('refreshing %s after somebody typed stays within its requests', async (_name, model) => {
  host = startHost({ profile: 'web' });
  const port = new OfficeWorkbook();
  await createWorkbook(port, model(), TODAY, () => 'model');
  expect(Math.max(...host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST);
  host.user.setCell('6 Threats', 'B7', 'Said otherwise');
  host.clearLog();
  const { changed } = await refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'model' });
  expect(changed).toBe(true);
  expect(host.syncs.length).toBeLessThanOrEqual(4 + Math.ceil(total(host.syncs, 'responseBytes') / LOAD) + Math.ceil(total(host.syncs, 'requestBytes') / LOAD));
  expect(Math.max(...host.syncs.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]))).toBeLessThan(MOST);
}, 900_000);

it('refuses changes that no reading stands behind', async () => {
  host = startHost();
  await expect(new OfficeWorkbook().apply({ cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, { properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, sheets: [], names: [] })).rejects.toThrow('Nothing was read');
});
