import { threatName } from '../method/lookups';
import type { ChecklistRow } from '../model/checklist';
import type { Threat } from '../model/threat';
import { ModelIndex } from '../scoring/model-index';
import type { Assessment } from './assessment';
import { threatLink, type ThreatLink } from './coverage';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

/** More threats that could cover a row are not suggested. */
const SUGGESTED = 5;

/** One row of the checklist, with what deciding about it takes. */
export interface WalkRow {
  readonly id: string;
  readonly section: string | undefined;
  readonly topic: string | undefined;
  readonly layers: readonly string[];
  readonly refs: readonly { readonly id: string; readonly name: string | undefined }[];
  readonly owed: boolean;
  readonly verdict: NonNullable<ChecklistRow['verdict']>;
  readonly reason: string | undefined;
  readonly threats: readonly string[];
  readonly target: JumpTarget;
}

/** The checklist in its order, and the threats by which rows are linked. */
export interface Walk {
  readonly rows: readonly WalkRow[];
  /** By ID: those that rows name and the register has. */
  readonly threats: Readonly<Record<string, ThreatLink>>;
}

/** The checklist of Phase 6 as a walk; rows without an ID cannot be decided and are left out. */
export function checklistWalk(assessment: Assessment): Walk {
  const { model, ratings } = assessment;
  const threats = new Map(model.threats.flatMap((threat) => (threat.id === undefined ? [] : [[threat.id, threat] as const])));
  return {
    rows: model.checklist.flatMap((row): WalkRow[] => (row.id === undefined ? [] : [{
      id: row.id, section: row.section, topic: row.topic, layers: row.layers, refs: row.refs.map((id) => ({ id, name: threatName(id) })), owed: ratings.coverage(row).owed === 'Yes',
      verdict: row.verdict ?? 'Open', reason: row.reason, threats: row.threats, target: rowTarget(assessment, 'checklist', row, 'verdict'),
    }])),
    threats: Object.fromEntries([...new Set(model.checklist.flatMap((row) => row.threats))].flatMap((id) => {
      const threat = threats.get(id);
      return threat === undefined ? [] : [[id, threatLink(assessment, threat)]];
    })),
  };
}

/** Open threats that could cover a checklist row: those that carry one of its references first, then those on its layers that carry none. */
export function suggestedThreats(assessment: Assessment, id: string): readonly ThreatLink[] {
  const index = new ModelIndex(assessment.model);
  const row = index.find('checklist', id);
  if (row === undefined) return [];
  const isOnLayer = ({ layers }: Threat): boolean => layers.some((layer) => row.layers.includes(layer));
  const cites = ({ threatIds }: Threat): boolean => threatIds.some((cited) => cited === id || row.refs.includes(cited));
  const open = index.openThreats.filter((threat) => threat.id !== undefined && !row.threats.includes(threat.id));
  const found = [...open.filter(cites), ...open.filter((threat) => !cites(threat) && isOnLayer(threat))];
  return found.slice(0, SUGGESTED).map((threat) => threatLink(assessment, threat));
}
