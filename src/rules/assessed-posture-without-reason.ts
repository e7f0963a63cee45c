import { hasText } from '../scoring/has-text';
import { postureOf } from '../scoring/posture';
import { rule } from './rule';

export const assessedPostureWithoutReason = rule({
  id: 'assessed-posture-without-reason',
  source: 'R12.2',
  phase: 1,
  severity: 'error',
  title: 'The posture is assessed without a reason',
  message: 'The posture is assessed as {assessed} beside the computed {computed}, and no reason is given.',
  why: 'The overall posture is what managers read first; a judgement beside the computed one must be open to question.',
  howToFix: 'Fill Assessed posture reason on 1 Business Context, or clear Assessed posture.',
  *check({ model: { context }, index, ratings }) {
    if (context.assessedPosture === undefined || hasText(context.assessedPostureReason)) return;
    const params = { assessed: context.assessedPosture, computed: postureOf(index, ratings).level ?? 'posture, which is not rated' };
    yield { entity: 'context', row: context, column: 'assessedPostureReason', params };
  },
});
