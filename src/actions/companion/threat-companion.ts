import type { Mapping } from '../../model/mapping';
import type { Threat } from '../../model/threat';
import type { Effectiveness, EffectiveStatus, RiskLevel } from '../../model/vocabulary';
import { ModelIndex } from '../../scoring/model-index';
import type { Assessment } from '../assessment';
import { linkTo, type Link, type Links } from './links';
import { suggestionsFor, type Suggestion } from './suggestions';

/** A mitigation as it works against the threat. */
export interface Control {
  readonly link: Link;
  readonly type: string | undefined;
  readonly effectiveness: Effectiveness | undefined;
  readonly status: EffectiveStatus | undefined;
  /** Decided against, or not in the register: it counts for nothing. */
  readonly counts: boolean;
}

/** A threat with all that decides about its level. Scores are inherent numbers 1 to 4 and what is left of them. */
export interface ThreatCompanion {
  readonly kind: 'threat';
  readonly link: Link;
  readonly status: string;
  readonly severity: string | undefined;
  readonly likelihood: string | undefined;
  readonly inherent: { readonly level: RiskLevel | undefined; readonly score: number | undefined };
  readonly residual: { readonly level: RiskLevel | undefined; readonly score: number | undefined; readonly assessed: boolean };
  readonly rank: number | undefined;
  readonly threatIds: readonly string[];
  readonly controls: readonly Control[];
  /** Missing types in words. */
  readonly gap: string | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly linked: readonly Links[];
  readonly decision: Link | undefined;
  readonly findings: number;
}

/** What belongs to a threat (METHOD sections 2, 4 and 5). */
export function threatCompanion(assessment: Assessment, threat: Threat): ThreatCompanion {
  const { model, ratings, validation } = assessment;
  const index = new ModelIndex(model);
  const rating = ratings.threat(threat);
  const [decision] = index.residualsOf(threat.id);
  const control = (row: Mapping): Control => {
    const mitigation = index.find('mitigations', row.mitigation);
    const { type, effectiveStatus, isControl } = ratings.mapping(row);
    const link = mitigation === undefined ? { ...linkTo(assessment, 'mapping', row), id: row.mitigation ?? '' } : linkTo(assessment, 'mitigations', mitigation);
    return { link, type, effectiveness: row.effectiveness, status: effectiveStatus, counts: isControl };
  };
  const rows = (['actors', 'components', 'crossings', 'assets'] as const).flatMap((entity): Links[] => {
    const wanted: readonly string[] = threat[entity];
    const named = model[entity].filter((row) => row.id !== undefined && (wanted.includes(row.id) || ('threats' in row && threat.id !== undefined && row.threats.includes(threat.id))));
    return named.length === 0 ? [] : [{ entity, title: TITLES[entity], links: named.map((row) => linkTo(assessment, entity, row)) }];
  });
  return {
    kind: 'threat', link: linkTo(assessment, 'threats', threat), status: threat.status ?? 'Open', severity: threat.severity, likelihood: threat.likelihood,
    inherent: { level: rating.inherentLevel, score: rating.inherentNumber },
    residual: { level: rating.residualLevel, score: rating.residualScore, assessed: rating.residualLevel !== rating.computedLevel },
    rank: rating.rank, threatIds: threat.threatIds,
    controls: index.mappingsOfThreat(threat.id).map(control), gap: rating.gap,
    suggestions: rating.open && threat.id !== undefined ? suggestionsFor(assessment, threat) : [],
    linked: rows, decision: decision === undefined ? undefined : linkTo(assessment, 'residual', decision),
    findings: validation.findings.filter((finding) => threat.id !== undefined && finding.entity === 'threats' && finding.rowId === threat.id).length,
  };
}

const TITLES = { actors: 'Threat actors', components: 'Components', crossings: 'Crossings', assets: 'Assets' } as const;
