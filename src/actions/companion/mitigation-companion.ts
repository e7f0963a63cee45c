import type { Mitigation } from '../../model/mitigation';
import type { Bucket, Effectiveness, EffectiveStatus, RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import type { Assessment } from '../assessment';
import { linkTo, type Link } from './links';

/** A threat that the mitigation works against. */
export interface Addressed {
  readonly link: Link;
  readonly effectiveness: Effectiveness | undefined;
  readonly level: RiskLevel | undefined;
  readonly open: boolean;
}

/** A mitigation with what it is good for and how far it is. */
export interface MitigationCompanion {
  readonly kind: 'mitigation';
  readonly link: Link;
  readonly type: string | undefined;
  readonly claimed: string | undefined;
  readonly effective: EffectiveStatus | undefined;
  readonly priority: number | undefined;
  readonly rank: number | undefined;
  readonly cost: string | undefined;
  readonly team: string | undefined;
  readonly owner: string | undefined;
  readonly threats: readonly Addressed[];
  readonly validations: readonly { readonly link: Link; readonly verdict: string | undefined; readonly counted: boolean }[];
  readonly roadmap: { readonly link: Link; readonly bucket: Bucket | undefined; readonly due: string | undefined } | undefined;
  /** Open threats it is not mapped to, those with a gap and the highest levels first. */
  readonly others: readonly { readonly id: string; readonly name: string | undefined; readonly level: RiskLevel | undefined }[];
  readonly findings: number;
}

/** What belongs to a mitigation (METHOD sections 3, 6 and 13). */
export function mitigationCompanion(assessment: Assessment, mitigation: Mitigation): MitigationCompanion {
  const { model, ratings, validation } = assessment;
  const index = new ModelIndex(model);
  const rating = ratings.mitigation(mitigation);
  const mapped = index.mappingsOfMitigation(mitigation.id);
  const names = new Set(mapped.map(({ threat }) => threat));
  const item = model.roadmap.find((row) => row.source === mitigation.id);
  return {
    kind: 'mitigation', link: linkTo(assessment, 'mitigations', mitigation), type: mitigation.type, claimed: mitigation.status, effective: rating.effectiveStatus,
    priority: rating.priority, rank: rating.rank, cost: mitigation.cost, team: mitigation.team, owner: mitigation.owner,
    threats: mapped.flatMap((row): Addressed[] => {
      const threat = index.find('threats', row.threat);
      return threat === undefined ? [] : [{ link: linkTo(assessment, 'threats', threat), effectiveness: row.effectiveness, level: ratings.threat(threat).residualLevel, open: ratings.threat(threat).open }];
    }),
    validations: index.validationsOf(mitigation.id).map((row) => ({ link: linkTo(assessment, 'validations', row), verdict: row.status, counted: ratings.validation(row).counted === 'Yes' })),
    roadmap: item === undefined ? undefined : { link: linkTo(assessment, 'roadmap', item), bucket: ratings.roadmap(item).bucket, due: ratings.roadmap(item).due },
    others: index.openThreats.flatMap((threat) => {
      const { residualLevel, sortKey, gap } = ratings.threat(threat);
      return threat.id === undefined || names.has(threat.id) ? [] : [{ id: threat.id, name: threat.name, level: residualLevel, order: (sortKey ?? 0) + (gap === undefined || gap === '' ? 0 : 1e12) }];
    }).sort((a, b) => b.order - a.order).map(({ id, name, level }) => ({ id, name, level })),
    findings: validation.findings.filter((finding) => mitigation.id !== undefined && finding.entity === 'mitigations' && finding.rowId === mitigation.id).length,
  };
}
