import type { Assumption } from '../../model/assumption';
import { MAX_CELL_TEXT } from '../../model/parse';
import type { Mitigation } from '../../model/mitigation';
import type { Threat } from '../../model/threat';
import { own } from '../json';
import type { LossReport } from '../loss';
import { textAt, textsAt } from './document';
import { metadataOf, reportUnknown, textOf, type Numbered } from './items';
import { GOAL_TAG, NOT_USEFUL_TAG, PRIORITY_TAG, llmRiskOf, mitigationStatuses, nameAndDescription, priorityIn, strideByLetter, titleOf } from './words';

type Partially<Row> = { readonly [K in keyof Row]?: Row[K] | undefined };
const COMMON = ['id', 'numericId', 'displayOrder', 'metadata', 'tags'];

/** A text of the document, cut to what a cell can hold. */
export function cellText(text: string | undefined, where: string, field: string, id: string | undefined, report: LossReport): string | undefined {
  if (text === undefined || text.length <= MAX_CELL_TEXT) return text;
  report.add(where, field, id, `longer than the ${MAX_CELL_TEXT} characters of a cell: cut`);
  return text.slice(0, MAX_CELL_TEXT);
}

/** The tags of an item; separators inside a tag become spaces, because a list cell could not hold them. */
function tagsOf(from: Numbered, where: string, report: LossReport): readonly string[] {
  return cleaned([...textsAt(from.item, 'tags')], from, where, 'tags', report);
}

function cleaned(list: readonly string[], { id }: Numbered, where: string, field: string, report: LossReport): readonly string[] {
  return list.map((text) => {
    if (/[,;\n]/.test(text)) report.add(where, field, id, 'a comma, semicolon or line break in it became a space, because it separates list items');
    return text.replace(/[,;\s]+/g, ' ').trim();
  }).filter((text) => text !== '');
}

/** A threat's row; `assetId` gives the asset's row ID for a name (METHOD section 15: what it harms). */
export function threatRow(from: Numbered, assetId: (name: string) => string, report: LossReport): Partially<Threat> {
  const { item, id, uuid } = from;
  const where = 'threats';
  reportUnknown(from, [...COMMON, 'threatSource', 'prerequisites', 'threatAction', 'threatImpact', 'impactedGoal', 'impactedAssets', 'statement', 'status'], where, report);
  const metadata = metadataOf(from, ['Comments', 'STRIDE', 'Priority'], where, report);
  const text = (key: string) => cellText(textAt(item, key), where, key, id, report);
  const [action, statement] = [text('threatAction'), text('statement')];
  const all = tagsOf(from, where, report);
  const priority = textOf(metadata.get('Priority')) ?? priorityIn(all);
  const tags = all.filter((tag) => !tag.startsWith(GOAL_TAG) && tag !== NOT_USEFUL_TAG && tag !== `${PRIORITY_TAG}${priority}`);
  if (priority !== undefined) report.add(where, 'metadata Priority', id, 'kept as a tag only: it is no severity, so severity and likelihood are still to be rated');
  const goals = cleaned(textsAt(item, 'impactedGoal'), from, where, 'impactedGoal', report).map((goal) => `${GOAL_TAG}${goal}`);
  if (goals.length > 0) report.add(where, 'impactedGoal', id, 'kept as tags only: the impact columns want a level');
  const notUseful = own(item, 'status') === 'threatResolvedNotUseful' || all.includes(NOT_USEFUL_TAG);
  const name = action ?? statement;
  return {
    id, name: name === undefined ? undefined : titleOf(name), description: statement, source: text('threatSource'), prerequisites: text('prerequisites'),
    attackScenario: action, impactText: text('threatImpact'), assets: textsAt(item, 'impactedAssets').map(assetId),
    stride: strideOf(from, metadata.get('STRIDE'), report), owaspLlm: [...new Set(tags.flatMap((tag) => llmRiskOf(tag) ?? []))],
    status: threatStatus(from, report),
    tags: [...tags, ...(priority === undefined ? [] : [`${PRIORITY_TAG}${priority}`]), ...(notUseful ? [NOT_USEFUL_TAG] : []), ...all.filter((t) => t.startsWith(GOAL_TAG)), ...goals],
    references: cellText(textOf(metadata.get('Comments')), where, 'metadata Comments', id, report), sourceRef: uuid,
  };
}

function threatStatus({ item, id }: Numbered, report: LossReport): Threat['status'] {
  const status = textAt(item, 'status') ?? 'threatIdentified';
  if (status === 'threatIdentified') return 'Open';
  if (status === 'threatResolved' || status === 'threatResolvedNotUseful') return 'Closed';
  report.add('threats', 'status', id, `"${status}" is no status of Threat Composer: left blank`);
  return undefined;
}

function strideOf({ id }: Numbered, value: unknown, report: LossReport): Threat['stride'] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((letter) => {
    const category = typeof letter === 'string' ? strideByLetter.get(letter) : undefined;
    if (category === undefined) report.add('threats', 'metadata STRIDE', id, 'a letter other than S, T, R, I, D, E');
    return category ?? [];
  });
}

export function mitigationRow(from: Numbered, report: LossReport): Partially<Mitigation> {
  const { item, id, uuid } = from;
  const where = 'mitigations';
  reportUnknown(from, [...COMMON, 'content', 'status'], where, report);
  const comments = textOf(metadataOf(from, ['Comments'], where, report).get('Comments'));
  const { name, description } = nameAndDescription(textAt(item, 'content'), comments);
  const given = textAt(item, 'status') ?? 'mitigationIdentified';
  const status = mitigationStatuses.find(([theirs]) => theirs === given)?.[1];
  if (status === undefined) report.add(where, 'status', id, `"${given}" is no status of Threat Composer: left blank`);
  return { id, name, description: cellText(description, where, 'content and comments', id, report), status, tags: joined(tagsOf(from, where, report)), sourceRef: uuid };
}

export function assumptionRow(from: Numbered, links: { threats: readonly string[]; mitigations: readonly string[] }, report: LossReport): Partially<Assumption> {
  const { item, id, uuid } = from;
  const where = 'assumptions';
  reportUnknown(from, [...COMMON, 'content'], where, report);
  const comments = textOf(metadataOf(from, ['Comments'], where, report).get('Comments'));
  const statement = cellText(textAt(item, 'content'), where, 'content', id, report);
  return { id, statement, rationale: cellText(comments, where, 'metadata Comments', id, report), status: 'Unvalidated', ...links, tags: joined(tagsOf(from, where, report)), sourceRef: uuid };
}

const joined = (tags: readonly string[]): string | undefined => (tags.length === 0 ? undefined : tags.join(', '));
