import { LESS } from '../../read/xml-bytes';
import { XmlScanner } from '../../read/xml-scanner';

/** A scanner that tells where in the part it stands. */
export class SpanScanner extends XmlScanner {
  /** The byte it looks at next. */
  get position(): number {
    return this.pos;
  }

  /** Right after OPEN: where the tag starts. */
  get tagStart(): number {
    return this.bytes.lastIndexOf(LESS, this.nameStart);
  }

  /**
   * Right after the start tag of an element that never stands inside its own kind: moves to its end tag, found from the part's end, without
   * a look at what is between. Throws `DamagedWorkbookError` when there is none.
   */
  leap(name: string): void {
    const tag = `</${name}`;
    for (let at = this.bytes.lastIndexOf(LESS); at >= this.pos; at = this.bytes.lastIndexOf(LESS, at - 1)) {
      if (!this.matches(at, tag)) continue;
      this.pos = at;
      return;
    }
    this.fail('XML that is cut short');
  }
}
