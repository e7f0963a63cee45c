import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const CLI = 'dist/cli/maestro-workbook.cjs';
const TODAY = ['--today', '2026-03-02'];
let dir = '';
const at = (name: string) => join(dir, name);
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-reviews-'));
  expect(run('new', at('book.xlsx'), '--sample', ...TODAY).status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('reviews, sign-off and re-enter', () => {
  it('lists what is due, and writes a calendar that is never written over', () => {
    const { status, out } = run('reviews', at('book.xlsx'), '--ics', at('reviews.ics'), ...TODAY);
    expect([status, out.split('\n')[0]]).toEqual([0, 'Elena Rossi']);
    expect(out).toContain('Marta Lindqvist\n  2026-03-31 Deferral ends: RR6 TH6');
    expect(readFileSync(at('reviews.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(run('reviews', at('book.xlsx'), '--ics', at('reviews.ics'), ...TODAY).err).toContain('exists already');
    expect(JSON.parse(run('reviews', at('book.xlsx'), '--format', 'json', ...TODAY).out)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'Deferral ends', id: 'RR2', date: '2026-05-29' })]));
  });

  it('signs risks, and says when they are signed like this already', () => {
    expect(run('sign-off', at('book.xlsx'), 'rr3', 'RR8', '--by', 'Marta Lindqvist', ...TODAY).out).toBe(`${at('book.xlsx')}: RR3, RR8 signed off by Marta Lindqvist\n`);
    expect(run('sign-off', at('book.xlsx'), 'RR3', '--by', 'Marta Lindqvist', ...TODAY).out).toContain('signed like this already');
    const other = run('sign-off', at('book.xlsx'), 'RR3', '--by', 'Ada Okafor', '--out', at('signed.xlsx'), ...TODAY);
    expect([other.status, other.err]).toEqual([0, expect.stringContaining('RR3 was signed by Marta Lindqvist on 2026-03-02; Ada Okafor takes the place')]);
    expect(run('sign-off', at('book.xlsx'), 'RR3', '--by', 'Ada', '--out', at('signed.xlsx'), ...TODAY).err).toContain('exists already');
    expect(run('sign-off', at('book.xlsx'), 'RR99', '--by', 'Ada', ...TODAY).err).toContain('RR99');
  });

  it('re-opens what a change touches, lists the rows, and logs it once', () => {
    const change = ['--kind', 'code', '--what', 'The input filter was rewritten', '--id', 'M1'];
    const dry = run('re-enter', at('book.xlsx'), ...change, '--dry-run', ...TODAY);
    expect(dry.out).toMatch(/^Phases 8, 9, 10 are open again; /);
    expect(dry.out).toContain('9 Residual Risk\n  RR1\n');
    expect(run('re-enter', at('book.xlsx'), ...change, ...TODAY).out).toContain('logged on 10 Triggers');
    expect(run('re-enter', at('book.xlsx'), ...change, ...TODAY).out).toContain('logged today already');
    expect(run('re-enter', at('book.xlsx'), '--kind', 'weather', '--what', 'x', ...TODAY).err).toContain('choose component, actor');
  });
});
