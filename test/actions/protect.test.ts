import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../src/actions/create';
import { protectWorkbook, type ProtectionScope } from '../../src/actions/protect';
import { refreshWorkbook } from '../../src/actions/refresh';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { UnsafeChangeError } from '../../src/errors';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { readModel } from '../../src/workbook/read';

const TODAY = '2026-03-02';
async function created(): Promise<XlsxWorkbook> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, sampleModel(), TODAY, () => 'model');
  return port;
}
const protect = (port: XlsxWorkbook, scope: ProtectionScope) => protectWorkbook(port, 'book.xlsx', scope, TODAY);

/** Names of the locked sheets, and whether the list of sheets is locked. */
function lockedSheets(bytes: Uint8Array): { readonly sheets: readonly string[]; readonly structure: boolean } {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const workbook = text('xl/workbook.xml');
  const targets = new Map([...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*\/>/g)].map(([tag]) => [/Id="([^"]+)"/.exec(tag)?.[1] ?? '', `xl/${/Target="([^"]+)"/.exec(tag)?.[1] ?? ''}`]));
  const sheets = [...workbook.matchAll(/<sheet [^>]*\/>/g)].map(([tag]) => ({ name: /name="([^"]+)"/.exec(tag)?.[1] ?? '', part: targets.get(/r:id="([^"]+)"/.exec(tag)?.[1] ?? '') ?? '' }));
  return { sheets: sheets.filter(({ part }) => text(part).includes('<sheetProtection')).map(({ name }) => name), structure: /<workbookProtection[^>]*lockStructure="1"/.test(workbook) };
}

/** Whether a cell stays open for typing on a protected sheet. */
function isOpen(bytes: Uint8Array, sheetNumber: number, cell: string): boolean {
  const parts = unzipSync(bytes);
  const format = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(strFromU8(parts[`xl/worksheets/sheet${sheetNumber}.xml`] ?? new Uint8Array()))?.[1];
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()))?.[1] ?? '';
  const xf = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)][Number(format)]?.[0] ?? '';
  return xf.includes('locked="0"');
}
const THREATS = 8;
const REPORTS = ['6 Matrix', '10 Summary', '10 Remediation', 'Findings'];

describe('protection', () => {
  it('covers report sheets from the start, without a password, and leaves the list of sheets open', async () => {
    const { bytes } = await created();
    expect(lockedSheets(bytes)).toEqual({ sheets: REPORTS, structure: false });
    expect(Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/')).some(([, part]) => /sheetProtection[^>]*(password|hashValue)=/.test(strFromU8(part)))).toBe(false);
  });

  it('leaves input cells open and locks computed ones and headers', async () => {
    const { bytes } = await created();
    expect({ id: isOpen(bytes, THREATS, 'A6'), name: isOpen(bytes, THREATS, 'B6'), spare: isOpen(bytes, THREATS, 'B20'), header: isOpen(bytes, THREATS, 'A5') }).toEqual({ id: true, name: true, spare: true, header: false });
    const raw = await new XlsxWorkbook(bytes, 'x').read();
    const threats = raw.sheets.find((s) => s.name === '6 Threats');
    const level = threats?.tables[0]?.columns.indexOf('Inherent level') ?? -1;
    const letters = level < 26 ? String.fromCharCode(65 + level) : `A${String.fromCharCode(65 + level - 26)}`;
    expect(isOpen(bytes, THREATS, `${letters}6`)).toBe(false);
  });

  it('covers registers on demand, after giving each blank rows to type in, and says so', async () => {
    const port = await created();
    const before = (await port.read()).sheets.find((s) => s.name === '6 Threats')?.tables[0]?.lastRow ?? 0;
    const notes = await protect(port, 'registers');
    expect(notes.join(' ')).toMatch(/Tables do not grow on protected sheets: .*Threats.* at least 50 blank rows/);
    const raw = await port.read();
    const table = raw.sheets.find((s) => s.name === '6 Threats')?.tables[0];
    expect(table?.lastRow).toBe(before + 30);
    const { sheets, structure } = lockedSheets(port.bytes);
    expect([sheets.includes('6 Threats'), sheets.includes('Findings'), structure]).toEqual([true, true, true]);
    expect(isOpen(port.bytes, THREATS, `B${table?.lastRow ?? 0}`)).toBe(true);
    expect(readModel(raw, 'x').model.threats).toEqual(sampleModel().threats);
  });

  it('comes off again, and a refresh works either way', async () => {
    const port = await created();
    await protect(port, 'registers');
    expect((await refreshWorkbook(port, { today: TODAY, fileName: 'x', newModelId: () => 'y' })).lines).toEqual([]);
    await protect(port, 'off');
    expect(lockedSheets(port.bytes)).toEqual({ sheets: [], structure: false });
  });

  it('leaves registers as they are when it covers reports', async () => {
    const port = await created();
    const parts = unzipSync(port.bytes);
    const name = `xl/worksheets/sheet${THREATS}.xml`;
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    port.bytes = zipSync(parts, { level: 1 });
    await protect(port, 'reports');
    expect(lockedSheets(port.bytes)).toEqual({ sheets: ['6 Threats', ...REPORTS], structure: true });
  });

  it('does not touch what somebody locked with a password', async () => {
    const port = await created();
    const parts = unzipSync(port.bytes);
    const name = `xl/worksheets/sheet${THREATS}.xml`;
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', '</sheetData><sheetProtection password="CC1A" sheet="1"/>'));
    port.bytes = zipSync(parts, { level: 1 });
    const before = port.bytes;
    await expect(protect(port, 'off')).rejects.toThrow(UnsafeChangeError);
    await expect(protect(port, 'off')).rejects.toThrow(/6 Threats.*password/);
    expect(port.bytes).toBe(before);
  });
});
