import { layerIds } from '../../method/layers';
import { verdict } from '../../model/vocabulary';
import { groupBy } from '../../scoring/model-index';
import { section, table } from './markup';
import { register } from './register';
import type { ReportContext } from './report-context';

/** What of the method's threats was looked at, and what was decided about them (METHOD section 15). */
export function coverage(context: ReportContext): readonly string[] {
  const { model, ratings } = context;
  const decided = (rows: readonly { readonly verdict: string | undefined }[]) => rows.filter((row) => row.verdict !== undefined && row.verdict !== 'Open');
  const isOpenGap = (row: object) => ratings.coverage(row).gap !== undefined;
  return section(3, 'Coverage of the method',
    section(4, 'ASI threats by layer', asiMatrix(context)),
    register(context, 'asiCells', { level: 4, rows: decided(model.asiCells), omit: ['liveCount', 'owed', 'gap'] }),
    section(4, 'Factors by layer', factorMatrix(context)),
    register(context, 'factorReview', { level: 4, rows: decided(model.factorReview), omit: ['liveCount'] }),
    section(4, 'Checklist by section', checklistCounts(context)),
    register(context, 'checklist', { level: 4, rows: decided(model.checklist), omit: ['section', 'owed'] }),
    section(4, 'Checklist rows still open', table(['ID', 'Topic', 'What is missing'], model.checklist.filter(isOpenGap).map((row) => [row.id, row.topic, ratings.coverage(row).gap]))));
}

function asiMatrix({ model, ratings }: ReportContext): readonly string[] {
  if (model.asiCells.length === 0) return [];
  const cells = new Map(model.asiCells.map((cell) => [`${cell.threatId}@${cell.layer}`, cell]));
  const ids = [...new Set(model.asiCells.flatMap((cell) => cell.threatId ?? []))];
  const rows = ids.map((id) => [id, ...layerIds.map((layer) => {
    const cell = cells.get(`${id}@${layer}`);
    return cell === undefined ? '' : `${cell.mapping ?? ''} ${ratings.coverage(cell).liveCount}${ratings.coverage(cell).gap === undefined ? '' : ` (${ratings.coverage(cell).gap})`}`.trim();
  })]);
  return ['Mapping, open threats with the ID on the layer, and what is missing.', '', ...table(['', ...layerIds], rows)];
}

function factorMatrix({ model, ratings }: ReportContext): readonly string[] {
  const byFactor = groupBy(model.factorReview, (cell) => cell.factor);
  return table(['Open threats', ...layerIds], [...byFactor].map(([factor, cells]) => [factor, ...layerIds.map((layer) => {
    const cell = cells.find((c) => c.layer === layer);
    return cell === undefined ? '' : ratings.coverage(cell).liveCount;
  })]));
}

function checklistCounts({ model }: ReportContext): readonly string[] {
  const bySection = groupBy(model.checklist, (row) => row.section);
  const rows = [...bySection].map(([name, list]) => [name, ...verdict.values.map((v) => list.filter((row) => (row.verdict ?? 'Open') === v).length), list.length]);
  return table(['Section', ...verdict.values, 'Rows'], rows);
}
