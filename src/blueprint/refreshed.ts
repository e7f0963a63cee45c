import type { Ratings } from '../model/ratings';
import type { ThreatModel } from '../model/threat-model';
import { findingsTable, type FindingLine } from '../reports/findings';
import { remediationTable } from '../reports/remediation';
import { viewFacts, type TableExtent } from '../reports/support/view-facts';
import type { MappingWindowStart, ViewFacts } from '../reports/support/view';
import { CHARTS, type ReportChart } from '../reports/charts';
import type { BlueprintBlock, BlueprintNote, BlueprintTable } from './blueprint';
import { viewsOf } from './build';
import { diagramSheet } from './diagram-sheet';
import { reportTable } from './report-tables';
import { codeValidationStatement } from './statement-block';
import { factsBlock } from './start-sheet';
import { blockOf, viewName, type PlacedView } from './views';
import { entityOf } from '../model/threat-model';

export type { FindingLine } from '../reports/findings';
export type { TableExtent } from '../reports/support/view-facts';

/** A sheet with charts or shapes. */
export interface DrawnSheet {
  readonly sheet: string;
  readonly drawn: readonly { readonly name: string; readonly description: string }[];
  readonly notes: readonly BlueprintNote[];
  /** Names of the blocks whose cells its charts show. */
  readonly shows: ReadonlySet<string>;
}

const SUMMARY = '10 Summary';

const shownBy = ({ categories, series }: ReportChart): readonly string[] => [categories, ...series.flatMap(({ name, values }) => [name, values])].map(({ view }) => viewName(view));

/** What a refresh computes anew of a workbook whose rows stand where `extents` says. */
export class Refreshed {
  readonly #facts: ViewFacts;

  constructor(readonly model: ThreatModel, readonly ratings: Ratings, extents: Readonly<Record<string, TableExtent>>, window?: MappingWindowStart) {
    this.#facts = viewFacts(model, ratings, extents, window);
  }

  /** The views by the names of their ranges. */
  get views(): ReadonlyMap<string, PlacedView> {
    return new Map(viewsOf(this.#facts).map((view) => [viewName(view.key), { view, row: 1, column: 0 }]));
  }

  /** Blocks that are no views, each with its sheet. */
  get fixedBlocks(): readonly { readonly sheet: string; readonly block: BlueprintBlock }[] {
    return [{ sheet: 'Start', block: factsBlock(this.model, this.ratings) }, { sheet: entityOf('codeAccess').sheet, block: codeValidationStatement(this.ratings) }];
  }

  /** The tables that are written whole. */
  reportTables(findings: readonly FindingLine[]): readonly BlueprintTable[] {
    return [findingsTable(findings), remediationTable(this.#facts)].map((table) => reportTable(table, 0, 1));
  }

  /** The sheets with charts or shapes, each with their names and descriptions, and the words that stand above them. */
  get drawings(): readonly DrawnSheet[] {
    const diagram = diagramSheet(this.model, this.ratings);
    return [{ sheet: diagram.name, drawn: diagram.shapes, notes: diagram.notes, shows: new Set() }, { sheet: SUMMARY, drawn: CHARTS, notes: [], shows: new Set(CHARTS.flatMap(shownBy)) }];
  }

  block(placed: PlacedView, all: ReadonlyMap<string, PlacedView>): BlueprintBlock {
    return blockOf(placed, all);
  }
}
