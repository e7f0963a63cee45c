import { toSarif } from '../formats/sarif';
import type { ThreatModel } from '../model/threat-model';
import { isValidWaiver, waives } from '../rules/validate';
import { listRules } from './list-rules';
import type { ShownFinding, Validation } from './validate';

interface SarifOptions {
  readonly model: ThreatModel;
  readonly today: string;
  /** Path of the file from the folder that code scanning starts at, with `/` between folders. */
  readonly file: string;
  readonly toolVersion: string;
}

/** What validating found as a SARIF 2.1.0 log for code-scanning tools; waived findings with the reason of their waiver. */
export function validationSarif({ findings, waived, notes }: Validation, { model, today, file, toolVersion }: SarifOptions): string {
  const inForce = model.waivers.filter((waiver) => isValidWaiver(waiver, today));
  const reasonOf = (finding: ShownFinding): string => {
    const waiver = inForce.find((one) => waives(one, finding));
    return `${waiver?.reason ?? ''} (${waiver?.who ?? ''}${waiver?.until === undefined ? '' : `, until ${waiver.until}`})`;
  };
  return toSarif({ file, toolVersion, rules: listRules(), findings, waived: waived.map((finding) => ({ ...finding, reason: reasonOf(finding) })), notes });
}
