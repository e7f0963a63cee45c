import { packsOf, type Packs } from '../../reports/pack';
import type { Assessment } from '../assessment';

/** Who would get a pack, and which risks would go to nobody. */
export interface CirculationPlan {
  readonly owners: readonly { readonly owner: string; readonly email: string | undefined; readonly risks: number }[];
  readonly ownerless: Packs['ownerless'];
}

/** What circulating would send, told before anything is made. */
export function circulationPlan({ model, ratings, today }: Assessment): CirculationPlan {
  const { packs, ownerless } = packsOf(model, ratings, { made: today });
  return { owners: packs.map(({ owner, email, risks }) => ({ owner, email, risks: risks.length })), ownerless };
}
