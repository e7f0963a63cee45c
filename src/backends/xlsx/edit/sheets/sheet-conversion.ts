import { END, OPEN } from '../../read/xml-scanner';
import type { Epoch } from '../epoch';
import { SpanScanner } from '../xml/span-scanner';
import { Splices } from '../xml/splices';
import type { StyleMerge } from './style-merge';

/** Where elements of a sheet name a format by its index. */
const CELL_FORMATS: ReadonlyMap<string, string> = new Map([['c', 's'], ['row', 's'], ['col', 'style']]);

/**
 * A worksheet part made fit for another workbook: texts stand in the cells, formats are those of that workbook, and the tab is not selected.
 * @param epoch how that workbook counts dates, by the formats of the fresh one
 * @param strings markup inside each entry of its own workbook's shared strings
 */
export function convertSheet(part: Uint8Array, strings: readonly string[], styles: StyleMerge, epoch: Epoch): Uint8Array {
  return new SheetConversion(new SpanScanner(part, 'the fresh workbook', 'sheet'), strings, styles, epoch).run();
}

class SheetConversion {
  readonly #splices = new Splices();
  #isShared = false;
  #isText = false;
  #format = 0;

  constructor(private readonly scanner: SpanScanner, private readonly strings: readonly string[], private readonly styles: StyleMerge, private readonly epoch: Epoch) {}

  run(): Uint8Array {
    const { scanner } = this;
    for (let tag = scanner.nextTag(); tag !== END; tag = scanner.nextTag()) {
      if (tag === OPEN) this.#element(scanner.name());
    }
    return this.#splices.apply(scanner.bytes, new Uint8Array());
  }

  #element(name: string): void {
    const { scanner } = this;
    if (name === 'v') return this.#value();
    if (name === 'c') [this.#isShared, this.#isText, this.#format] = [false, false, 0];
    const formatted = CELL_FORMATS.get(name);
    while (scanner.nextAttribute()) {
      const attribute = scanner.attributeName();
      if (attribute === formatted) {
        this.#format = Number(scanner.attributeValue());
        this.#set(String(this.styles.cellFormat(this.#format)));
      } else if (name === 'c' && attribute === 't') {
        this.#isText = true;
        this.#isShared = scanner.attributeValue() === 's';
        if (this.#isShared) this.#set('inlineStr');
      } else if (name === 'cfRule' && attribute === 'dxfId') this.#set(String(this.styles.differential(Number(scanner.attributeValue()))));
      else if (name === 'sheetView' && attribute === 'tabSelected') this.#set('0');
    }
  }

  #set(value: string): void {
    this.#splices.add(this.scanner.valueStart, this.scanner.valueEnd, value);
  }

  #value(): void {
    const { scanner } = this;
    const start = scanner.tagStart;
    if (!scanner.enter()) return;
    scanner.readText();
    if (this.#isShared) this.#splices.add(start, scanner.position, `<is>${this.strings[Number(scanner.text())] ?? ''}</is>`);
    if (this.#isText) return;
    const value = Number(scanner.text());
    const stored = this.epoch.stored(value, this.#format);
    if (stored !== value) this.#splices.add(start, scanner.position, `<v>${stored}</v>`);
  }
}
