import { UnsafeChangeError } from '../../../../errors';
import { parseRange, type CellRange } from '../../read/cell-reference';
import { unescapeCharacters } from '../../read/xml-text';
import type { EditedPackage } from '../package/edited-package';
import { attributeOf, childNamed, type XmlElement } from '../xml/element';

/** A table of a sheet as its part describes it. */
export interface TablePlace {
  readonly part: string;
  readonly name: string;
  readonly id: number;
  /** Headers and totals included. */
  readonly range: CellRange;
  /** Last row of its body. */
  readonly lastRow: number;
  readonly totalsRows: number;
  readonly headerRows: number;
  /** Fed by a query or a mapped XML file. */
  readonly isFed: boolean;
  readonly headers: readonly string[];
}

/** The tables of a sheet. Throws what the scanner throws. */
export function tablesOf(pkg: EditedPackage, sheetPart: string): TablePlace[] {
  const parts = pkg.relationships(sheetPart).filter(({ type }) => type === 'table');
  return [...new Set(parts.map(({ target }) => target))].flatMap((part) => tableAt(part, pkg.open(part).root) ?? []);
}

function tableAt(part: string, root: XmlElement): TablePlace | undefined {
  const range = parseRange(attributeOf(root, 'ref') ?? '');
  if (!range) return undefined;
  const totalsRows = Number(attributeOf(root, 'totalsRowCount') ?? 0) || 0;
  const type = attributeOf(root, 'tableType') ?? 'worksheet';
  return {
    part, range, totalsRows,
    name: unescapeCharacters(attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? ''),
    id: Number(attributeOf(root, 'id') ?? 0),
    lastRow: range.lastRow - totalsRows,
    headerRows: Number(attributeOf(root, 'headerRowCount') ?? 1),
    isFed: type !== 'worksheet',
    headers: (childNamed(root, 'tableColumns')?.children ?? []).map((column) => unescapeCharacters(attributeOf(column, 'name') ?? '')),
  };
}

/**
 * The table of that name.
 * @throws UnsafeChangeError when the sheet has none
 */
export function tableNamed(tables: readonly TablePlace[], sheet: string, name: string): TablePlace {
  const found = tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new UnsafeChangeError(`Sheet "${sheet}"`, `the table ${name} is not there`, 'Move it back to this sheet, or restore it from an earlier version of the file.');
}
