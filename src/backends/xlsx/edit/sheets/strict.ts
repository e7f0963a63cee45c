/** Namespaces and relationship types of the transitional form and what stands for them in the strict form of the standard. */
const FORMS: readonly (readonly [transitional: string, strict: string])[] = [
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing'],
];
/** Percentages of charts, which the strict form writes with their sign. */
const PERCENTAGES = /(<c:(?:gapWidth|overlap) val="-?\d+)"/g;

/** A part of a fresh workbook in the strict form. */
export function toStrict(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  const renamed = FORMS.reduce((changed, [transitional, strict]) => changed.replaceAll(`"${transitional}`, () => `"${strict}`), text);
  return new TextEncoder().encode(renamed.replace(PERCENTAGES, '$1%"'));
}
