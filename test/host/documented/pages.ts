import { expect } from '@jest/globals';
import { api, batch, guide, sheetOf, type DocumentedCase } from './case';

const DISPLAY = guide('excel/excel-add-ins-worksheet-display', 'set-print-layout-options');

/** How sheets are printed. */
export const PAGES: readonly DocumentedCase[] = [
  {
    title: 'the zoom is set as one object: fitted pages or a scale',
    source: guide('develop/application-specific-api-model', 'some-properties-cant-be-set-directly'),
    run: () => batch(async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('zoom');
      await context.sync();
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(pageLayout.zoom.scale ?? null).toBeNull();
      pageLayout.zoom = { scale: 200 };
      pageLayout.load('zoom');
      await context.sync();
      expect(pageLayout.zoom.scale).toBe(200);
    }),
  },
  {
    title: 'orientation, paper, centring and margins in points',
    source: api('PageLayout.leftMargin'),
    run: () => batch(async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Inches', { left: 0.5 });
      pageLayout.load('orientation,paperSize,centerHorizontally,leftMargin');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally, pageLayout.leftMargin]).toEqual(['Landscape', 'A4', true, 36]);
    }),
  },
  {
    title: 'title rows and a print area are set, and null objects before',
    source: DISPLAY,
    run: () => batch(async (context) => {
      const { pageLayout } = sheetOf(context);
      const [noRows, noArea] = [pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintAreaOrNullObject()];
      pageLayout.setPrintTitleRows('$1:$1');
      pageLayout.setPrintArea('A1:D100');
      const [rows, area] = [pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintAreaOrNullObject()];
      rows.load('address');
      area.load('address');
      await context.sync();
      expect([noRows.isNullObject, noArea.isNullObject, rows.address, area.address]).toEqual([true, true, 'Sheet1!1:1', 'Sheet1!A1:D100']);
    }),
  },
  {
    title: 'headers and footers hold format codes as they are given',
    source: api('HeaderFooter.centerHeader'),
    run: () => batch(async (context) => {
      const all = sheetOf(context).pageLayout.headersFooters.defaultForAllPages;
      all.centerHeader = '&A';
      all.rightFooter = 'Page &P of &N';
      all.load('centerHeader,rightFooter,leftFooter');
      await context.sync();
      expect([all.centerHeader, all.rightFooter, all.leftFooter]).toEqual(['&A', 'Page &P of &N', '']);
    }),
  },
];
