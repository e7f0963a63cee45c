import { actors, type Actor } from './actor';
import { agentCrossings, type AgentCrossing } from './agent-crossing';
import { asiCells, checklist, extendedCatalogue, factorReview, patterns, type AsiCell, type ChecklistRow, type ExtendedThreatRow, type FactorCell, type PatternRow } from './checklist';
import { assets, type Asset } from './asset';
import { assumptions, type Assumption } from './assumption';
import { attackChains, type AttackChain } from './attack-chain';
import { codeAccess, validations, type CodeAccess, type Validation } from './validation';
import { isList, type AnyRow, type CellValue } from './column';
import { components, type Component } from './component';
import { constraints, type Constraint } from './constraint';
import { context, type Context } from './context';
import { crossings, type Crossing } from './crossing';
import { dataCategories, type DataCategoryRow } from './data-category';
import { dataFlows, type DataFlow } from './data-flow';
import { delta, reentryLog, versions, type Delta, type ReentryEntry, type Version } from './version';
import type { AnyEntity } from './entity';
import { implicitTrust, type ImplicitTrust } from './implicit-trust';
import { layerScope, mvtm, phases, type LayerScope, type MvtmItem, type Phase } from './phase';
import { lifecycle, type Lifecycle } from './lifecycle';
import { mapping, type Mapping } from './mapping';
import { mitigations, type Mitigation } from './mitigation';
import { regulations, type Regulation } from './regulation';
import { residual, type Residual } from './residual';
import { roadmap, type RoadmapItem } from './roadmap';
import { sarifRules, type SarifRule } from './sarif-rule';
import { scales, type ScaleRow } from './scale';
import { stakeholders, type Stakeholder } from './stakeholder';
import { threats, type Threat } from './threat';
import { triggers, type Trigger } from './trigger';
import { trustPaths, type TrustPath } from './trust-path';
import { waivers, type Waiver } from './waiver';
import { zones, type Zone } from './zone';

/** Version of the model's schema; a workbook or JSON file of a later one is refused. */
export const SCHEMA_VERSION = 2;

/** What identifies a model and keeps its IDs from being reused; kept in the very hidden sheet `_meta`. */
export interface Meta {
  readonly modelId: string;
  readonly schemaVersion: number;
  /** Highest number ever used per ID prefix. */
  readonly highestIds: Readonly<Record<string, number>>;
}

/** A MAESTRO threat model: every register of the workbook, in the order of its rows. */
export interface ThreatModel {
  readonly meta: Meta;
  readonly context: Context;
  readonly codeAccess: CodeAccess;
  readonly phases: readonly Phase[];
  readonly mvtm: readonly MvtmItem[];
  readonly layerScope: readonly LayerScope[];
  readonly dataCategories: readonly DataCategoryRow[];
  readonly stakeholders: readonly Stakeholder[];
  readonly regulations: readonly Regulation[];
  readonly constraints: readonly Constraint[];
  readonly components: readonly Component[];
  readonly dataFlows: readonly DataFlow[];
  readonly actors: readonly Actor[];
  readonly zones: readonly Zone[];
  readonly crossings: readonly Crossing[];
  readonly implicitTrust: readonly ImplicitTrust[];
  readonly agentCrossings: readonly AgentCrossing[];
  readonly trustPaths: readonly TrustPath[];
  readonly assets: readonly Asset[];
  readonly lifecycle: readonly Lifecycle[];
  readonly threats: readonly Threat[];
  readonly checklist: readonly ChecklistRow[];
  readonly asiCells: readonly AsiCell[];
  readonly factorReview: readonly FactorCell[];
  readonly extendedCatalogue: readonly ExtendedThreatRow[];
  readonly patterns: readonly PatternRow[];
  readonly attackChains: readonly AttackChain[];
  readonly mitigations: readonly Mitigation[];
  readonly mapping: readonly Mapping[];
  readonly validations: readonly Validation[];
  readonly sarifRules: readonly SarifRule[];
  readonly residual: readonly Residual[];
  readonly roadmap: readonly RoadmapItem[];
  readonly versions: readonly Version[];
  readonly delta: readonly Delta[];
  readonly triggers: readonly Trigger[];
  readonly reentryLog: readonly ReentryEntry[];
  readonly waivers: readonly Waiver[];
  readonly assumptions: readonly Assumption[];
  readonly scales: readonly ScaleRow[];
}
export type EntityKey = Exclude<keyof ThreatModel, 'meta'>;

/** Every entity, in sheet order. */
export const ENTITIES: readonly (AnyEntity & { readonly key: EntityKey })[] = [
  phases, mvtm, layerScope, context, dataCategories, stakeholders, regulations, constraints, components, dataFlows, actors, zones, crossings,
  implicitTrust, agentCrossings, trustPaths, assets, lifecycle, threats, checklist, asiCells, factorReview, extendedCatalogue, patterns, attackChains,
  mitigations, mapping, codeAccess, validations, sarifRules, residual, roadmap, versions, delta, triggers, reentryLog, waivers, assumptions, scales,
];
const byKey: ReadonlyMap<string, AnyEntity> = new Map(ENTITIES.map((e) => [e.key, e]));

/** The entity of a key. Throws on a key that names none: a mistake in the program, not in a workbook. */
export function entityOf(key: string): AnyEntity {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`No entity is called ${key}`);
  return found;
}

/** The rows of an entity as generic code sees them; one row for `fields` and `single` layouts. */
export function rowsOf(model: ThreatModel, key: EntityKey): readonly AnyRow[] {
  return key === 'context' || key === 'codeAccess' ? [model[key]] : model[key];
}

/** A whole row from a partial one: absent cells `undefined`, absent lists empty, keys in column order. */
export function completeRow(of: AnyEntity, partial: Readonly<Record<string, CellValue>>): AnyRow {
  const row: Record<string, CellValue> = {};
  for (const [key, column] of Object.entries(of.columns)) row[key] = partial[key] ?? (isList(column) ? [] : undefined);
  return row;
}

type PartialRow<R> = { readonly [K in keyof R]?: R[K] | undefined };
/** A model written down briefly: absent registers are empty, absent cells blank. */
export type ModelDraft = {
  readonly [K in EntityKey]?: ThreatModel[K] extends readonly (infer R)[] ? readonly PartialRow<R>[] : PartialRow<ThreatModel[K]>;
} & { readonly meta?: Partial<Meta> };

/** A model from a draft; a register that is absent stays empty, fixed rows included. */
export function createModel(draft: ModelDraft): ThreatModel {
  const meta: Meta = { modelId: '', schemaVersion: SCHEMA_VERSION, highestIds: {}, ...draft.meta };
  const registers = ENTITIES.map((e): readonly [string, unknown] => {
    const given: unknown = draft[e.key];
    if (e.layout === 'rows') return [e.key, (Array.isArray(given) ? (given as readonly AnyRow[]) : []).map((row) => completeRow(e, row))];
    return [e.key, completeRow(e, isRow(given) ? given : {})];
  });
  return fromRegisters(meta, Object.fromEntries(registers));
}

function isRow(value: unknown): value is AnyRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Types a record of complete registers as a model; the caller has built every row by its entity's columns. */
export function fromRegisters(meta: Meta, registers: Readonly<Record<string, unknown>>): ThreatModel {
  const model: object = { meta, ...registers };
  assertModel(model);
  return model;
}

function assertModel(value: object): asserts value is ThreatModel {
  const missing = ENTITIES.filter((e) => !(e.key in value)).map((e) => e.key);
  if (missing.length > 0) throw new Error(`Registers are missing: ${missing.join(', ')}`);
}
