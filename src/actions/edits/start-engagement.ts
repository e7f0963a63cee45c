import { createModel, entityOf, type ThreatModel } from '../../model/threat-model';
import { depth as DEPTHS, type Depth } from '../../model/vocabulary';
import { depthFromQuestions } from '../../scoring/depth';
import { formFields, rowFrom, type Answers, type FormField } from '../form-fields';
import { localToday } from '../today';

/** The five questions that decide the depth (METHOD section 14), in order: the first two call for Full, the others for Standard. */
const DECIDE_FULL = ['safetyCritical', 'dataClassification'] as const;
const DECIDE_STANDARD = ['externallyFacing', 'autonomyLevel', 'agentType'] as const;

export interface EngagementForm {
  /** Name of the system, assessment date. */
  readonly about: readonly FormField[];
  readonly depthQuestions: readonly FormField[];
  /** ISO date, for the assessment date. */
  readonly today: string;
}

/** What a new engagement asks for. */
export function engagementForm(): EngagementForm {
  return { about: formFields(undefined, 'context', ['systemName', 'assessmentDate']), depthQuestions: formFields(undefined, 'context', [...DECIDE_FULL, ...DECIDE_STANDARD]), today: localToday() };
}

export interface DepthOutlook {
  /** Undefined until the answers decide it. */
  readonly depth: Depth | undefined;
  /** What the depth means. */
  readonly meaning: string;
  /** Headers of the questions that call for it; none for the lightest. */
  readonly because: readonly string[];
}

/** The depth that the answers so far lead to, and why. @throws UsageError for an answer that does not fit its question */
export function depthOutlook(answers: Answers): DepthOutlook {
  const depth = depthOf(answers);
  const deciding = depth === 'Full' ? DECIDE_FULL : depth === 'Standard' ? DECIDE_STANDARD : [];
  // A question calls for the depth when it leads there alone, the ones before it answered so that they do not.
  const because = deciding.filter((key) => depthOf({ safetyCritical: 'No', dataClassification: 'Public', [key]: answers[key] ?? '' }) === depth);
  return { depth, meaning: DEPTHS.terms.find(({ value }) => value === depth)?.meaning ?? '', because: because.map((key) => entityOf('context').columns[key]?.header ?? key) };
}

const depthOf = (answers: Answers): Depth | undefined => depthFromQuestions(startEngagement(answers).context);

/** A model that holds the answers of a new engagement and nothing else. @throws UsageError for an answer that does not fit its question */
export function startEngagement(answers: Answers): ThreatModel {
  return createModel({ context: rowFrom('context', answers) });
}
