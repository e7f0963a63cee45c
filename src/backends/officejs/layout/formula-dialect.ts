/** Prefixes by which files mark functions that are younger than their format, and texts, in which the same letters stand for themselves. */
const PREFIX_OR_TEXT = /"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g;

/** A formula as Excel's API takes it, from one as files hold it: with a sign of equality, functions by the names people type. */
export const toExcelFormula = (formula: string): string => `=${formula.replace(PREFIX_OR_TEXT, (found) => (found.startsWith('"') ? found : ''))}`;
