import { llmTop10 } from '../../method/owasp-llm';
import { stride, type mitigationStatus, type ValueOf } from '../../model/vocabulary';

type Stride = ValueOf<typeof stride>;
type MitigationStatus = ValueOf<typeof mitigationStatus>;

/** Tags that carry what Threat Composer has and the model has no column for. */
export const PRIORITY_TAG = 'Priority: ';
export const GOAL_TAG = 'Goal: ';
export const NOT_USEFUL_TAG = 'Resolved: not useful';

/** The priority that the last tag of the form `Priority: High` names. */
export function priorityIn(tags: readonly string[]): string | undefined {
  const tag = tags.findLast((t) => t.startsWith(PRIORITY_TAG) && ['High', 'Medium', 'Low'].includes(t.slice(PRIORITY_TAG.length)));
  return tag?.slice(PRIORITY_TAG.length);
}

export const strideByLetter: ReadonlyMap<string, Stride> = new Map(stride.values.map((value) => [value.charAt(0), value]));

export const mitigationStatuses: readonly (readonly [theirs: string, ours: MitigationStatus])[] = [
  ['mitigationIdentified', 'Identified'], ['mitigationInProgress', 'In Progress'], ['mitigationResolved', 'Implemented'], ['mitigationResolvedWillNotAction', 'Will Not Action'],
];

/** The OWASP LLM risk a tag such as "LLM10 Unbounded Consumption" names. */
export function llmRiskOf(tag: string): string | undefined {
  const id = /^LLM(?:0[1-9]|10)(?![\w])/i.exec(tag.trim())?.[0].toUpperCase();
  return llmTop10.find((risk) => risk.id === id)?.id;
}

/** Longest text that serves as a title as it is. */
export const TITLE_LENGTH = 120;

export const isTitle = (text: string): boolean => text.length <= TITLE_LENGTH && !text.includes('\n');

/** A title made of a longer text: one line, capital first, cut between words. */
export function titleOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const title = line.charAt(0).toUpperCase() + line.slice(1);
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`;
}

const COMMENTS = '\n\nComments: ';

/** A mitigation's name and description from content and comments; `contentOf` turns them back. */
export function nameAndDescription(content: string | undefined, comments: string | undefined): { name: string | undefined; description: string | undefined } {
  if (content === undefined || isTitle(content)) return { name: content, description: comments ?? content };
  return { name: titleOf(content), description: comments === undefined ? content : `${content}${COMMENTS}${comments}` };
}

export function contentOf(name: string | undefined, description: string | undefined): { content: string; comments: string | undefined } {
  const at = description?.indexOf(COMMENTS) ?? -1;
  const head = at < 0 ? description : description?.slice(0, at);
  if (head !== undefined && !isTitle(head) && titleOf(head) === name) return { content: head, comments: at < 0 ? undefined : description?.slice(at + COMMENTS.length) };
  return { content: name ?? '', comments: description === name ? undefined : description };
}
