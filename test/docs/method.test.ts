import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCALES } from '../../src/model/scale';
import { slug } from '../../scripts/generators/workbook-words';
import { workbookText } from '../../scripts/generators/workbook-page';
import { asWritten, calculated, examplesIn } from './page-examples';
import { RISK_CHECKS } from './risk-checks';
import { STRUCTURE_CHECKS } from './structure-checks';

const DOCS = path.resolve(__dirname, '../../docs');
const page = readFileSync(path.join(DOCS, 'method.md'), 'utf8');
const examples = examplesIn(page);
const rowsOf = (name: string) => examples.get(name) ?? (() => { throw new Error(`The page has no example ${name}`); })();
const CHECKS = { ...RISK_CHECKS, ...STRUCTURE_CHECKS };

describe('the examples of the method page', () => {
  it('are all computed here, and stand on the page', () => {
    expect([...examples.keys()].sort()).toEqual(Object.keys(CHECKS).sort());
    expect(page.match(/^\| ?---/gm)).toHaveLength(examples.size);
  });

  it.each(Object.entries(CHECKS))('%s: the engine says what the page says', (name, check) => {
    const rows = rowsOf(name);
    const computed = check(rows, rowsOf);
    const outputs = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => header.startsWith('= '))));
    expect(computed.map((of, i) => Object.fromEntries(Object.entries(of).map(([header, value]) => [`= ${header}`, asWritten(value, outputs[i]?.[`= ${header}`] ?? '')])))).toEqual(outputs);
  });

  const calculations = [...examples].flatMap(([name, rows]) => rows.flatMap((row) => {
    const headers = Object.keys(row);
    const result = headers.slice(headers.indexOf('calculation')).find((header) => header.startsWith('= '));
    return row['calculation'] && result ? [[name, row['calculation'], row[result] ?? ''] as const] : [];
  }));
  it.each(calculations)('%s: %s is %s', (_, calculation, result) => expect(asWritten(calculated(calculation), result)).toBe(result));
});

describe('the sentences of the method page', () => {
  const number = (scale: string, value: string) => DEFAULT_SCALES.find((row) => row.scale === scale && row.value === value)?.number ?? NaN;
  const all = (scale: string) => ['Critical', 'High', 'Medium', 'Low'].map((level) => number(scale, level));
  const levels = (scale: string) => `Critical from ${number(scale, 'Critical')}, High from ${number(scale, 'High')}, Medium from ${number(scale, 'Medium')}, and Low below`;
  it.each([
    ['residual levels', levels('Residual level from')],
    ['actor priorities', levels('Actor priority from')],
    ['effectiveness', `High ${number('Effectiveness', 'High')}, Medium ${number('Effectiveness', 'Medium')}, Low ${number('Effectiveness', 'Low')}`],
    ['deterrents', `A deterrent never brings more than ${number('Reduction', 'Deterrent at most')}`],
    ['weak boundaries', `Under ${number('Boundary share', 'Weak below') * 100} %`],
    ['strong boundaries', `From ${number('Boundary share', 'Strong from') * 100} % it is Strong`],
    ['review months', `after ${all('Review months').slice(0, 3).join(', ')} or ${number('Review months', 'Low')} months`],
    ['roadmap days', `lies ${['Immediate', 'Short-term', 'Medium-term'].map((b) => number('Roadmap bucket', b)).join(', ')} or ${number('Roadmap bucket', 'Long-term')} days`],
  ])('name the shipped numbers: %s', (_, words) => expect(page).toContain(words));

  it('link to pages and headings that exist', () => {
    const headings = new Set([...workbookText().matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading ?? '')));
    const lost = [...page.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)].filter(([, file, heading]) => !existsSync(path.join(DOCS, file ?? '')) || (heading !== undefined && !headings.has(heading)));
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});
