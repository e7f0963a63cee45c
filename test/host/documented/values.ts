import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, valuesOf, type DocumentedCase } from './case';

const BLANK = 'excel/excel-add-ins-blank-null-values';
const ERRORS = guide('testing/application-specific-api-error-handling', 'error-codes-and-messages');

export const VALUES: readonly DocumentedCase[] = [
  {
    title: 'null in a matrix of values leaves the cell as it is',
    source: guide(BLANK, 'null-input-in-2-d-array'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'B1', 'kept');
      await batch((context) => { rangeOf(context, 'A1:C1').values = [['a', null, 'c']]; });
      expect(await valuesOf('A1:C1')).toEqual([['a', 'kept', 'c']]);
    },
  },
  {
    title: 'null in a matrix of number formats leaves the format, in one of formulas the cell',
    source: guide(BLANK, 'null-input-in-2-d-array'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:B1');
      range.numberFormat = [['0.00', '0%']];
      range.numberFormat = [[null, 'm/d/yyyy;@']];
      range.values = [[1, 2]];
      range.formulas = [[null, '=A1']];
      range.load('numberFormat,formulas');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.00', 'm/d/yyyy;@']]);
      expect(range.formulas).toEqual([[1, '=A1']]);
    }),
  },
  {
    title: 'null is no input for a property: neither for values nor for a colour',
    source: guide(BLANK, 'null-input-for-a-property'),
    run: async () => {
      const nothing = null as unknown;
      await fails((context) => { rangeOf(context, 'A1').values = nothing as string[][]; });
      await fails((context) => { rangeOf(context, 'A1').format.fill.color = nothing as string; });
    },
  },
  {
    title: 'a matrix that does not fit the range is an InvalidArgument',
    source: ERRORS,
    run: async () => {
      await fails((context) => { rangeOf(context, 'A1:B2').values = [[1, 2, 3]]; }, 'InvalidArgument');
      await fails((context) => { rangeOf(context, 'A1:B2').formulas = [['=1', '=2']]; }, 'InvalidArgument');
      await fails((context) => { rangeOf(context, 'A1:B2').numberFormat = [['0'], ['0']]; }, 'InvalidArgument');
    },
  },
  {
    title: 'a blank string clears the cell, and in formulas too',
    source: guide(BLANK, 'blank-input-for-a-property'),
    run: async (host) => {
      for (const cell of ['A1', 'B1']) host.user.setCell('Sheet1', cell, 'x');
      await batch((context) => {
        rangeOf(context, 'A1').values = [['']];
        rangeOf(context, 'B1').formulas = [['']];
      });
      expect(await valuesOf('A1:B1')).toEqual([['', '']]);
    },
  },
  {
    title: 'a blank number format resets it to General',
    source: guide(BLANK, 'blank-input-for-a-property'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.numberFormat = [['0.00']];
      range.numberFormat = [['']];
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['General']]);
    }),
  },
  {
    title: 'cells that hold nothing are blank strings in values and formulas',
    source: guide(BLANK, 'blank-property-values-in-the-response'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:C1');
      range.values = [['', 'some', '']];
      range.load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[['', 'some', '']], [['', 'some', '']]]);
    }),
  },
  {
    title: 'formulas give the value of a cell that has no formula',
    source: api('Range.formulas'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:C1');
      range.formulas = [['=B1*2', 5, 'text']];
      range.load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([['=B1*2', 5, 'text']]);
    }),
  },
  {
    title: 'values give the result of a formula, never the formula',
    source: guide('excel/excel-add-ins-ranges-set-get-values', 'read-raw-values-from-a-range'),
    run: async (host) => {
      host.book.calculate = () => 42;
      await batch((context) => { rangeOf(context, 'A1').formulas = [['=6*7']]; });
      expect(await valuesOf('A1')).toEqual([[42]]);
    },
  },
  {
    title: 'a value that starts with an equal sign is taken as a formula',
    source: api('Range.values'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.values = [['=B1+1']];
      range.load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([['=B1+1']]);
    }),
  },
];
