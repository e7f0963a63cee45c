import { layers } from '../../method/layers';
import { bucket, cost, effectiveStatus, riskLevel } from '../../model/vocabulary';
import { appetiteBreaches } from '../../scoring/appetite';
import { decisionOf } from '../../scoring/disposition';
import { agentExposure, autonomyExposure, nextModelReview, postureOf, riskReduction, topRisks } from '../../scoring/posture';
import { field, gist, listed, section, table } from './markup';
import type { ReportContext } from './report-context';

const LEVELS = [...riskLevel.values].reverse();
const counted = <T>(rows: readonly T[], of: (row: T) => string | undefined): ReadonlyMap<string | undefined, number> => {
  const counts = new Map<string | undefined, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
};

/** The executive summary (METHOD section 17): what is at stake, how it stands against the appetite, what is done and what to do next. */
export function summary(context: ReportContext): readonly string[] {
  const { model, ratings, index } = context;
  const { systemName, assessmentDate, analysts, modelVersion, scopeIncluded, scopeExcluded, purpose, criticality } = model.context;
  const agents = agentExposure(index);
  const autonomy = autonomyExposure(index, ratings);
  return section(2, 'Executive summary',
    [
      ...field('System', systemName), ...field('Purpose', gist(purpose)), ...field('Criticality', criticality), ...field('Assessment date', assessmentDate), ...field('Model version', modelVersion),
      ...field('Analysts', analysts), ...field('Scope included', gist(scopeIncluded)), ...field('Scope excluded', gist(scopeExcluded)), ...field('Depth', ratings.depth),
    ],
    section(3, 'Threat landscape', landscape(context)),
    section(3, 'Top risks', tops(context)),
    section(3, 'Posture against appetite', posture(context)),
    section(3, 'Mitigations planned and verified', table(['Effective status', 'Mitigations'], statuses(context))),
    section(3, 'Agentic exposure', [
      ...field('Autonomy exposure', `${autonomy.exposure.toFixed(2)} added to the residual scores of ${autonomy.threats} open threats with the Autonomy factor, because people are slower than agents`),
      ...field('Agent channels documented', `${agents.channels} of ${agents.possible} possible`),
    ]),
    section(3, 'Key recommendations', recommendations(context)),
    section(3, 'Investment', investment(context)),
    section(3, 'Next review', field('Next review of this model', nextModelReview(index, ratings) ?? 'not known, because there is no assessment date')));
}

function landscape({ model, ratings, index }: ReportContext): readonly string[] {
  const open = index.openThreats;
  const line = (name: string, rows: typeof open) => {
    const by = counted(rows, (t) => ratings.threat(t).residualLevel);
    return [name, ...LEVELS.map((level) => by.get(level) ?? 0), by.get(undefined) ?? 0, rows.length];
  };
  const byLayer = layers.map((layer) => line(`${layer.id} ${layer.name === layer.id ? '' : layer.name}`.trim(), open.filter((t) => t.layers.includes(layer.id))));
  const lines = [...byLayer, line('No layer', open.filter((t) => t.layers.length === 0)), line('All open threats', open)];
  const closed = model.threats.filter((t) => (t.id !== undefined || t.name !== undefined) && !index.isOpen(t)).length;
  return [...table(['Residual level by layer', ...LEVELS, 'Not rated', 'Sum'], lines), '', `A threat on several layers counts on each; ${closed} closed or merged threats are not counted.`];
}

function tops({ ratings, index }: ReportContext): readonly string[] {
  const rows = topRisks(index, ratings).map((threat, i) => {
    const rating = ratings.threat(threat);
    const decision = decisionOf(index, threat);
    return [i + 1, threat.id, threat.name, gist(threat.impactText ?? threat.description), `${rating.inherentLevel ?? '?'} to ${rating.residualLevel ?? '?'}`, decision?.disposition ?? 'undecided', decision?.ownerName];
  });
  return rows.length === 0 ? ['No open threat is rated.'] : table(['', 'Threat', 'Name', 'What it means for the business', 'Inherent to residual', 'Decision', 'Owner'], rows);
}

