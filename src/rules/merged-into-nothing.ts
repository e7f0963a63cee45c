import { rule } from './rule';
import { threatName } from './support/controls';
import { reportedCells } from './support/registers';

export const mergedIntoNothing = rule({
  id: 'merged-into-nothing',
  source: 'R15.18',
  phase: 6,
  severity: 'error',
  title: 'A merged threat continues in no open threat',
  message: '{threat} is Merged, but {because}.',
  why: 'A merged threat no longer counts; if its successor does not count either, the risk has silently left the model.',
  howToFix: 'On 6 Threats name an open threat under Merged into, or set Status back to Open or to Closed.',
  *check(context) {
    const { model, index } = context;
    const isReported = reportedCells(context);
    for (const [i, row] of model.threats.entries()) {
      if (row.status !== 'Merged' || isReported('threats', i, 'mergedInto')) continue;
      const target = index.find('threats', row.mergedInto);
      const because = row.mergedInto === undefined ? 'Merged into is blank'
        : target === undefined ? `${row.mergedInto} does not exist`
        : index.isOpen(target) ? undefined
        : target === row ? 'it is merged into itself' : `${row.mergedInto} is not open`;
      if (because !== undefined) yield { entity: 'threats', row, column: 'mergedInto', params: { threat: threatName(row), because } };
    }
  },
});
