import type { BlueprintShape } from '../../blueprint/blueprint';

export type Box = Extract<BlueprintShape, { kind: 'box' }>;

/** Space between a box's outline and its text, in points. */
export const INSET = { side: 4, top: 2 } as const;

/** Weight of a box's outline in points. */
export const outlineWeight = ({ dashed }: Box): number => (dashed === true ? 1.25 : 1);
