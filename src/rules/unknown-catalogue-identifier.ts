import { isTeamOwn, knownBlindspotId, knownCatalogueId, knownLlmId, knownPattern, knownThreatId, knownUnnumberedId } from '../method/lookups';
import type { Catalogue, CodeColumn, CodesColumn } from '../model/column';
import { entityOf, rowsOf } from '../model/threat-model';
import { RULE_IDS } from './ids.generated';
import { rule } from './rule';
import { nameOf, quoted, slicesOf } from './support/registers';

const slices = slicesOf((column): column is CodeColumn | CodesColumn => column.kind === 'code' || column.kind === 'codes');
const CATALOGUES: Readonly<Record<Catalogue, { readonly name: string; readonly knows: (id: string) => boolean }>> = {
  threat: { name: 'a threat, unnumbered threat or blindspot of the method, nor an ORG- identifier', knows: (id) => knownThreatId(id) || knownUnnumberedId(id) || knownBlindspotId(id) || isTeamOwn(id) },
  mitigation: { name: 'in the mitigation catalogue, nor an ORG- identifier', knows: (id) => knownCatalogueId(id) || isTeamOwn(id) },
  owaspLlm: { name: 'in the OWASP Top 10 for LLM applications (LLM01 to LLM10)', knows: knownLlmId },
  pattern: { name: 'one of the seven cross-layer patterns', knows: knownPattern },
  rule: { name: 'the id of a rule', knows: (id) => RULE_IDS.has(id) },
};
const ruleBySource: ReadonlyMap<string, string> = new Map([...RULE_IDS].map(([id, { source }]) => [source.toLowerCase(), id]));

/** The one identifier that a spelling can only mean: T06 is T6, LLM1 is LLM01, UN3 is UN-03, R5.7 is its rule. */
function obviousCode(catalogue: Catalogue, text: string): string | undefined {
  if (catalogue === 'rule') return ruleBySource.get(text.toLowerCase()) ?? (RULE_IDS.has(text.toLowerCase()) ? text.toLowerCase() : undefined);
  const [, letters, digits] = /^([a-z]+)[- ]?0*(\d{1,2})$/i.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const numbers = new Set([digits, digits.padStart(2, '0')]);
  const forms = [...numbers].flatMap((number) => [`${letters.toUpperCase()}${number}`, `${letters.toUpperCase()}-${number}`]);
  const known = forms.filter(CATALOGUES[catalogue].knows);
  return known.length === 1 ? known[0] : undefined;
}

export const unknownCatalogueIdentifier = rule({
  id: 'unknown-catalogue-identifier',
  source: 'R0.7',
  phase: 'entity',
  severity: 'error',
  title: 'An identifier is in no catalogue',
  message: '{row} names {code} under {field}, which is not {catalogue}.',
  why: 'Coverage matrices count by identifier: an unknown one makes a covered topic look like a gap, or hides one.',
  howToFix: 'Correct the identifier in the named column; use ORG- and a name for a threat or mitigation of your own (T26 and T27 are reserved).',
  *check({ model }) {
    for (const { entity, columns } of slices) {
      for (const [i, row] of rowsOf(model, entity.key).entries()) {
        for (const [key, { catalogue, header }] of columns) {
          const value = row[key];
          if (value === undefined) continue;
          const { name, knows } = CATALOGUES[catalogue];
          for (const code of new Set(typeof value === 'object' ? value : [String(value)])) {
            if (!knows(code)) yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: header, code: quoted(code), catalogue: name } };
          }
        }
      }
    }
    for (const row of model.patterns) {
      if (row.id !== undefined && !knownPattern(row.id)) yield { entity: 'patterns', row, column: 'id', params: { row: 'Patterns', field: 'ID', code: quoted(row.id), catalogue: CATALOGUES.pattern.name } };
    }
  },
  fix({ entity, row, column = '', params }) {
    const of = entityOf(entity).columns[column];
    const value = row?.[column];
    if (row === undefined || value === undefined || (of?.kind !== 'code' && of?.kind !== 'codes')) return [];
    const code = String(params?.['code']);
    const to = obviousCode(of.catalogue, code);
    if (to === undefined) return [];
    const list = typeof value === 'object' ? [...new Set(value.map((item) => (item === code ? to : item)))] : to;
    return [{ kind: 'set', entity, row, column, to: list }];
  },
});
