/** Rows and cells of the text that spreadsheets put on the clipboard: tabs between cells; quotes around cells that hold tabs, line breaks or quotes. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : undefined;
    const end = quoted?.end ?? endOfCell(source, at);
    rows.at(-1)?.push(quoted?.text ?? source.slice(at, end));
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const last = rows.at(-1);
  // A block ends with a line break.
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

function endOfCell(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) if (source[at] === '\t' || source[at] === '\n') return at;
  return source.length;
}

/** A cell in quotes; undefined where the quote only begins a text, such as `"high" risk`. */
function quotedCell(source: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] !== '"') text += source[at] ?? '';
    else if (source[at + 1] === '"') {
      text += '"';
      at += 1;
    } else return at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n' ? { text, end: at + 1 } : undefined;
  }
  return undefined;
}

/** The text of a block as spreadsheets take it from the clipboard. */
export const blockText = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(cellText).join('\t')).join('\n');
const cellText = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
