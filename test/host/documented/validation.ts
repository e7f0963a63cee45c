import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, valuesOf, type DocumentedCase } from './case';

const VALIDATION = 'excel/excel-add-ins-data-validation';
const DATES: Excel.DataValidationRule = { date: { formula1: '2022-04-01', formula2: '2022-04-08', operator: 'Between' } };
const POSITIVE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };

export const VALIDATION_CASES: readonly DocumentedCase[] = [
  {
    title: 'setting a rule sets the type of the validation',
    source: guide(VALIDATION, 'programmatic-control-of-data-validation'),
    run: () => batch(async (context) => {
      const rules: Excel.DataValidationRule[] = [POSITIVE, DATES, { list: { inCellDropDown: true, source: '=Names!$A$1:$A$3' } }, { custom: { formula: '=NOT(ISNUMBER(SEARCH(A2,B2)))' } }, { textLength: { formula1: 3, operator: 'LessThan' } }, { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }];
      const cells = rules.map((rule, i) => {
        const { dataValidation } = sheetOf(context).getCell(i, 0);
        dataValidation.rule = rule;
        dataValidation.load('type,rule');
        return dataValidation;
      });
      await context.sync();
      expect(cells.map(({ type }) => type)).toEqual(['WholeNumber', 'Date', 'List', 'Custom', 'TextLength', 'Decimal']);
      expect(cells[2]?.rule.list).toMatchObject({ inCellDropDown: true, source: '=Names!$A$1:$A$3' });
    }),
  },
  {
    title: 'a rule has one kind of criteria',
    source: guide(VALIDATION, 'create-validation-rules'),
    run: () => fails((context) => { rangeOf(context, 'A1').dataValidation.rule = { ...POSITIVE, ...DATES }; }),
  },
  {
    title: 'blank cells are ignored unless said otherwise',
    source: guide(VALIDATION, 'programmatic-control-of-data-validation'),
    run: () => batch(async (context) => {
      const { dataValidation } = rangeOf(context, 'A1');
      dataValidation.rule = POSITIVE;
      dataValidation.load('ignoreBlanks');
      await context.sync();
      expect(dataValidation.ignoreBlanks).toBe(true);
    }),
  },
  {
    title: 'an alert and a prompt belong to the validation',
    source: guide(VALIDATION, 'create-validation-error-alerts'),
    run: () => batch(async (context) => {
      const { dataValidation } = rangeOf(context, 'A1:B5');
      dataValidation.rule = POSITIVE;
      dataValidation.errorAlert = { message: 'Only positive', showAlert: true, style: 'Warning', title: 'Negative' };
      dataValidation.prompt = { message: 'Enter a number', showPrompt: true, title: 'Number' };
      dataValidation.load('errorAlert,prompt');
      await context.sync();
      expect(dataValidation.errorAlert).toEqual({ message: 'Only positive', showAlert: true, style: 'Warning', title: 'Negative' });
      expect(dataValidation.prompt).toEqual({ message: 'Enter a number', showPrompt: true, title: 'Number' });
    }),
  },
  {
    title: 'without an alert of its own a rule shows one that stops',
    source: guide(VALIDATION, 'create-validation-error-alerts'),
    run: () => batch(async (context) => {
      const { dataValidation } = rangeOf(context, 'A1');
      dataValidation.rule = POSITIVE;
      dataValidation.load('errorAlert');
      await context.sync();
      expect(dataValidation.errorAlert).toMatchObject({ showAlert: true, style: 'Stop' });
    }),
  },
  {
    title: 'clearing concerns the cells that overlap',
    source: guide(VALIDATION, 'remove-data-validation-from-a-range'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:A5').dataValidation.rule = POSITIVE;
      rangeOf(context, 'A2:B3').dataValidation.clear();
      const cells = ['A1', 'A2', 'A3', 'A4'].map((address) => rangeOf(context, address).dataValidation);
      for (const cell of cells) cell.load('type');
      await context.sync();
      expect(cells.map(({ type }) => type)).toEqual(['WholeNumber', 'None', 'None', 'WholeNumber']);
    }),
  },
  {
    title: 'a range with some cells without a rule is of mixed criteria, one with different rules inconsistent',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype#fields',
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:A2').dataValidation.rule = POSITIVE;
      rangeOf(context, 'A3').dataValidation.rule = DATES;
      const cells = ['A1:A2', 'A2:A3', 'A3:A4', 'B1:B9'].map((address) => rangeOf(context, address).dataValidation);
      for (const cell of cells) cell.load('type');
      await context.sync();
      expect(cells.map(({ type }) => type)).toEqual(['WholeNumber', 'Inconsistent', 'MixedCriteria', 'None']);
    }),
  },
  {
    title: 'the validation of several areas is told when they share it',
    source: guide('excel/excel-add-ins-multiple-ranges', 'rangeareas'),
    run: () => batch(async (context) => {
      const both = sheetOf(context).getRanges('A1:A2, C1:C2');
      both.dataValidation.rule = POSITIVE;
      both.dataValidation.load('type,rule');
      await context.sync();
      expect([both.dataValidation.type, both.dataValidation.rule.wholeNumber?.operator]).toEqual(['WholeNumber', 'GreaterThan']);
      rangeOf(context, 'C2').dataValidation.rule = DATES;
      both.dataValidation.load('rule');
      await context.sync();
      expect(both.dataValidation.rule).toBeNull();
    }),
  },
  {
    title: 'only what people enter is validated, not what an add-in writes',
    source: guide(VALIDATION, 'programmatic-control-of-data-validation'),
    run: async () => {
      await batch((context) => {
        rangeOf(context, 'A1').dataValidation.rule = POSITIVE;
        rangeOf(context, 'A1').values = [[-1]];
      });
      expect(await valuesOf('A1')).toEqual([[-1]]);
    },
  },
  {
    title: 'cells with validation are special cells',
    source: api('Range.getSpecialCells()'),
    run: () => batch(async (context) => {
      rangeOf(context, 'B2:B3').dataValidation.rule = POSITIVE;
      const found = rangeOf(context, 'A1:C9').getSpecialCells('DataValidations');
      found.load('address');
      await context.sync();
      expect(found.address).toBe('Sheet1!B2:B3');
    }),
  },
];
