import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { nameItem, roadmapItems } from './support/roadmap-items';

export const roadmapItemWithoutTeam = rule({
  id: 'roadmap-item-without-team',
  source: 'R13.5',
  phase: 10,
  severity: 'warning',
  title: 'A roadmap item has no responsible team',
  message: 'No team is responsible for {item}.',
  why: 'Work that belongs to nobody is in nobody’s plan, and its due date means nothing.',
  howToFix: 'Enter the Team on 10 Roadmap, or on 7 Mitigations for every use of the mitigation.',
  *check(context) {
    for (const item of roadmapItems(context)) {
      if (hasText(item.row.team) || hasText(item.mitigation?.team)) continue;
      yield { entity: 'roadmap', row: item.row, column: 'team', params: { item: nameItem(item) } };
    }
  },
});
