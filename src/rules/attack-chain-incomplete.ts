import { attackChains, type AttackChain } from '../model/attack-chain';
import { groupBy } from '../scoring/model-index';
import { rule, type Hit, type RuleContext } from './rule';
import { hasBegun, nameOf, quoted, reportedCells } from './support/registers';

export const attackChainIncomplete = rule({
  id: 'attack-chain-incomplete',
  source: 'R15.8',
  phase: 6,
  severity: 'error',
  title: 'An attack chain is not a sequence of located steps',
  message: '{chain} {lacking}.',
  why: 'A chain convinces when one step leads to the next and each happens somewhere: on a layer and a component that a control can be put on.',
  howToFix: 'In AttackChains on 6 Cross-Layer give the chain at least two steps with different numbers, each with a Layer and a Component of 2 Architecture.',
  *check(context) {
    const begun = context.model.attackChains.filter((row) => hasBegun(attackChains, row));
    for (const [id, rows] of groupBy(begun, (row) => row.id)) {
      if (new Set(rows.flatMap((row) => row.step ?? [])).size >= 2) continue;
      yield { entity: 'attackChains', row: rows[0], column: 'step', params: { chain: `Attack chain ${id}`, lacking: 'has fewer than two steps in order' } };
    }
    yield* stepHits(context);
  },
});

function* stepHits(context: RuleContext): Generator<Hit> {
  const { model, index, issues } = context;
  const isReported = reportedCells(context);
  const componentsAreGone = issues.some((issue) => issue.kind === 'missing-table' && issue.entity === 'components');
  const unlocated = ({ component }: AttackChain): string | undefined => {
    if (component === undefined) return 'names no component';
    const known = componentsAreGone || index.find('components', component) !== undefined;
    return known ? undefined : `names ${quoted(component)}, which is no component`;
  };
  for (const [i, row] of model.attackChains.entries()) {
    const lacks = { layer: row.layer === undefined ? 'names no layer' : undefined, component: unlocated(row) };
    for (const [column, lacking] of Object.entries(lacks)) {
      if (lacking === undefined || isReported('attackChains', i, column) || !hasBegun(attackChains, row)) continue;
      yield { entity: 'attackChains', row, column, params: { chain: `Step ${nameOf(attackChains, row, i)}`, lacking } };
    }
  }
}
