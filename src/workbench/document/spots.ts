import { fixedWords, reportHeaders, type FixedWords } from '../../actions/fixed-words';
import type { Recalculation, StandingBlock, StandingCell, StandingRegister } from '../../actions/recalculate';
import { conditionalFormats } from '../../blueprint/conditional-formats';
import type { StyleName, ToneName } from '../../blueprint/styles';
import type { Column } from '../../model/column';
import { orderedColumns } from '../../model/entity';
import type { RawSheet, RawTable } from '../../workbook/port';
import type { CellKind } from './document-api';

type Conditions = readonly { readonly formula: string; readonly tone: ToneName }[];

/** What a place on a sheet is, whatever it holds. */
export interface Spot {
  readonly kind: CellKind;
  /** The column of the model whose value it holds. */
  readonly column?: { readonly entity: string; readonly key: string; readonly column: Column };
  readonly style?: StyleName;
  readonly link?: string;
  readonly conditions: Conditions;
  /** A formula of the product, kept up to date here. */
  readonly isOurs?: true;
}

const NONE: Conditions = [];
const FOREIGN: Spot = { kind: 'foreign', conditions: NONE };
const HEADER: Spot = { kind: 'header', conditions: NONE };
const PRODUCT: Spot = { kind: 'product', conditions: NONE };
const HEADER_STYLES: ReadonlySet<StyleName> = new Set<StyleName>(['viewHeader', 'pageHeader', 'headerGiven']);
const GIVEN_STYLES: ReadonlySet<StyleName> = new Set<StyleName>(['givenText', 'givenLongText', 'givenNumber', 'givenDate']);
const TITLE_STYLES: ReadonlySet<StyleName> = new Set<StyleName>(['caption', 'description', 'pageTitle', 'pageSection', 'pageLabel', 'label']);
const DIAGRAM = '2 Diagram';

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const within = (row: number, column: number, { headerRow, firstColumn, lastColumn }: Pick<RawTable, 'headerRow' | 'firstColumn' | 'lastColumn'>, lastRow: number): boolean =>
  row >= headerRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

/** What stands where on one sheet. */
export class SheetSpots {
  readonly registers: readonly StandingRegister[];
  /** Tables that hold no register. */
  readonly otherTables: readonly RawTable[];
  readonly #blocks: readonly { readonly block: StandingBlock; readonly cells: ReadonlyMap<number, StandingCell>; readonly formats: readonly Format[] }[];
  readonly #words: ReadonlyMap<string, FixedWords> | undefined;
  readonly #columns: ReadonlyMap<StandingRegister, ReadonlyMap<number, Spot>>;

  /** @param source what was found in the workbook */
  constructor(readonly sheet: RawSheet, readonly source: Pick<Recalculation, 'registers' | 'blocks'>) {
    const { registers, blocks } = source;
    this.registers = registers.filter(({ place }) => place.sheet === sheet.name);
    const held = new Set(this.registers.flatMap(({ table }) => table?.name ?? []));
    this.otherTables = sheet.tables.filter(({ name }) => !held.has(name));
    this.#blocks = blocks.filter((block) => block.sheet === sheet.name).map((block) => ({
      block, formats: block.formats.map(formatOf), cells: new Map(block.cells.map((cell) => [cell.row * 20_000 + cell.column, cell])),
    }));
    this.#words = fixedWords(sheet.name);
    this.#columns = new Map(this.registers.map((register) => [register, spotsOfColumns(register)]));
  }

  /** @param text what the cell holds, when that is a text: titles are known by their words, wherever somebody moved them */
  at(row: number, column: number, text?: string): Spot {
    for (const register of this.registers) {
      if (within(row, column, { headerRow: register.place.headerRow, firstColumn: register.firstColumn, lastColumn: register.lastColumn }, register.lastRow)) return this.#inRegister(register, row, column);
    }
    for (const { block, cells, formats } of this.#blocks) {
      if (row >= block.row && row < block.row + block.height && column >= block.column && column < block.column + block.width) return inBlock(cells.get(row * 20_000 + column), row, column, formats);
    }
    for (const table of this.otherTables) if (within(row, column, table, table.lastRow)) return inOtherTable(table, row, column);
    const words = text === undefined ? undefined : this.#words?.get(text);
    if (words !== undefined) return inWords(words);
    return text !== undefined && this.sheet.name === DIAGRAM ? { kind: 'title', conditions: NONE } : FOREIGN;
  }

  /** What a cell of a register's column is, below the table's last row too. */
  inColumn(register: StandingRegister, column: number): Spot {
    return this.#columns.get(register)?.get(column) ?? FOREIGN;
  }

  #inRegister(register: StandingRegister, row: number, column: number): Spot {
    const { entity, place } = register;
    if (row === place.headerRow) return HEADER;
    if (entity.layout !== 'fields') return this.inColumn(register, column);
    const field = Object.entries(place.fieldRows ?? {}).find(([, at]) => at === row)?.[0];
    const definition = field === undefined ? undefined : entity.columns[field];
    if (field === undefined || definition === undefined) return FOREIGN;
    return column === place.columns['value'] ? { kind: 'input', column: { entity: entity.key, key: field, column: definition }, conditions: NONE } : PRODUCT;
  }
}

