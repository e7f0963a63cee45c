import { createColors } from 'picocolors';
import type { ShownFinding, Validation } from '../actions/validate';

/** A list of findings grouped by sheet, each with its cell, row, sentence and rule. */
export function textReport(file: string, { findings, waived, counts, notes }: Validation, colour: boolean): string {
  const paint = createColors(colour);
  const label = { error: paint.red('error  '), warning: paint.yellow('warning'), info: paint.cyan('info   ') };
  const lines: string[] = [];
  for (const [sheet, group] of bySheet(findings)) {
    lines.push('', paint.bold(sheet));
    const width = Math.max(...group.map((f) => place(f).length));
    for (const f of group) lines.push(`  ${label[f.severity]}  ${place(f).padEnd(width)}  ${f.message}  ${paint.dim(f.ruleId)}`);
  }
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  lines.push('', ...notes.map((note) => paint.dim(`note: ${note}`)));
  lines.push(`${file}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${counts.info} info${waived.length > 0 ? `, ${waived.length} waived` : ''}`);
  if (findings.length > 0) lines.push(paint.dim('"maestro-workbook rules ID" explains a rule and how to fix it.'));
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function bySheet(findings: readonly ShownFinding[]): ReadonlyMap<string, readonly ShownFinding[]> {
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.sheet);
    if (group === undefined) groups.set(finding.sheet, [finding]);
    else group.push(finding);
  }
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}

function place(finding: ShownFinding): string {
  return [finding.cell, finding.rowId, finding.header].filter((part) => part !== undefined && part !== '').join(' ');
}
