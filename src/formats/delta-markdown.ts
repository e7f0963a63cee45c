import type { Delta } from '../model/version';
import { blocks, gist, heading, table } from './markdown/markup';

/** What changed between two models or versions, as a table in Markdown. */
export function deltaMarkdown(from: string, to: string, changes: readonly Delta[]): string {
  const rows = changes.map(({ kind, id, name, field, from: was, to: is }) => [kind, id, gist(name), field, gist(was), gist(is)]);
  const lines = blocks(
    [heading(2, `Changes from ${from} to ${to}`)],
    [changes.length === 0 ? 'Nothing changed that is compared.' : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}.`],
    table(['What', 'ID', 'Name', 'Field', 'From', 'To'], rows),
  );
  return `${lines.join('\n')}\n`;
}
