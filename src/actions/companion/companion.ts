import type { Mitigation } from '../../model/mitigation';
import type { Threat } from '../../model/threat';
import type { EntityKey } from '../../model/threat-model';
import type { RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import { topRisks } from '../../scoring/posture';
import type { Assessment } from '../assessment';
import { linkTo, referencesOf, referrersOf, titleOf, type Link, type Links } from './links';
import { mitigationCompanion, type MitigationCompanion } from './mitigation-companion';
import { rowAt, rowNamed, type FoundRow, type NamedRow, type SelectedCells } from './row-at';
import { findingsOf, type RowFindings } from './row-findings';
import { threatCompanion, type ThreatCompanion } from './threat-companion';

/** Any other row: what it names, what names it, and what Validate says of it. */
export interface RowCompanion {
  readonly kind: 'row';
  readonly entity: EntityKey;
  /** The register, in words. */
  readonly title: string;
  readonly link: Link;
  readonly refersTo: readonly Links[];
  readonly referredBy: readonly Links[];
  readonly findings: readonly RowFindings[];
}

/** No row is selected: the open risks that weigh most. */
export interface NoRow {
  readonly kind: 'none';
  readonly top: readonly { readonly link: Link; readonly level: RiskLevel | undefined }[];
}

export type Companion = ThreatCompanion | MitigationCompanion | RowCompanion | NoRow;

/** What belongs to the selected row, or one that is named. Rows that stand for a threat or a mitigation (decisions, mappings, validations, roadmap items) show that. */
export function companionOf(assessment: Assessment, wanted: SelectedCells | NamedRow | null): Companion {
  const index = new ModelIndex(assessment.model);
  const found = wanted === null ? undefined : 'rowId' in wanted ? rowNamed(assessment, wanted) : rowAt(assessment, wanted);
  if (found === undefined) return { kind: 'none', top: topRisks(index, assessment.ratings).map((threat) => ({ link: linkTo(assessment, 'threats', threat), level: assessment.ratings.threat(threat).residualLevel })) };
  const { threat, mitigation } = concerned(assessment, index, found);
  if (mitigation !== undefined) return mitigationCompanion(assessment, mitigation);
  if (threat !== undefined) return threatCompanion(assessment, threat);
  const { entity, row } = found;
  return {
    kind: 'row', entity, title: titleOf(entity), link: linkTo(assessment, entity, row), refersTo: referencesOf(assessment, entity, row), referredBy: referrersOf(assessment, entity, row),
    findings: findingsOf(assessment, [found]),
  };
}

/** The threat or the mitigation that a row is or stands for. A mapping stands for its mitigation where that is selected, for its threat everywhere else. */
function concerned({ model }: Assessment, index: ModelIndex, { entity, row, column }: FoundRow): { readonly threat?: Threat | undefined; readonly mitigation?: Mitigation | undefined } {
  const named = (key: string): string | undefined => (typeof row[key] === 'string' ? row[key] : undefined);
  switch (entity) {
    // The row itself: an ID may be missing yet, or stand there twice.
    case 'threats': return { threat: model.threats.find((threat) => threat === row) };
    case 'mitigations': return { mitigation: model.mitigations.find((mitigation) => mitigation === row) };
    case 'residual': return { threat: index.find('threats', named('threat')) };
    case 'mapping': return column === 'mitigation' ? { mitigation: index.find('mitigations', named('mitigation')) } : { threat: index.find('threats', named('threat')) };
    case 'validations': return { mitigation: index.find('mitigations', named('mitigation')) };
    case 'roadmap': return { mitigation: index.find('mitigations', named('source')), threat: index.find('threats', named('source')) };
    default: return {};
  }
}
