import type { BlueprintBlock } from '../../../../blueprint/blueprint';
import { isTrue } from '../../read/xml-walk';
import { sheetIndex } from '../cells/sheet-data';
import { setColumnLooks, type ColumnLook } from '../tables/column-widths';
import { attributeOf, childNamed } from '../xml/element';
import type { XmlEdit } from '../xml/xml-edit';

/** Sets the widths of blocks' columns where nobody set one, and hides those that shall be hidden and hold nothing. */
export function setFreeColumnLooks(edit: XmlEdit, blocks: readonly BlueprintBlock[]): void {
  const set = (childNamed(edit.root, 'cols')?.children ?? []).filter((col) => isTrue(attributeOf(col, 'customWidth')) || isTrue(attributeOf(col, 'hidden')));
  const isSet = (column: number): boolean => set.some((col) => Number(attributeOf(col, 'min')) <= column + 1 && Number(attributeOf(col, 'max')) > column);
  const used = new Set(sheetIndex(edit, { wants: () => true, replaces: () => false }).rows.flatMap(({ cells }) => cells.filter(({ isFilled }) => isFilled).map(({ column }) => column)));
  const looks = new Map<number, ColumnLook>();
  for (const { column: first, columns } of blocks) {
    columns.forEach(({ width, hidden }, i) => {
      const column = first + i;
      if (!isSet(column)) looks.set(column, { column, width, hidden: hidden === true && !used.has(column) });
    });
  }
  setColumnLooks(edit, [...looks.values()].sort((a, b) => a.column - b.column));
}
