const HEADS: readonly (readonly [head: string, looksLike: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['{\\rtf', 'a rich text document (.rtf)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xff\xfe', 'text in UTF-16'],
  ['\xfe\xff', 'text in UTF-16'],
];
const SAMPLE = 4096;

/** Names what `bytes`, which are neither a zip nor an OLE file, most likely are: "a PDF document". */
export function looksLike(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const latin1 = String.fromCharCode(...bytes.subarray(0, 8));
  const [, known] = HEADS.find(([head]) => latin1.startsWith(head)) ?? [];
  if (known !== undefined) return known;
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE)).trimStart();
  return hasControlCharacter(text) ? 'binary data of an unknown kind' : textKind(text);
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' && !'\t\n\f\r\x1b'.includes(character));
}

function textKind(text: string): string {
  if (/^[{[]/.test(text)) return 'JSON';
  if (/^<(!doctype html|html|head|body|table)\b/i.test(text)) return 'a web page (HTML)';
  if (text.startsWith('<')) return text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'an Excel 2003 XML spreadsheet' : 'an XML document';
  const [first = '', second = ''] = text.split(/\r?\n/);
  const separator = [',', ';', '\t'].find((mark) => first.includes(mark) && (second === '' || second.includes(mark)));
  return separator === undefined ? 'plain text' : 'separated text (CSV)';
}

/** The main parts of other kinds of documents, in lower case, and what they make an archive look like. */
export const FOREIGN_PARTS: ReadonlyMap<string, string> = new Map([
  ['xl/workbook.bin', 'a binary Excel workbook (.xlsb)'],
  ['word/document.xml', 'a Word document (.docx)'],
  ['ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
  ['visio/document.xml', 'a Visio drawing (.vsdx)'],
  ['index/document.iwa', 'an Apple Numbers or Pages document'],
  ['meta-inf/manifest.mf', 'a Java archive (.jar)'],
]);
const MIME_TYPES: readonly (readonly [type: string, looksLike: string])[] = [
  ['application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet (.ods)'],
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text (.odt)'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['application/epub+zip', 'an EPUB book'],
];

/** Names what a zip archive without workbook most likely is, from its entry names (lower case) and `mimetype` entry. */
export function archiveLooksLike(names: readonly string[], mimeType: string): string {
  const [, byType] = MIME_TYPES.find(([type]) => mimeType.startsWith(type)) ?? [];
  const byPart = FOREIGN_PARTS.get(names.find((name) => FOREIGN_PARTS.has(name)) ?? '');
  return byType ?? byPart ?? (names.length === 0 ? 'an empty zip archive' : 'a zip archive without a workbook');
}
