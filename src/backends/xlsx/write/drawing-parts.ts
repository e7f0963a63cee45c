import { strFromU8, strToU8 } from 'fflate';
import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { chartPart } from './chart-part';
import { drawingPart } from './drawing-part';
import { RELATIONSHIPS, XML_HEAD } from './drawing-xml';

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const TYPES = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};
/** What may follow a sheet's reference to its drawing, in the order of the schema. */
const AFTER_DRAWING = ['<legacyDrawing', '<picture', '<tableParts', '<extLst', '</worksheet>'];

type Parts = Map<string, Uint8Array>;

const relationship = (id: number, type: 'drawing' | 'chart', target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
const relationships = (inner: string): string => `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${inner}</Relationships>`;

function textOf(parts: Parts, name: string): string | undefined {
  const part = parts.get(name);
  return part === undefined ? undefined : strFromU8(part);
}

/** Adds the relationship to those that tables may have, and returns its number. */
function relate(parts: Parts, sheetNumber: number, drawingNumber: number): number {
  const name = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`;
  const existing = textOf(parts, name) ?? relationships('');
  const id = 1 + Math.max(0, ...[...existing.matchAll(/ Id="rId(\d+)"/g)].map(([, number]) => Number(number)));
  const added = existing.replace(/<\/Relationships>|(<Relationships[^>]*)\/>/, (end, open?: string) => `${open === undefined ? '' : `${open}>`}${relationship(id, 'drawing', `../drawings/drawing${drawingNumber}.xml`)}${open === undefined ? end : '</Relationships>'}`);
  parts.set(name, strToU8(added));
  return id;
}

function refer(parts: Parts, sheetNumber: number, id: number): void {
  const name = `xl/worksheets/sheet${sheetNumber}.xml`;
  const sheet = textOf(parts, name);
  if (sheet === undefined) throw new Error(`exceljs wrote no ${name}`);
  const cells = sheet.lastIndexOf('</sheetData>');
  const places = AFTER_DRAWING.map((mark) => sheet.indexOf(mark, cells)).filter((at) => at >= 0);
  const at = Math.min(...places);
  parts.set(name, strToU8(`${sheet.slice(0, at)}<drawing r:id="rId${id}"/>${sheet.slice(at)}`));
}

function declare(parts: Parts, names: readonly (readonly [name: string, kind: keyof typeof TYPES])[]): void {
  const types = textOf(parts, CONTENT_TYPES);
  if (types === undefined) throw new Error('exceljs wrote no content types');
  const overrides = names.map(([name, kind]) => `<Override PartName="/${name}" ContentType="${TYPES[kind]}"/>`).join('');
  parts.set(CONTENT_TYPES, strToU8(types.replace('</Types>', () => `${overrides}</Types>`)));
}

/**
 * Adds to a workbook's parts, in place, the drawing of each sheet with charts or shapes, and its charts; a workbook without them stays as it is.
 * @param sheets in workbook order, as the sheet parts are numbered
 * Throws an `Error` when a part that every workbook has is missing: a mistake in the program.
 */
export function addDrawings(parts: Parts, sheets: readonly BlueprintSheet[]): void {
  const added: (readonly [string, keyof typeof TYPES])[] = [];
  let [drawings, charts] = [0, 0];
  sheets.forEach((sheet, i) => {
    if (sheet.charts.length === 0 && sheet.shapes.length === 0) return;
    drawings += 1;
    const name = `xl/drawings/drawing${drawings}.xml`;
    refer(parts, i + 1, relate(parts, i + 1, drawings));
    parts.set(name, strToU8(drawingPart(sheet)));
    added.push([name, 'drawing']);
    const first = charts + 1;
    for (const chart of sheet.charts) {
      charts += 1;
      parts.set(`xl/charts/chart${charts}.xml`, strToU8(chartPart(chart)));
      added.push([`xl/charts/chart${charts}.xml`, 'chart']);
    }
    if (sheet.charts.length > 0) {
      const links = sheet.charts.map((_, at) => relationship(at + 1, 'chart', `../charts/chart${first + at}.xml`)).join('');
      parts.set(`xl/drawings/_rels/drawing${drawings}.xml.rels`, strToU8(relationships(links)));
    }
  });
  if (added.length > 0) declare(parts, added);
}
