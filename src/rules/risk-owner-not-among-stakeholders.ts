import { hasText } from '../scoring/has-text';
import { groupBy } from '../scoring/model-index';
import { rule } from './rule';
import { decisions } from './support/decisions';

const nameKey = (name: string | undefined): string | undefined => name?.trim().toLowerCase();

export const riskOwnerNotAmongStakeholders = rule({
  id: 'risk-owner-not-among-stakeholders',
  source: 'R11.9',
  phase: 9,
  severity: 'warning',
  title: 'The owner of an accepted or deferred risk is no business stakeholder',
  message: '{owner}, who owns the risk of {threat}, {problem}.',
  why: 'Living with a risk is a business decision; whoever takes it must be known to the others and be more than the person who builds the system.',
  howToFix: 'List the owner in Stakeholders on 1 Business Context with the Kind they answer for, or name another Owner name on 9 Residual Risk.',
  *check(context) {
    const listed = groupBy(context.model.stakeholders, (stakeholder) => nameKey(stakeholder.name));
    for (const { row, name } of decisions(context, 'Accepted', 'Deferred')) {
      const owner = row.ownerName;
      if (owner === undefined || !hasText(owner)) continue;
      const parts = listed.get(nameKey(owner) ?? '') ?? [];
      if (parts.some((part) => part.kind !== 'Technical lead')) continue;
      const problem = parts.length === 0 ? 'is not listed among the stakeholders' : 'is listed only as technical lead';
      yield { entity: 'residual', row, column: 'ownerName', params: { threat: name, owner, problem } };
    }
  },
});
