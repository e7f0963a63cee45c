import packageJson from '../../../../package.json';
import { highestApi } from '../requirements';

/** What is known of a request besides its content. */
export interface RequestFacts {
  /** Characters sent and received, as far as they were estimated or counted. */
  readonly sent?: number;
  readonly received?: number;
}

const LOCATION = /^[A-Za-z]\w*(?:\.\w+)*(?:\(\))?$/;

/**
 * A text for whoever helps: which code, where in Excel's API, on what Excel. Holds nothing that stands in the workbook: no values, names or addresses,
 * and not the host's message, which may quote them.
 */
export function diagnosticsOf(error: OfficeExtension.Error, facts: RequestFacts = {}): string {
  // The client leaves debugInfo out where a request fails as a whole.
  const { errorLocation, statement, surroundingStatements } = (error.debugInfo as Partial<OfficeExtension.DebugInfo> | undefined) ?? {};
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['MAESTRO Workbook', packageJson.version],
    ['Code', kindOfCode(error.code)],
    ['Location', errorLocation !== undefined && LOCATION.test(errorLocation) ? errorLocation : undefined],
    ['Statement', statement === undefined ? undefined : kindOf(statement)],
    ['Around it', surroundingStatements?.map(kindOf).filter((kind) => kind !== '').join(', ')],
    ['Characters sent', facts.sent?.toString()],
    ['Characters received', facts.received?.toString()],
    ['ExcelApi', highestApi() ?? 'below 1.9'],
    ['Platform', `${Office.context.platform}`],
    ['Excel', Office.context.diagnostics?.version],
  ];
  return lines.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [`${label}: ${text}`])).join('\n');
}

const kindOfCode = (code: string): string => (/^\w{1,60}$/.test(code) ? code : 'unreadable');

/** `range.values = …` becomes `set values`, `sheets.getItem("x")` becomes `getItem`: what follows the first bracket or sign of equality is dropped. */
function kindOf(statement: string): string {
  const set = /^\w+\.(\w+) = /.exec(statement);
  if (set !== null) return `set ${set[1]}`;
  const call = /^(?:var \w+ = )?(?:\w+\.)?(\w+)(?:\(|;|$)/.exec(statement);
  return call?.[1] ?? '';
}
