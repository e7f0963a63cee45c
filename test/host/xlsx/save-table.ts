import type { BlueprintCell, BlueprintColumn, BlueprintTable } from '../../../src/blueprint/blueprint';
import type { StyleName } from '../../../src/blueprint/styles';
import type { Sheet } from '../book/sheet';
import type { Table } from '../book/table';
import { offsetFormula } from '../book/formula';
import { toFileFormula } from './file-formula';
import type { Ruled } from './rules';
import { givesLook, styleOf } from './styles';

/** What a cell holds, as blueprints say it: truth values as the words for them. */
export type ValueAt = (row: number, column: number) => BlueprintCell;
type RuledAt = (row: number, column: number) => Ruled | undefined;

/** The most frequent of some things. */
function usual<T>(all: readonly T[], otherwise: T): T {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? otherwise;
}

const FIRST = 0;

function columnOf(sheet: Sheet, table: Table, i: number, widths: (column: number) => number, ruled: RuledAt): BlueprintColumn {
  const at = table.rect.column + i;
  const { name = '', formula } = table.columns[i] ?? {};
  const rows = Array.from({ length: table.bodyHeight }, (_, r) => table.bodyRow + r);
  const rules = rows.map((row) => JSON.stringify(ruled(row, at)?.validation ?? null));
  const [rule = 'null'] = rules;
  const validation = rules.every((one) => one === rule) ? ruled(table.bodyRow, at)?.validation : undefined;
  return {
    key: name, header: name, width: widths(at), hidden: false,
    headerStyle: styleOf(sheet.format(table.rect.row, at)), style: usual<StyleName>(rows.map((row) => styleOf(sheet.format(row, at))), 'text'),
    prompt: ruled(table.rect.row, at)?.prompt ?? { title: '', text: '' },
    ...(validation === undefined ? {} : { validation }), ...(formula === undefined ? {} : { formula: toFileFormula(formula) }),
  };
}

/** A table with what most of its cells have in common. */
export function tableOf(sheet: Sheet, table: Table, valueAt: ValueAt, widths: (column: number) => number, ruled: RuledAt): BlueprintTable {
  const { rect, name, bodyRow, bodyHeight } = table;
  return {
    entity: name, name, caption: '', description: '', firstColumn: rect.column, headerRow: rect.row + 1,
    columns: table.columns.map((_, i) => columnOf(sheet, table, i, widths, ruled)),
    rows: Array.from({ length: bodyHeight }, (_, r) => table.columns.map((_c, i) => valueAt(bodyRow + r, rect.column + i))),
    overrides: [], conditionalFormats: [],
  };
}

/** Whether a cell of a table's header or body is all that its column says. */
export function isUsual(sheet: Sheet, table: Table, laid: BlueprintTable, row: number, column: number, ruled: Ruled | undefined): boolean {
  const i = column - table.rect.column;
  const [own, said] = [table.columns[i], laid.columns[i]];
  if (own === undefined || said === undefined) return false;
  const body = row - table.bodyRow;
  if (body < FIRST) return true;
  const cell = sheet.cell(row, column);
  const expected = own.formula === undefined ? undefined : offsetFormula(own.formula, row - (own.formulaRow ?? row), 0);
  const isRuled = ruled?.prompt === undefined && JSON.stringify(ruled?.validation) === JSON.stringify(said.validation);
  return cell?.formula === expected && isRuled && givesLook(said.style, laid.rows[body]?.[i], sheet.format(row, column));
}
