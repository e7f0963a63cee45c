import type { RoadmapItem } from '../model/roadmap';
import type { Validation } from '../model/validation';
import { bucket, riskLevel } from '../model/vocabulary';
import type { ViewFacts } from './support/view';
import type { ReportColumn, ReportTable } from './support/report-table';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sequence', header: 'Sequence', width: 11, kind: 'number', help: 'Order to work it off: by severity, then bucket, then priority' },
  { key: 'severity', header: 'Severity', width: 11, kind: 'level', help: 'Highest of severity and inherent level among the open threats it serves' },
  { key: 'source', header: 'Source', width: 10, kind: 'text', help: 'Mitigation to finish, or threat without controls' },
  { key: 'what', header: 'What', width: 36, kind: 'long', help: 'What to do' },
  { key: 'threats', header: 'Threats', width: 14, kind: 'text', help: 'Open threats it serves' },
  { key: 'status', header: 'Status', width: 20, kind: 'text', help: 'What code validation found, else the effective status' },
  { key: 'artefact', header: 'Artefact', width: 28, kind: 'long', help: 'Code, configuration or infrastructure looked at, or expected' },
  { key: 'evidence', header: 'Evidence', width: 26, kind: 'long', help: 'Where it was seen' },
  { key: 'gaps', header: 'Gaps', width: 34, kind: 'long', help: 'What is missing' },
  { key: 'whereToAdd', header: 'Where to add', width: 28, kind: 'long', help: 'Place in the code for it' },
  { key: 'antiPatterns', header: 'Anti-patterns', width: 22, kind: 'long', help: 'Bad practice found there' },
  { key: 'recommendation', header: 'Recommendation', width: 40, kind: 'long', help: 'What the validator advises' },
  { key: 'priority', header: 'Priority', width: 10, kind: 'text', help: 'Remediation priority given in code validation' },
  { key: 'effort', header: 'Effort', width: 10, kind: 'text', help: 'Cost of the mitigation' },
  { key: 'bucket', header: 'Bucket', width: 13, kind: 'text', help: 'When the roadmap wants it' },
  { key: 'due', header: 'Due', width: 13, kind: 'date', help: 'Due date of the roadmap item' },
  { key: 'team', header: 'Team', width: 18, kind: 'text', help: 'Responsible team' },
  { key: 'after', header: 'After', width: 12, kind: 'text', help: 'Mitigations that come first' },
];

interface Work {
  readonly item: RoadmapItem;
  readonly validation: Validation | undefined;
  readonly level: number;
  readonly bucket: number;
  readonly rank: number;
}

const joined = (list: readonly string[]): string | undefined => (list.length === 0 ? undefined : list.join(', '));

/** Open work, the gravest first, one row per finding of code validation or per item that has none (METHOD section 17: remediation report). */
export function remediationTable(facts: ViewFacts): ReportTable {
  const { model, ratings, index } = facts;
  const work = model.roadmap.flatMap((item): readonly Work[] => {
    const rating = ratings.roadmap(item);
    if (rating.bucket === undefined || item.status === 'Complete') return [];
    const mitigation = index.find('mitigations', item.source);
    const rank = mitigation === undefined ? 0 : (ratings.mitigation(mitigation).rank ?? Infinity);
    const place = { item, level: rating.level ?? 0, bucket: bucket.values.indexOf(rating.bucket), rank };
    const open = index.validationsOf(mitigation?.id).filter((row) => row.status !== 'Implemented');
    return open.length === 0 ? [{ ...place, validation: undefined }] : open.map((validation) => ({ ...place, validation }));
  }).sort((a, b) => b.level - a.level || a.bucket - b.bucket || (a.rank === b.rank ? 0 : a.rank - b.rank));
  return {
    name: 'Remediation', key: 'remediation', sheet: '10 Remediation', description: 'What is to be changed and where, the gravest first; written by refresh', columns: COLUMNS,
    rows: work.map(({ item, validation: v, level }, i) => {
      const mitigation = index.find('mitigations', item.source);
      const rating = ratings.roadmap(item);
      const status = v?.status ?? (mitigation === undefined ? 'no control' : ratings.mitigation(mitigation).effectiveStatus);
      return [
        i + 1, riskLevel.values[level - 1], item.source, item.description, joined(item.threats), status, v?.artefact ?? mitigation?.expectedArtefact, v?.evidence, v?.gaps, v?.whereToAdd,
        joined(v?.antiPatterns ?? []), v?.recommendation, v?.remediationPriority, rating.effort, rating.bucket, rating.due, rating.effectiveTeam, joined(item.dependsOn.length > 0 ? item.dependsOn : (mitigation?.dependsOn ?? [])),
      ];
    }),
  };
}
