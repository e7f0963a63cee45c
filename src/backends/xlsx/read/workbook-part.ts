import type { RawName, RawSheet } from '../../../workbook/port';
import type { XmlScanner } from './xml-scanner';
import { unescapeCharacters } from './xml-text';
import { forEachElement, isTrue, type Attributes } from './xml-walk';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  readonly relationshipId: string | undefined;
}

export interface WorkbookPart {
  /** Local name of the root element: `workbook`, unless the package is another kind of document. */
  readonly root: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Names of the workbook, those of single sheets left out. */
  readonly names: readonly RawName[];
}

const WITH_TEXT: ReadonlySet<string> = new Set(['definedName']);

/** Reads the main part of a package; throws what the scanner throws. */
export function readWorkbookPart(scanner: XmlScanner): WorkbookPart {
  let root = '';
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  const names: RawName[] = [];
  forEachElement(scanner, (name, parent, attributes, text) => {
    if (parent === '') root = name;
    else if (name === 'workbookPr' && parent === 'workbook') date1904 = isTrue(attributes.get('date1904'));
    else if (name === 'sheet' && parent === 'sheets') sheets.push(sheetEntry(attributes));
    else if (name === 'definedName' && parent === 'definedNames' && !attributes.has('localSheetId')) names.push({ name: attributes.get('name') ?? '', refersTo: text });
  }, WITH_TEXT);
  return { root, date1904, sheets, names };
}

function sheetEntry(attributes: Attributes): SheetEntry {
  const state = attributes.get('state');
  const [, relationshipId] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
  return {
    name: unescapeCharacters(attributes.get('name') ?? ''),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationshipId,
  };
}
