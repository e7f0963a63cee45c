import type { Mapping } from '../../model/mapping';
import type { ResidualRating } from '../../model/ratings';
import type { Residual } from '../../model/residual';
import type { Threat } from '../../model/threat';
import type { Effectiveness, EffectiveStatus, RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import type { Assessment } from '../assessment';
import type { JumpTarget } from '../jump';
import { rowTarget } from '../row-target';
import { linkTo, titleOf, type Link, type Links } from './links';
import { findingsOf, rowsIn, type RowFindings } from './row-findings';
import { suggestionsFor, type Suggestion } from './suggestions';

/** A mitigation as it works against the threat. */
export interface Control {
  readonly link: Link;
  readonly type: string | undefined;
  readonly effectiveness: Effectiveness | undefined;
  /** The cell where its effectiveness against this threat is said. */
  readonly judged: JumpTarget;
  readonly status: EffectiveStatus | undefined;
  /** Not decided against, and in the register. */
  readonly counts: boolean;
  /** It is the one that brings the residual risk down to what it is. */
  readonly decides: boolean;
}

/** What is decided about the risk, and whether its sign-off still holds (METHOD section 11). */
export interface Decision extends Pick<Residual, 'disposition' | 'ownerName' | 'acceptedBy' | 'acceptanceDate'> {
  readonly link: Link;
  readonly signOff: ResidualRating['stale'];
}

/** A threat with all that decides about its level. Scores are inherent numbers 1 to 4 and what is left of them. */
export interface ThreatCompanion {
  readonly kind: 'threat';
  readonly link: Link;
  readonly status: string;
  readonly open: boolean;
  readonly severity: string | undefined;
  readonly likelihood: string | undefined;
  readonly inherent: { readonly level: RiskLevel | undefined; readonly score: number | undefined };
  readonly residual: { readonly level: RiskLevel | undefined; readonly score: number | undefined };
  /** A person set the residual level; what is computed stands beside it. */
  readonly assessed: { readonly computed: RiskLevel | undefined } | undefined;
  readonly rank: number | undefined;
  readonly threatIds: readonly string[];
  readonly controls: readonly Control[];
  /** Missing types in words. */
  readonly gap: string | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly linked: readonly Links[];
  readonly decision: Decision | undefined;
  readonly findings: readonly RowFindings[];
}

/** What belongs to a threat (METHOD sections 2, 4 and 5). */
export function threatCompanion(assessment: Assessment, threat: Threat): ThreatCompanion {
  const { model, ratings } = assessment;
  const index = new ModelIndex(model);
  const rating = ratings.threat(threat);
  const [decision] = index.residualsOf(threat.id);
  const mappings = index.mappingsOfThreat(threat.id);
  const deciding = (rating.reduction ?? 0) > 0 && rating.bestMapping !== undefined ? model.mapping[rating.bestMapping - 1] : undefined;
  const control = (row: Mapping): Control => {
    const mitigation = index.find('mitigations', row.mitigation);
    const { type, effectiveStatus, isControl } = ratings.mapping(row);
    const link = mitigation === undefined ? { ...linkTo(assessment, 'mapping', row), id: row.mitigation ?? '' } : linkTo(assessment, 'mitigations', mitigation);
    return { link, type, effectiveness: row.effectiveness, judged: rowTarget(assessment, 'mapping', row, 'effectiveness'), status: effectiveStatus, counts: isControl, decides: row === deciding };
  };
  return {
    kind: 'threat', link: linkTo(assessment, 'threats', threat), status: threat.status ?? 'Open', open: rating.open, severity: threat.severity, likelihood: threat.likelihood,
    inherent: { level: rating.inherentLevel, score: rating.inherentNumber },
    residual: { level: rating.residualLevel, score: rating.residualScore },
    assessed: decision?.assessedLevel === undefined ? undefined : { computed: rating.computedLevel },
    rank: rating.rank, threatIds: threat.threatIds,
    controls: mappings.map(control), gap: rating.gap,
    suggestions: rating.open && threat.id !== undefined ? suggestionsFor(assessment, threat) : [],
    linked: linkedTo(assessment, threat), decision: decision && decisionOf(assessment, decision),
    findings: findingsOf(assessment, [{ entity: 'threats', row: threat }, ...rowsIn('residual', index.residualsOf(threat.id)), ...rowsIn('mapping', mappings)]),
  };
}

function decisionOf(assessment: Assessment, row: Residual): Decision {
  const { disposition, ownerName, acceptedBy, acceptanceDate } = row;
  return { link: linkTo(assessment, 'residual', row), disposition, ownerName, acceptedBy, acceptanceDate, signOff: assessment.ratings.residual(row).stale };
}

/** Actors, components, crossings and assets that belong to a threat, whichever side records the link (METHOD section 8). */
function linkedTo(assessment: Assessment, threat: Threat): readonly Links[] {
  return (['actors', 'components', 'crossings', 'assets'] as const).flatMap((entity): Links[] => {
    const wanted: readonly string[] = threat[entity];
    const rows = assessment.model[entity].filter((row) => row.id !== undefined && (wanted.includes(row.id) || ('threats' in row && threat.id !== undefined && row.threats.includes(threat.id))));
    return rows.length === 0 ? [] : [{ entity, title: titleOf(entity), links: rows.map((row) => linkTo(assessment, entity, row)) }];
  });
}
