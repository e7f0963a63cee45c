import { expect } from '@jest/globals';
import { api, batch, fails, rangeOf, sheetOf, support, type DocumentedCase } from './case';

const RULES = support('names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1');

export const NAMES: readonly DocumentedCase[] = [
  {
    title: 'a name is added for a range, and its formula starts with an equal sign',
    source: api('NamedItem.formula'),
    run: () => batch(async (context) => {
      const item = context.workbook.names.add('Costs', rangeOf(context, 'B2:C3'));
      item.load('formula,type,scope');
      await context.sync();
      expect([item.formula, item.type, item.scope]).toEqual(['=Sheet1!$B$2:$C$3', 'Range', 'Workbook']);
    }),
  },
  {
    title: 'a name that is no range has none',
    source: api('NamedItem.getRangeOrNullObject()'),
    run: async () => {
      await batch(async (context) => {
        const range = context.workbook.names.add('Rate', '=0.19').getRangeOrNullObject();
        await context.sync();
        expect(range.isNullObject).toBe(true);
      });
      await fails((context) => { context.workbook.names.getItem('Rate').getRange().load('address'); });
    },
  },
  {
    title: 'a name can belong to one sheet',
    source: api('NamedItem.scope'),
    run: () => batch(async (context) => {
      sheetOf(context).names.add('Local', rangeOf(context, 'A1'));
      const [own, global] = [sheetOf(context).names.getItem('Local'), context.workbook.names.getItemOrNullObject('Local')];
      own.load('scope');
      await context.sync();
      expect([own.scope, global.isNullObject]).toEqual(['Worksheet', true]);
    }),
  },
  {
    title: 'names have no spaces, look like no cell and are unique in their scope',
    source: RULES,
    run: async () => {
      await batch((context) => void context.workbook.names.add('Taken', '=1'));
      for (const name of ['two words', 'Z100', '1st', 'TAKEN']) await fails((context) => { context.workbook.names.add(name, '=1'); });
    },
  },
  {
    title: 'a name follows its cells and is #REF! when they are gone',
    source: support('how-to-correct-a-ref-error-822c8e46-e610-4d02-bf29-ec4b8c5ff4be'),
    run: async (host) => {
      await batch((context) => void context.workbook.names.add('Costs', rangeOf(context, 'B2:C3')));
      const formula = (): Promise<string> => Excel.run(async (context) => {
        const item = context.workbook.names.getItem('Costs');
        item.load('formula');
        await context.sync();
        return String(item.formula);
      });
      host.user.insertRows('Sheet1', 1, 2);
      expect(await formula()).toBe('=Sheet1!$B$4:$C$5');
      host.user.deleteRows('Sheet1', 1, 8);
      expect(await formula()).toContain('#REF!');
    },
  },
];
