import { appetiteBreaches } from '../../scoring/appetite';
import { agentExposure, autonomyExposure, nextModelReview, postureOf, riskReduction } from '../../scoring/posture';
import { LEVELS } from '../support/matrix';
import type { View, ViewCell, ViewFacts, ViewWords } from '../support/view';

/** The lines of the posture, in order. */
const LINES = [
  'posture', 'assessedPosture', 'appetite', 'withinAppetite', 'breaches', 'openThreats', 'unrated', 'riskReduction',
  'autonomousThreats', 'autonomyExposure', 'channels', 'possibleChannels', 'overdue', 'stale', 'nextReview',
] as const;
export type PostureLine = (typeof LINES)[number];
const VALUE = 1;
/** The cell of a line, from anywhere in the workbook. */
export const postureCell = (c: ViewWords, line: PostureLine): string => c.of('posture', LINES.indexOf(line), VALUE);

const NO_APPETITE = 'cannot be told without an appetite';
const FAR_AHEAD = 2_958_465;
const open = (c: ViewWords): string => `${c.column('threats', 'open')},1`;

function verdict(breaches: number, appetite: string | undefined, unrated: number): string {
  if (breaches > 0) return 'No';
  return appetite === undefined ? NO_APPETITE : unrated > 0 ? 'Yes, as far as rated' : 'Yes';
}

