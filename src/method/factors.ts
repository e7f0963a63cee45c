import { type LayerId, layerIds } from './layers';

export const factorNames = ['Non-Determinism', 'Autonomy', 'Identity Management', 'Agent-to-Agent Communication'] as const;

export type FactorName = (typeof factorNames)[number];

export interface AgenticFactorDefinition {
  readonly name: FactorName;
  readonly meaning: string;
}

export const agenticFactors: readonly AgenticFactorDefinition[] = [
  { name: 'Non-Determinism', meaning: 'Equal inputs may lead to unequal outputs, so a test that passed once proves little and a rare bad outcome will come with enough runs.' },
  { name: 'Autonomy', meaning: 'The agent decides and acts without waiting for a person, so harm is done before anyone could step in.' },
  { name: 'Identity Management', meaning: 'It must stay clear, through every hop, who is acting, for whom and with which rights.' },
  { name: 'Agent-to-Agent Communication', meaning: 'Agents take messages of other agents as input, so a false or hostile one can travel further than it was sent.' },
];

/** One question of the factor review: does this factor play a part in this layer? */
export interface FactorCell {
  readonly id: `${FactorName}@${LayerId}`;
  readonly factor: FactorName;
  readonly layer: LayerId;
}

/** The 32 cells of the factor review, factor by factor, L1 to Cross-Layer (METHOD section 15). */
export const factorCells: readonly FactorCell[] = factorNames.flatMap((factor) =>
  layerIds.map((layer): FactorCell => ({ id: `${factor}@${layer}`, factor, layer })),
);
