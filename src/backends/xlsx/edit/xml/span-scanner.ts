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
}
