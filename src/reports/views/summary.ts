import { usableDate } from '../../scoring/dates';
import { bucket, cost, effectiveStatus } from '../../model/vocabulary';
import { ALL_LAYERS } from '../support/matrix';
import type { Tone, View, ViewCell, ViewFacts, ViewStyle, ViewTone, ViewWords } from '../support/view';
import { backlog } from './mapping-lists';
import { levelsByLayer } from './layer-counts';
import { postureCell, postureLines, type PostureLine } from './posture-view';
import { topRisks } from './residual-risk';

const WIDTH = 12;
const TOP = 5;
type Part = readonly [cell: ViewCell | string, span: number, style?: ViewStyle];
type Line = { readonly cells: readonly (ViewCell | undefined)[]; readonly height: number };

function line(height: number, ...parts: readonly Part[]): Line {
  const cells = parts.flatMap(([cell, span, style]) => {
    const whole = typeof cell === 'string' ? { value: cell } : cell;
    return [{ ...whole, span, ...(style === undefined ? {} : { style }) }, ...Array.from({ length: span - 1 }, () => undefined)];
  });
  return { cells, height };
}

const section = (...titles: readonly (readonly [string, number])[]): Line => line(22, ...titles.map(([title, span]): Part => [title, span, 'section']));
const valueAt = (view: View, row: number, column: number): ViewCell['value'] => {
  const cell = view.rows[row]?.[column];
  return typeof cell === 'object' ? cell.value : cell;
};
/** The same text as a cell of another view. */
const sameText = (view: View, row: number, column: number): ViewCell => ({ value: valueAt(view, row, column), formula: (c) => `${c.of(view.key, row, column)}&""` });

function facts_(facts: ViewFacts): readonly Line[] {
  const { context } = facts.model;
  const field = (key: 'systemName' | 'analysts' | 'modelVersion' | 'scopeIncluded' | 'scopeExcluded' | 'criticality'): ViewCell => ({ value: context[key], formula: (c) => c.context(key) });
  const serial = (c: ViewWords) => c.contextDate('assessmentDate');
  const date: ViewCell = { value: usableDate(context.assessmentDate), style: 'date', formula: (c) => `IF(${serial(c)}=0,"",${serial(c)})` };
  return [
    line(34, [{ value: `Executive summary${context.systemName === undefined ? '' : `: ${context.systemName}`}`, formula: (c) => `"Executive summary"&IF(${c.context('systemName')}="","",": "&${c.context('systemName')})` }, WIDTH, 'title']),
    line(17, ['Analysts', 2, 'label'], [field('analysts'), 4, 'fact'], ['Assessed on', 2, 'label'], [date, 4, 'date']),
    line(17, ['Criticality', 2, 'label'], [field('criticality'), 4, 'fact'], ['Version, depth', 2, 'label'], [field('modelVersion'), 2, 'fact'], [{ value: facts.ratings.depth, formula: (c) => `${c.named('Depth')}&""` }, 2, 'fact']),
    line(31, ['In scope', 2, 'label'], [field('scopeIncluded'), 10, 'fact']),
    line(31, ['Out of scope', 2, 'label'], [field('scopeExcluded'), 10, 'fact']),
  ];
}

function cards(facts: ViewFacts): readonly Line[] {
  const lines = postureLines(facts);
  const card = (key: PostureLine): Part => [{ value: lines[key].value, formula: (c) => postureCell(c, key) }, 3, lines[key].style === undefined ? 'figure' : lines[key].style];
  const heading = (text: string): Part => [text, 3, 'header'];
  return [
    section(['Posture against appetite', WIDTH]),
    line(17, heading('Overall posture'), heading('Risk appetite'), heading('Within appetite'), heading('Risk reduction')),
    line(24, card('posture'), card('appetite'), card('withinAppetite'), card('riskReduction')),
    line(17, heading('Open threats'), heading('Not rated'), heading('Autonomy exposure'), heading('Next review')),
    line(24, card('openThreats'), card('unrated'), card('autonomyExposure'), card('nextReview')),
  ];
}

