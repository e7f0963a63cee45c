import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { decisionLabel } from '../../src/blueprint/pack-sheet';
import { answerRows } from '../actions/circulation/replies';

const CLI = 'dist/cli/maestro-workbook.cjs';
const TODAY = ['--today', '2026-03-02'];
let dir = '';
const at = (name: string) => join(dir, name);
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-circulate-'));
  expect(run('new', at('book.xlsx'), '--sample', ...TODAY).status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('circulate and collect', () => {
  it('writes a workbook and a mail for each owner, and never over what is there', () => {
    const { status, out } = run('circulate', at('book.xlsx'), '--out', at('packs'), '--due', '2026-03-20', ...TODAY);
    expect([status, out]).toEqual([0, `${at('packs/marta-lindqvist.xlsx')}: 8 risks for Marta Lindqvist; mail in ${at('packs/marta-lindqvist.md')}\n1 packs\n`]);
    expect(readdirSync(at('packs')).sort()).toEqual(['marta-lindqvist.md', 'marta-lindqvist.xlsx']);
    expect(run('circulate', at('book.xlsx'), '--out', at('packs'), ...TODAY).err).toContain('exists already');
    expect(run('circulate', at('book.xlsx'), '--out', at('others'), '--owner', 'Nobody', ...TODAY).err).toContain('Owners are Marta Lindqvist');
    expect(run('circulate', at('book.xlsx'), '--out', at('others'), '--due', 'soon', ...TODAY).err).toContain('YYYY-MM-DD');
  });

  it('takes a reply in, tells what it took, and a second time changes nothing', async () => {
    const port = new XlsxWorkbook(readFileSync(at('packs/marta-lindqvist.xlsx')), 'pack.xlsx');
    const row = answerRows(await port.read()).get(`RR6 ${decisionLabel('decisionNote')}`) ?? NaN;
    await port.apply({ cells: [{ sheet: 'Decisions', row, column: 1, content: { kind: 'value', value: 'Stays with me' } }], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT);
    writeFileSync(at('reply.xlsx'), port.bytes);
    const dry = run('collect', at('book.xlsx'), at('reply.xlsx'), '--dry-run', ...TODAY);
    expect([dry.status, dry.out]).toEqual([0, `reply     reply.xlsx of Marta Lindqvist: 1 of 8 risks answered\ntake      Residual RR6 Decision note: "Stays with me" (reply.xlsx)\n${at('book.xlsx')}: 1 changes would be taken; nothing was written; 0 conflicts left\n`]);
    expect(run('collect', at('book.xlsx'), at('reply.xlsx'), ...TODAY).out).toContain('1 changes taken; 0 conflicts left');
    const before = readFileSync(at('book.xlsx'));
    expect(run('collect', at('book.xlsx'), at('reply.xlsx'), ...TODAY).out).toContain('0 changes taken; 0 conflicts left');
    expect(readFileSync(at('book.xlsx')).equals(before)).toBe(true);
  });

  it('refuses what is no reply, says why, and ends with exit code 1', () => {
    const { status, out } = run('collect', at('book.xlsx'), at('book.xlsx'), ...TODAY);
    expect(status).toBe(1);
    expect(out).toMatch(/refused {3}book\.xlsx is no reply to a pack/);
  });
});
