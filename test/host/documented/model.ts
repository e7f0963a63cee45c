import { expect } from '@jest/globals';
import { batch, fails, guide, rangeOf, sheetOf, type DocumentedCase } from './case';

const MODEL = 'develop/application-specific-api-model';
const ERRORS = 'testing/application-specific-api-error-handling';
const SETS = 'https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets';

/** Queues, loads, null objects, errors. */
export const MODEL_CASES: readonly DocumentedCase[] = [
  {
    title: 'nothing reaches the workbook before sync',
    source: guide(MODEL, 'proxy-objects'),
    run: (host) => batch(async (context) => {
      rangeOf(context, 'A1').values = [['later']];
      expect(host.syncs).toHaveLength(0);
      await context.sync();
      expect(host.syncs).toHaveLength(1);
    }),
  },
  {
    title: 'a property that was not loaded cannot be read: PropertyNotLoaded, from the client itself',
    source: guide(MODEL, 'load'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:B2');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B2');
      expect(() => range.values as unknown).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    }),
  },
  {
    title: 'loading a property of a collection loads it for every item',
    source: guide(MODEL, 'load-from-a-collection'),
    run: () => batch(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Second');
      worksheets.load('name');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Second']);
    }),
  },
  {
    title: 'a property is loaded along a path of objects',
    source: guide(MODEL, 'scalar-and-navigation-properties'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.load('format/font/name');
      await context.sync();
      expect(typeof range.format.font.name).toBe('string');
    }),
  },
  {
    title: 'results of methods are there after sync',
    source: guide(MODEL, 'clientresult'),
    run: () => batch(async (context) => {
      const count = context.workbook.tables.getCount();
      expect(() => count.value).toThrow();
      await context.sync();
      expect(count.value).toBe(0);
    }),
  },
  {
    title: 'getItem of what is not there throws ItemNotFound',
    source: guide(MODEL, 'ornullobject-methods-and-properties'),
    run: async () => {
      await fails((context) => { context.workbook.worksheets.getItem('Data').load('name'); }, 'ItemNotFound');
      await fails((context) => { context.workbook.tables.getItem('Data').load('name'); }, 'ItemNotFound');
      await fails((context) => { context.workbook.names.getItem('Data').load('name'); }, 'ItemNotFound');
    },
  },
  {
    title: 'getItemOrNullObject gives an object whose isNullObject needs no load',
    source: guide(MODEL, 'ornullobject-methods-and-properties'),
    run: () => batch(async (context) => {
      const [there, missing] = [context.workbook.worksheets.getItemOrNullObject('Sheet1'), context.workbook.worksheets.getItemOrNullObject('Data')];
      await context.sync();
      expect([there.isNullObject, missing.isNullObject]).toEqual([false, true]);
    }),
  },
  {
    title: 'commands run in the order in which they were queued',
    source: guide(MODEL, 'sync'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.values = [['first']];
      range.load('values');
      const second = rangeOf(context, 'A1');
      second.values = [['second']];
      second.load('values');
      await context.sync();
      expect([range.values, second.values]).toEqual([[['first']], [['second']]]);
    }),
  },
  {
    title: 'an error tells a code and where it came from',
    source: guide(ERRORS, 'api-errors'),
    run: async () => {
      const error: unknown = await Excel.run((context) => {
        context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
        return context.sync();
      }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(OfficeExtension.Error);
      expect(error).toMatchObject({ code: 'ItemNotFound', message: expect.any(String), debugInfo: { code: 'ItemNotFound', errorLocation: expect.stringContaining('getItem') } });
    },
  },
  {
    title: 'an invalid address is an error of the request',
    source: guide(ERRORS, 'error-codes-and-messages'),
    run: () => fails((context) => { sheetOf(context).getRange('not an address!').load('address'); }),
  },
  {
    title: 'the requirement sets of Excel 2021 end with ExcelApi 1.14',
    source: `${SETS}#requirement-set-availability`,
    profile: 'excel2021',
    run: () => {
      const { requirements } = Office.context;
      expect(['1.1', '1.9', '1.14', '1.15', '1.20'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, true, true, false, false]);
      return Promise.resolve();
    },
  },
  {
    title: 'an API of a later requirement set is not found',
    source: guide(ERRORS, 'error-codes-and-messages'),
    apiSet: '1.8',
    run: () => fails((context) => { sheetOf(context).getRanges('A1,C1').load('address'); }, 'ApiNotFound'),
  },
  {
    title: 'a property of a later requirement set is not found either',
    source: guide(ERRORS, 'error-codes-and-messages'),
    apiSet: '1.6',
    run: () => fails((context) => { sheetOf(context).freezePanes.freezeRows(1); }, 'ApiNotFound'),
  },
];
