import { dropPart } from './package/content-types';
import { relationshipsPart } from './package/edited-package';
import { removeRelationships } from './package/relationships';
import type { OpenWorkbook } from './open-workbook';
import { childNamed } from './xml/element';
import { WORKBOOK } from './xml/schema-order';
import type { XmlEdit } from './xml/xml-edit';

/** Has the spreadsheet program compute every formula when it opens the file. */
export function askForRecalculation(workbook: XmlEdit): void {
  const properties = childNamed(workbook.root, 'calcPr');
  if (properties) workbook.setAttribute(properties, 'fullCalcOnLoad', '1');
  else workbook.insertChild('<calcPr fullCalcOnLoad="1"/>', 'calcPr', WORKBOOK);
}

/** Drops the order of calculation, which may not name cells without formula; Excel makes a new one. */
export function dropCalculationChain({ pkg, main }: OpenWorkbook): void {
  const chains = pkg.relationships(main).filter(({ type }) => type === 'calcChain');
  removeRelationships(pkg, main, new Set(chains.map(({ id }) => id)));
  for (const { target } of chains) dropPart(pkg, target, relationshipsPart(target));
}