const CHART_LINES = 13;
function landscape(facts: ViewFacts): readonly Line[] {
  const levels = levelsByLayer(facts);
  const [all, critical, high] = [levels.rows.length - 1, 5, 6];
  const layers = [...ALL_LAYERS.map((l) => (l === 'Cross-Layer' ? 'Cross' : l)), 'All'];
  const copied = (row: number, column: number): ViewCell => ({ value: valueAt(levels, row, column) ?? 0, formula: (c) => `N(${c.of('levelsByLayer', row, column)})` });
  return [
    section(['Threat landscape', WIDTH]),
    ...Array.from({ length: CHART_LINES }, () => line(15)),
    line(17, ['Open threats on layer', 3, 'header'], ...layers.map((l): Part => [l, 1, 'header'])),
    ...([['All levels', all], ['Residual Critical', critical], ['Residual High', high]] as const).map(([words, row]) => line(16, [words, 3, 'text'], ...layers.map((_, i): Part => [copied(row, i + 1), 1, 'number']))),
  ];
}

function tops(facts: ViewFacts): readonly Line[] {
  const risks = topRisks(facts);
  return [
    section([`Top ${TOP} risks`, WIDTH]),
    line(17, ['Threat', 1, 'header'], ['What it means for the business', 6, 'header'], ['Inherent', 1, 'header'], ['Residual', 1, 'header'], ['Decision', 1, 'header'], ['Owner', 2, 'header']),
    ...Array.from({ length: TOP }, (_, i) => {
      const [name, impact] = [valueAt(risks, i, 4), valueAt(risks, i, 5)];
      const meaning: ViewCell = {
        value: name === undefined ? impact : impact === undefined ? name : `${String(name)}: ${String(impact)}`,
        formula: (c) => {
          const [n, m] = [c.of('topRisks', i, 4), c.of('topRisks', i, 5)];
          return `${n}&IF(OR(${n}="",${m}=""),"",": ")&${m}`;
        },
      };
      return line(42, [sameText(risks, i, 3), 1, 'text'], [meaning, 6, 'long'], [sameText(risks, i, 6), 1, 'mark'], [sameText(risks, i, 7), 1, 'mark'], [sameText(risks, i, 9), 1, 'text'], [sameText(risks, i, 10), 2, 'long']);
    }),
  ];
}

function work({ model, ratings }: ViewFacts): readonly Line[] {
  const statuses = [...effectiveStatus.values].reverse();
  const counted = (status: string): ViewCell => ({ value: model.mitigations.filter((m) => ratings.mitigation(m).effectiveStatus === status).length, formula: (c) => `COUNTIFS(${c.column('mitigations', 'effectiveStatus')},"${status}")` });
  const items = model.roadmap.filter((item) => item.status !== 'Complete').map((item) => ratings.roadmap(item));
  const undone = (c: ViewWords) => `${c.column('roadmap', 'status')},"<>Complete"`;
  const efforts = [...[...cost.values].reverse(), 'Not estimated', 'All items'];
  const invested = (effort: string, when: string): ViewCell => {
    const here = items.filter((item) => item.bucket === when);
    const sum = (c: ViewWords) => `COUNTIFS(${c.column('roadmap', 'bucket')},"${when}",${undone(c)})`;
    const estimated = (c: ViewWords, value: string) => `COUNTIFS(${c.column('roadmap', 'bucket')},"${when}",${c.column('roadmap', 'effort')},"${value}",${undone(c)})`;
    if (effort === 'All items') return { value: here.length, formula: sum };
    if (effort === 'Not estimated') return { value: here.filter((item) => item.effort === undefined).length, formula: (c) => `${sum(c)}-${cost.values.map((value) => estimated(c, value)).join('-')}` };
    return { value: here.filter((item) => item.effort === effort).length, formula: (c) => estimated(c, effort) };
  };
  return [
    section(['Mitigations planned and verified', 6], ['Investment: roadmap items by effort and time', 6]),
    line(17, ['Effective status', 4, 'header'], ['Count', 2, 'header'], ['Effort', 2, 'header'], ...bucket.values.map((b): Part => [b.replace('-term', ''), 1, 'header'])),
    ...statuses.map((status, i) => line(16, [status, 4, 'text'], [counted(status), 2, 'number'], [efforts[i] ?? '', 2, 'text'], ...bucket.values.map((b): Part => [invested(efforts[i] ?? '', b), 1, 'number']))),
  ];
}

