import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { elementsOf, rootOf, type Written } from './xml-children';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Which parts of a package must list the sheets that are added, and so may change; all others stay to the byte. */
interface Listing {
  readonly main: string;
  readonly relationships: string;
  readonly styles: string | undefined;
  readonly chain: string | undefined;
}

const TYPES = '[Content_Types].xml';
const relationshipsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** By name in lower case, which is how packages tell parts apart. */
const partsOf = (bytes: Uint8Array): Parts => Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !/[/\\]$/.test(name)).map(([name, content]) => [name.replace(/^[/\\]+/, '').replace(/\\/g, '/').toLowerCase(), content]));

function targets(parts: Parts, source: string): ReadonlyMap<string, string> {
  const rels = parts[relationshipsOf(source)];
  const base = `http://package/${source}`;
  return new Map((rels === undefined ? [] : elementsOf(rootOf(rels).inner)).map(({ attributes }) => [(attributes.get('Type') ?? '').replace(/^.*\//, ''), decodeURIComponent(new URL(attributes.get('Target') ?? '', base).pathname.slice(1)).toLowerCase()]));
}

function listingOf(parts: Parts): Listing {
  const main = targets(parts, '').get('officeDocument') ?? 'xl/workbook.xml';
  const of = targets(parts, main);
  return { main, relationships: relationshipsOf(main), styles: of.get('styles'), chain: of.get('calcChain') };
}

const sortedAttributes = ({ attributes }: Written, without: readonly string[] = []): string => JSON.stringify([...attributes].filter(([name]) => !without.includes(name)).sort());
/** Elements that are gone or differ, whatever their order. */
const missing = (before: readonly string[], after: readonly string[]): readonly string[] => before.filter((one) => !after.includes(one));

/** Elements of the first list that are not in the second in the same order. */
function outOfTurn(before: readonly string[], after: readonly string[]): readonly string[] {
  let at = 0;
  return before.filter((one) => {
    const found = after.indexOf(one, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

const child = (root: Written, name: string): Written | undefined => elementsOf(root.inner).find((one) => one.name === name);
const itemsOf = (root: Written, name: string): readonly Written[] => elementsOf(child(root, name)?.inner ?? '');

/** What the workbook part says, with sheets named where it counts them. */
function workbookFacts(root: Written): readonly string[] {
  const sheets = itemsOf(root, 'sheets').map(({ attributes }) => attributes.get('name') ?? '');
  const placed = (element: Written, names: readonly string[]): string => JSON.stringify([sortedAttributes(element, names), names.map((name) => sheets[Number(element.attributes.get(name) ?? (name === 'activeTab' ? 0 : NaN))] ?? ''), element.inner]);
  return elementsOf(root.inner).flatMap((element) => {
    switch (element.name) {
      case 'sheets': return elementsOf(element.inner).map((sheet) => `sheet ${sortedAttributes(sheet)}`);
      case 'definedNames': return elementsOf(element.inner).map((name) => `name ${placed(name, ['localSheetId'])}`);
      case 'bookViews': return elementsOf(element.inner).map((view) => `view ${placed(view, ['activeTab'])}`);
      case 'calcPr': return [`calcPr ${sortedAttributes(element, ['fullCalcOnLoad'])}`];
      default: return [element.source];
    }
  });
}

/** Entries of the styles part that have lost their place, and all else that changed in it. */
function styleProblems(before: Written, after: Written): readonly string[] {
  return elementsOf(before.inner).flatMap((element) => {
    if (element.name === 'numFmts') return missing(itemsOf(before, 'numFmts').map(({ source }) => source), itemsOf(after, 'numFmts').map(({ source }) => source));
    if (!/^(fonts|fills|borders|cellXfs|dxfs)$/.test(element.name)) return child(after, element.name)?.source === element.source ? [] : [element.name];
    const now = itemsOf(after, element.name);
    return elementsOf(element.inner).flatMap(({ source }, i) => (now[i]?.source === source ? [] : [`${element.name} ${i}`]));
  });
}

const relationshipFacts = (root: Written, listing: Listing): readonly string[] =>
  elementsOf(root.inner).filter(({ attributes }) => listing.chain === undefined || !(attributes.get('Type') ?? '').endsWith('/calcChain')).map((one) => sortedAttributes(one));
const typeFacts = (root: Written, listing: Listing): readonly string[] =>
  elementsOf(root.inner).filter(({ attributes }) => attributes.get('PartName')?.slice(1).toLowerCase() !== listing.chain).map((one) => `${one.name} ${sortedAttributes(one)}`);

function listingProblems(name: string, before: Written, after: Written, listing: Listing): readonly string[] {
  if (sortedAttributes(before) !== sortedAttributes(after)) return ['its root element'];
  switch (name) {
    case listing.main: return outOfTurn(workbookFacts(before), workbookFacts(after));
    case listing.relationships: return missing(relationshipFacts(before, listing), relationshipFacts(after, listing));
    case listing.styles: return styleProblems(before, after);
    default: return missing(typeFacts(before, listing), typeFacts(after, listing));
  }
}

/** What became of the parts of a workbook file in a later state of it. */
export interface Kept {
  /** Parts of the earlier file. */
  readonly parts: number;
  /** Those with the same SHA-256. */
  readonly same: number;
  /** Sentences; empty when all that was there is there: parts to the byte, and in those that list sheets and formats each entry. */
  readonly problems: readonly string[];
}

const mayGrow = (name: string, { main, relationships, styles }: Listing): boolean => [TYPES.toLowerCase(), main, relationships, styles].includes(name);
const differing = (names: readonly string[], one: Parts, other: Parts): readonly string[] => {
  const hashOf = (parts: Parts, name: string): string => (parts[name] === undefined ? '' : hash(parts[name]));
  return names.filter((name) => hashOf(one, name) !== hashOf(other, name));
};

/** Compares the parts of a workbook file with what a later state of it, to which sheets were added, holds of them. */
export function keptParts(before: Uint8Array, after: Uint8Array): Kept {
  const [old, now] = [partsOf(before), partsOf(after)];
  const listing = listingOf(old);
  const changed = differing(Object.keys(old), old, now);
  const problems = changed.filter((name) => now[name] !== undefined || name !== listing.chain).flatMap((name) => {
    const [was, is] = [old[name], now[name]];
    if (was === undefined || is === undefined) return [`${name} is gone`];
    if (!mayGrow(name, listing)) return [`${name} changed`];
    return listingProblems(name, rootOf(was), rootOf(is), listing).map((what) => `${name} lost ${what.slice(0, 200)}`);
  });
  return { parts: Object.keys(old).length, same: Object.keys(old).length - changed.length, problems };
}

/** Parts of the first file, those that list sheets and formats aside, that are not the same in two later states of it. */
export function changedBetween(first: Uint8Array, earlier: Uint8Array, later: Uint8Array): readonly string[] {
  const old = partsOf(first);
  const listing = listingOf(old);
  return differing(Object.keys(old).filter((name) => !mayGrow(name, listing) && name !== listing.chain), partsOf(earlier), partsOf(later));
}
