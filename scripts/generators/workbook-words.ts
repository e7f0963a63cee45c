import { exampleOf, requirement } from '../../src/blueprint/columns';
import type { Catalogue, Column, ComputedKind, InputColumn } from '../../src/model/column';
import { entityOf } from '../../src/model/threat-model';
import type { Vocabulary } from '../../src/model/vocabulary';
import { RULE_IDS } from '../../src/rules/ids.generated';

/** The part of an address behind `#` that GitHub gives a heading. */
export const slug = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
/** A link to a heading of the same page. */
export const linkTo = (heading: string, text = heading): string => `[${text}](#${slug(heading)})`;
/** A text as a cell of a Markdown table. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|<>*`]/g, '\\$&');
const verbatim = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** A Markdown table. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Heading under which a table of the workbook is described. */
export const tableHeading = (name: string): string => `Table ${name}`;
/** Heading under which the values of a vocabulary are listed. */
export const vocabularyHeading = ({ name }: Vocabulary): string => `Values of ${name}`;

const CATALOGUES: Readonly<Record<Catalogue, string>> = {
  threat: 'the threat catalogue', mitigation: 'the mitigation catalogue', owaspLlm: 'the OWASP LLM Top 10', pattern: 'the cross-layer patterns', rule: '[the rules](rules/README.md)',
};
const targets = (to: readonly string[]): string => to.map((key) => linkTo(tableHeading(entityOf(key).table), entityOf(key).table)).join(' or ');
const values = (vocabulary: Vocabulary): string => linkTo(vocabularyHeading(vocabulary), vocabulary.name);

function takes(column: InputColumn): string {
  switch (column.kind) {
    case 'id': return column.prefix === undefined ? 'fixed identifier' : `${column.prefix} and a number`;
    case 'text': return column.format === 'text' || column.format === 'layers' ? 'text' : column.format;
    case 'choice': return values(column.vocabulary);
    case 'choices': return `list of ${values(column.vocabulary)}`;
    case 'number': return `${column.integer ? 'whole number' : 'number'} from ${column.min}${column.max < 1e6 ? ` to ${column.max}` : ''}`;
    case 'date': return 'date';
    case 'ref': return `ID of ${targets(column.to)}`;
    case 'refs': return `IDs of ${targets(column.to)}`;
    case 'tags': return 'list';
    case 'code': return `ID from ${CATALOGUES[column.catalogue]}`;
    case 'codes': return `IDs from ${CATALOGUES[column.catalogue]}`;
  }
}

const SHOWN: Readonly<Record<ComputedKind, string>> = { text: 'text', flag: 'text', level: '[Risk level](#values-of-risk-level)', number: 'number', score: 'number', date: 'date' };

/** What a column takes or, where it is computed, shows. */
export const takesOrShows = (column: Column): string => (column.kind === 'computed' ? `= ${SHOWN[column.shows]}` : takes(column));

function ruleLink(source: string): string {
  const found = [...RULE_IDS].find(([, rule]) => rule.source === source);
  if (found === undefined) throw new Error(`No rule has the number ${source}`);
  return `[${source}](rules/${found[0]}.md)`;
}

/** Whether a column must be filled, and by which rule when that is not a matter of its own row. */
export function mustBeFilled(column: Column): string {
  if (column.kind === 'computed') return '';
  if (column.fixed) return 'given';
  const words = requirement(column).replace(/^Yes$/, 'yes').replace(/^Yes (?=unless)/, '').replace(/(?<=.) unless/, ', unless');
  return words === '' && column.coveredBy !== undefined ? `see ${ruleLink(column.coveredBy)}` : words;
}

/** An example as it would be typed. */
export function exampleCell(column: Column): string {
  const example = column.kind === 'computed' ? undefined : exampleOf(column);
  return example === undefined ? '' : verbatim(example);
}