function spotsOfColumns({ entity, place }: StandingRegister): ReadonlyMap<number, Spot> {
  if (entity.layout === 'fields') return new Map();
  const conditions = conditionalFormats(entity);
  return new Map(orderedColumns(entity).flatMap(([key, column], at) => {
    const sheetColumn = place.columns[key];
    if (sheetColumn === undefined) return [];
    const kind: CellKind = column.kind === 'computed' ? 'computed' : column.fixed === true ? 'product' : 'input';
    return [[sheetColumn, { kind, column: { entity: entity.key, key, column }, conditions: conditions.filter((c) => c.column === at), ...(kind === 'computed' ? { isOurs: true as const } : {}) }]];
  }));
}

interface Format {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly formula: string;
  readonly tone: ToneName;
}

/** A block's format with its first cell called `{cell}`. */
function formatOf({ range, formula, tone }: StandingBlock['formats'][number]): Format {
  const [, letters = '', row = '', lastLetters = letters, lastRow = row] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  return {
    firstRow: Number(row), lastRow: Number(lastRow), firstColumn: columnOf(letters), lastColumn: columnOf(lastLetters), tone,
    formula: formula.replaceAll(new RegExp(`(?<![A-Z])${letters}${row}(?!\\d)`, 'g'), '{cell}'),
  };
}

function inBlock(cell: StandingCell | undefined, row: number, column: number, formats: readonly Format[]): Spot {
  const conditions = formats.filter((f) => row >= f.firstRow && row <= f.lastRow && column >= f.firstColumn && column <= f.lastColumn);
  if (cell === undefined) return { kind: 'product', conditions };
  const { style, isFormula, isInput } = cell;
  const kind: CellKind = isInput ? 'input' : HEADER_STYLES.has(style) ? 'header' : TITLE_STYLES.has(style) ? 'title' : isFormula ? 'computed' : 'product';
  return { kind, style, conditions, ...(isFormula ? { isOurs: true as const } : {}) };
}

function inOtherTable(table: RawTable, row: number, column: number): Spot {
  if (row === table.headerRow) return HEADER;
  const header = table.columns[column - table.firstColumn];
  const own = reportHeaders().get(table.name.toLowerCase());
  return own !== undefined && header !== undefined && own.includes(header) ? { kind: 'product', conditions: REPORT_TONES.has(header) ? LEVELS : NONE } : FOREIGN;
}

const REPORT_TONES: ReadonlySet<string> = new Set(['Severity']);
const LEVELS: Conditions = ([['Critical', 'critical'], ['High', 'high'], ['Medium', 'medium'], ['Low', 'low'], ['Error', 'bad'], ['Warning', 'attention']] as const).map(([word, tone]) => ({ formula: `{cell}="${word}"`, tone }));

function inWords({ style, link }: FixedWords): Spot {
  const kind: CellKind = HEADER_STYLES.has(style) ? 'header' : GIVEN_STYLES.has(style) ? 'product' : 'title';
  return { kind, style, conditions: NONE, ...(link === undefined ? {} : { link }) };
}
