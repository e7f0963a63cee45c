import type { Mitigation } from '../../model/mitigation';
import type { RoadmapRating } from '../../model/ratings';
import type { RoadmapItem } from '../../model/roadmap';
import type { RuleContext } from '../rule';

/** A roadmap row with what its source lends it. */
export interface Item {
  readonly row: RoadmapItem;
  /** The mitigation to finish; undefined for a threat without controls. */
  readonly mitigation: Mitigation | undefined;
  readonly rating: RoadmapRating;
}

/** Roadmap rows that are items still (METHOD section 13), in their order; a row that only waits for the next refresh to go is left out. */
export function* roadmapItems(context: RuleContext): Generator<Item> {
  const { model, index, ratings } = context;
  for (const row of model.roadmap) {
    const mitigation = index.find('mitigations', row.source);
    const owed = mitigation === undefined ? needsControls(context, row.source) : isUnfinished(context, mitigation);
    if (owed) yield { row, mitigation, rating: ratings.roadmap(row) };
  }
}

function isUnfinished({ ratings }: RuleContext, mitigation: Mitigation): boolean {
  const { effectiveStatus, threatsAddressed } = ratings.mitigation(mitigation);
  return effectiveStatus !== 'Implemented' && effectiveStatus !== 'Will Not Action' && (threatsAddressed ?? 0) > 0;
}

function needsControls({ index }: RuleContext, id: string | undefined): boolean {
  const threat = index.find('threats', id);
  if (threat === undefined || !index.isOpen(threat)) return false;
  return (threat.severity === 'Critical' || threat.severity === 'High') && index.controlsOf(id).length === 0;
}

/** How a finding names an item: its source and what is to be done. */
export function nameItem({ row }: Pick<Item, 'row'>): string {
  const source = row.source ?? row.id ?? 'An item';
  return row.description === undefined ? source : `${source} (${row.description})`;
}
