/** The sheets of the workbook, in order; `_meta` follows them. */
export const SHEET_ORDER = [
  'Start', '1 Business Context', '2 Architecture', '2 Diagram', '3 Threat Actors', '4 Trust Boundaries', '5 Asset Flows', '6 Threats', '6 Checklist', '6 Cross-Layer', '6 Matrix',
  '7 Mitigations', '7 Mapping', '8 Code Validation', '8 SARIF Rules', '9 Residual Risk', '10 Roadmap', '10 Summary', '10 Remediation', '10 Versions', '10 Triggers', 'Findings', 'Waivers', 'Assumptions', 'Scales',
] as const;

/** Sheets that only the product writes; they are locked from the start. */
export const REPORT_SHEETS: ReadonlySet<string> = new Set(['6 Matrix', '10 Summary', '10 Remediation', 'Findings']);
