import type { ScanResult } from '../../formats/sarif-results';
import type { SarifRule } from '../../model/sarif-rule';
import type { ThreatModel } from '../../model/threat-model';
import type { Validation } from '../../model/validation';

/** What a result records about a mitigation. */
export interface Recorded {
  readonly mitigation: string;
  readonly status: NonNullable<Validation['status']>;
  readonly artefactKind: Validation['artefactKind'];
}

/** The table SarifRules as a function of a result, each mitigation once, and its rows that cannot be followed, in sentences. A passed check records only what Status on pass says. */
export function mappingOf({ sarifRules, mitigations }: ThreatModel): { readonly recordedBy: (result: ScanResult) => readonly Recorded[]; readonly faults: readonly string[] } {
  const known = new Set(mitigations.map(({ id }) => id));
  const faulty = sarifRules.flatMap((row) => {
    const fault = faultOf(row, known);
    return fault === undefined ? [] : [{ row, fault }];
  });
  const sound = sarifRules.filter((row) => !faulty.some((one) => one.row === row));
  const recordedBy = (result: ScanResult): readonly Recorded[] => {
    const byMitigation = new Map<string, Recorded>();
    for (const row of sound) {
      const status = result.outcome === 'passed' ? row.statusOnPass : row.status;
      if (row.mitigation === undefined || status === undefined || byMitigation.has(row.mitigation) || !names(row, result)) continue;
      byMitigation.set(row.mitigation, { mitigation: row.mitigation, status, artefactKind: row.artefactKind });
    }
    return [...byMitigation.values()];
  };
  return { recordedBy, faults: faulty.map(({ row, fault }) => `SarifRules ${row.tool ?? '(no tool)'}: ${row.rule ?? '(no rule)'}: ${fault}; the row was passed over.`) };
}

function faultOf({ tool, rule, mitigation, status }: SarifRule, known: ReadonlySet<string | undefined>): string | undefined {
  if (tool === undefined || rule === undefined || mitigation === undefined || status === undefined) return 'tool, rule, mitigation and status are all needed';
  return known.has(mitigation) ? undefined : `there is no mitigation ${mitigation}`;
}

/** Names compare without case; `*` at the end of a rule stands for any ending. */
function names({ tool = '', rule = '' }: SarifRule, result: ScanResult): boolean {
  const [wanted, found] = [rule.trim().toLowerCase(), result.rule.toLowerCase()];
  if (tool.trim().toLowerCase() !== result.tool.trim().toLowerCase()) return false;
  return wanted.endsWith('*') ? found.startsWith(wanted.slice(0, -1)) : found === wanted;
}
