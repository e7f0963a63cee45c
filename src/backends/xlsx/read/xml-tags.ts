import { LIMITS } from './limits';
import { BANG, COLON, EQUALS, GREATER, LESS, QUESTION, SLASH, SPACE, XmlBytes } from './xml-bytes';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;

/**
 * Walks tags and attributes, checking nesting and depth as it goes. Positions rather than strings are handed out
 * because a string per name or number would triple the time. Prefixes are dropped from element names.
 */
export class XmlTags extends XmlBytes {
  /** Number of elements open around the scanner. */
  depth = 0;
  /** The local name of the tag read last. */
  nameStart = 0;
  nameEnd = 0;
  /** The attribute read last; its name with the prefix. */
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  private inTag = false;
  private emptyTag = false;
  private rootSeen = false;
  private readonly openStarts = new Int32Array(LIMITS.xmlDepth);
  private readonly openEnds = new Int32Array(LIMITS.xmlDepth);

  /** Moves past the next tag's name: OPEN, CLOSE, or END after the root element. */
  nextTag(): number {
    if (this.inTag) this.enter();
    const { bytes } = this;
    let at = this.pos;
    for (;;) {
      while (at < bytes.length && bytes[at] !== LESS) at++;
      if (at >= bytes.length) return this.atEnd();
      const next = bytes[at + 1];
      if (next === SLASH) return this.closeTag(at + 2);
      if (next !== BANG && next !== QUESTION) return this.openTag(at + 1);
      at = this.skipMarkup(at);
    }
  }

  /** Moves to the next attribute of the open tag; false, and past the tag, when there is none. */
  nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.skipBlanks(this.pos);
    let byte = bytes[at];
    if (byte === GREATER || byte === SLASH) {
      this.endTag(at, byte === SLASH);
      return false;
    }
    this.attributeStart = at;
    while (byte !== undefined && byte > SPACE && byte !== EQUALS && byte !== GREATER && byte !== LESS) byte = bytes[++at];
    this.attributeEnd = at;
    at = this.skipBlanks(at);
    if (bytes[at] !== EQUALS || this.attributeEnd === this.attributeStart) this.fail('an attribute without value');
    at = this.skipBlanks(at + 1);
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) this.fail('an attribute value without quotes');
    this.valueStart = ++at;
    for (byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
      if (byte === undefined || byte === LESS) this.fail('an attribute value that never ends');
    }
    this.valueEnd = at;
    this.pos = at + 1;
    return true;
  }

  /** Moves past the open tag; false when the element is empty (`<x/>`) and thus closed already. */
  enter(): boolean {
    while (this.inTag) this.nextAttribute();
    return !this.emptyTag;
  }

  /** Right after OPEN: moves past the whole element. */
  skipElement(): void {
    const outside = this.depth - 1;
    if (!this.enter()) return;
    while (this.depth > outside) this.nextTag();
  }

  private openTag(start: number): number {
    const { bytes } = this;
    let at = start;
    this.nameStart = start;
    for (let byte = bytes[at]; byte !== undefined && byte > SPACE && byte !== GREATER && byte !== SLASH; byte = bytes[++at]) {
      if (byte === COLON) this.nameStart = at + 1;
      else if (byte === LESS) this.fail('a tag that never ends');
    }
    if (at === this.nameStart) this.fail('a tag without name');
    if (this.depth === 0 && this.rootSeen) this.fail('a second root element');
    if (this.depth >= LIMITS.xmlDepth) this.exceed(`nests elements deeper than ${LIMITS.xmlDepth}`);
    this.rootSeen = true;
    this.openStarts[this.depth] = start;
    this.openEnds[this.depth] = at;
    this.depth++;
    this.nameEnd = this.pos = at;
    this.inTag = true;
    this.emptyTag = false;
    return OPEN;
  }

  private closeTag(start: number): number {
    const { bytes } = this;
    if (this.depth === 0) this.fail('an end tag without start');
    this.depth--;
    let at = start;
    const end = this.openEnds[this.depth] ?? 0;
    for (let open = this.openStarts[this.depth] ?? 0; open < end; open++, at++) {
      if (bytes[at] !== bytes[open]) this.fail('an end tag that does not match its start');
    }
    at = this.skipBlanks(at);
    if (bytes[at] !== GREATER) this.fail('an end tag that does not match its start');
    this.pos = at + 1;
    return CLOSE;
  }

  private endTag(at: number, empty: boolean): void {
    if (empty && this.bytes[at + 1] !== GREATER) this.fail('a tag that never ends');
    this.inTag = false;
    this.emptyTag = empty;
    if (empty) this.depth--;
    this.pos = empty ? at + 2 : at + 1;
  }

  private atEnd(): number {
    this.pos = this.bytes.length;
    if (this.depth > 0 || !this.rootSeen) this.fail('XML that is cut short');
    return END;
  }
}