function recommendations(facts: ViewFacts): readonly Line[] {
  const list = backlog(facts);
  return [
    section(['Key recommendations', WIDTH]),
    ...Array.from({ length: TOP }, (_, i) => {
      const [what, name, id] = [valueAt(list, i, 3), valueAt(list, i, 4), valueAt(list, i, 2)];
      const text: ViewCell = {
        value: what === undefined ? undefined : `${String(what)}: ${String(id ?? '')} ${String(name ?? '')}`,
        formula: (c) => `IF(${c.of('backlog', i, 3)}="","",${c.of('backlog', i, 3)}&": "&${c.of('backlog', i, 2)}&" "&${c.of('backlog', i, 4)})`,
      };
      return line(16, [String(i + 1), 1, 'mark'], [text, 8, 'text'], [sameText(list, i, 8), 3, 'text']);
    }),
  ];
}

const UNVERIFIED = 'Nobody with access to the code has verified the mitigations.';
function reading(facts: ViewFacts): readonly Line[] {
  const { model, index, ratings } = facts;
  const uncertain = index.openThreats.filter((t) => t.components.some((id) => model.components.some((x) => x.id === id && x.nonDeterministic === 'Yes'))).length;
  const gate: ViewCell = {
    value: ratings.gateStatement === undefined ? 'Mitigations count as far as code validation or an attestation supports them.' : `${ratings.gateStatement}. ${UNVERIFIED}`,
    formula: (c) => `IF(${c.only('codeAccess', 'statement')}="","Mitigations count as far as code validation or an attestation supports them.",${c.only('codeAccess', 'statement')}&". ${UNVERIFIED}")`,
  };
  const margin: ViewCell = {
    value: `${uncertain} open threats touch a non-deterministic component: their ratings carry an uncertainty margin. Test them again periodically.`, array: true,
    formula: (c) => {
      const touching = c.lists(c.column('threats', 'components'), `TRANSPOSE(${c.column('components', 'id')})`);
      return `IFERROR(SUM((${c.column('threats', 'open')}=1)*(MMULT(--${touching},(${c.column('components', 'nonDeterministic')}="Yes")*(${c.column('components', 'id')}<>""))>0)),0)&" open threats touch a non-deterministic component: their ratings carry an uncertainty margin. Test them again periodically."`;
    },
  };
  return [section(['How to read this page', WIDTH]), line(16, [gate, WIDTH, 'text']), line(16, [margin, WIDTH, 'text'])];
}

const toned = (rows: readonly [number, number], columns: readonly [number, number]): readonly ViewTone[] =>
  (['Critical', 'High', 'Medium', 'Low'] as const).map((level) => ({ rows, columns, when: `{cell}="${level}"`, tone: level.toLowerCase() as Tone }));

/** Place on the page of the block where charts stand, from 0. */
export interface SummaryPage {
  readonly view: View;
  readonly charts: { readonly first: number; readonly last: number };
}

/** The executive summary on one page (METHOD section 17), live. */
export function summaryPage(facts: ViewFacts): SummaryPage {
  const [head, posture, land, risks] = [facts_(facts), cards(facts), landscape(facts), tops(facts)];
  const lines = [...head, ...posture, ...land, ...risks, ...work(facts), ...recommendations(facts), ...reading(facts)];
  const cardsAt = head.length;
  const chartsAt = cardsAt + posture.length + 1;
  const risksAt = cardsAt + posture.length + land.length + 2;
  return {
    charts: { first: chartsAt, last: chartsAt + CHART_LINES - 1 },
    view: {
      key: 'summary', sheet: '10 Summary', title: '', description: '',
      columns: Array.from({ length: WIDTH }, () => ({ header: '', width: 8.6, style: 'text' as const })),
      rows: lines.map(({ cells }) => cells),
      tones: [
        ...toned([cardsAt + 2, cardsAt + 2], [0, 3]), ...toned([risksAt, risksAt + TOP - 1], [7, 8]),
        { rows: [cardsAt + 2, cardsAt + 2], columns: [6, 6], when: '{cell}="No"', tone: 'bad' }, { rows: [cardsAt + 2, cardsAt + 2], columns: [6, 6], when: 'LEFT({cell},3)="Yes"', tone: 'good' },
      ],
      page: { heights: lines.map(({ height }) => height) },
    },
  };
}
