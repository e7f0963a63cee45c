import { rule } from './rule';
import { missingFieldHits } from './support/decisions';

export const transferWithoutThirdParty = rule({
  id: 'transfer-without-third-party',
  source: 'R11.5',
  phase: 9,
  severity: 'error',
  title: 'A transferred risk names no third party',
  message: '{threat} is transferred without {field}.',
  why: 'A risk that nobody has taken over has not been transferred; insurer, supplier or partner must be known and must know it.',
  howToFix: 'Fill Third party on 9 Residual Risk, or choose another Disposition.',
  check: (context) => missingFieldHits(context, 'Transferred'),
});
