import type { Mitigation } from '../../model/mitigation';
import type { Bucket, Effectiveness, EffectiveStatus, RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import type { Assessment } from '../assessment';
import type { JumpTarget } from '../jump';
import { rowTarget } from '../row-target';
import { linkTo, type Link } from './links';
import { findingsOf, rowsIn, type RowFindings } from './row-findings';

/** A threat that the mitigation works against. */
export interface Addressed {
  readonly link: Link;
  readonly effectiveness: Effectiveness | undefined;
  /** The cell where that is said. */
  readonly judged: JumpTarget;
  readonly level: RiskLevel | undefined;
  readonly open: boolean;
}

/** Where a priority comes from: the open threat with the largest severity × likelihood × gap. */
export interface PrioritySource {
  readonly threat: Link;
  /** severity × likelihood. */
  readonly exposure: number;
  /** What is left to do, 0 to 1. */
  readonly gap: number;
}

/** An open threat that a mitigation is not mapped to. */
export interface OtherThreat {
  readonly id: string;
  readonly name: string | undefined;
  readonly level: RiskLevel | undefined;
}

/** A mitigation with what it is good for and how far it is. */
export interface MitigationCompanion {
  readonly kind: 'mitigation';
  readonly link: Link;
  readonly type: string | undefined;
  readonly claimed: string | undefined;
  readonly effective: EffectiveStatus | undefined;
  readonly attestation: string | undefined;
  readonly priority: number | undefined;
  readonly priorityFrom: PrioritySource | undefined;
  readonly rank: number | undefined;
  readonly cost: string | undefined;
  readonly team: string | undefined;
  readonly owner: string | undefined;
  readonly threats: readonly Addressed[];
  readonly validations: readonly { readonly link: Link; readonly verdict: string | undefined; readonly artefact: string | undefined; readonly counted: boolean }[];
  readonly roadmap: { readonly link: Link; readonly bucket: Bucket | undefined; readonly due: string | undefined; readonly team: string | undefined } | undefined;
  /** Open threats it is not mapped to, those that lack a control first, then the highest risks. */
  readonly others: readonly OtherThreat[];
  readonly findings: readonly RowFindings[];
}

/** What belongs to a mitigation (METHOD sections 3, 6 and 13). */
export function mitigationCompanion(assessment: Assessment, mitigation: Mitigation): MitigationCompanion {
  const { model, ratings } = assessment;
  const index = new ModelIndex(model);
  const rating = ratings.mitigation(mitigation);
  const mapped = index.mappingsOfMitigation(mitigation.id);
  const validations = index.validationsOf(mitigation.id);
  const items = mitigation.id === undefined ? [] : model.roadmap.filter((row) => row.source === mitigation.id);
  const [item] = items;
  const planned = item && ratings.roadmap(item);
  return {
    kind: 'mitigation', link: linkTo(assessment, 'mitigations', mitigation), type: mitigation.type, claimed: mitigation.status, effective: rating.effectiveStatus, attestation: mitigation.attestation,
    priority: rating.priority, priorityFrom: prioritySource(assessment, index, mitigation), rank: rating.rank, cost: mitigation.cost, team: mitigation.team, owner: mitigation.owner,
    threats: mapped.flatMap((row): Addressed[] => {
      const threat = index.find('threats', row.threat);
      if (threat === undefined) return [];
      const { residualLevel: level, open } = ratings.threat(threat);
      return [{ link: linkTo(assessment, 'threats', threat), effectiveness: row.effectiveness, judged: rowTarget(assessment, 'mapping', row, 'effectiveness'), level, open }];
    }),
    validations: validations.map((row) => ({ link: linkTo(assessment, 'validations', row), verdict: row.status, artefact: row.artefact, counted: ratings.validation(row).counted === 'Yes' })),
    roadmap: item && { link: linkTo(assessment, 'roadmap', item), bucket: planned?.bucket, due: planned?.due, team: planned?.effectiveTeam },
    others: mitigation.id === undefined ? [] : othersFor(assessment, index, new Set(mapped.map(({ threat }) => threat))),
    findings: findingsOf(assessment, [{ entity: 'mitigations', row: mitigation }, ...rowsIn('validations', validations), ...rowsIn('roadmap', items), ...rowsIn('mapping', mapped)]),
  };
}

function prioritySource(assessment: Assessment, index: ModelIndex, mitigation: Mitigation): PrioritySource | undefined {
  const { ratings } = assessment;
  const { gap } = ratings.mitigation(mitigation);
  let largest: { readonly source: PrioritySource; readonly weight: number } | undefined;
  for (const row of index.mappingsOfMitigation(mitigation.id)) {
    const threat = index.find('threats', row.threat);
    const [exposure, weight] = [threat && ratings.threat(threat).exposure, ratings.mapping(row).weightedGap];
    if (threat === undefined || exposure === undefined || gap === undefined || weight === undefined || (largest !== undefined && weight <= largest.weight)) continue;
    largest = { source: { threat: linkTo(assessment, 'threats', threat), exposure, gap }, weight };
  }
  return largest?.source;
}

function othersFor({ ratings }: Assessment, index: ModelIndex, mapped: ReadonlySet<string | undefined>): readonly OtherThreat[] {
  const open = index.openThreats.flatMap((threat) => {
    const { id, name } = threat;
    const { residualLevel: level, sortKey = 0, gap } = ratings.threat(threat);
    return id === undefined || mapped.has(id) ? [] : [{ other: { id, name, level }, lacks: gap === undefined || gap === '' ? 0 : 1, sortKey }];
  });
  return open.sort((a, b) => b.lacks - a.lacks || b.sortKey - a.sortKey).map(({ other }) => other);
}
