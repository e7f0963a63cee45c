import { isList, type CellValue, type InputColumn } from '../model/column';
import { MAX_CELL_TEXT } from '../model/parse';
import { rowsOf } from '../model/threat-model';
import { rule } from './rule';
import { issueHits } from './support/issue-hits';
import { nameOf, reportedCells, slicesOf } from './support/registers';
import { storageProblem } from './support/storable';

type Written = Exclude<InputColumn, { kind: 'number' | 'date' | 'choice' }>;
const slices = slicesOf((column): column is Written => column.kind !== 'number' && column.kind !== 'date' && column.kind !== 'choice');

/** Identifiers with a character that no workbook holds lead nowhere and are reported as such; only their length matters here. */
function problemOf(column: Written, value: CellValue): string | undefined {
  if (typeof value === 'string') return storageProblem(value);
  if (typeof value !== 'object') return undefined;
  const length = value.reduce((sum, item) => sum + item.length + 2, -2);
  if (length > MAX_CELL_TEXT) return `has ${length} characters, and a cell holds at most ${MAX_CELL_TEXT}`;
  return column.kind === 'tags' ? value.map(storageProblem).find((problem) => problem !== undefined) : undefined;
}

export const unstorableText = rule({
  id: 'unstorable-text',
  source: 'R0.8',
  phase: 'entity',
  severity: 'error',
  title: 'A text does not fit into a workbook cell',
  message: '{field} of {row} {problem}.',
  why: 'A workbook would cut the text or refuse to open, and the model could not be circulated without loss.',
  howToFix: 'Shorten the text of the named column or move part of it to a linked document, and retype it without control characters.',
  *check(context) {
    for (const hit of issueHits(context, 'too-long')) yield { ...hit, params: { ...hit.params, problem: `must have ${hit.params?.['expected'] ?? ''}` } };
    const isReported = reportedCells(context);
    for (const { entity, columns } of slices) {
      for (const [i, row] of rowsOf(context.model, entity.key).entries()) {
        for (const [key, column] of columns) {
          const value = row[key];
          if (value === undefined || (typeof value === 'object' && !(isList(column) && value.length > 0))) continue;
          const problem = problemOf(column, value);
          if (problem === undefined || isReported(entity.key, i, key)) continue;
          yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header, problem } };
        }
      }
    }
  },
});
