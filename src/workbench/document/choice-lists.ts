import { listRules } from '../../actions/list-rules';
import { blindspots } from '../../method/blindspots';
import { catalogue } from '../../method/catalogue';
import { coreThreats } from '../../method/core-threats';
import { extendedThreats } from '../../method/extended-threats';
import { llmTop10 } from '../../method/owasp-llm';
import { crossLayerPatterns } from '../../method/patterns';
import { unnumberedThreats } from '../../method/unnumbered';
import { isList, type Catalogue, type CellValue, type Column } from '../../model/column';
import { entityOf, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import type { ChoiceList } from './document-api';

type Options = ChoiceList['options'];

const named = (entries: readonly { readonly id: string; readonly name: string }[]): Options => entries.map(({ id, name }) => ({ value: id, label: name }));

function catalogueOptions(of: Catalogue): Options {
  switch (of) {
    case 'threat': return named([...coreThreats, ...extendedThreats, ...unnumberedThreats, ...blindspots]);
    case 'mitigation': return named(catalogue);
    case 'owaspLlm': return named(llmTop10);
    case 'pattern': return crossLayerPatterns.map(({ number, name }) => ({ value: String(number), label: name }));
    case 'rule': return listRules().map(({ id, title }) => ({ value: id, label: title }));
  }
}

/** Whether cells of a column offer something to choose. */
export const offersChoices = (column: Column): boolean => ['choice', 'choices', 'ref', 'refs', 'code', 'codes'].includes(column.kind);

/** Key of what the cells of a column offer. */
export const choicesKey = (entity: string, column: string): string => `${entity}.${column}`;

/** What can be chosen behind a key, as of a model; nothing behind a key that stands for no column. */
export function choiceList(key: string, model: ThreatModel | undefined): ChoiceList {
  const [entity = '', name = ''] = key.split('.');
  const column = entityOf(entity).columns[name];
  if (column === undefined) return { several: false, closed: false, options: [] };
  const several = isList(column);
  switch (column.kind) {
    case 'choice': case 'choices': return { several, closed: true, options: column.vocabulary.terms.map(({ value, meaning }) => ({ value, label: meaning })) };
    case 'ref': case 'refs': return { several, closed: false, options: model === undefined ? [] : column.to.flatMap((target) => rowOptions(target, model)) };
    case 'code': case 'codes': return { several, closed: false, options: catalogueOptions(column.catalogue) };
    case 'id': case 'text': case 'number': case 'date': case 'tags': return { several, closed: false, options: [] };
  }
}

/** The IDs of a register with what people call its rows. */
function rowOptions(key: string, model: ThreatModel): Options {
  const { columns } = entityOf(key);
  const label = ['name', ...Object.keys(columns).filter((column) => columns[column]?.kind === 'text')].find((column) => columns[column] !== undefined) ?? 'id';
  const seen = new Set<CellValue>();
  return rowsOf(model, key as EntityKey).flatMap((row) => {
    const value = row['id'];
    if (typeof value !== 'string' || value === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, label: label === 'id' ? '' : String(row[label] ?? '') }];
  });
}
