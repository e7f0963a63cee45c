import { dataUnclassifiedOrSystemBelowIt } from '../../src/rules/data-unclassified-or-system-below-it';
import { testRule } from '../support/rule-test';

const dataCategories = [{ id: 'DC1', category: 'PII', classification: 'Confidential' }, { id: 'DC2', category: 'Other', classification: 'Public' }] as const;

testRule(dataUnclassifiedOrSystemBelowIt, [
  { name: 'fires on a category without classification', model: { dataCategories: [{ id: 'DC1', category: 'PII' }] }, expect: ['DC1.classification'] },
  { name: 'fires when the system is classified below its highest category', model: { context: { dataClassification: 'Internal' }, dataCategories }, expect: ['context.dataClassification'] },
  { name: 'does not fire at the same classification', model: { context: { dataClassification: 'Confidential' }, dataCategories }, expect: [] },
  { name: 'does not fire above it', model: { context: { dataClassification: 'Restricted' }, dataCategories }, expect: [] },
  { name: 'fires on both', model: { context: { dataClassification: 'Public' }, dataCategories: [{ id: 'DC1' }, { id: 'DC2', classification: 'Internal' }] }, expect: ['DC1.classification', 'context.dataClassification'] },
  { name: 'leaves a system without classification to the rule on required fields', model: { dataCategories }, expect: [] },
  { name: 'leaves blank rows alone', model: { context: { dataClassification: 'Public' }, dataCategories: [{}] }, expect: [] },
  {
    name: 'is silent where reading reported the cell',
    model: { dataCategories: [{ id: 'DC1', category: 'PII' }] },
    issues: [{ kind: 'not-in-vocabulary', entity: 'dataCategories', row: 0, rowId: 'DC1', column: 'classification', raw: 'Secret', detail: '' }],
    expect: [],
  },
]);
