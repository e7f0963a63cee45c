import type { AnyRow } from '../../model/column';
import { rowKey } from '../../model/entity';
import { entityOf, type EntityKey } from '../../model/threat-model';
import type { RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import { topRisks } from '../../scoring/posture';
import type { Assessment } from '../assessment';
import { linkTo, referencesOf, referrersOf, titleOf, type Link, type Links } from './links';
import { mitigationCompanion, type MitigationCompanion } from './mitigation-companion';
import { rowAt, type SelectedCells } from './row-at';
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
  readonly findings: number;
}

/** No row is selected: the open risks that weigh most. */
export interface NoRow {
  readonly kind: 'none';
  readonly top: readonly { readonly link: Link; readonly level: RiskLevel | undefined }[];
}

export type Companion = ThreatCompanion | MitigationCompanion | RowCompanion | NoRow;

/** What belongs to the selected row. Rows that stand for a threat or a mitigation (decisions, mappings, validations, roadmap items) show that. */
export function companionOf(assessment: Assessment, selection: SelectedCells | null): Companion {
  const { model, ratings, validation } = assessment;
  const index = new ModelIndex(model);
  const found = selection === null ? undefined : rowAt(assessment, selection);
  if (found === undefined) return { kind: 'none', top: topRisks(index, ratings).map((threat) => ({ link: linkTo(assessment, 'threats', threat), level: ratings.threat(threat).residualLevel })) };
  const { entity, row } = found;
  const threat = index.find('threats', idOf(entity, row, 'threats', ['residual', 'mapping'], 'threat'));
  if (threat !== undefined) return threatCompanion(assessment, threat);
  const mitigation = index.find('mitigations', idOf(entity, row, 'mitigations', ['validations'], 'mitigation') ?? idOf(entity, row, 'mitigations', ['roadmap'], 'source'));
  if (mitigation !== undefined) return mitigationCompanion(assessment, mitigation);
  const key = rowKey(entityOf(entity), row);
  return {
    kind: 'row', entity, title: titleOf(entity), link: linkTo(assessment, entity, row), refersTo: referencesOf(assessment, entity, row), referredBy: referrersOf(assessment, entity, row),
    findings: validation.findings.filter((finding) => finding.entity === entity && finding.rowId === key).length,
  };
}

/** The ID that a row of a register has itself, or of the one it stands for. */
function idOf(entity: EntityKey, row: AnyRow, own: EntityKey, standIns: readonly EntityKey[], column: string): string | undefined {
  const value = entity === own ? row['id'] : standIns.includes(entity) ? row[column] : undefined;
  return typeof value === 'string' ? value : undefined;
}
