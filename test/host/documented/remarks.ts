import { expect } from '@jest/globals';
import { api, batch, fails, guide, type DocumentedCase } from './case';

const COMMENTS = 'excel/excel-add-ins-comments';
const WORKBOOKS = 'excel/excel-add-ins-workbooks';

/** Comments, properties and settings. */
export const REMARKS: readonly DocumentedCase[] = [
  {
    title: 'a comment starts at a cell and takes replies',
    source: guide(COMMENTS, 'add-replies-to-a-comment-thread'),
    run: () => batch(async (context) => {
      context.workbook.comments.add('Sheet1!A2', 'Please confirm');
      const comment = context.workbook.comments.getItemByCell('Sheet1!A2');
      comment.replies.add('Thanks');
      comment.load('content,resolved');
      const [place, count] = [comment.getLocation(), comment.replies.getCount()];
      place.load('address');
      await context.sync();
      expect([comment.content, comment.resolved, place.address, count.value]).toEqual(['Please confirm', false, 'Sheet1!A2', 1]);
    }),
  },
  {
    title: 'a comment belongs to one cell: more are an InvalidArgument',
    source: guide(COMMENTS, 'add-comment-threads'),
    run: () => fails((context) => { context.workbook.comments.add('Sheet1!A2:B2', 'Please confirm'); }, 'InvalidArgument'),
  },
  {
    title: 'a comment is edited, resolved and deleted with its replies',
    source: guide(COMMENTS, 'delete-comment-threads'),
    run: async () => {
      await batch(async (context) => {
        const comment = context.workbook.comments.add('Sheet1!A2', 'Please confirm');
        comment.content = 'Confirmed?';
        comment.resolved = true;
        comment.load('content,resolved');
        await context.sync();
        expect([comment.content, comment.resolved]).toEqual(['Confirmed?', true]);
        comment.delete();
        const count = context.workbook.comments.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      });
      await fails((context) => { context.workbook.comments.getItemByCell('Sheet1!A2').load('content'); });
    },
  },
  {
    title: 'document properties are read and changed',
    source: guide(WORKBOOKS, 'access-document-properties'),
    run: () => batch(async (context) => {
      const { properties } = context.workbook;
      properties.author = 'Alex';
      properties.title = 'Model';
      properties.load('author,title,subject');
      await context.sync();
      expect([properties.author, properties.title, properties.subject]).toEqual(['Alex', 'Model', '']);
    }),
  },
  {
    title: 'a custom property is added, or set when it is there; keys have no case',
    source: api('CustomPropertyCollection.add()'),
    run: () => batch(async (context) => {
      const { custom } = context.workbook.properties;
      const none = custom.getItemOrNullObject('Model');
      custom.add('Model', 'first');
      custom.add('MODEL', 'second');
      const [item, count] = [custom.getItem('model'), custom.getCount()];
      item.load('value,type');
      await context.sync();
      expect([none.isNullObject, item.value, item.type, count.value]).toEqual([true, 'second', 'String', 1]);
    }),
  },
  {
    title: 'settings keep values for the workbook and the add-in',
    source: guide(WORKBOOKS, 'access-workbook-settings'),
    run: () => batch(async (context) => {
      const { settings } = context.workbook;
      settings.add('NeedsReview', true);
      const [item, none] = [settings.getItem('NeedsReview'), settings.getItemOrNullObject('Other')];
      item.load('value');
      await context.sync();
      expect([item.value, none.isNullObject]).toEqual([true, true]);
      item.delete();
      const gone = settings.getItemOrNullObject('NeedsReview');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }),
  },
  {
    title: 'a sheet keeps properties of its own',
    source: api('WorksheetCustomPropertyCollection.add()'),
    run: () => batch(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      customProperties.add('Kind', 'register');
      customProperties.add('KIND', 'matrix');
      const item = customProperties.getItem('Kind');
      item.load('value');
      await context.sync();
      expect(item.value).toBe('matrix');
    }),
  },
];
