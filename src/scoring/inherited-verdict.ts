import type { ChecklistRow, ExtendedThreatRow } from '../model/checklist';

/** The verdict of the checklist rows that cite a threat (METHOD section 15): Applicable when one is, Not Applicable when all are, else Open. */
export function inheritedVerdictOf(citing: readonly Pick<ChecklistRow, 'verdict'>[]): 'Applicable' | 'Not Applicable' | 'Open' {
  if (citing.some((row) => row.verdict === 'Applicable')) return 'Applicable';
  return citing.length > 0 && citing.every((row) => row.verdict === 'Not Applicable') ? 'Not Applicable' : 'Open';
}

/** The inherited verdict of every row of the extended catalogue, by row; undefined for a row without ID. */
export function inheritedVerdicts(catalogue: readonly ExtendedThreatRow[], checklist: readonly ChecklistRow[]): ReadonlyMap<object, string | undefined> {
  const citing = new Map<string, ChecklistRow[]>();
  for (const row of checklist) {
    for (const cited of new Set(row.refs)) {
      const rows = citing.get(cited);
      if (rows === undefined) citing.set(cited, [row]);
      else rows.push(row);
    }
  }
  return new Map(catalogue.map((row) => [row, row.id === undefined ? undefined : inheritedVerdictOf(citing.get(row.id) ?? [])]));
}
