import type { InputColumn } from '../model/column';
import type { BlueprintValidation } from './blueprint';
import { catalogueList, idsName, vocabularyList } from './lists';

/** First serial number that every spreadsheet program counts alike: 1900-03-01. */
const FIRST_DATE = 61;
const MAX_MESSAGE = 225;

const short = (text: string): string => (text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE - 1)}…`);
const list = (source: string, alert: BlueprintValidation['alert'], message: string): BlueprintValidation =>
  ({ rule: { type: 'list', source }, alert, title: 'Not in the list', message });

/** What may be typed into an input column; undefined where anything may. Cells that hold several values get a dropdown that never objects. */
export function validationOf(column: InputColumn): BlueprintValidation | undefined {
  switch (column.kind) {
    case 'choice': return list(vocabularyList(column.vocabulary), 'stop', short(`Choose one of: ${column.vocabulary.values.join(', ')}.`));
    case 'choices': return list(vocabularyList(column.vocabulary), 'none', '');
    case 'ref': {
      const [target] = column.to;
      return target === undefined || column.to.length > 1 ? undefined : list(idsName(target), 'warning', 'No row has this ID yet. Keep it if you are about to add the row.');
    }
    case 'refs': {
      const [target] = column.to;
      return target === undefined || column.to.length > 1 ? undefined : list(idsName(target), 'none', '');
    }
    case 'code':
    case 'codes': {
      const source = catalogueList(column.catalogue);
      return source === undefined ? undefined : list(source, 'none', '');
    }
    case 'number':
      return {
        rule: { type: 'number', min: column.min, max: column.max, integer: column.integer }, alert: 'stop',
        title: 'Not a number in range', message: `Type a ${column.integer ? 'whole ' : ''}number from ${column.min} to ${column.max}.`,
      };
    case 'date':
      return { rule: { type: 'date', from: FIRST_DATE }, alert: 'stop', title: 'Not a date', message: 'Type a date such as 2026-03-02.' };
    case 'id':
    case 'text':
    case 'tags':
      return undefined;
  }
}