function posture({ model, ratings, index }: ReportContext): readonly string[] {
  const { level, unrated } = postureOf(index, ratings);
  const { assessedPosture, assessedPostureReason, riskAppetite, riskAppetiteStatement } = model.context;
  const breaches = appetiteBreaches(index, ratings);
  const reduction = riskReduction(index, ratings);
  const rows = breaches.map((b) => [b.threat.id, b.threat.name, b.level, b.constraint === undefined ? `appetite ${b.limit}` : `${b.constraint.id ?? 'constraint'}: at most ${b.limit}`, b.disposition ?? 'undecided']);
  return [
    ...field('Posture', `${level ?? 'not known'}${unrated > 0 ? ` (${unrated} not rated)` : ''}`),
    ...field('Posture assessed by the analysts', assessedPosture === undefined ? undefined : `${assessedPosture}: ${assessedPostureReason ?? 'no reason given'}`),
    ...field('Risk appetite', riskAppetite ?? 'not stated'), ...field('In the organisation’s words', riskAppetiteStatement),
    ...field('Risk reduction by controls', reduction === undefined ? undefined : `${Math.round(reduction * 100)} %`),
    ...field('Verdict', rows.length > 0 ? `${rows.length} breaches of appetite or hard constraints` : riskAppetite === undefined ? 'cannot be told without an appetite' : unrated > 0 ? 'within appetite as far as rated' : 'within appetite'),
    ...(rows.length === 0 ? [] : ['', ...table(['Threat', 'Name', 'Residual level', 'Limit', 'Decision'], rows)]),
  ];
}

function statuses({ model, ratings }: ReportContext): readonly (readonly (string | number)[])[] {
  const by = counted(model.mitigations.filter((m) => m.id !== undefined), (m) => ratings.mitigation(m).effectiveStatus);
  return [...effectiveStatus.values].reverse().map((status) => [status, by.get(status) ?? 0]);
}

const MOST_RECOMMENDED = 5;

function recommendations({ model, ratings, index }: ReportContext): readonly string[] {
  const bare = index.openThreats.filter((t) => (t.severity === 'Critical' || t.severity === 'High') && index.controlsOf(t.id).length === 0);
  const first = [...bare].sort((a, b) => (ratings.threat(b).exposure ?? 0) - (ratings.threat(a).exposure ?? 0)).map((t) => `Define controls for ${[t.id, t.name].filter(Boolean).join(' ')}: ${t.severity ?? ''} severity and none so far.`);
  const ranked = model.mitigations.flatMap((m) => {
    const { rank, priority, effectiveStatus: status } = ratings.mitigation(m);
    return rank === undefined || (priority ?? 0) <= 0 || status === 'Implemented' || status === 'Will Not Action' ? [] : [{ rank, m, status }];
  }).sort((a, b) => a.rank - b.rank);
  const then = ranked.map(({ m, status }) => `Bring ${[m.id, m.name].filter(Boolean).join(' ')} into place (${status ?? 'no status'}), for ${listed([...new Set(index.mappingsOfMitigation(m.id).flatMap((p) => p.threat ?? []))])}.`);
  return [...first, ...then].slice(0, MOST_RECOMMENDED).flatMap((text, i) => field(String(i + 1), text));
}

function investment({ model, ratings }: ReportContext): readonly string[] {
  const items = model.roadmap.filter((item) => item.status !== 'Complete').map((item) => ratings.roadmap(item)).filter((item) => item.bucket !== undefined);
  const rows = [...[...cost.values].reverse(), undefined].flatMap((effort) => {
    const mine = items.filter((item) => item.effort === effort);
    const by = counted(mine, (item) => item.bucket);
    return mine.length === 0 ? [] : [[effort ?? 'not estimated', ...bucket.values.map((b) => by.get(b) ?? 0), mine.length]];
  });
  return table(['Roadmap items by effort', ...bucket.values, 'Sum'], rows);
}
