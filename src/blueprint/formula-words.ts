import type { AnyEntity } from '../model/entity';
import { NO_NUMBER, type FormulaWords, type WorkbookWords } from '../model/formula';
import { entityOf } from '../model/threat-model';
import { filledByPhase } from './filled-by-phase';
import { columnRef, headerOf, quoted, rowRef } from './structured-reference';

/** A blank expression must find nothing: an empty cell would otherwise match 0 or empty cells. */
const placeIn = (column: string, expression: string): string => `MATCH(IF(${expression}="",NA(),${expression}),${column},0)`;

/** Stands for a space inside an item while separators are being normalised. */
const HELD_SPACE = 'CHAR(31)';

/** Commas, semicolons and line feeds separate, as when a list is read; single spaces inside an item stay. */
function normalisedList(cell: string): string {
  const held = `SUBSTITUTE(TRIM(${cell})," ",${HELD_SPACE})`;
  const separated = ['CHAR(10)', '","', '";"'].reduce((inner, separator) => `SUBSTITUTE(${inner},${separator}," ")`, held);
  const trimmed = `TRIM(SUBSTITUTE(SUBSTITUTE(${separated}," "&${HELD_SPACE}," "),${HELD_SPACE}&" "," "))`;
  return `SUBSTITUTE(SUBSTITUTE(", "&SUBSTITUTE(${trimmed}," ",", ")&",",", ,",""),${HELD_SPACE}," ")`;
}

/**
 * What stands from the first digit on, if it is one to seven digits. VALUE would also read `1E5` or `1-2`; DECIMAL takes digits only.
 * The division fails for none and for more than seven.
 */
function idNumber(expression: string, prefix: string): string {
  const length = prefix.length;
  const usual = `IF(LEFT(${expression},${length})=${quoted(prefix)},_xlfn.DECIMAL(MID(${expression},${length + 1},7),10)/(ABS(LEN(${expression})-${length + 4})<4),NA())`;
  const start = `MIN(FIND({0,1,2,3,4,5,6,7,8,9},${expression}&"0123456789"))`;
  return `IFERROR(${usual},IFERROR(_xlfn.DECIMAL(MID(${expression},${start},7),10)/(ABS(LEN(${expression})-${start}-3)<4),${NO_NUMBER}))`;
}

function contextCell(field: string): string {
  return `INDEX(Context[Value],MATCH(${quoted(headerOf(entityOf('context'), field))},Context[Field],0))`;
}

/** Lists as people type them, made alike: commas only, no spaces, a comma at both ends. */
const bare = (cells: string): string => `","&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cells},";",","),CHAR(10),",")," ","")&","`;

/** The words of `model/formula.ts` for formulas anywhere in the workbook, in file form that Excel 2019 and LibreOffice 7.4 understand. */
export const WORKBOOK_WORDS: WorkbookWords = {
  column: columnRef,
  inRow: (of, key, place) => `INDEX(${columnRef(of, key)},${place})`,
  lookup: (of, key, match, expression) => `IFERROR(INDEX(${columnRef(of, key)},${placeIn(columnRef(of, match), expression)})&"","")`,
  lookupNumber: (of, key, match, expression) => `IFERROR(VALUE(INDEX(${columnRef(of, key)},${placeIn(columnRef(of, match), expression)})&""),"")`,
  rowIn: (of, match, expression) => `IFERROR(${placeIn(columnRef(of, match), expression)},"")`,
  scale: (scale, expression) => `IFERROR(VALUE(INDEX(Scales[Number],MATCH(${quoted(`${scale}: `)}&${expression},Scales[ID],0))&""),"")`,
  context: (field) => `(${contextCell(field)}&"")`,
  only: (of, key) => `INDEX(${columnRef(of, key)},1)`,
  contextDate: (field) => `IFERROR(N(${contextCell(field)})*(N(${contextCell(field)})>60),0)`,
  named: (name) => name,
  idNumber,
  lists: (cells, item) => `ISNUMBER(SEARCH(","&SUBSTITUTE(${item}," ","")&",",${bare(cells)}))`,
};

/** The words for the computed columns of one entity. */
export function formulaWords(entity: AnyEntity): FormulaWords {
  const cell = (key: string): string => rowRef(entity, key);
  return {
    ...WORKBOOK_WORDS,
    cell,
    text: (key) => `TRIM(${cell(key)})`,
    whenFilled: (key, then) => `IF(${cell(key)}="","",${then})`,
    // Each structured reference costs LibreOffice a search through the table's headers: name as few as possible.
    at: (of, key, rowKey) => `IFERROR(INDEX(${columnRef(of, key)},${cell(rowKey)})&"","")`,
    numberAt: (of, key, rowKey) => `IFERROR(VALUE(INDEX(${columnRef(of, key)},${cell(rowKey)})&""),"")`,
    fieldValue: (of) => `${entityOf(of).table}[Value]`,
    fieldRequired: (of) => `${entityOf(of).table}[Required]`,
    filledByPhase: (key) => filledByPhase(cell(key)),
    listKey: (key) => normalisedList(cell(key)),
  };
}
