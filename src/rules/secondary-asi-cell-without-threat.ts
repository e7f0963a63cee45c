import { rule } from './rule';
import { asiGapHits } from './support/asi-gaps';

export const secondaryAsiCellWithoutThreat = rule({
  id: 'secondary-asi-cell-without-threat',
  source: 'R15.2',
  phase: 6,
  severity: 'info',
  title: 'A known threat has not been considered on a layer it reaches',
  message: '{threat} can reach {layer}, but no open threat covers it there and no reason says why not.',
  why: 'A threat often shows first outside its home layer, where nobody looks for it.',
  howToFix: 'Add this layer to the threat on 6 Threats if it reaches it, or set Verdict of the cell in AsiCells on 6 Checklist to Not Applicable and give a reason.',
  check: (context) => asiGapHits(context, 'secondary'),
});
