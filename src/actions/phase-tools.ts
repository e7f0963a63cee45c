import type { Severity } from '../model/vocabulary';
import { crossLayerPatterns } from '../method/patterns';
import { ModelIndex } from '../scoring/model-index';
import { uncontrolledThreats } from '../scoring/priority';
import type { Assessment } from './assessment';
import { COMPONENT_FIELDS } from './edits/add-component';
import { openZonePairs } from './edits/derive-zone-pairs';
import { STEP_FIELDS, isUndecided } from './edits/document-chain';
import { formFields, type FormField } from './form-fields';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';

/** What a new component is asked. */
export const componentForm = (assessment: Assessment): readonly FormField[] => formFields(assessment, 'components', COMPONENT_FIELDS);

/** A pair of zones by name, and the flows that join them. */
export interface ZonePairLine {
  readonly from: string;
  readonly to: string;
  readonly flows: readonly string[];
}

export interface ZonePairs {
  readonly pairs: readonly ZonePairLine[];
  /** Components that stand in no zone: what they are joined to cannot be told. */
  readonly unplaced: readonly string[];
}

/** The pairs of zones that flows join and no crossing does. */
export function zonePairs({ model }: Assessment): ZonePairs {
  const index = new ModelIndex(model);
  const named = (id: string): string => [id, index.find('zones', id)?.name ?? ''].join(' ').trim();
  return {
    pairs: openZonePairs(model).map(({ from, to, flows }) => ({ from: named(from), to: named(to), flows: flows.flatMap(({ id }) => id ?? []) })),
    unplaced: model.components.filter(({ id, zone }) => id !== undefined && zone === undefined).flatMap(({ id }) => id ?? []),
  };
}

/** A pattern to write a chain from. */
export interface ChainPattern {
  /** 1 to 7, or Own. */
  readonly value: string;
  readonly name: string;
  readonly meaning: string;
  /** One step per layer, with what happens there where the pattern's name says it. */
  readonly steps: readonly { readonly layer: string; readonly stage: string }[];
  /** Chains that follow it already. */
  readonly chains: readonly string[];
  /** Somebody decided that it does not apply. */
  readonly excluded: boolean;
}

export interface ChainForm {
  readonly patterns: readonly ChainPattern[];
  readonly fields: readonly FormField[];
  /** Layers of each component, the primary one first. */
  readonly layersOf: Readonly<Record<string, readonly string[]>>;
}

/** What a chain is written from: patterns that nobody has decided about first. */
export function chainForm(assessment: Assessment): ChainForm {
  const { model } = assessment;
  const patterns = crossLayerPatterns.map(({ number, name, meaning, layers }) => {
    const row = model.patterns.find(({ id }) => id === String(number));
    const stages = name.split(' -> ');
    const steps = layers.map((layer, i) => ({ layer, stage: stages.length === layers.length ? (stages[i] ?? '') : '' }));
    return { value: String(number), name, meaning, steps, chains: row?.chains ?? [], excluded: row !== undefined && row.verdict === 'Not Applicable', open: row === undefined || isUndecided(row) };
  });
  const own = { value: 'Own', name: '', meaning: '', steps: [{ layer: '', stage: '' }, { layer: '', stage: '' }], chains: [], excluded: false };
  const ordered = [...patterns.filter(({ open }) => open), ...patterns.filter(({ open }) => !open)].map(({ value, name, meaning, steps, chains, excluded }) => ({ value, name, meaning, steps, chains, excluded }));
  const layers = model.components.flatMap(({ id, primaryLayer, otherLayers }) => (id === undefined ? [] : [[id, [...(primaryLayer === undefined ? [] : [primaryLayer]), ...otherLayers]] as const]));
  return { patterns: [...ordered, own], fields: formFields(assessment, 'attackChains', STEP_FIELDS), layersOf: Object.fromEntries(layers) };
}

export interface UncoveredThreat {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity | undefined;
  readonly target: JumpTarget;
}

/** Open threats of Critical or High severity without any control, the most pressing first, and how many there are. */
export function uncoveredThreats({ model, ratings, places }: Assessment, most: number): { readonly threats: readonly UncoveredThreat[]; readonly total: number } {
  const found = uncontrolledThreats(new ModelIndex(model), ratings);
  const threats = found.slice(0, most).map((threat) => ({ id: threat.id ?? '', name: threat.name ?? '', severity: threat.severity, target: rowTarget({ model, places }, 'threats', threat) }));
  return { threats, total: found.length };
}
