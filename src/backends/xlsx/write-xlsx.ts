import type { Workbook, Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Blueprint, BlueprintSheet } from '../../blueprint/blueprint';
import { columnName } from '../../blueprint/ranges';
import { PAGE_FOOTER, PAGE_MARGINS } from '../page';
import { CellStyles } from './write/cell-styles';
import { addDrawings } from './write/drawing-parts';
import { fillSheet } from './write/fill-sheet';
import { pack } from './write/pack';
import { completeSheet } from './write/sheet-tail';
import { tablePart } from './write/table-part';
import { joinPairs, xml } from './write/xml-text';

/** Paper size A4 in the numbering of the file format. */
const A4 = 9;
function addSheet(workbook: Workbook, sheet: BlueprintSheet): Worksheet {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    properties: sheet.tabColour === undefined ? {} : { tabColor: { argb: `FF${sheet.tabColour}` } },
    views: [{ showGridLines: false, zoomScale: 90, ...(sheet.freeze === undefined ? { state: 'normal' } : { state: 'frozen', xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows }) }],
    pageSetup: {
      paperSize: A4, orientation: sheet.print.portrait ? 'portrait' : 'landscape', fitToPage: true, fitToWidth: sheet.print.pagesWide, fitToHeight: sheet.print.pagesHigh ?? 0,
      margins: { ...PAGE_MARGINS },
    },
    headerFooter: { oddFooter: `&L${PAGE_FOOTER.left}&C${PAGE_FOOTER.center}&R${PAGE_FOOTER.right}` },
  });
  if (sheet.locked) void worksheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true });
  if (sheet.print.titleRows !== undefined) worksheet.pageSetup.printTitlesRow = sheet.print.titleRows.join(':');
  if (sheet.print.columns !== undefined) worksheet.pageSetup.printArea = sheet.print.columns.map(columnName).join(':');
  return worksheet;
}

async function generate(blueprint: Blueprint): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const { title, subject, creator, description, date } = blueprint.properties;
  const at = new Date(`${date}T00:00:00Z`);
  Object.assign(workbook, { title, subject, creator, description, lastModifiedBy: creator, created: at, modified: at });
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = new CellStyles();
  for (const sheet of blueprint.sheets) fillSheet(addSheet(workbook, sheet), sheet, styles);
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return new Uint8Array(packed);
}

function withNames(workbookPart: string, blueprint: Blueprint): string {
  const names = blueprint.names.map(({ name, refersTo }) => `<definedName name="${name}">${xml(refersTo)}</definedName>`).join('');
  return workbookPart.includes('<definedNames>')
    ? workbookPart.replace('<definedNames>', () => `<definedNames>${names}`)
    : workbookPart.replace('<calcPr', () => `<definedNames>${names}</definedNames><calcPr`);
}

/** Completes the parts that exceljs cannot write. */
function finish(stored: Uint8Array, blueprint: Blueprint): ReadonlyMap<string, Uint8Array> {
  const result = new Map<string, Uint8Array>();
  const tables = blueprint.sheets.flatMap((sheet) => sheet.tables);
  for (const [name, torn] of Object.entries(unzipSync(stored))) {
    const bytes = /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name) ? joinPairs(torn) : torn;
    const [, kind, number] = /^xl\/(worksheets\/sheet|tables\/table|workbook)(\d*)\.xml$/.exec(name) ?? [];
    const sheet = kind === 'worksheets/sheet' ? blueprint.sheets[Number(number) - 1] : undefined;
    const table = kind === 'tables/table' ? tables[Number(number) - 1] : undefined;
    if (name.endsWith('/')) continue;
    if (sheet !== undefined) result.set(name, completeSheet(bytes, sheet));
    else if (table !== undefined) result.set(name, strToU8(tablePart(table, Number(number))));
    else if (kind === 'workbook') result.set(name, strToU8(withNames(strFromU8(bytes), blueprint)));
    else result.set(name, bytes);
  }
  addDrawings(result, blueprint.sheets);
  return result;
}

/**
 * A workbook file of a blueprint, generated with exceljs plus a finishing step over its parts, which are compressed once, at the end.
 * The same blueprint gives the same bytes. Every formula carries its value; text stays text, whatever it looks like.
 */
export async function writeXlsx(blueprint: Blueprint): Promise<Uint8Array> {
  return pack(finish(await generate(blueprint), blueprint));
}
