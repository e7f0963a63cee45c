import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plain, slug, tableHeading } from '../../scripts/generators/workbook-words';
import { workbookText } from '../../scripts/generators/workbook-page';
import { NAMED_CELLS } from '../../src/blueprint/named-cells';
import { orderedColumns } from '../../src/model/entity';
import { DEFAULT_SCALES } from '../../src/model/scale';
import { ENTITIES, createModel } from '../../src/model/threat-model';
import { viewFacts } from '../../src/reports/support/view-facts';
import { VIEWS } from '../../src/reports/views/index';
import { rate } from '../../src/scoring/rate';

const DOCS = path.resolve(__dirname, '../../docs');
const page = workbookText();
const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');
const partOf = (heading: string): string => page.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? '';

describe('the workbook page', () => {
  it.each(ENTITIES.map((entity) => ({ entity })))('describes $entity.table on its sheet, column by column', ({ entity }) => {
    expect(headings).toContain(entity.sheet);
    const part = partOf(tableHeading(entity.table));
    expect(part).toContain(entity.description);
    for (const [, column] of orderedColumns(entity).filter(([, c]) => !c.hidden)) expect(part).toContain(`\n| ${plain(column.header)} | ${plain(column.help)} |`);
  });

  it('lists hidden columns apart, once', () => {
    for (const entity of ENTITIES) {
      for (const [, column] of orderedColumns(entity).filter(([, c]) => c.hidden)) {
        expect(page.split(`\n| ${entity.table} | ${plain(column.header)} | ${plain(column.help)} |`)).toHaveLength(2);
      }
    }
  });

  it('names every scale and every named cell', () => {
    for (const { scale } of DEFAULT_SCALES) expect(page).toContain(`\n${scale === 'Risk matrix' ? scale : `| ${scale} |`}`);
    for (const { name } of NAMED_CELLS) expect(page).toContain(`\n| ${name} | Start!`);
  });

  it('has no two headings alike, and no link that leads nowhere', () => {
    const slugs = headings.map(slug).filter((s, i, all) => all.indexOf(s) === i);
    expect(slugs).toHaveLength(headings.length);
    const lost = targets.filter((target) => (target.startsWith('#') ? !slugs.includes(target.slice(1)) : !existsSync(path.join(DOCS, target))));
    expect(lost).toEqual([]);
  });

  it('names every matrix, list and report sheet', () => {
    const model = createModel({});
    const facts = viewFacts(model, rate(model, '2026-01-01'));
    for (const { sheet, title } of VIEWS.map((view) => view(facts))) expect(page).toContain(`\n| ${sheet} | ${plain(title)} |`);
    expect(headings).toEqual(expect.arrayContaining(['Matrices, lists and report sheets', '2 Diagram', '10 Summary', '10 Remediation', 'Findings']));
  });
});
