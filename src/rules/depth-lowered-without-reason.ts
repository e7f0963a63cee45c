import { depth } from '../model/vocabulary';
import { depthFromQuestions } from '../scoring/depth';
import { hasText } from '../scoring/has-text';
import { rule } from './rule';

export const depthLoweredWithoutReason = rule({
  id: 'depth-lowered-without-reason',
  source: 'R14.5',
  phase: 1,
  severity: 'error',
  title: 'The depth is lowered without a reason',
  message: 'The five questions call for {owed} depth, {chosen} is chosen, and no reason is given.',
  why: 'A lower depth drops layers and phases from the assessment; whoever relies on it must know why that was right.',
  howToFix: 'Fill Depth override reason on 1 Business Context, or clear Depth override.',
  *check({ model: { context } }) {
    const [owed, chosen] = [depthFromQuestions(context), context.depthOverride];
    if (owed === undefined || chosen === undefined || hasText(context.depthOverrideReason)) return;
    if (depth.values.indexOf(chosen) < depth.values.indexOf(owed)) yield { entity: 'context', row: context, column: 'depthOverrideReason', params: { owed, chosen } };
  },
});
