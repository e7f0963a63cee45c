import { strToU8, zipSync, type Zippable } from 'fflate';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import type { RawRow, RawValue, RawWorkbook } from '../../../../src/workbook/port';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts by path; text becomes UTF-8. `undefined` removes a part the default package has. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

export function relationships(...items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

export function worksheet(rows: string, after = ''): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbook(inside: string): string {
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inside}</workbook>`;
}

export function sharedStrings(...items: readonly string[]): string {
  return `${DECLARATION}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** A package with one sheet "S" of the given rows; `parts` adds to it or replaces its parts. */
export function partsOf(rows: string, parts: Parts = {}): Parts {
  return {
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(rows),
    ...parts,
  };
}

export function zip(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (content !== undefined) entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 6 });
}

export function read(parts: Parts): RawWorkbook {
  return readXlsx(zip(parts), 'model.xlsx');
}

/** The rows of the first sheet of a package with the given rows. */
export function rowsOf(rows: string, parts: Parts = {}): readonly RawRow[] {
  return read(partsOf(rows, parts)).sheets[0]?.rows ?? [];
}

/** The first value of the first row of a package with the given cell markup. */
export function cellOf(cell: string, parts: Parts = {}): RawValue | undefined {
  return rowsOf(`<row r="1">${cell}</row>`, parts)[0]?.cells[0];
}

/** The class name and sentence of what `action` throws; 'nothing' when it does not. */
export function thrownBy(action: () => unknown): string {
  try {
    action();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
