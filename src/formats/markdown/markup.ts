/** Text as it is, in one line of Markdown: nothing in it can start markup, HTML, a link or another table cell. */
export function inline(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .trim()
    .replace(/\n/g, '<br>')
    .replace(/\s/g, ' ');
}

const HEADING_LENGTH = 120;

/** True when a text fits a heading whole. */
export const fitsHeading = (text: string): boolean => text.length <= HEADING_LENGTH && !text.includes('\n');

/** A heading of some level; long or broken texts are cut to one line. */
export function heading(level: number, text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `${'#'.repeat(level)} ${inline(clipped(line, HEADING_LENGTH))}`;
}

/** A table; cells are escaped here. Nothing for no rows. */
export function table(headers: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly (string | number | undefined)[]) => `| ${cells.map((cell) => inline(String(cell ?? ''))).join(' | ')} |`;
  return [line(headers), `| ${headers.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

/** A bullet with a label before its text; nothing for a blank text. */
export function field(label: string, text: string | number | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`- **${inline(label)}:** ${inline(String(text))}`];
}

/** Blocks of lines, parted by blank lines; empty blocks fall away. */
export function blocks(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

/** A heading with its content; nothing without content. */
export function section(level: number, title: string, ...parts: readonly (readonly string[])[]): readonly string[] {
  const content = blocks(...parts);
  return content.length === 0 ? [] : [heading(level, title), '', ...content];
}

const GIST_LENGTH = 400;

/** The beginning of a long text, for places where the whole stands elsewhere. */
export function gist(text: string | undefined): string | undefined {
  return text === undefined ? undefined : clipped(text, GIST_LENGTH);
}

function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const SHOWN = 30;

/** IDs in a sentence; past the thirtieth they are counted. */
export function listed(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  return ids.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
