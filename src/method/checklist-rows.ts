import { blindspots } from './blindspots';
import { crossLayerChecklist, layerChecklist } from './checklist';
import { coreThreats } from './core-threats';
import { extendedThreats } from './extended-threats';
import type { LayerId } from './layers';
import { type OwedWhen, owedWhenAll } from './owed';
import { unnumberedThreats } from './unnumbered';

export type ChecklistSection = LayerId | 'Unnumbered' | 'Blindspots' | 'Cross-Layer threats';

/** A fixed row of the Phase 6 checklist. */
export interface ChecklistRow {
  readonly id: string;
  readonly section: ChecklistSection;
  readonly layers: readonly LayerId[];
  readonly topic: string;
  readonly refs: readonly string[];
  readonly owedWhen: OwedWhen;
}

const owedByThreat = new Map<string, OwedWhen>([...coreThreats, ...extendedThreats].map(({ id, owed }) => [id, owed]));

function row(id: string, section: ChecklistSection, layers: readonly LayerId[], topic: string, refs: readonly string[] = []): ChecklistRow {
  const cited = refs.flatMap((ref) => owedByThreat.get(ref) ?? []);
  return { id, section, layers, topic, refs, owedWhen: owedWhenAll(cited) };
}

/**
 * The 137 fixed checklist rows in sheet order: 92 layer checks, 15 unnumbered threats, 12 blindspots,
 * 18 cross-layer threats, each with the condition under which it is owed (METHOD sections 14 and 15).
 */
export const checklistRows: readonly ChecklistRow[] = [
  ...layerChecklist.map((check) => row(check.id, check.section, [check.section], check.topic, check.refs)),
  ...unnumberedThreats.map((threat) => row(threat.id, 'Unnumbered', [threat.layer], threat.name, threat.refs)),
  ...blindspots.map((blindspot) => row(blindspot.id, 'Blindspots', blindspot.layers, blindspot.name)),
  ...crossLayerChecklist.map((check) => row(check.id, 'Cross-Layer threats', ['Cross-Layer'], check.topic, check.refs)),
];
