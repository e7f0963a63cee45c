import type { Assumption } from '../../model/assumption';
import type { Mitigation } from '../../model/mitigation';
import type { Threat } from '../../model/threat';
import type { LossReport } from '../loss';
import { LIMITS, type TcAssumption, type TcMetadata, type TcMitigation, type TcThreat } from './document';
import type { Identity } from './identity';
import { GOAL_TAG, NOT_USEFUL_TAG, PRIORITY_TAG, contentOf, llmRiskOf, mitigationStatuses, priorityIn, titleOf } from './words';

/** Cuts a text to what a field takes, and says so. */
export function fit(text: string, limit: number, where: string, field: string, row: string | undefined, report: LossReport): string {
  if (text.length <= limit) return text;
  report.add(where, field, row, `longer than the ${limit} characters Threat Composer takes: cut`);
  const cut = text.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } => (value === undefined ? {} : { [key]: value } as { [P in K]?: V });
const list = <K extends string, V>(key: K, values: readonly V[]): { [P in K]?: readonly V[] } => optional(key, values.length === 0 ? undefined : values);

/** A threat for Threat Composer; `assetName` gives an asset's name for its ID. */
export function tcThreat(threat: Threat, identity: Identity, assetName: (id: string) => string | undefined, report: LossReport): TcThreat {
  const where = 'threats';
  const row = threat.id ?? '';
  const cut = (text: string | undefined, limit: number, field: string) => (text === undefined ? undefined : fit(text, limit, where, field, row, report));
  const priority = priorityIn(threat.tags);
  const priorityAt = threat.tags.lastIndexOf(`${PRIORITY_TAG}${priority}`);
  const tags = threat.tags.filter((tag, i) => i !== priorityAt && !tag.startsWith(GOAL_TAG) && tag !== NOT_USEFUL_TAG);
  const comments = cut(threat.references, LIMITS.comment, 'references');
  const metadata: TcMetadata[] = [
    ...(priority === undefined ? [] : [{ key: 'Priority', value: priority }]),
    ...(threat.stride.length === 0 ? [] : [{ key: 'STRIDE', value: threat.stride.map((category) => category.charAt(0)) }]),
    ...(comments === undefined ? [] : [{ key: 'Comments', value: comments }]),
  ];
  const derived = threat.attackScenario ?? threat.description;
  if (threat.name !== (derived === undefined ? undefined : titleOf(derived))) report.add(where, 'name', row, 'Threat Composer has no title beside the statement');
  if (threat.owaspLlm.some((risk) => !tags.some((tag) => llmRiskOf(tag) === risk))) report.add(where, 'owaspLlm', row, 'only what a tag names too is carried over');
  if (threat.status === 'Merged') report.add(where, 'status', row, 'Merged becomes resolved');
  return {
    ...identity,
    ...list('metadata', metadata),
    ...list('tags', tags.map((tag) => fit(tag, LIMITS.tag, where, 'tags', row, report))),
    ...optional('threatSource', cut(threat.source, LIMITS.field, 'source')),
    ...optional('prerequisites', cut(threat.prerequisites, LIMITS.field, 'prerequisites')),
    ...optional('threatAction', cut(threat.attackScenario, LIMITS.field, 'attackScenario')),
    ...optional('threatImpact', cut(threat.impactText, LIMITS.field, 'impactText')),
    ...list('impactedGoal', threat.tags.filter((tag) => tag.startsWith(GOAL_TAG)).map((tag) => fit(tag.slice(GOAL_TAG.length), LIMITS.field, where, 'tags', row, report))),
    ...list('impactedAssets', threat.assets.flatMap((id) => {
      const name = assetName(id);
      if (name === undefined) report.add(where, 'assets', row, 'names an asset that has no name or does not exist');
      return name === undefined ? [] : [fit(name, LIMITS.field, where, 'assets', row, report)];
    })),
    ...optional('statement', cut(threat.description, LIMITS.statement, 'description')),
    status: threat.tags.includes(NOT_USEFUL_TAG) && threat.status !== 'Open' ? 'threatResolvedNotUseful' : threat.status === 'Closed' || threat.status === 'Merged' ? 'threatResolved' : 'threatIdentified',
  };
}

export function tcMitigation(mitigation: Mitigation, identity: Identity, report: LossReport): TcMitigation {
  const where = 'mitigations';
  const row = mitigation.id ?? '';
  const { content, comments } = contentOf(mitigation.name, mitigation.description);
  return {
    ...identity,
    ...list('metadata', comments === undefined ? [] : [{ key: 'Comments', value: fit(comments, LIMITS.comment, where, 'description', row, report) }]),
    ...list('tags', tagsOf(mitigation.tags, where, row, report)),
    content: fit(content, LIMITS.content, where, 'name', row, report),
    status: mitigationStatuses.find(([, ours]) => ours === mitigation.status)?.[0] ?? 'mitigationIdentified',
  };
}

export function tcAssumption(assumption: Assumption, identity: Identity, report: LossReport): TcAssumption {
  const where = 'assumptions';
  const row = assumption.id ?? '';
  if (assumption.status !== undefined && assumption.status !== 'Unvalidated') report.add(where, 'status', row, 'Threat Composer keeps no status of assumptions');
  return {
    ...identity,
    ...list('metadata', assumption.rationale === undefined ? [] : [{ key: 'Comments', value: fit(assumption.rationale, LIMITS.comment, where, 'rationale', row, report) }]),
    ...list('tags', tagsOf(assumption.tags, where, row, report)),
    content: fit(assumption.statement ?? '', LIMITS.content, where, 'statement', row, report),
  };
}

function tagsOf(text: string | undefined, where: string, row: string, report: LossReport): readonly string[] {
  return (text ?? '').split(',').map((tag) => tag.trim()).filter((tag) => tag !== '').map((tag) => fit(tag, LIMITS.tag, where, 'tags', row, report));
}
