import { coreThreats } from '../method/core-threats';
import { layers } from '../method/layers';
import type { AsiCell } from '../model/checklist';
import type { AnyRow } from '../model/column';
import type { RiskLevel } from '../model/vocabulary';
import { hasText } from '../scoring/has-text';
import { ModelIndex } from '../scoring/model-index';
import type { Assessment } from './assessment';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

/** How a core threat stands on a layer (METHOD section 15). */
export type CellState =
  /** An open threat carries the ID and names the layer. */
  | 'covered'
  /** Nothing covers it, though it is owed: the threat’s home layer. */
  | 'gap'
  /** As `gap`, on a layer that the threat reaches. */
  | 'consider'
  /** A reason says that it does not apply. */
  | 'dismissed'
  /** Mapped, and neither owed nor covered. */
  | 'not-owed'
  /** Not mapped and not covered. */
  | 'none';

export interface MapCell {
  readonly layer: string;
  /** Open threats with the ID on the layer. */
  readonly count: number;
  readonly state: CellState;
  /** Absent where the method does not map the threat to the layer. */
  readonly mapping?: 'primary' | 'secondary';
}

export interface MapRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly MapCell[];
}

/** The fifteen core threats by layer. */
export interface CoverageMap {
  readonly layers: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MapRow[];
  readonly gaps: number;
  readonly considered: number;
}

/** An open threat as a list shows it. */
export interface ThreatLink {
  readonly id: string;
  readonly name: string | undefined;
  readonly level: RiskLevel | undefined;
  readonly target: JumpTarget;
}

/** What stands behind one cell of the map. */
export interface CellDetail {
  readonly threats: readonly ThreatLink[];
  /** Why it does not apply, as somebody wrote. */
  readonly reason: string | undefined;
  /** Its row in the matrix register; absent where none is mapped or the row is gone. */
  readonly matrix: JumpTarget | undefined;
  /** Rows of the checklist that cite the threat on this layer. */
  readonly checks: readonly { readonly id: string; readonly topic: string | undefined }[];
}

/** The heat map of METHOD section 15, counted over open threats. */
export function coverageMap({ model, ratings }: Assessment): CoverageMap {
  const index = new ModelIndex(model);
  const counts = new Map<string, number>();
  for (const threat of index.openThreats) {
    for (const place of new Set(threat.threatIds.flatMap((id) => threat.layers.map((layer) => `${id}@${layer}`)))) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const rows = coreThreats.map(({ id, name, layers: mapped }): MapRow => ({
    id, name,
    cells: layers.map((layer): MapCell => {
      const mapping = mapped[layer.id];
      const count = counts.get(`${id}@${layer.id}`) ?? 0;
      const row = index.find('asiCells', `${id}@${layer.id}`);
      const state = count > 0 ? 'covered' : mapping === undefined || row === undefined ? 'none' : stateOf(row, ratings.coverage(row).gap);
      return { layer: layer.id, count, state, ...(mapping === undefined ? {} : { mapping }) };
    }),
  }));
  const having = (state: CellState): number => rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.state === state).length, 0);
  return { layers: layers.map(({ id, name }) => ({ id, name })), rows, gaps: having('gap'), considered: having('consider') };
}

function stateOf(row: AsiCell, gap: string | undefined): CellState {
  if (gap !== undefined) return row.mapping === 'primary' ? 'gap' : 'consider';
  return row.verdict === 'Not Applicable' && hasText(row.reason) ? 'dismissed' : 'not-owed';
}

/** The threats of a cell, or where to say why there is none. */
export function coverageCell(assessment: Assessment, threatId: string, layer: string): CellDetail {
  const index = new ModelIndex(assessment.model);
  const row = index.find('asiCells', `${threatId}@${layer}`);
  return {
    threats: index.openThreats.filter((threat) => threat.threatIds.includes(threatId) && threat.layers.some((each) => each === layer)).map((threat) => threatLink(assessment, threat)),
    reason: hasText(row?.reason) ? row?.reason : undefined,
    matrix: row === undefined ? undefined : rowTarget(assessment, 'asiCells', row, 'verdict'),
    checks: assessment.model.checklist.flatMap(({ id, topic, refs, layers: on }) => (id !== undefined && refs.includes(threatId) && on.some((each) => each === layer) ? [{ id, topic }] : [])),
  };
}

/** A threat with its level, to jump to. */
export function threatLink(assessment: Assessment, threat: Assessment['model']['threats'][number] & AnyRow): ThreatLink {
  const { residualLevel, inherentLevel } = assessment.ratings.threat(threat);
  return { id: threat.id ?? '', name: threat.name, level: residualLevel ?? inherentLevel, target: rowTarget(assessment, 'threats', threat) };
}
