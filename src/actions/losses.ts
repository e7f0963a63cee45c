import { renderLosses, type Loss } from '../formats/loss';
import type { ReadIssue } from '../model/read-issue';
import { entityOf } from '../model/threat-model';

export type { Loss };

/** One line per loss, for people. */
export function lossLines(losses: readonly Loss[]): readonly string[] {
  return renderLosses(losses).split('\n').filter((line) => line !== '');
}

/** What reading saw and the model does not hold: cells that fit no value, columns and sheets that are not ours. */
export function unreadLosses(issues: readonly ReadIssue[]): readonly Loss[] {
  return issues.flatMap((issue): Loss[] => {
    switch (issue.kind) {
      case 'not-in-vocabulary':
      case 'malformed':
      case 'spreadsheet-error':
        return [{ where: entityOf(issue.entity).table, field: issue.column, rows: [issue.rowId], reason: `"${issue.raw}" was left out; expected ${issue.detail}` }];
      case 'extra-column': return [{ where: entityOf(issue.entity).table, field: issue.header, rows: [], reason: 'a column that is not part of the method' }];
      case 'stray-rows': return [{ where: entityOf(issue.entity).table, field: `row ${issue.sheetRow}`, rows: [], reason: 'cells below the table and apart from it' }];
      case 'extra-sheet': return [{ where: issue.sheet, field: 'sheet', rows: [], reason: 'a sheet that is not part of the method' }];
      default: return [];
    }
  });
}
