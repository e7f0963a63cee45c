import { DamagedWorkbookError, UnsafeWorkbookError, WorkbookLimitError } from '../../../errors';
import { decodeBytes, toUtf8 } from './xml-text';

export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const COLON = 0x3a;
export const BANG = 0x21;
export const QUESTION = 0x3f;
export const SPACE = 0x20;
export const CDATA = '<![CDATA[';

/** The bytes of one XML part (UTF-8) and the moves over them that know nothing of elements. */
export class XmlBytes {
  readonly bytes: Uint8Array;
  protected pos = 0;

  constructor(
    bytes: Uint8Array,
    protected readonly file: string,
    protected readonly part: string,
  ) {
    this.bytes = toUtf8(bytes) ?? this.fail('an unknown text encoding');
  }

  /** Throws {@link DamagedWorkbookError} saying that the part holds `what`. */
  fail(what: string): never {
    throw new DamagedWorkbookError(this.file, `its part ${this.part} holds ${what}`);
  }

  /** Throws {@link WorkbookLimitError} saying that the part does `what`. */
  exceed(what: string): never {
    throw new WorkbookLimitError(this.file, `its part ${this.part} ${what}`);
  }

  /** Past the comment, CDATA section or processing instruction at `at`. */
  protected skipMarkup(at: number): number {
    if (this.bytes[at + 1] === QUESTION) return this.after('?>', at + 2);
    if (this.matches(at, '<!--')) return this.after('-->', at + 4);
    if (this.matches(at, CDATA)) return this.after(']]>', at + CDATA.length);
    const declaration = decodeBytes(this.bytes, at, Math.min(at + 3, this.bytes.length));
    if (!/^<![A-Z]$/i.test(declaration)) this.fail('broken markup');
    throw new UnsafeWorkbookError(this.file, `its part ${this.part} declares a document type (DTD)`);
  }

  protected matches(at: number, ascii: string): boolean {
    for (let i = 0; i < ascii.length; i++) {
      if (this.bytes[at + i] !== ascii.charCodeAt(i)) return false;
    }
    return true;
  }

  protected skipBlanks(from: number): number {
    let at = from;
    for (let byte = this.bytes[at]; byte !== undefined && byte <= SPACE; byte = this.bytes[at]) at++;
    return at;
  }

  private after(mark: string, from: number): number {
    const last = mark.charCodeAt(mark.length - 1);
    for (let at = this.bytes.indexOf(last, from); at >= 0; at = this.bytes.indexOf(last, at + 1)) {
      const start = at - mark.length + 1;
      if (start >= from && this.matches(start, mark)) return at + 1;
    }
    return this.fail('XML that is cut short');
  }
}
