import { DamagedWorkbookError, UnsafeChangeError } from '../../../errors';
import { findMainPart, notAWorkbook } from '../read/main-part';
import { requireZip } from '../read/read-xlsx';
import { unescapeCharacters } from '../read/xml-text';
import { ZipArchive } from '../read/zip';
import { EditedPackage } from './package/edited-package';
import { STRICT_RELATIONSHIPS } from './package/relationships';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml/element';

/** A sheet's entry in the workbook part. */
export interface SheetPlace {
  readonly name: string;
  /** Its part; undefined for chart sheets and other kinds. */
  readonly part: string | undefined;
}

/** A workbook opened to be changed. */
export interface OpenWorkbook {
  readonly file: string;
  readonly pkg: EditedPackage;
  /** The workbook part. */
  readonly main: string;
  /** Written in the strict form of the standard. */
  readonly strict: boolean;
}

const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/**
 * Opens a workbook to be changed.
 * @throws what reading throws for bytes that are no readable workbook, UnsafeChangeError for a signed one
 */
export function openWorkbook(bytes: Uint8Array, file: string): OpenWorkbook {
  requireZip(bytes, file);
  const archive = new ZipArchive(bytes, file);
  const pkg = new EditedPackage(archive, file);
  const main = findMainPart(archive, pkg.opc, file);
  const { root } = pkg.open(main);
  if (root.name !== 'workbook') throw notAWorkbook(archive, file);
  if (!pkg.has('[Content_Types].xml')) throw new DamagedWorkbookError(file, 'its list of content types is missing');
  requireUnsigned(pkg, file);
  return { file, pkg, main, strict: isStrict(root) };
}

function isStrict(root: XmlElement): boolean {
  return [...root.attributes.values()].some(({ value }) => value === STRICT_MAIN || value === STRICT_RELATIONSHIPS) || attributeOf(root, 'conformance') === 'strict';
}

function requireUnsigned(pkg: EditedPackage, file: string): void {
  const isSigned = pkg.names().some((name) => name.startsWith('_xmlsignatures/')) || pkg.relationships('').some(({ type }) => type === 'origin');
  if (!isSigned) return;
  throw new UnsafeChangeError(file, 'it is digitally signed, and any change would break the signature', 'Remove the signature in Excel (File > Info > View Signatures), try again, and sign the result.');
}

/** The sheets in tab order, every kind of them. */
export function sheetPlaces({ pkg, main }: OpenWorkbook): SheetPlace[] {
  const sheets = childNamed(pkg.open(main).root, 'sheets');
  const byId = new Map(pkg.relationships(main).map((relationship) => [relationship.id, relationship]));
  return (sheets === undefined ? [] : childrenNamed(sheets, 'sheet')).map((sheet) => {
    const relationship = byId.get(relationshipId(sheet) ?? '');
    return { name: unescapeCharacters(attributeOf(sheet, 'name') ?? ''), part: relationship?.type === 'worksheet' ? relationship.target : undefined };
  });
}

/** The value of an element's relationship attribute (`r:id`), whatever its prefix. */
export function relationshipId(element: XmlElement): string | undefined {
  return [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1].value;
}

/**
 * The part of the worksheet of that name.
 * @throws UnsafeChangeError when there is none
 */
export function sheetPart(workbook: OpenWorkbook, name: string): string {
  const part = sheetPlaces(workbook).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.part;
  if (part !== undefined) return part;
  throw new UnsafeChangeError(workbook.file, `it has no worksheet named "${name}"`, 'Give the sheet that name again, or restore it from an earlier version.');
}
