import { XmlBytes } from '../../read/xml-bytes';
import { decodeBytes } from '../../read/xml-text';

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const NOTHING = new Uint8Array();
const DECLARATION = /^(<\?xml[^>]*?\sencoding\s*=\s*)["'][^"'>]*["']/;
const DECLARATION_LENGTH = 200;

/**
 * A part as UTF-8 without its byte order mark, which is handed out beside it. A part in another encoding is converted
 * and its declaration says so. Throws `DamagedWorkbookError` for an unknown encoding.
 */
export function asUtf8(bytes: Uint8Array, file: string, part: string): { readonly bytes: Uint8Array; readonly mark: Uint8Array } {
  const utf8 = new XmlBytes(bytes, file, part).bytes;
  if (utf8.buffer === bytes.buffer) return { bytes: utf8, mark: utf8.length < bytes.length ? MARK : NOTHING };
  const start = decodeBytes(utf8, 0, Math.min(utf8.length, DECLARATION_LENGTH));
  const declared = DECLARATION.exec(start)?.[0];
  if (declared === undefined) return { bytes: utf8, mark: NOTHING };
  const head = new TextEncoder().encode(declared.replace(DECLARATION, '$1"UTF-8"'));
  const rest = utf8.subarray(new TextEncoder().encode(declared).length);
  const converted = new Uint8Array(head.length + rest.length);
  converted.set(head);
  converted.set(rest, head.length);
  return { bytes: converted, mark: NOTHING };
}
