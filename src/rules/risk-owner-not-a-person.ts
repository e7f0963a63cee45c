import { rule } from './rule';
import { decisions } from './support/decisions';

/** An @, or one of the words with no letter or digit beside it. */
const NO_PERSON = /@|(?:^|[^\p{L}\p{M}\p{N}])(?:team|group|department|committee|tbd|tbc|n\/a|none|unknown)(?![\p{L}\p{M}\p{N}])/iu;

export const riskOwnerNotAPerson = rule({
  id: 'risk-owner-not-a-person',
  source: 'R11.8',
  phase: 9,
  severity: 'error',
  title: 'The owner of a risk is not a person',
  message: 'The owner of {threat} is given as "{owner}", which is no person.',
  why: 'A team or a mailbox cannot answer for a risk; when it strikes, everybody will have thought somebody else was watching.',
  howToFix: 'Write the name of one person in Owner name on 9 Residual Risk; a mail address belongs in Owner email.',
  *check(context) {
    for (const { row, name } of decisions(context)) {
      if (row.ownerName === undefined || !NO_PERSON.test(row.ownerName)) continue;
      yield { entity: 'residual', row, column: 'ownerName', params: { threat: name, owner: row.ownerName } };
    }
  },
});
