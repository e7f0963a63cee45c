import type { Assessment } from '../../actions/assessment';
import { boardOf } from '../../actions/board';
import { changeGroups } from '../../actions/change-groups';
import { companionOf } from '../../actions/companion/companion';
import { depthOutlook, engagementForm } from '../../actions/edits/start-engagement';
import type { Answers } from '../../actions/form-fields';
import { phaseGuide } from '../../actions/phase-guide';
import { chainForm, componentForm, uncoveredThreats, zonePairs } from '../../actions/phase-tools';
import { circulationPlan } from '../../actions/circulation/plan';
import type { CirculateOptions } from '../../actions/circulation/circulate';
import { checklistWalk, suggestedThreats } from '../../actions/checklist-walk';
import { coverageCell, coverageMap } from '../../actions/coverage';
import type { FormatId } from '../../actions/export-file';
import { roadmapByBucket, summaryPreview } from '../../actions/outputs';
import { findingList, fixPreview } from '../../actions/pane-findings';
import { reentryPreview } from '../../actions/pane-reentry';
import { patternChains } from '../../actions/pattern-chains';
import { versionBoard } from '../../actions/version-board';

// The formats are needed by few and weigh much: a chunk of their own.
const exporting = () => import(/* webpackChunkName: "exports" */ '../../actions/export-file');

/** What the pane can ask of the model that was read. Each question is one action; arguments and answers are plain data. */
export const questions = {
  counts: ({ validation }: Assessment) => validation.counts,
  engagementForm,
  depthOutlook: (_: Assessment | undefined, answers: Answers) => depthOutlook(answers),
  board: boardOf,
  companion: companionOf,
  findingList,
  fixPreview,
  phaseGuide,
  componentForm,
  zonePairs,
  chainForm,
  uncoveredThreats,
  coverageMap,
  coverageCell,
  checklistWalk,
  suggestedThreats,
  patternChains,
  summaryPreview,
  roadmapByBucket,
  circulationPlan,
  reentryPreview,
  packs: async (assessment: Assessment, options: Omit<CirculateOptions, 'today'>) => (await import(/* webpackChunkName: "packs" */ './packs')).packArchive(assessment, options),
  versionBoard,
  changeGroups,
  exportOffers: async (assessment: Assessment) => (await exporting()).exportOffers(assessment),
  exportFile: async (assessment: Assessment, format: FormatId) => (await exporting()).exportFile(assessment, format),
};

type Questions = typeof questions;
export type Question = keyof Questions;

/** Questions that are answered before there is a model. */
export const EARLY: ReadonlySet<Question> = new Set<Question>(['engagementForm', 'depthOutlook']);
type Tail<F> = F extends (first: Assessment, ...rest: infer R) => unknown ? R : never;
export type QuestionArguments<Q extends Question> = Tail<Questions[Q]>;
export type AnswerOf<Q extends Question> = Awaited<ReturnType<Questions[Q]>>;
