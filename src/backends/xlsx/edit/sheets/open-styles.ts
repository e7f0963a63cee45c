import type { OpenWorkbook } from '../open-workbook';
import { declareContentType } from '../package/content-types';
import { linkPart } from '../package/relationships';
import type { XmlEdit } from '../xml/xml-edit';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const MAIN = { strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main', transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** The styles part of a workbook, which is made when there is none. */
export function openStyles(workbook: OpenWorkbook): XmlEdit {
  const { pkg, main, strict } = workbook;
  const existing = pkg.relationships(main).find(({ type, target }) => type === 'styles' && pkg.has(target));
  if (existing) return pkg.open(existing.target);
  const part = `${main.slice(0, main.lastIndexOf('/') + 1)}styles.xml`;
  const markup = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${strict ? MAIN.strict : MAIN.transitional}"></styleSheet>`;
  pkg.write(part, new TextEncoder().encode(markup));
  declareContentType(pkg, part, CONTENT_TYPE);
  linkPart(workbook, main, 'styles', part);
  return pkg.open(part);
}
