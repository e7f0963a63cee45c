import { attribution } from '../method/attribution';
import type { Ratings } from '../model/ratings';
import { ENTITIES, rowsOf, type ThreatModel } from '../model/threat-model';
import { rowKey } from '../model/entity';
import { ModelIndex } from '../scoring/model-index';
import { isEntered } from './filled';
import { LossReport, type Loss } from './loss';
import { blocks, heading, inline, section } from './markdown/markup';
import { phaseSections } from './markdown/phases';
import { register } from './markdown/register';
import type { ReportContext, ReportedFinding } from './markdown/report-context';
import { summary } from './markdown/summary';
import { trust } from './markdown/trust';

export type { ReportedFinding } from './markdown/report-context';

/**
 * A readable report of all ten phases in GitHub-flavoured Markdown, with everything that METHOD section 17 demands of an export.
 * @param ratings those of the same model; their `today` is the report's
 * @param findings of a validation of the same model, waived ones left out, each with its sentence
 */
export function toMarkdown(model: ThreatModel, ratings: Ratings, findings: readonly ReportedFinding[]): string {
  const context: ReportContext = { model, ratings, findings, index: new ModelIndex(model) };
  const lines = blocks(
    [heading(1, `Threat model of ${model.context.systemName ?? 'a system without a name'}`)],
    ratings.gateStatement === undefined ? [] : [`> **${inline(ratings.gateStatement)}**`],
    summary(context),
    trust(context),
    ...phaseSections(context),
    register(context, 'mvtm', { level: 2 }),
    register(context, 'assumptions', { level: 2 }),
    register(context, 'waivers', { level: 2 }),
    section(2, 'Weights that differ from the method', register(context, 'scales')),
    ['---', '', inline(`As of ${ratings.today}. ${attribution}`)],
  );
  return `${lines.join('\n')}\n`;
}

/** What the report leaves out: cells of hidden columns, which serve imports and are not for readers. */
export function markdownLosses(model: ThreatModel): readonly Loss[] {
  const report = new LossReport();
  for (const entity of ENTITIES) {
    const hidden = Object.entries(entity.columns).filter(([, column]) => column.hidden === true);
    for (const row of hidden.length === 0 ? [] : rowsOf(model, entity.key)) {
      for (const [key, column] of hidden) if (isEntered(entity, key, row)) report.add(entity.table, column.header, rowKey(entity, row), 'a hidden column, kept in the workbook and in JSON');
    }
  }
  return report.losses;
}
