/** Functions that are younger than the file format: files mark them. */
const YOUNGER = new Set(['CONCAT', 'DAYS', 'DECIMAL', 'FORMULATEXT', 'IFNA', 'IFS', 'ISOWEEKNUM', 'LET', 'MAXIFS', 'MINIFS', 'SEQUENCE', 'SWITCH', 'TEXTJOIN', 'UNIQUE', 'XLOOKUP', 'XMATCH', 'XOR']);
const YOUNGEST = new Set(['FILTER', 'SORT']);
const TEXT_OR_CALL = /"(?:[^"]|"")*"|(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g;

/** A formula as files hold it, from one as people type it. */
export const toFileFormula = (formula: string): string => formula.replace(/^=/, '').replace(TEXT_OR_CALL, (all: string, called: string | undefined) => {
  if (called === undefined) return all;
  return YOUNGER.has(called) ? `_xlfn.${called}` : YOUNGEST.has(called) ? `_xlfn._xlws.${called}` : called;
});

/** A formula as people type it, from one as files hold it. */
export const toTypedFormula = (formula: string): string => `=${formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (found) => (found.startsWith('"') ? found : ''))}`;
