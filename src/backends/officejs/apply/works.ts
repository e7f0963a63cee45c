import type { Blueprint } from '../../../blueprint/blueprint';
import type { RawWorkbook, WorkbookChanges } from '../../../workbook/port';
import { missingSheets, nameWorks } from './add-sheets';
import type { Work } from './batch';
import { BlockWork } from './lay-blocks';
import { redrawWork } from './redraw';
import type { Checked } from './verify';

/** Work in order. */
export interface OrderedWorks {
  readonly works: readonly Work[];
  /** So many at its beginning are not to be stopped between: a sheet would stay half laid out, and the next refresh would not know. */
  readonly together: number;
}

/**
 * Everything that is written, in order: sheets with their tables and the growth of tables, names, then formulas, which name all of these, and drawings, which
 * show them.
 */
export function worksOf(checked: Checked, changes: WorkbookChanges, blueprint: Blueprint, epoch: Pick<RawWorkbook, 'date1904'>): OrderedWorks {
  const { inventory, segments, growths, blocks, drawn } = checked;
  const existing = new Set(inventory.names.keys());
  const sheets = missingSheets(changes.sheets, blueprint, inventory.sheets.map(({ name }) => name), epoch);
  const ofBlocks = new Set(blocks.flatMap(({ missing: { name } }) => (name === undefined ? [] : [name.name])));
  const names = nameWorks(changes.names.filter(({ name }) => !ofBlocks.has(name)), existing);
  const first = [...sheets.contents, ...growths, ...names, ...sheets.rest];
  const works = [
    ...first, ...segments, ...blocks.map(({ missing, seen }) => new BlockWork(missing, seen, epoch, existing)), ...drawn.map((each) => redrawWork(each, blueprint)),
  ];
  return { works, together: changes.sheets.length > 0 ? first.length : 0 };
}
