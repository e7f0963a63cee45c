import { rule, type Hit } from './rule';
import { asiGapHits } from './support/asi-gaps';

export const primaryAsiCellWithoutThreat = rule({
  id: 'primary-asi-cell-without-threat',
  source: 'R15.1',
  phase: 6,
  severity: 'warning',
  title: 'A known threat has not been considered on its home layer',
  message: '{threat} is at home on {layer}, but no open threat covers it there and no reason says why not.',
  why: 'The fifteen ASI threats are what agentic systems are attacked with; where nothing is said about one, readers cannot tell safe from forgotten. An error at Full depth.',
  howToFix: 'Add a threat with this ID and layer on 6 Threats, or set Verdict of the cell in AsiCells on 6 Checklist to Not Applicable and give a reason.',
  *check(context) {
    const atFullDepth: Pick<Hit, 'severity'> = context.ratings.depth === 'Full' ? { severity: 'error' } : {};
    for (const hit of asiGapHits(context, 'primary')) yield { ...hit, ...atFullDepth };
  },
});
