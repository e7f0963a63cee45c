import { findingsTable } from '../../src/reports/findings';
import { withFixedRows } from '../../src/reports/product-rows';
import { remediationTable } from '../../src/reports/remediation';
import { CHARTS } from '../../src/reports/charts';
import { viewFacts } from '../../src/reports/support/view-facts';
import type { ReportTable } from '../../src/reports/support/report-table';
import { VIEWS } from '../../src/reports/views/index';
import { createModel } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';
import { plain, table } from './workbook-words';

const EXTENT = 'A list shows 200 rows live and further ones as values of the last refresh; a matrix has room for 20 zones and 200 assets. What does not fit is announced beside its title, and refresh makes room. '
  + 'The window into the mapping matrix shows 40 threats by 40 mitigations from the places typed beside it; the whole matrix is written by refresh.';

const KINDS = { live: 'follows as you type', values: 'as of the last refresh' } as const;

function columnsOf({ columns }: ReportTable): string {
  return table(['column', 'meaning'], columns.filter((c) => c.hidden !== true).map(({ header, help }) => [plain(header), plain(help)]));
}

/** The matrices, lists, roll-ups and report sheets, in words. */
export function viewsSection(): readonly string[] {
  const model = withFixedRows(createModel({}));
  const facts = viewFacts(model, rate(model, '2026-01-01'));
  const views = VIEWS.map((view) => view(facts));
  const reports = [findingsTable([]), remediationTable(facts)];
  return [
    'They stand beside the tables or on sheets of their own and are found again by names that begin with `View_`. All but the whole mapping matrix are formulas over the registers, so that a row typed a second ago counts.',
    table(['sheet', 'view', 'what it shows', 'kept up to date'], views.map(({ sheet, title, description, kind }) => [sheet, plain(title), plain(description), KINDS[kind ?? 'live']])),
    EXTENT,
    '### 2 Diagram',
    'Zones as containers with their trust rank, components inside, data flows as arrows labelled with protocol, encryption and authentication, and the strength of each boundary. The shapes are native and may be moved; refresh draws them anew when the architecture says something else.',
    '### 10 Summary',
    `One printed page: facts and scope, posture against appetite, the threat landscape with its charts (${CHARTS.map(({ title }) => title).join(', ')}), the top five risks, mitigations planned and verified, investment, recommendations, and how to read it. Everything on it is a formula.`,
    ...reports.flatMap((report) => [`### ${report.sheet}`, `${report.description}.`, columnsOf(report)]),
  ];
}
