import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import { looksOf } from '../../../src/blueprint/cell-looks';
import { conditionalFormatsOn, validationsOn, type SheetValidation } from '../../../src/blueprint/sheet-rules';
import { STYLES, TONES, type CellStyle } from '../../../src/blueprint/styles';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { startHost, type Host } from '../../host';
import { chartsOf } from '../../host/book/chart';
import type { Conditional } from '../../host/book/conditional';
import { shapesOf } from '../../host/book/drawing';
import { addressOf, parseAddress } from '../../host/book/rect';
import type { Validation } from '../../host/book/validation';
import { blueprintOf, boundAt, pairs, scaffold, sheetOf } from './scaffold-support';

let host: Host;
let blueprint: Blueprint;

beforeAll(async () => {
  blueprint = await blueprintOf(sampleModel());
  host = startHost({ profile: 'excel2021' });
  await scaffold(blueprint);
});
afterAll(() => host.stop());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a validation of the blueprint means in Excel. */
function inExcel({ validation, prompt }: Partial<SheetValidation>): object {
  const rule = validation?.rule;
  const limits = rule === undefined ? {} : rule.type === 'list' ? { list: { source: `=${rule.source}`, inCellDropDown: true } }
    : rule.type === 'date' ? { date: { formula1: `=${rule.from}`, operator: 'GreaterThanOrEqualTo' } }
      : { [rule.integer ? 'wholeNumber' : 'decimal']: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  const alert = validation === undefined ? {} : { errorAlert: validation.alert === 'none' ? expect.objectContaining({ showAlert: false }) : { showAlert: true, style: capital(validation.alert), title: validation.title, message: validation.message } };
  return { rule: expect.objectContaining(limits), ...alert, prompt: prompt === undefined ? expect.objectContaining({ title: '', message: '' }) : { showPrompt: true, title: prompt.title, message: prompt.text } };
}

describe('looks and rules of the sample in Excel', () => {
  it('gives every cell its look', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      for (const [row, looks] of looksOf(plan)) {
        looks.forEach((look, column) => {
          if (look === undefined) return;
          const style: CellStyle = STYLES[look.style];
          const { numberFormat, font, fill, borders, horizontal, vertical, wrap, indent, locked } = sheet.format(row - 1, column);
          const found = { numberFormat, font, fill, horizontal, vertical, wrap, indent, locked };
          const wanted = {
            numberFormat: look.asText ? '@' : style.numberFormat ?? 'General',
            font: { name: 'Calibri', size: style.size ?? 11, bold: style.bold === true, italic: style.italic === true, underline: style.underline ? 'Single' : 'None', color: `#${style.colour ?? '000000'}`, strikethrough: false },
            fill: style.fill === undefined ? '' : `#${style.fill}`,
            horizontal: capital(style.horizontal ?? 'general'), vertical: capital(style.vertical ?? 'bottom'), wrap: style.wrap === true, indent: style.indent ?? 0, locked: style.unlocked !== true,
          };
          if (JSON.stringify(found) !== JSON.stringify(wanted)) expect({ sheet: plan.name, row, column, ...found }).toEqual({ sheet: plan.name, row, column, ...wanted });
          if (style.border !== undefined) for (const side of ['EdgeTop', 'EdgeLeft', 'EdgeBottom', 'EdgeRight']) expect(borders[side]).toMatchObject({ style: 'Continuous' });
        });
      }
    }
  });

  it('joins the cells that are joined', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      const wanted = [...plan.notes, ...plan.blocks.flatMap(({ cells }) => cells)].flatMap(({ row, column, span = 1 }) => (span > 1 ? [`${row - 1} ${column} ${span}`] : []));
      expect(sheet.merges.flatMap(({ rects }) => rects.map(({ row, column, width }) => `${row} ${column} ${width}`)).sort()).toEqual(wanted.sort());
    }
  });

  it('says beside every cell what may be typed, and refuses what may not', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      const latest = new Map<string, SheetValidation>();
      for (const one of validationsOn(plan)) {
        const { row, column, height, width } = parseAddress(one.range);
        for (let r = row; r < row + height; r += 1) for (let c = column; c < column + width; c += 1) latest.set(`${r} ${c}`, one);
      }
      for (const [key, one] of latest) {
        const [row = 0, column = 0] = key.split(' ').map(Number);
        const found = boundAt<Validation>(sheet, 'validation', row, column);
        expect(found).toHaveLength(1);
        expect({ sheet: plan.name, key, ...found[0] }).toMatchObject({ sheet: plan.name, key, ...inExcel(one) });
      }
      const cells = sheet.boundOf<Validation>('validation').flatMap(({ rects }) => rects).reduce((sum, { height, width }) => sum + height * width, 0);
      expect(cells).toBe(latest.size);
    }
  });

  it('colours what calls for action, in the same order', () => {
    for (const { plan, sheet } of pairs(host, blueprint)) {
      const found = sheet.boundOf<Conditional>('conditionalFormat').map(({ rects, what }) => ({ range: rects.map(addressOf).join(), formula: what.formula, font: what.font, fill: what.fill }));
      expect(found).toEqual(conditionalFormatsOn(plan).map(({ range, formula, tone }) => {
        const { colour, fill, bold }: CellStyle = TONES[tone];
        return { range, formula: `=${formula}`, font: { ...(bold ? { bold } : {}), color: `#${colour}` }, fill: { color: `#${fill}` } };
      }));
    }
  });

  it('prints as the blueprint says', async () => {
    const found = await Excel.run(async (context) => {
      const pages = blueprint.sheets.map(({ name }) => {
        const { pageLayout } = context.workbook.worksheets.getItem(name);
        pageLayout.load('orientation,paperSize,zoom,leftMargin,bottomMargin');
        const footer = pageLayout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
        return { name, pageLayout, footer, titles: pageLayout.getPrintTitleRowsOrNullObject().load('address'), area: pageLayout.getPrintAreaOrNullObject().load('address') };
      });
      await context.sync();
      return pages.map(({ name, pageLayout: { orientation, paperSize, zoom, leftMargin, bottomMargin }, footer, titles, area }) => ({
        name, orientation, paperSize, wide: zoom.horizontalFitToPages, high: zoom.verticalFitToPages, margins: [leftMargin, bottomMargin], footer: [footer.leftFooter, footer.centerFooter, footer.rightFooter],
        titles: titles.isNullObject ? undefined : titles.address.split('!')[1], hasArea: !area.isNullObject,
      }));
    });
    expect(found).toEqual(blueprint.sheets.map(({ name, print }) => ({
      name, orientation: print.portrait ? 'Portrait' : 'Landscape', paperSize: 'A4', wide: print.pagesWide, high: print.pagesHigh ?? null, margins: [expect.closeTo(28.8), expect.closeTo(43.2)],
      footer: ['&9&A', '&9&F', '&9Page &P of &N'], titles: print.titleRows?.map((row) => row).join(':'), hasArea: print.columns !== undefined,
    })));
  });

  it('locks the reports, without a password', () => {
    const options = { allowFormatColumns: true, allowFormatRows: true, allowSort: true, allowAutoFilter: true, allowFormatCells: false, allowInsertRows: false, allowDeleteRows: false, selectionMode: 'Normal' };
    for (const { plan, sheet } of pairs(host, blueprint)) {
      if (!plan.locked) expect(sheet.protection).toBeUndefined();
      else expect(sheet.protection).toEqual({ options: expect.objectContaining(options) });
    }
    expect(blueprint.sheets.filter(({ locked }) => locked).length).toBeGreaterThan(1);
  });

  it('draws the diagram with connectors glued to their boxes', () => {
    const plan = blueprint.sheets.find(({ name }) => name === '2 Diagram')?.shapes ?? [];
    const drawn = shapesOf(sheetOf(host.book, '2 Diagram')).list;
    const boxes = plan.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) {
      const found = drawn.find(({ name }) => name === `maestro:${box.name}`);
      expect(found).toMatchObject({ left: box.x, top: box.y, width: box.width, height: box.height, form: box.form === 'rounded' ? 'RoundRectangle' : 'Rectangle', text: box.lines.join('\n') });
    }
    for (const arrow of plan.flatMap((shape) => (shape.kind === 'arrow' ? [shape] : []))) {
      const pieces = drawn.filter(({ name, type }) => type === 'Line' && (name === `maestro:${arrow.name}` || name.startsWith(`maestro:${arrow.name} (`)));
      expect(pieces[0]?.begin?.shape.name).toBe(`maestro:${arrow.from}`);
      expect(pieces.at(-1)?.end?.shape.name).toBe(`maestro:${arrow.to}`);
      expect(pieces.map(({ arrow: ends }) => ends['endArrowheadStyle'] ?? 'None').filter((style) => style === 'Triangle')).toHaveLength(1);
    }
    expect(drawn.every(({ name, look }) => name.startsWith('maestro:') && look['altTextDescription'] !== '')).toBe(true);
  });

  it('feeds the charts from the cells that the blueprint names', () => {
    const [plan = [], drawn] = [blueprint.sheets.find(({ name }) => name === '10 Summary')?.charts, chartsOf(sheetOf(host.book, '10 Summary')).list];
    const cells = (source: { readonly sheet: { readonly name: string }; readonly rect: Parameters<typeof addressOf>[0] } | undefined): string => (source === undefined ? '' : `'${source.sheet.name}'!${addressOf(source.rect)}`);
    expect(drawn.map(({ name, type, series }) => ({ name, type, series: series.map((one) => ({ name: one.name, values: cells(one.values), categories: cells(one.categories), points: one.points.size })) }))).toEqual(plan.map((chart) => ({
      name: `maestro:${chart.name}`, type: `${chart.direction === 'bars' ? 'Bar' : 'Column'}${capital(chart.grouping)}`,
      series: chart.series.map((one) => ({ name: one.name.values[0], values: one.values.range.replaceAll('$', ''), categories: chart.categories.range.replaceAll('$', ''), points: Object.keys(one.points ?? {}).length })),
    })));
  });
});
