import { choice, id, refs, text, type RowOf } from './column';
import { entity } from './entity';
import { classification, dataCategory } from './vocabulary';

const columns = {
  id: id('DC', 'Data category, DC and a number', { example: 'DC1' }),
  category: choice('Category', dataCategory, { required: true, help: 'Kind of data' }),
  description: text('Description', { help: 'Which data, in a few words', example: 'Names and policy numbers of claimants' }),
  classification: choice('Classification', classification, { required: true, coveredBy: 'R14.14', help: 'How sensitive it is' }),
  regulations: refs('Regulations', 'regulations', { help: 'Regulations that apply', example: 'REG1, REG2' }),
};
export type DataCategoryRow = RowOf<typeof columns>;
export const dataCategories = entity({
  key: 'dataCategories', table: 'DataCategories', sheet: '1 Business Context', phase: 1,
  description: 'Kinds of data the system touches and how sensitive they are', columns,
});
