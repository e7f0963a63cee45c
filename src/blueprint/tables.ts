import { isBlank, type AnyRow, type CellValue, type Column } from '../model/column';
import { isoToSerial } from '../model/date';
import { orderedColumns, type AnyEntity } from '../model/entity';
import type { Ratings } from '../model/ratings';
import { completeRow, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import type { BlueprintCell, BlueprintColumn, BlueprintTable, CellOverride } from './blueprint';
import { blankRowRatings } from './blank-row';
import { blueprintColumn, inputStyle, promptOf, requirement } from './columns';
import { conditionalFormats } from './conditional-formats';
import type { StyleName } from './styles';
import { validationOf } from './validation';

type Place = Pick<BlueprintTable, 'firstColumn' | 'headerRow'>;

/** A stored cell as laid out: lists joined, dates as serial numbers; a date before 1900-03-01 stays text. */
export function laidOut(column: Column, value: CellValue): BlueprintCell {
  if (value === undefined || isBlank(value)) return undefined;
  if (typeof value === 'object') return value.join(', ');
  const isDate = column.kind === 'date' || (column.kind === 'computed' && column.shows === 'date');
  return isDate && typeof value === 'string' ? (isoToSerial(value) ?? value) : value;
}

const WIDEST_ID = 34;

/** Fixed identifiers such as `Residual level from: Critical` have no usual length: their column is as wide as the longest. */
function fitted(laid: BlueprintColumn, column: Column, rows: readonly (readonly BlueprintCell[])[], at: number): BlueprintColumn {
  if (column.kind !== 'id' || column.prefix !== undefined) return laid;
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0);
  return { ...laid, width: Math.min(WIDEST_ID, Math.max(laid.width, longest + 3)) };
}

/** `DataCategories` as a person reads it: `Data Categories`. */
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2');

/** Blank rows at the end of a register that people type in: LibreOffice does not extend a table as one types below it. */
export const SPARE_ROWS = 20;
/** Registers whose rows come from the product's own commands. */
const WRITTEN_BY_COMMANDS: ReadonlySet<string> = new Set(['versions', 'delta', 'reentryLog', 'codeAccess']);

/** How many blank rows a table of this many rows ends with; at least one row, which a table cannot do without. */
export function spareRows(entity: AnyEntity, rows: number): number {
  const typed = entity.layout === 'rows' && !entity.fixedRows && !WRITTEN_BY_COMMANDS.has(entity.key);
  return typed ? SPARE_ROWS : rows === 0 ? 1 : 0;
}

/** The table of an entity with its cells, those of people with spare rows at their end. */
export function blueprintTable(entity: AnyEntity & { readonly key: EntityKey }, model: ThreatModel, ratings: Ratings, place: Place): BlueprintTable {
  const base = { entity: entity.key, name: entity.table, caption: spaced(entity.table), description: entity.description, ...place };
  if (entity.layout === 'fields') return { ...base, ...fieldsOf(entity, model) };
  const columns = orderedColumns(entity);
  const registered = rowsOf(model, entity.key);
  const cellsOf = (row: AnyRow, rated: Ratings): readonly BlueprintCell[] =>
    columns.map(([key, column]) => laidOut(column, column.kind === 'computed' ? column.value(row, rated) : row[key]));
  const blank = cellsOf(completeRow(entity, {}), blankRowRatings(ratings));
  const cells = [...registered.map((row) => cellsOf(row, ratings)), ...Array.from({ length: spareRows(entity, registered.length) }, () => blank)];
  return {
    ...base,
    columns: columns.map(([key, column], at) => fitted(blueprintColumn(entity, key, column), column, cells, at)),
    rows: cells,
    overrides: [],
    conditionalFormats: conditionalFormats(entity),
  };
}

const fieldColumn = (key: string, header: string, width: number, style: StyleName, headerStyle: StyleName, text: string): BlueprintColumn =>
  ({ key, header, width, hidden: false, headerStyle, style, prompt: { title: header, text } });

/** One row per column of the entity: its name, its value, whether it is required, what it means. */
function fieldsOf(entity: AnyEntity & { readonly key: EntityKey }, model: ThreatModel): Pick<BlueprintTable, 'columns' | 'rows' | 'overrides' | 'conditionalFormats'> {
  const fields = Object.entries(entity.columns);
  const row = rowsOf(model, entity.key)[0] ?? {};
  return {
    columns: [
      fieldColumn('field', 'Field', 34, 'givenLongText', 'headerGiven', 'What is asked. Fields are found by this text: leave it as it is.'),
      fieldColumn('value', 'Value', 52, 'longText', 'headerRequired', 'Your answer. Select a cell to see what it takes.'),
      fieldColumn('required', 'Required', 26, 'givenLongText', 'headerGiven', 'Yes, or when an answer is needed.'),
      fieldColumn('meaning', 'Meaning', 52, 'givenLongText', 'headerGiven', 'What the field is about.'),
    ],
    rows: fields.map(([key, column]) => [column.header, laidOut(column, row[key]), requirement(column) || undefined, column.help]),
    overrides: fields.map(([, column], at): CellOverride => {
      const validation = validationOf(column);
      const style = inputStyle(column);
      return { row: at, column: 1, style: style === 'number' || style === 'date' ? style : style === 'choice' ? 'wrappedText' : style, prompt: promptOf(column), ...(validation === undefined ? {} : { validation }) };
    }),
    conditionalFormats: [],
  };
}
