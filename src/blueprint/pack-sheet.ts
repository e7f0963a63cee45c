import type { InputColumn } from '../model/column';
import { residual } from '../model/residual';
import { DECISION_COLUMNS, type Pack, type PackFact, type PackRisk } from '../reports/pack';
import type { Blueprint, BlueprintBlockCell, BlueprintNote, BlueprintSheet, BlueprintValidation } from './blueprint';
import type { StyleName } from './styles';
import { laidOut } from './tables';
import { validationOf } from './validation';

export { DECISION_COLUMNS };

/** Name of the sheet that owners fill in. */
export const PACK_SHEET = 'Decisions';
/** Label of the cell that says which risk a card is about: a row of the residual register. */
export const RISK_LABEL = 'Risk';
/** Most characters of a piece of the stored base. */
const PIECE = 32_000;
const FIRST_CARD = 5;
/** Characters. */
const [WIDTH, HELP_WIDTH] = [70, 44];
/** Points. */
const [LINE_HEIGHT, PADDING, TITLE_HEIGHT] = [15, 4, 24];

/** The label of a decision’s cell. */
export const decisionLabel = (column: (typeof DECISION_COLUMNS)[number]): string => (column === 'decisionNote' ? 'Comment' : residual.columns[column].header);

/** The workbook that one owner gets: a card for each risk, everything but the answers locked, and what it was made from in the very hidden sheet `_meta`. */
export function packBlueprint(pack: Pack): Blueprint {
  const { systemName, owner, made } = pack;
  return {
    properties: { title: `${systemName}: decisions of ${owner}`, subject: 'MAESTRO residual risks', creator: 'MAESTRO Workbook', description: 'Answer the yellow cells and send the file back.', date: made },
    sheets: [decisions(pack), meta(pack)], names: [],
  };
}

function instruction({ risks, due }: Pack): string {
  const many = risks.length === 1 ? 'this risk' : `these ${risks.length} risks`;
  return `You own ${many}. Read each card, then fill its yellow cells: choose what happens to the risk and give what that choice needs. Accepted needs a business justification, what would re-open the decision, `
    + 'your name and the date; Deferred needs a target date and what holds meanwhile; Transferred needs the third party; Mitigated needs nothing more. Leave a cell blank that does not apply. '
    + `Save the file and send it back${due === undefined ? '' : ` by ${due}`}. All other cells are locked.`;
}

function decisions(pack: Pack): BlueprintSheet {
  const { systemName, owner, made, risks } = pack;
  const notes: BlueprintNote[] = [
    { row: 1, column: 0, value: `Risks of ${systemName}`, style: 'title' },
    { row: 2, column: 0, value: `For ${owner}, ${made}`, style: 'objective' },
    { row: 3, column: 0, value: instruction(pack), style: 'descriptionWrapped', span: 3 },
  ];
  const cells: BlueprintBlockCell[] = [];
  const heights: Record<number, number> = { 1: 28, 2: 18, 3: 52 };
  let row = FIRST_CARD;
  for (const [i, risk] of risks.entries()) row = card({ cells, heights }, risk, `${i + 1} of ${risks.length}: ${risk.title}`, row) + 1;
  return {
    name: PACK_SHEET, visibility: 'visible', tabColour: 'B4450A', freeze: { rows: 2, columns: 0 }, widths: { 0: 26, 1: WIDTH, 2: HELP_WIDTH }, heights,
    print: { pagesWide: 1, portrait: true }, tables: [], notes, charts: [], shapes: [], locked: true,
    blocks: [{ name: 'Pack_Decisions', kind: 'values', row: FIRST_CARD, column: 0, height: row - FIRST_CARD, width: 3, cells, formats: [], columns: [] }],
  };
}

interface Laid {
  readonly cells: BlueprintBlockCell[];
  readonly heights: Record<number, number>;
}

/** Lines that a wrapped text takes in a column of this many characters. */
const linesOf = (text: string, width: number): number => text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);

/** Lays out a card from a row on; returns the row behind it. Heights are given: not every program fits rows to wrapped texts. */
function card({ cells, heights }: Laid, risk: PackRisk, title: string, first: number): number {
  let row = first;
  const put = (label: string, text: string | number | undefined, style: StyleName, more: Partial<BlueprintBlockCell> = {}, help?: string): void => {
    cells.push({ row, column: 0, value: label, style: 'packLabel' }, { row, column: 1, value: text, style, ...more });
    if (help !== undefined) cells.push({ row, column: 2, value: help, style: 'packHelp' });
    heights[row] = LINE_HEIGHT * Math.max(linesOf(String(text ?? ''), WIDTH), linesOf(help ?? '', HELP_WIDTH)) + PADDING;
    row += 1;
  };
  cells.push({ row, column: 0, value: title, style: 'section' });
  heights[row] = TITLE_HEIGHT;
  row += 1;
  put(RISK_LABEL, risk.id, 'packFact');
  for (const fact of risk.facts) put(fact.label, fact.text, factStyle(fact));
  cells.push({ row, column: 0, value: 'Your decision', style: 'label' });
  heights[row] = LINE_HEIGHT + PADDING;
  row += 1;
  for (const key of DECISION_COLUMNS) {
    const column: InputColumn = residual.columns[key];
    const validation = answerValidation(column);
    put(decisionLabel(key), laidOut(column, risk.base[key]), column.kind === 'date' ? 'packAnswerDate' : 'packAnswer', { input: true, ...(validation === undefined ? {} : { validation }) }, column.help);
  }
  return row;
}

const factStyle = ({ level }: PackFact): StyleName => (level === undefined ? 'packFact' : `pack${level}`);

/** As in the register; what can be chosen stands in the rule itself, since a pack has no lists. */
function answerValidation(column: InputColumn): BlueprintValidation | undefined {
  const validation = validationOf(column);
  return column.kind === 'choice' && validation !== undefined ? { ...validation, rule: { type: 'list', source: `"${column.vocabulary.values.join(',')}"` } } : validation;
}

/** What the pack was made from, for the merge of what comes back. */
function meta(pack: Pack): BlueprintSheet {
  const { id, modelId, version, hash, owner, made, due, risks } = pack;
  const base = JSON.stringify(risks);
  const pieces = Array.from({ length: Math.ceil(base.length / PIECE) }, (_, i) => [`base:${i + 1}`, base.slice(i * PIECE, (i + 1) * PIECE)] as const);
  const entries = [['packId', id], ['modelId', modelId], ['version', version], ['hash', hash], ['owner', owner], ['made', made], ['due', due ?? ''], ...pieces] as const;
  const notes = entries.flatMap(([key, value], i): BlueprintNote[] => [{ row: i + 1, column: 0, value: key, style: 'meta' }, { row: i + 1, column: 1, value, style: 'meta' }]);
  return { name: '_meta', visibility: 'veryHidden', widths: { 0: 18, 1: 70 }, heights: {}, print: { pagesWide: 1 }, tables: [], notes, blocks: [], charts: [], shapes: [], locked: false };
}
