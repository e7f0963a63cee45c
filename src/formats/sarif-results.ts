import { z } from 'zod';
import { NotSarifError } from '../errors';
import { parseJson } from './json';

/** A result of a scanner, as far as code validation needs it. */
export interface ScanResult {
  readonly tool: string;
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: string;
  /** File it points at; undefined when it points at none. */
  readonly path: string | undefined;
  readonly line: number | undefined;
  /** What becomes of it: a finding, a passed check, or the reason why it says nothing about the code as it is. */
  readonly outcome: 'found' | 'passed' | 'suppressed' | 'absent' | 'no finding';
}

const text = z.object({ text: z.string().optional(), markdown: z.string().optional() }).optional();
const level = z.enum(['error', 'warning', 'note', 'none']).optional().catch(undefined);
const index = z.number().int().optional().catch(undefined);
const artifactLocation = z.object({ uri: z.string().optional(), index }).optional();
const reportingDescriptor = z.object({ id: z.string(), shortDescription: text, defaultConfiguration: z.object({ level }).optional() });
const component = z.object({ name: z.string(), rules: z.array(reportingDescriptor).optional() });
const resultShape = z.object({
  ruleId: z.string().optional(), ruleIndex: index, level, kind: z.string().optional(), baselineState: z.string().optional(), message: text,
  rule: z.object({ id: z.string().optional(), index, toolComponent: z.object({ index }).optional() }).optional(),
  locations: z.array(z.object({ physicalLocation: z.object({ artifactLocation, region: z.object({ startLine: index }).optional() }).optional() })).nullish(),
  suppressions: z.array(z.object({ status: z.string().optional() })).nullish(),
});
const runShape = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).optional() }),
  artifacts: z.array(z.object({ location: artifactLocation })).nullish(),
  results: z.array(resultShape).nullish(),
});
const logShape = z.object({ runs: z.array(runShape) });
type Run = z.infer<typeof runShape>;
type Result = z.infer<typeof resultShape>;

/**
 * Reads the results of a SARIF 2.1.0 log, of all its runs in order.
 * @throws InvalidJsonError, NotSarifError for JSON that is no such log or is of another version
 */
export function fromSarif(content: string, fileName: string): readonly ScanResult[] {
  const document = parseJson(content, fileName);
  const head = z.object({ version: z.unknown() }).safeParse(document);
  const version = head.success ? head.data.version : undefined;
  if (version === undefined) throw new NotSarifError(fileName, 'it has no "version"');
  if (version !== '2.1.0') throw new NotSarifError(fileName, `it is of version ${JSON.stringify(version)}`);
  const parsed = logShape.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new NotSarifError(fileName, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  return parsed.data.runs.flatMap((run) => (run.results ?? []).map((result) => scanResult(run, result)));
}

function scanResult(run: Run, result: Result): ScanResult {
  const { driver, extensions = [] } = run.tool;
  const extension = result.rule?.toolComponent?.index;
  const rules = (extension === undefined ? driver : extensions[extension])?.rules ?? [];
  const at = result.ruleIndex ?? result.rule?.index;
  const named = result.ruleId ?? result.rule?.id;
  const descriptor = at === undefined || at < 0 ? rules.find(({ id }) => id === named) : rules[at];
  const physical = (result.locations ?? [])[0]?.physicalLocation;
  const line = physical?.region?.startLine;
  return {
    tool: driver.name,
    rule: named ?? descriptor?.id ?? '',
    level: result.level ?? descriptor?.defaultConfiguration?.level ?? 'warning',
    message: result.message?.text ?? result.message?.markdown ?? descriptor?.shortDescription?.text ?? '',
    path: pathOf(run, physical?.artifactLocation),
    line: line === undefined || line < 1 ? undefined : line,
    outcome: outcomeOf(result),
  };
}

function pathOf(run: Run, location: z.infer<typeof artifactLocation>): string | undefined {
  const at = location?.index;
  const uri = location?.uri ?? (at === undefined || at < 0 ? undefined : run.artifacts?.[at]?.location?.uri);
  if (uri === undefined || uri === '') return undefined;
  return decoded(uri).replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, '').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** SARIF 2.1.0, 3.27.9, 3.27.23 and 3.27.24: suppressed only while no suppression is under review or rejected. */
function outcomeOf({ kind = 'fail', baselineState, suppressions }: Result): ScanResult['outcome'] {
  if (baselineState === 'absent') return 'absent';
  const given = suppressions ?? [];
  if (given.length > 0 && given.every(({ status = 'accepted' }) => status === 'accepted')) return 'suppressed';
  return kind === 'pass' ? 'passed' : kind === 'fail' ? 'found' : 'no finding';
}
