import type { RawTable } from '../../../workbook/port';
import { parseRange } from './cell-reference';
import type { XmlScanner } from './xml-scanner';
import { unescapeCharacters } from './xml-text';
import { forEachElement, type Attributes } from './xml-walk';

/** Reads one table part; undefined for a table without header row. Throws what the scanner throws. */
export function readTable(scanner: XmlScanner): RawTable | undefined {
  let table: Attributes | undefined;
  const columns: string[] = [];
  forEachElement(scanner, (name, parent, attributes) => {
    if (name === 'table' && parent === '') table = attributes;
    else if (name === 'tableColumn' && parent === 'tableColumns') columns.push(unescapeCharacters(attributes.get('name') ?? ''));
  });
  const name = table?.get('displayName') ?? table?.get('name');
  const range = parseRange(table?.get('ref') ?? '');
  if (!table || name === undefined || !range) return scanner.fail('a table without name or range');
  if (count(table.get('headerRowCount'), 1) === 0) return undefined;
  const totalsRows = count(table.get('totalsRowCount'), 0);
  return {
    name: unescapeCharacters(name),
    headerRow: range.firstRow,
    lastRow: Math.max(range.firstRow, range.lastRow - totalsRows),
    hasTotals: totalsRows > 0,
    firstColumn: range.firstColumn,
    lastColumn: range.lastColumn,
    columns,
  };
}

function count(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}
