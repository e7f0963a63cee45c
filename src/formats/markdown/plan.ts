import { bucket, cost, riskLevel, type Bucket } from '../../model/vocabulary';
import type { RoadmapItem } from '../../model/roadmap';
import { groupBy } from '../../scoring/model-index';
import { field, section, table } from './markup';
import type { ReportContext } from './report-context';

const NO_TEAM = 'no team';

/** The roadmap by bucket, quick wins and identity items, and each team's load (METHOD sections 13 and 17). */
export function roadmap(context: ReportContext): readonly string[] {
  const { model, ratings, index } = context;
  const teamOf = (item: RoadmapItem) => item.team ?? index.find('mitigations', item.source)?.team;
  const dependsOn = (item: RoadmapItem) => (item.dependsOn.length > 0 ? item.dependsOn : (index.find('mitigations', item.source)?.dependsOn ?? []));
  const items = model.roadmap.filter((item) => item.source !== undefined);
  const line = (item: RoadmapItem) => {
    const { due, effort, quickWin } = ratings.roadmap(item);
    return [item.id, item.source, item.description, item.threats.join(', '), due, effort, teamOf(item), dependsOn(item).join(', '), item.status, quickWin === 'Yes' ? 'yes' : '', item.notes];
  };
  const headers = ['ID', 'Source', 'Description', 'Threats', 'Due', 'Effort', 'Team', 'After', 'Status', 'Quick win', 'Notes'];
  const meaning = (b: Bucket) => bucket.terms.find((t) => t.value === b)?.meaning ?? '';
  const overridden = items.filter((item) => { const r = ratings.roadmap(item); return r.bucket !== r.computedBucket; });
  const byTeam = groupBy(items.filter((item) => item.status !== 'Complete' && ratings.roadmap(item).bucket !== undefined), (item) => teamOf(item) ?? NO_TEAM);
  return section(3, 'Roadmap',
    ...bucket.values.map((b) => section(4, b, [meaning(b)], table(headers, items.filter((item) => ratings.roadmap(item).bucket === b).map(line)))).filter((part) => part.some((text) => text.startsWith('|'))),
    section(4, 'Done or no longer owed', table(headers, items.filter((item) => ratings.roadmap(item).bucket === undefined).map(line))),
    section(4, 'Identity items', table(headers, items.filter((item) => ratings.roadmap(item).identityItem === 'Yes').map(line))),
    section(4, 'Overridden buckets', table(['ID', 'Computed', 'Stands', 'Reason'], overridden.map((item) => [item.id, ratings.roadmap(item).computedBucket, ratings.roadmap(item).bucket, item.overrideReason ?? index.find('mitigations', item.source)?.bucketOverrideReason]))),
    section(4, 'Load by team', table(['Team', ...bucket.values, 'Sum'], [...byTeam].map(([team, mine]) => [team, ...bucket.values.map((b) => mine.filter((item) => ratings.roadmap(item).bucket === b).length), mine.length]))));
}

/** What code validation found missing, by severity of what it leaves open, in the order to work it off (METHOD section 17). */
export function remediation({ model, ratings, index, findings }: ReportContext): readonly string[] {
  const work = model.validations.filter((v) => v.status !== undefined && v.status !== 'Implemented').map((v) => {
    const mitigation = index.find('mitigations', v.mitigation);
    const rating = mitigation === undefined ? undefined : ratings.mitigation(mitigation);
    return { v, mitigation, level: rating?.highestLevel === undefined ? undefined : riskLevel.values[rating.highestLevel - 1], rank: rating?.rank ?? Infinity };
  }).sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  const rows = (level: string | undefined) => work.filter((w) => w.level === level).map(({ v, mitigation, rank }) => [
    Number.isFinite(rank) ? rank : '', v.id, [v.mitigation, mitigation?.name].filter(Boolean).join(' '), v.status, v.artefact, v.evidence, v.gaps, v.whereToAdd, v.antiPatterns.join(', '), v.recommendation, v.remediationPriority, mitigation?.cost, mitigation?.team,
  ]);
  const headers = ['Rank', 'Row', 'Mitigation', 'Status', 'Artefact', 'Evidence', 'Gaps', 'Where to add', 'Anti-patterns', 'Recommendation', 'Priority', 'Effort', 'Team'];
  const severities = [...riskLevel.values].reverse();
  const effort = cost.values.map((c) => `${work.filter((w) => w.mitigation?.cost === c).length} ${c}`).join(', ');
  const named = (severity: string) => findings.filter((f) => f.severity === severity).map((f) => [f.ruleId, f.rowId, f.phase === 0 ? '' : f.phase, f.message]);
  return section(3, 'Remediation',
    work.length === 0 ? [] : field('Rows by effort', effort),
    ...severities.map((level) => section(4, `${level}: code to change`, table(headers, rows(level)))),
    section(4, 'No open threat: code to change', table(headers, rows(undefined))),
    ...[['error', 'Errors'], ['warning', 'Warnings'], ['info', 'Notes']].map(([severity = '', title = '']) => section(4, `${title} of the validation`, table(['Rule', 'Row', 'Phase', 'Finding'], named(severity)))));
}
