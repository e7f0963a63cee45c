import type { ReportColumn, ReportTable } from './support/report-table';

/** A finding as the Findings sheet shows it. */
export interface FindingLine {
  readonly severity: string;
  readonly ruleId: string;
  readonly phase: number;
  readonly sheet: string;
  /** Address of the cell it points at; absent for what concerns no cell. */
  readonly cell: string | undefined;
  readonly rowId: string;
  readonly message: string;
  readonly howToFix: string;
  readonly waived: boolean;
}

const COLUMNS: readonly ReportColumn[] = [
  { key: 'severity', header: 'Severity', width: 11, kind: 'level', help: 'Error, Warning or Info' },
  { key: 'rule', header: 'Rule', width: 34, kind: 'text', help: 'The rule that was broken; "maestro-workbook rules ID" explains it' },
  { key: 'phase', header: 'Phase', width: 9, kind: 'number', help: 'Phase whose work it is; blank for what spans phases' },
  { key: 'sheet', header: 'Sheet', width: 20, kind: 'text', help: 'Sheet it concerns' },
  { key: 'cell', header: 'Cell', width: 9, kind: 'link', help: 'Click to go there; as of the last Validate' },
  { key: 'address', header: 'Address', width: 9, kind: 'text', hidden: true, help: 'Address of the cell' },
  { key: 'rowId', header: 'Row ID', width: 12, kind: 'text', help: 'Row it concerns' },
  { key: 'message', header: 'Finding', width: 64, kind: 'long', help: 'What is wrong' },
  { key: 'howToFix', header: 'How to fix', width: 56, kind: 'long', help: 'The way out' },
  { key: 'waived', header: 'Waived', width: 10, kind: 'text', help: 'Yes when a waiver silences it' },
];
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What Validate found, errors first, waived ones at the end (METHOD section 0). */
export function findingsTable(findings: readonly FindingLine[]): ReportTable {
  const order = [...findings.filter((f) => !f.waived), ...findings.filter((f) => f.waived)];
  return {
    name: 'Findings', key: 'findings', sheet: 'Findings', description: 'What the last Validate found; written anew each time', columns: COLUMNS,
    rows: order.map((f) => [capitalised(f.severity), f.ruleId, f.phase === 0 ? undefined : f.phase, f.sheet, f.cell, f.cell, f.rowId || undefined, f.message, f.howToFix, f.waived ? 'Yes' : undefined]),
  };
}
