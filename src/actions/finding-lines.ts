import type { FindingLine } from '../reports/findings';
import type { Validation } from './validate';

/** What Validate found as lines of the Findings sheet, waived ones marked. */
export function findingLines({ findings, waived }: Validation): readonly FindingLine[] {
  const line = (isWaived: boolean) => ({ severity, ruleId, phase, sheet, cell, rowId, message, howToFix }: Validation['findings'][number]): FindingLine =>
    ({ severity, ruleId, phase: phase ?? 0, sheet, cell, rowId: rowId ?? '', message, howToFix, waived: isWaived });
  return [...findings.map(line(false)), ...waived.map(line(true))];
}
