import { isIsoDate } from '../model/date';
import type { Places } from '../model/location';
import type { Ratings } from '../model/ratings';
import { ENTITIES, entityOf, type ThreatModel } from '../model/threat-model';
import { findingsTable, type FindingLine } from '../reports/findings';
import { remediationTable } from '../reports/remediation';
import { viewFacts, type TableExtent } from '../reports/support/view-facts';
import type { View, ViewFacts } from '../reports/support/view';
import { VIEWS } from '../reports/views/index';
import { summaryPage } from '../reports/views/summary';
import type { Blueprint, BlueprintBlock, BlueprintSheet, BlueprintTable, DefinedName, DocumentProperties } from './blueprint';
import { diagramSheet } from './diagram-sheet';
import { idNames, listsBlock } from './lists';
import { metaSheet } from './meta-sheet';
import { placesOf } from './places';
import { placeViews } from './place-views';
import { reportTable } from './report-tables';
import { codeValidationStatement } from './statement-block';
import { HEADER_ROW, registerSheet } from './sheet-frame';
import { SHEET_ORDER } from './sheet-order';
import { START_HEADER_ROW, startNames, startSheet } from './start-sheet';
import { matrixSheet, reportSheet } from './report-sheets';
import { summarySheet } from './summary-sheet';
import { blueprintTable } from './tables';
import { blockName, blockOf, viewName, type PlacedView } from './views';

/** Date of documents whose model has no assessment date yet: the bytes may not depend on the clock. */
const NO_DATE = '2000-01-01';

/** What a workbook shows beside its model. */
export interface BuildOptions {
  /** What Validate found, given where the rows stand; nothing when absent. */
  readonly findings?: (places: Places) => readonly FindingLine[];
  /** Where views stand in a workbook that people have edited, by the names of their ranges; the usual place when absent. */
  readonly anchors?: ReadonlyMap<string, Anchored>;
  /** Where rows stand in such a workbook, by register. */
  readonly extents?: Readonly<Record<string, TableExtent>>;
}

interface Anchored {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Views at the places that are known for them. */
export function anchored(views: readonly PlacedView[], anchors: ReadonlyMap<string, Anchored>): ReadonlyMap<string, PlacedView> {
  return new Map(views.map(({ view, row, column }): [string, PlacedView] => {
    const found = anchors.get(viewName(view.key));
    return [view.key, found === undefined ? { view, row, column } : { view: { ...view, sheet: found.sheet }, row: found.row, column: found.column }];
  }));
}

/** A sheet's tables side by side, one empty column apart, headers on one row: each can grow without meeting another. */
function tablesOf(sheet: string, model: ThreatModel, ratings: Ratings): readonly BlueprintTable[] {
  const tables: BlueprintTable[] = [];
  const headerRow = sheet === 'Start' ? START_HEADER_ROW : HEADER_ROW;
  let firstColumn = 0;
  for (const entity of ENTITIES.filter((e) => e.sheet === sheet)) {
    const table = blueprintTable(entity, model, ratings, { firstColumn, headerRow });
    tables.push(table);
    firstColumn += table.columns.length + 1;
  }
  return tables;
}

function propertiesOf(model: ThreatModel): DocumentProperties {
  const { systemName, analysts, assessmentDate } = model.context;
  return {
    title: systemName === undefined ? 'MAESTRO threat model' : `MAESTRO threat model of ${systemName}`,
    subject: 'Threat model of an agentic AI system',
    creator: analysts ?? 'MAESTRO Workbook',
    description: 'Made with MAESTRO Workbook',
    date: assessmentDate !== undefined && isIsoDate(assessmentDate) && assessmentDate > '1980-01-01' ? assessmentDate : NO_DATE,
  };
}

/** Every view of the workbook, the pages among them. */
export const viewsOf = (facts: ViewFacts): readonly View[] => [...VIEWS.map((view) => view(facts)), summaryPage(facts).view];

/** Names of the ranges of views and of other blocks, by which they are found again. */
const blockNames = (sheets: readonly BlueprintSheet[]): readonly DefinedName[] => sheets.flatMap(({ name, blocks }) => blocks.map((block) => blockName(name, block)));

/**
 * The workbook of a model: every register as a table, derived from the model's schema, matrices, lists and report sheets, all computed cells with
 * formula and value (WORKBOOK).
 * @param baseHash content hash of the model, kept in `_meta` so that later changes can be told
 */
export function buildBlueprint(model: ThreatModel, ratings: Ratings, baseHash: string, { findings = () => [], anchors = new Map(), extents = {} }: BuildOptions = {}): Blueprint {
  const facts = viewFacts(model, ratings, extents);
  const registers = new Map(SHEET_ORDER.map((sheet) => [sheet as string, tablesOf(sheet, model, ratings)]));
  const views = viewsOf(facts);
  const placed = anchored(SHEET_ORDER.flatMap((sheet) => placeViews(views.filter((v) => v.sheet === sheet), registers.get(sheet) ?? [])), anchors);
  const blocksOf = (sheet: string): readonly BlueprintBlock[] => [...placed.values()].filter((p) => p.view.sheet === sheet).map((p) => blockOf(p, placed));
  const names: DefinedName[] = [...startNames(), ...idNames()];

  const sheets = SHEET_ORDER.map((name): BlueprintSheet => {
    const tables = registers.get(name) ?? [];
    switch (name) {
      case 'Start': return startSheet(tables, model, ratings, SHEET_ORDER.filter((other) => other !== 'Start'));
      case '2 Diagram': return diagramSheet(model, ratings);
      case '6 Matrix': return matrixSheet(name, blocksOf(name));
      case '10 Summary': return summarySheet(blocksOf(name), facts, placed);
      case '10 Remediation': return reportSheet(name, [reportTable(remediationTable(facts), 0, HEADER_ROW)]);
      case 'Findings': return reportSheet(name, [reportTable(findingsTable(findings(placesOf(registers))), 0, HEADER_ROW)]);
      case 'Scales': {
        const width = tables.reduce((sum, t) => sum + t.columns.length + 1, 0);
        const lists = listsBlock(name, width, HEADER_ROW);
        names.push(...lists.names);
        const sheet = registerSheet(name, tables, { notes: lists.notes, widths: lists.widths });
        return { ...sheet, print: { ...sheet.print, columns: [0, width - 2] } };
      }
      default: return registerSheet(name, tables, { blocks: [...(name === entityOf('codeAccess').sheet ? [codeValidationStatement(ratings)] : []), ...blocksOf(name)] });
    }
  });
  return { properties: propertiesOf(model), sheets: [...sheets, metaSheet(model, baseHash)], names: [...names, ...blockNames(sheets)] };
}
