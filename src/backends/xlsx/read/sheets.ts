import { DamagedWorkbookError } from '../../../errors';
import type { RawDrawing, RawSheet, RawTable } from '../../../workbook/port';
import type { CellContext } from './cell-value';
import type { OpcPackage, Relationship } from './package';
import { scanSheet } from './sheet-scan';
import { readTable } from './tables';
import type { SheetEntry } from './workbook-part';
import { forEachElement } from './xml-walk';

/** What the names of our charts and shapes begin with. */
const OURS = 'maestro:';

/** The worksheets of a workbook in tab order, one unpacked at a time; other kinds of sheets are left out. */
export function readSheets(
  opc: OpcPackage,
  entries: readonly SheetEntry[],
  relationships: readonly Relationship[],
  context: CellContext,
  file: string,
): RawSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const read = new Set<string>();
  const sheets: RawSheet[] = [];
  for (const { name, visibility, relationshipId } of entries) {
    // A module of code from the days of Excel 95 is listed among the sheets, with its text in the VBA project.
    if (relationshipId === '') continue;
    const relationship = byId.get(relationshipId ?? '');
    if (!relationship) throw new DamagedWorkbookError(file, `the sheet ${JSON.stringify(name)} has no part`);
    if (relationship.type !== 'worksheet') continue;
    const part = relationship.target;
    // A part shared by many sheets would multiply the work past every limit on size.
    if (read.has(part)) throw new DamagedWorkbookError(file, `two sheets share the part ${part}`);
    read.add(part);
    sheets.push({ name, visibility, rows: scanSheet(opc.open(part), context), tables: readTables(opc, part), drawn: readDrawn(opc, part) });
  }
  return sheets;
}

/** The charts and shapes on a sheet that this product drew. */
function readDrawn(opc: OpcPackage, sheetPart: string): RawDrawing[] {
  const drawn: RawDrawing[] = [];
  for (const { target } of opc.relationships(sheetPart).filter(({ type }) => type === 'drawing')) {
    if (!opc.has(target)) continue;
    forEachElement(opc.open(target), (name, _parent, attributes) => {
      const called = name === 'cNvPr' ? attributes.get('name') : undefined;
      if (called?.startsWith(OURS)) drawn.push({ name: called.slice(OURS.length), description: attributes.get('descr') ?? '' });
    });
  }
  return drawn;
}

function readTables(opc: OpcPackage, sheetPart: string): RawTable[] {
  const parts = opc.relationships(sheetPart).filter(({ type }) => type === 'table');
  const distinct = new Set(parts.map(({ target }) => target));
  return [...distinct].map((part) => readTable(opc.open(part))).filter((table) => table !== undefined);
}