/** The value and formula of each line, which the Summary shows as well (METHOD sections 4, 10, 11 and 12). */
export function postureLines(facts: ViewFacts): Readonly<Record<PostureLine, ViewCell>> {
  const { index, ratings, model } = facts;
  const own = (line: PostureLine, c: ViewWords) => c.own(LINES.indexOf(line), VALUE);
  const { level, unrated } = postureOf(index, ratings);
  const breaches = appetiteBreaches(index, ratings).length;
  const autonomy = autonomyExposure(index, ratings);
  const agents = agentExposure(index);
  const { assessedPosture, riskAppetite } = model.context;
  const residual = model.residual.map((row) => ratings.residual(row));
  const rated = (c: ViewWords, l: string) => `COUNTIFS(${open(c)},${c.column('threats', 'residualLevel')},"${l}")`;
  return {
    posture: { value: level, formula: (c) => `IF(${own('openThreats', c)}=0,"Low",${LEVELS.map((l) => `IF(${rated(c, l)}>0,"${l}",`).join('')}"")))))` },
    assessedPosture: { value: assessedPosture, formula: (c) => c.context('assessedPosture') },
    appetite: { value: riskAppetite, formula: (c) => c.context('riskAppetite') },
    withinAppetite: {
      value: verdict(breaches, riskAppetite, unrated),
      formula: (c) => `IF(${own('breaches', c)}>0,"No",IF(${own('appetite', c)}="","${NO_APPETITE}",IF(${own('unrated', c)}>0,"Yes, as far as rated","Yes")))`,
    },
    breaches: { value: breaches, formula: (c) => `SUM(${c.column('threats', 'breachesAppetite')})+SUM(${c.column('threats', 'breachesConstraint')})` },
    openThreats: { value: index.openThreats.length, formula: (c) => `SUM(${c.column('threats', 'open')})` },
    unrated: { value: unrated, formula: (c) => `${own('openThreats', c)}-${LEVELS.map((l) => rated(c, l)).join('-')}` },
    riskReduction: {
      value: riskReduction(index, ratings), style: 'percent',
      formula: (c) => {
        const inherent = `SUMIFS(${c.column('threats', 'inherentNumber')},${c.column('threats', 'residualWeight')},">=0")`;
        return `IF(${inherent}=0,"",1-SUM(${c.column('threats', 'residualWeight')})/${inherent})`;
      },
    },
    autonomousThreats: { value: autonomy.threats, formula: (c) => `COUNTIFS(${open(c)},${c.column('threats', 'factorsKey')},"*, Autonomy,*")` },
    autonomyExposure: {
      value: autonomy.exposure, style: 'score',
      formula: (c) => `ROUND(SUM(${c.column('threats', 'autonomyAdjustedScore')})-SUMIFS(${c.column('threats', 'residualScore')},${c.column('threats', 'autonomyAdjustedScore')},">=0"),2)`,
    },
    channels: {
      value: agents.channels,
      formula: (c) => `ROUND(SUMPRODUCT((${c.column('dataFlows', 'agentPair')}<>"")/COUNTIF(${c.column('dataFlows', 'agentPair')},${c.column('dataFlows', 'agentPair')}&"")),0)`,
    },
    possibleChannels: { value: agents.possible, formula: (c) => `COUNTIFS(${c.column('components', 'type')},"Agent")*(COUNTIFS(${c.column('components', 'type')},"Agent")-1)/2` },
    overdue: { value: residual.filter((r) => r.overdue !== undefined && r.reviewKey !== undefined).length, formula: (c) => `COUNTIFS(${c.column('residual', 'overdue')},"Overdue",${c.column('residual', 'reviewKey')},">0")` },
    stale: { value: residual.filter((r) => r.stale === 'Stale').length, formula: (c) => `COUNTIFS(${c.column('residual', 'stale')},"Stale")` },
    nextReview: {
      value: nextModelReview(index, ratings), style: 'date',
      formula: (c) => {
        const keys = c.column('residual', 'reviewKey');
        const assessed = c.contextDate('assessmentDate');
        const first = `MIN(IF(COUNT(${keys})=0,${FAR_AHEAD + 1},MIN(${keys})),IF(${assessed}=0,${FAR_AHEAD + 1},IFERROR(EDATE(${assessed},3),${FAR_AHEAD + 1})))`;
        return `IF(${first}>${FAR_AHEAD},"",${first})`;
      },
    },
  };
}

const WORDS: Readonly<Record<PostureLine, string>> = {
  posture: 'Overall posture', assessedPosture: 'Posture assessed by the analysts', appetite: 'Risk appetite', withinAppetite: 'Within appetite', breaches: 'Breaches of appetite or hard constraints',
  openThreats: 'Open threats', unrated: 'Open threats not rated', riskReduction: 'Risk reduction by controls', autonomousThreats: 'Open threats with the Autonomy factor', autonomyExposure: 'Autonomy exposure (score added)',
  channels: 'Channels between agents', possibleChannels: 'Possible channels', overdue: 'Overdue reviews', stale: 'Stale sign-offs', nextReview: 'Next review of the model',
};

/** Posture, appetite and what feeds them, in one list. */
export function posture(facts: ViewFacts): View {
  const lines = postureLines(facts);
  const at = (line: PostureLine) => LINES.indexOf(line);
  return {
    key: 'posture', sheet: '9 Residual Risk', title: 'Posture', description: 'Where the model stands against the appetite',
    columns: [{ header: 'Measure', width: 38, style: 'head' }, { header: 'Now', width: 30, style: 'fact' }],
    rows: LINES.map((line) => [WORDS[line], lines[line]]),
    tones: [
      ...(['Critical', 'High', 'Medium', 'Low'] as const).map((level) => ({ rows: [0, 1] as const, columns: [VALUE, VALUE] as const, when: `{cell}="${level}"`, tone: level.toLowerCase() as 'critical' | 'high' | 'medium' | 'low' })),
      { rows: [at('withinAppetite'), at('withinAppetite')], columns: [VALUE, VALUE], when: '{cell}="No"', tone: 'bad' }, { rows: [at('withinAppetite'), at('withinAppetite')], columns: [VALUE, VALUE], when: 'LEFT({cell},3)="Yes"', tone: 'good' },
      ...(['breaches', 'unrated', 'overdue', 'stale'] as const).map((line) => ({ rows: [at(line), at(line)] as const, columns: [VALUE, VALUE] as const, when: 'N({cell})>0', tone: 'attention' as const })),
    ],
  };
}
