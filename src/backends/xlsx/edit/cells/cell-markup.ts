import type { BlueprintCell } from '../../../../blueprint/blueprint';
import { address } from '../../../../blueprint/ranges';
import type { CellContent } from '../../../../workbook/port';
import { decodeBytes } from '../../read/xml-text';
import { cellText, joinPairs, xml } from '../../write/xml-text';
import { childNamed, parseElements } from '../xml/element';
import { SpanScanner } from '../xml/span-scanner';
import type { StyledChange } from './changes-by-row';
import type { FormulaSpan } from './formula-span';

/** Value of the `t` attribute, and what stands inside the element. */
interface Markup {
  readonly type?: string;
  readonly inner: string;
}

const NO_LEAVES: ReadonlySet<string> = new Set();
const BLANK: Markup = { inner: '' };

/** Text for an element or attribute of a sheet or table, with escapes for what XML cannot hold. */
export function escapedText(text: string): string {
  const escaped = xml(cellText(text));
  return escaped.includes('_xD') ? new TextDecoder().decode(joinPairs(new TextEncoder().encode(escaped))) : escaped;
}

/** Whether the content leaves no value in the cell; a number no cell can hold leaves none. */
export function isBlank(content: CellContent): boolean {
  const { value } = content;
  return content.kind === 'value' && (value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value)));
}

/** Whether the cell's formula is the one the content asks for. */
export function keepsFormula(formula: FormulaSpan | undefined, content: CellContent): boolean {
  if (content.kind !== 'formula') return content.kind === 'result';
  if (!formula || formula.text === '' || formula.text !== content.formula) return false;
  if (formula.kind !== 'array') return content.array === undefined && formula.kind !== 'table';
  return content.array === true && formula.range?.firstRow === formula.range?.lastRow && formula.range?.firstColumn === formula.range?.lastColumn;
}

/** A cell that was not there before. Unprefixed markup. */
export function newCell(row: number, column: number, content: CellContent, style: number | undefined): string {
  const reference = address(row, column);
  const { type, inner } = contentMarkup(content, reference);
  const head = `<c r="${reference}"${styleAttribute(style)}${typeAttribute(type)}`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</c>`;
}

/**
 * A cell with other content; its reference, style and all attributes that do not belong to the old content stay as written.
 * @param source the whole `c` element
 * @param prefixed puts the sheet's prefix on unprefixed markup
 */
export function changedCell(source: Uint8Array, { row, column, content, format }: StyledChange, formula: FormulaSpan | undefined, prefixed: (markup: string) => string): string {
  const root = parseElements(new SpanScanner(source, '', ''), NO_LEAVES);
  const isKept = keepsFormula(formula, content);
  const gone = new Set(['t', 'vm', ...(isKept ? [] : ['cm']), ...(format === undefined ? [] : ['s'])]);
  const attributes = [...root.attributes].filter(([name]) => !gone.has(name)).map(([, { start, end }]) => ` ${decodeBytes(source, start, end)}`);
  const child = (name: string): string => {
    const found = childNamed(root, name);
    return found ? decodeBytes(source, found.start, found.end) : '';
  };
  const { type, inner } = isKept ? resultMarkup(content.value) : contentMarkup(content, address(row, column));
  const all = `${isKept ? child('f') : ''}${prefixed(inner)}${child('extLst')}`;
  const name = `${root.prefix}${root.name}`;
  const head = `<${name}${attributes.join('')}${styleAttribute(format)}${typeAttribute(type)}`;
  return all === '' ? `${head}/>` : `${head}>${all}</${name}>`;
}

const styleAttribute = (style: number | undefined): string => (style === undefined ? '' : ` s="${style}"`);
const typeAttribute = (type: string | undefined): string => (type === undefined ? '' : ` t="${type}"`);

function contentMarkup(content: CellContent, reference: string): Markup {
  if (content.kind === 'result') return resultMarkup(content.value);
  if (content.kind === 'formula') {
    const { type, inner } = resultMarkup(content.value);
    const formula = `<f${content.array ? ` t="array" ref="${reference}"` : ''}>${xml(content.formula)}</f>${inner}`;
    return type === undefined ? { inner: formula } : { type, inner: formula };
  }
  if (isBlank(content)) return BLANK;
  return typeof content.value === 'number' ? { inner: `<v>${content.value}</v>` } : { type: 'inlineStr', inner: inlineText(content.value ?? '') };
}

/** The stored value of a formula; a blank one is an empty text. */
function resultMarkup(value: BlueprintCell): Markup {
  if (typeof value === 'number' && Number.isFinite(value)) return { inner: `<v>${value}</v>` };
  return { type: 'str', inner: `<v>${typeof value === 'string' ? escapedText(value) : ''}</v>` };
}

function inlineText(text: string): string {
  const space = /^\s|[\n\t]|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${escapedText(text)}</t></is>`;
}
