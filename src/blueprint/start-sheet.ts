import { isoToSerial } from '../model/date';
import type { Ratings } from '../model/ratings';
import { entityOf, type ThreatModel } from '../model/threat-model';
import type { BlueprintBlock, BlueprintCell, BlueprintNote, BlueprintSheet, BlueprintTable, DefinedName } from './blueprint';
import { formulaWords } from './formula-words';
import { NAMED_CELLS } from './named-cells';
import { onSheet } from './ranges';
import { captions, gapWidths, heights, pagesWide, tabColour } from './sheet-frame';
import type { StyleName } from './styles';

/** Headers of the tables on Start; facts about the model stand above them. */
export const START_HEADER_ROW = 9;
const FACT_ROW = 4;
const LEGEND_COLUMN = 5;
const LINKS_PER_COLUMN = 7;

const HOW_TO = [
  'Fill the phases in order; 3, 4 and 5 may run side by side. A phase that waits for another says so under Blocked, and nothing is ever locked.',
  'Type in the blank rows at the end of a table; in Excel it also grows as you type in the row below it. IDs are never used twice. Cells that name other rows offer them in a dropdown.',
  'Where several values fit, separate them with a comma. Select a header to read what its column means and takes.',
  'Shaded cells in italics are formulas: levels, flags and ranks follow from what you type, and so do the matrices, lists and the Summary, in any spreadsheet program.',
  'Validate with "maestro-workbook validate FILE"; bring Findings, Roadmap, Remediation and Diagram up to date with "maestro-workbook refresh FILE". Only cells of the product change.',
  'Circulate this file itself: it holds the whole model, and what others add (columns, rows, comments, sheets) is kept.',
  'Numbers behind levels and priorities stand on Scales. Change one there, and every level that rests on it follows.',
] as const;

const LEGEND: readonly (readonly [sample: string, style: StyleName, meaning: string])[] = [
  ['Header', 'legendRequired', 'The column must be filled in every row that has begun'],
  ['Header', 'headerConditional', 'It must be filled in some rows; select it to see which'],
  ['Header', 'headerComputed', 'A formula, shaded and in italics below; do not type there'],
  ['Header', 'headerGiven', 'Written by the product; leave it as it is'],
  ['Critical', 'legendCritical', 'Treat at once, review monthly'],
  ['High', 'legendHigh', 'Treat soon, review quarterly'],
  ['Medium', 'legendMedium', 'Review every six months'],
  ['Low', 'legendLow', 'Review yearly'],
];

/** Address of a named cell on Start. */
const factColumn = { Today: 0, Depth: 3 } as const;
export const startNames = (): readonly DefinedName[] =>
  NAMED_CELLS.map(({ name }) => ({ name, refersTo: onSheet('Start', `$${String.fromCharCode(65 + factColumn[name])}$${FACT_ROW + 1}`) }));

/** The five questions behind the depth (METHOD section 14), answered on 1 Business Context. */
const QUESTIONS = [
  ['safetyCritical', 'Critical'], ['dataClassification', 'Data'], ['externallyFacing', 'Exposed'], ['autonomyLevel', 'Autonomy'], ['agentType', 'Agents'],
] as const;
const FIRST_QUESTION = 5;

function facts(model: ThreatModel, ratings: Ratings): BlueprintNote[] {
  const words = formulaWords(entityOf('phases'));
  const { systemName, analysts, assessmentDate } = model.context;
  const fact = (column: number, label: string, value: BlueprintCell, formula: string, style: StyleName, help?: string): BlueprintNote[] => [
    { row: FACT_ROW, column, value: label, style: 'label' },
    { row: FACT_ROW + 1, column, value, formula, style, ...(help === undefined ? {} : { prompt: { title: label, text: help } }) },
  ];
  const serial = assessmentDate === undefined ? undefined : isoToSerial(assessmentDate);
  const date = words.contextDate('assessmentDate');
  return [
    ...NAMED_CELLS.flatMap((cell) => fact(factColumn[cell.name], cell.label, cell.value(ratings), cell.formula(), cell.style, cell.help)),
    ...fact(1, 'System', systemName, words.context('systemName'), 'factText'),
    ...fact(2, 'Analysts', analysts, words.context('analysts'), 'factText'),
    ...QUESTIONS.flatMap(([key, label], i) => fact(FIRST_QUESTION + i, label, model.context[key], words.context(key), 'factText')),
    ...fact(4, 'Assessed on', serial, `IF(${date}=0,"",${date})`, 'factDate'),
  ];
}

/** What is known of the model at a glance, with the named cells Today and Depth. */
export function factsBlock(model: ThreatModel, ratings: Ratings): BlueprintBlock {
  return { name: 'View_Facts', kind: 'live', row: FACT_ROW, column: 0, height: 2, width: FIRST_QUESTION + QUESTIONS.length, cells: facts(model, ratings), formats: [], columns: [] };
}

/** The entrance: what this is, how far it is, where to go. */
export function startSheet(tables: readonly BlueprintTable[], model: ThreatModel, ratings: Ratings, sheets: readonly string[]): BlueprintSheet {
  const below = START_HEADER_ROW + 2 + Math.max(...tables.map((t) => t.rows.length));
  const howToRow = below + 2 + Math.max(LINKS_PER_COLUMN, LEGEND.length);
  const notes: BlueprintNote[] = [
    { row: 1, column: 0, value: 'MAESTRO threat model', style: 'title' },
    { row: 2, column: 0, value: 'One workbook for the whole process: ten phases from business context to roadmap, each a sheet of tables whose ratings follow as you type.', style: 'objective' },
    ...captions(tables),
    { row: below, column: 0, value: 'Go to', style: 'section' },
    ...sheets.map((name, i): BlueprintNote => ({ row: below + 1 + (i % LINKS_PER_COLUMN), column: 1 + Math.floor(i / LINKS_PER_COLUMN), value: name, style: 'link', link: name })),
    { row: below, column: LEGEND_COLUMN, value: 'Legend', style: 'section' },
    ...LEGEND.flatMap(([sample, style, meaning], i): BlueprintNote[] => [
      { row: below + 1 + i, column: LEGEND_COLUMN, value: sample, style },
      { row: below + 1 + i, column: LEGEND_COLUMN + 1, value: meaning, style: 'note' },
    ]),
    { row: howToRow, column: 0, value: 'How to work with this workbook', style: 'section' },
    ...HOW_TO.map((line, i): BlueprintNote => ({ row: howToRow + 1 + i, column: 0, value: `${i + 1}.  ${line}`, style: 'note' })),
  ];
  return {
    name: 'Start', visibility: 'visible', tabColour: tabColour('Start'), widths: gapWidths(tables),
    heights: {
      1: 34, 2: 20, [FACT_ROW + 1]: 34, ...heights(tables),
      ...Object.fromEntries(LEGEND.map((_, i) => [below + 1 + i, 18])),
    },
    print: { pagesWide: pagesWide(tables) }, tables, notes,
    blocks: [factsBlock(model, ratings)], charts: [], shapes: [], locked: false,
  };
}
