import { strFromU8, unzipSync } from 'fflate';

/** The children that a part's root element may have, in the order the schema of the file format demands. */
const ORDER = {
  worksheet: ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
  workbook: ['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
  table: ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'],
} as const;
const REPEATED: ReadonlySet<string> = new Set(['conditionalFormatting']);

/** Names of the root element and its children, in document order. Throws on XML that is not well-formed as far as nesting goes. */
function outline(xml: string): { root: string; children: readonly string[] } {
  const open: string[] = [];
  const children: string[] = [];
  let root = '';
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (name === undefined) continue;
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`${name} is closed out of turn`);
      continue;
    }
    if (open.length === 0) root = name;
    if (open.length === 1) children.push(name);
    if (self !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(' ')} never closed`);
  return { root, children };
}

/** What is out of order in the parts of a workbook file; empty when nothing is. */
export function partOrderProblems(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    if (!part.endsWith('.xml') || part.startsWith('[')) return [];
    const { root, children } = outline(strFromU8(content));
    const order: readonly string[] | undefined = Object.entries(ORDER).find(([name]) => name === root)?.[1];
    if (order === undefined) return [];
    return children.flatMap((child, i) => {
      const before = children[i - 1];
      if (!order.includes(child)) return [`${part}: ${child} is no child of ${root}`];
      if (before === undefined || order.indexOf(before) < order.indexOf(child) || (before === child && REPEATED.has(child))) return [];
      return [`${part}: ${child} after ${before}`];
    });
  });
}
