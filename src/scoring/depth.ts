import type { Context } from '../model/context';
import type { Depth, YesNo } from '../model/vocabulary';
import { isSensitive } from './lifecycle-flags';

const LIGHT_LAYERS: ReadonlySet<string | undefined> = new Set(['L1', 'L2', 'L3', 'L4', 'L6']);

/** The depth that the five questions give (METHOD section 14); undefined until they decide it. */
export function depthFromQuestions(context: Context): Depth | undefined {
  if (context.safetyCritical === 'Yes' || isSensitive(context.dataClassification)) return 'Full';
  if (context.safetyCritical === undefined || context.dataClassification === undefined) return undefined;
  if (context.externallyFacing === 'Yes' || context.autonomyLevel === 'Fully autonomous' || context.agentType === 'Multi') return 'Standard';
  const answered = context.externallyFacing !== undefined && context.autonomyLevel !== undefined && context.agentType !== undefined;
  return answered ? 'Lightweight' : undefined;
}

/** The depth that stands: the override, else what the questions give. */
export function depthOf(context: Context): Depth | undefined {
  return context.depthOverride ?? depthFromQuestions(context);
}

/** Whether a depth owes a layer (METHOD section 14); undefined without a depth. */
export function layerOwedAt(depth: Depth | undefined, layer: string | undefined, agentType: Context['agentType']): YesNo | undefined {
  if (depth === undefined) return undefined;
  const owed = depth === 'Full' || (depth === 'Standard' && (layer !== 'L5' || agentType === 'Multi')) || LIGHT_LAYERS.has(layer);
  return owed ? 'Yes' : 'No';
}
