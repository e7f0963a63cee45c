import type { AnyRow } from '../model/column';
import type { Threat } from '../model/threat';
import { entityOf, type ThreatModel } from '../model/threat-model';
import { cellText, inLaterIds, sameCell } from './cell-text';
import type { Change } from './kinds';
import { bareName } from './pair-rows';
import type { TwoModels } from './two-models';

type Noun = 'Assumption' | 'Component' | 'Actor' | 'Zone' | 'Crossing' | 'Asset';
type RegisterKey = 'assumptions' | 'components' | 'actors' | 'zones' | 'crossings' | 'assets';

const REGISTERS: readonly (readonly [RegisterKey, Noun])[] = [
  ['assumptions', 'Assumption'], ['components', 'Component'], ['actors', 'Actor'], ['zones', 'Zone'], ['crossings', 'Crossing'], ['assets', 'Asset'],
];

/** Assumptions, components, actors, zones, crossings and assets added, removed and changed (METHOD section 16): one change for a row, however many of its cells differ. */
export function* registerChanges(models: TwoModels): Generator<Change> {
  const threats = models.rows('threats');
  const [come, gone] = [new Set(threats.added), new Set(threats.removed)];
  for (const [key, noun] of REGISTERS) {
    const { kept, added, removed } = models.rows(key);
    for (const row of added) if (key !== 'assets' || !isMentionOf(row, models.after.model, come)) yield { kind: `${noun} added`, ...named(row) };
    for (const row of removed) if (key !== 'assets' || !isMentionOf(row, models.before.model, gone)) yield { kind: `${noun} removed`, ...named(row) };
    for (const pair of kept) {
      const cells = changedCells(key, pair.before, pair.after, models);
      if (cells.length > 0) yield { kind: `${noun} changed`, ...named(pair.after), ...inWords(cells) };
    }
  }
}

/** An asset that is no more than a name in threats of which every one has come, or gone, is part of what is said of them. */
function isMentionOf(row: AnyRow, { threats }: ThreatModel, listed: ReadonlySet<Threat>): boolean {
  const id = cellText(row['id']);
  if (id === undefined || bareName(row) === undefined) return false;
  const mentions = threats.filter((threat) => threat.assets.includes(id));
  return mentions.length > 0 && mentions.every((threat) => listed.has(threat));
}

/** What a row is called: its name, or what comes nearest to one. */
function named(row: AnyRow): Pick<Change, 'id' | 'name'> {
  const zones = [row['fromZone'], row['toZone']].flatMap((zone) => cellText(zone) ?? []).join(' to ');
  return { id: cellText(row['id']), name: [row['name'], row['statement'], row['whatCrosses'], zones].map(cellText).find((text) => text !== undefined) };
}

interface ChangedCell {
  readonly header: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Hidden columns serve imports and are not for readers. */
function changedCells(key: RegisterKey, before: AnyRow, after: AnyRow, models: TwoModels): readonly ChangedCell[] {
  return Object.entries(entityOf(key).columns).flatMap(([column, definition]) => {
    if (definition.kind === 'id' || definition.hidden === true) return [];
    const was = inLaterIds(definition, before[column], models);
    return sameCell(was, after[column]) ? [] : [{ header: definition.header, from: cellText(was), to: cellText(after[column]) }];
  });
}

function inWords(cells: readonly ChangedCell[]): Pick<Change, 'field' | 'from' | 'to'> {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return { field: only.header, from: only.from, to: only.to };
  const side = (of: 'from' | 'to'): string => cells.map((cell) => `${cell.header}: ${cell[of] ?? '(blank)'}`).join('\n');
  return { field: cells.map(({ header }) => header).join(', '), from: side('from'), to: side('to') };
}
