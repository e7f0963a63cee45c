import { BANG, CDATA, LESS, QUESTION } from './xml-bytes';
import { OPEN, XmlTags } from './xml-tags';
import { BYTE_FLAGS, decodeBytes, resolveAttribute, resolveText, unescapeCharacters } from './xml-text';

export { CLOSE, END, OPEN } from './xml-tags';

const EVERY_FLAG = -1;

/**
 * A forward scanner over the bytes of one XML part, made for large sheets. Any method may throw `DamagedWorkbookError`
 * (malformed XML), `UnsafeWorkbookError` (a DTD) or `WorkbookLimitError` (too deep).
 */
export class XmlScanner extends XmlTags {
  /** Where the text read last stands, unless `mixedText` holds it because CDATA or comments break it up. */
  textStart = 0;
  textEnd = 0;
  textFlags = 0;
  mixedText: string | undefined;

  private readonly failure = (what: string): never => this.fail(what);

  /** After `enter`: reads the element's text and moves past its end tag; elements inside are skipped. */
  readText(): void {
    const { bytes } = this;
    const start = this.pos;
    let at = start;
    let flags = 0;
    for (let byte = bytes[at]; byte !== LESS && byte !== undefined; byte = bytes[++at]) flags |= BYTE_FLAGS[byte] ?? 0;
    this.textStart = start;
    this.textEnd = this.pos = at;
    this.textFlags = flags;
    this.mixedText = undefined;
    if (this.atMarkup(at)) this.mixedText = this.text() + this.readMixedText();
    while (this.nextTag() === OPEN) this.skipElement();
  }

  /** The text read last, references resolved. */
  text(): string {
    return this.mixedText ?? resolveText(decodeBytes(this.bytes, this.textStart, this.textEnd), this.textFlags, this.failure);
  }

  /** The text read last as a cell's text: `_xHHHH_` escapes are resolved as well. */
  cellText(): string {
    return unescapeCharacters(this.text());
  }

  /** The local name of the tag read last. */
  name(): string {
    return decodeBytes(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Whether the local name of the tag read last is `name` (ASCII). */
  nameIs(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.matches(this.nameStart, name);
  }

  /** Whether the attribute read last is `name` (ASCII). */
  attributeIs(name: string): boolean {
    return this.attributeEnd - this.attributeStart === name.length && this.matches(this.attributeStart, name);
  }

  attributeName(): string {
    return decodeBytes(this.bytes, this.attributeStart, this.attributeEnd);
  }

  attributeValue(): string {
    return resolveAttribute(decodeBytes(this.bytes, this.valueStart, this.valueEnd), this.failure);
  }

  private atMarkup(at: number): boolean {
    const next = this.bytes[at + 1];
    return this.bytes[at] === LESS && (next === BANG || next === QUESTION);
  }

  private readMixedText(): string {
    const { bytes } = this;
    const pieces: string[] = [];
    for (;;) {
      const start = this.pos;
      if (this.atMarkup(start)) {
        this.pos = this.skipMarkup(start);
        if (this.matches(start, CDATA)) pieces.push(decodeBytes(bytes, start + CDATA.length, this.pos - 3));
        continue;
      }
      const end = bytes.indexOf(LESS, start);
      if (end <= start) return pieces.join('');
      pieces.push(resolveText(decodeBytes(bytes, start, end), EVERY_FLAG, this.failure));
      this.pos = end;
    }
  }
}
