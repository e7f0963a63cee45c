import type { CellValue } from '../model/column';
import type { Ratings } from '../model/ratings';
import type { Residual } from '../model/residual';
import type { ThreatModel } from '../model/threat-model';
import type { RiskLevel } from '../model/vocabulary';
import { contentHash } from '../scoring/content-hash';
import { lastArchived } from '../scoring/last-archived';
import { ModelIndex } from '../scoring/model-index';

/** What a risk owner decides, by column of the residual register. */
export const DECISION_COLUMNS = [
  'disposition', 'businessJustification', 'compensatingControls', 'thirdParty', 'targetDate', 'triggerEvents', 'ownerRole', 'acceptedBy', 'acceptanceDate', 'decisionNote',
] as const satisfies readonly (keyof Residual)[];
export type DecisionColumn = (typeof DECISION_COLUMNS)[number];

/** Columns that store what a sign-off rests on (METHOD section 11). */
export const BASIS_COLUMNS = ['acceptedSeverity', 'acceptedLikelihood', 'acceptedFingerprintSum'] as const satisfies readonly (keyof Residual)[];

/** A fact that the owner reads and does not change. */
export interface PackFact {
  readonly label: string;
  readonly text: string;
  readonly level?: RiskLevel;
}

/** One risk as its owner reads it. */
export interface PackRisk {
  /** Of the residual row. */
  readonly id: string;
  readonly title: string;
  readonly facts: readonly PackFact[];
  /** What stands in the decision columns, and what an earlier sign-off rests on, when the pack is made. */
  readonly base: Readonly<Record<string, CellValue>>;
  /** What a sign-off of this pack rests on. */
  readonly basis: Readonly<Record<(typeof BASIS_COLUMNS)[number], CellValue>>;
}

/** The decisions that one owner is asked for. */
export interface Pack {
  readonly id: string;
  readonly modelId: string;
  readonly systemName: string;
  /** Last archived version; blank before the first. */
  readonly version: string;
  /** Content hash of the model. */
  readonly hash: string;
  readonly owner: string;
  readonly email: string | undefined;
  /** ISO dates. */
  readonly made: string;
  readonly due: string | undefined;
  readonly risks: readonly PackRisk[];
}

/** Residual risks by owner, and those that go to nobody. */
export interface Packs {
  readonly packs: readonly Pack[];
  /** Open risks without an owner: residual row and threat. */
  readonly ownerless: readonly { readonly id: string; readonly name: string }[];
}

export interface PackOptions {
  /** ISO date. */
  readonly made: string;
  readonly due?: string;
}

/** Owners are told apart without regard to case and spaces. */
export const ownerKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** One pack for each owner of open risks, in the order in which the register names them (METHOD section 11). */
export function packsOf(model: ThreatModel, ratings: Ratings, { made, due }: PackOptions): Packs {
  const index = new ModelIndex(model);
  const hash = contentHash(model);
  const byOwner = new Map<string, Residual[]>();
  const ownerless: { readonly id: string; readonly name: string }[] = [];
  for (const row of model.residual) {
    const threat = index.find('threats', row.threat);
    const isFirst = index.residualsOf(row.threat)[0] === row;
    if (row.id === undefined || threat === undefined || !isFirst || !ratings.threat(threat).open) continue;
    const owner = row.ownerName?.trim() ?? '';
    if (owner === '') ownerless.push({ id: row.id, name: [threat.id, threat.name].filter(Boolean).join(' ') });
    else byOwner.set(ownerKey(owner), [...(byOwner.get(ownerKey(owner)) ?? []), row]);
  }
  const packs = [...byOwner].map(([key, rows]): Pack => ({
    id: `${hash.slice(0, 12)}-${made}-${key.replace(/ /g, '-')}`, modelId: model.meta.modelId, systemName: model.context.systemName ?? 'the system', version: lastArchived(model.versions)?.version ?? '', hash,
    owner: rows[0]?.ownerName?.trim().replace(/\s+/g, ' ') ?? '', email: rows.find(({ ownerEmail }) => ownerEmail !== undefined)?.ownerEmail, made, due,
    risks: rows.map((row) => riskOf(index, ratings, row)),
  }));
  return { packs, ownerless };
}

function riskOf(index: ModelIndex, ratings: Ratings, row: Residual): PackRisk {
  const threat = index.find('threats', row.threat);
  const rating = ratings.residual(row);
  const columns = [...DECISION_COLUMNS, ...BASIS_COLUMNS];
  return {
    id: row.id ?? '', title: [threat?.id, threat?.name].filter(Boolean).join(' '),
    facts: [
      { label: 'What could happen', text: [threat?.description, threat?.attackScenario].filter(Boolean).join('\n') || 'Not described yet.' },
      { label: 'Harm to the business', text: threat?.impactText ?? 'Not described yet.' },
      { label: 'Risk without controls', text: levelText(rating.inherentLevel, `severity ${word(rating.currentSeverity)}, likelihood ${word(rating.currentLikelihood)}`), ...levelOf(rating.inherentLevel) },
      { label: 'Risk that remains', text: levelText(rating.residualLevel, remainingReason(row, rating)), ...levelOf(rating.residualLevel) },
      { label: 'Controls', text: controlsOf(index, ratings, row) },
    ],
    base: Object.fromEntries(columns.map((column) => [column, row[column]])),
    basis: { acceptedSeverity: rating.currentSeverity, acceptedLikelihood: rating.currentLikelihood, acceptedFingerprintSum: rating.currentFingerprintSum },
  };
}

const word = (value: string | undefined): string => value?.toLowerCase() ?? 'not rated';
const levelOf = (level: RiskLevel | undefined): { readonly level?: RiskLevel } => (level === undefined ? {} : { level });
const levelText = (level: RiskLevel | undefined, reason: string): string => `${level ?? 'Not rated'} (${reason})`;

function remainingReason(row: Residual, { bestEffectiveness, implementationStatus, computedLevel }: ReturnType<Ratings['residual']>): string {
  if (row.assessedLevel !== undefined && row.assessedLevel !== computedLevel) return `judged by the analyst; computed ${word(computedLevel)}. ${row.justification ?? 'No justification is given.'}`;
  if (bestEffectiveness === undefined || bestEffectiveness === 'None') return 'no control brings it down';
  return `its best control is of ${word(bestEffectiveness)} effectiveness and ${word(implementationStatus)}`;
}

function controlsOf(index: ModelIndex, ratings: Ratings, row: Residual): string {
  const lines = index.mappingsOfThreat(row.threat).map((mapping) => {
    const mitigation = index.find('mitigations', mapping.mitigation);
    const { effectiveStatus } = ratings.mapping(mapping);
    const verified = mitigation === undefined || ratings.mitigation(mitigation).countedRows === 0 ? 'not verified in the code' : 'as verified in the code';
    return `${[mapping.mitigation, mitigation?.name].filter(Boolean).join(' ')}: ${effectiveStatus ?? 'status unknown'}, ${verified}; effectiveness ${word(mapping.effectiveness)}`;
  });
  return lines.length === 0 ? 'None is mapped to this risk.' : lines.join('\n');
}
