import { rule } from './rule';
import { nameItem, roadmapItems } from './support/roadmap-items';

export const roadmapItemPastDue = rule({
  id: 'roadmap-item-past-due',
  source: 'R13.3',
  phase: 10,
  severity: 'warning',
  title: 'A roadmap item is past its due date',
  message: '{item} was due on {due} and is {status}.',
  why: 'The risk was to be borne until that day only; since then it stands longer than anybody agreed to.',
  howToFix: 'Finish the item and set Status on 10 Roadmap to Complete, or move it with Bucket override and Override reason.',
  *check(context) {
    for (const item of roadmapItems(context)) {
      const { row, rating: { due } } = item;
      if (due === undefined || due >= context.today || row.status === 'Complete') continue;
      yield { entity: 'roadmap', row, column: 'status', params: { item: nameItem(item), due, status: row.status ?? 'without status' } };
    }
  },
});
