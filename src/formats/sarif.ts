import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

type Severity = 'error' | 'warning' | 'info';

/** A rule, as a SARIF log describes it. */
export interface SarifRuleFacts {
  readonly id: string;
  /** Number in METHOD. */
  readonly source: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly howToFix: string;
}

/** A finding with its sentence and place. */
export interface SarifFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell?: string;
  readonly header?: string;
  readonly entity: string;
  readonly rowId: string;
  readonly column?: string;
  readonly message: string;
}

export interface SarifInput {
  /** Path of the workbook from the folder that the log is about, with `/` between folders. */
  readonly file: string;
  readonly toolVersion: string;
  readonly rules: readonly SarifRuleFacts[];
  readonly findings: readonly SarifFinding[];
  /** Findings that a waiver silences, each with its reason. */
  readonly waived: readonly (SarifFinding & { readonly reason: string })[];
  /** What was tolerated while reading. */
  readonly notes: readonly string[];
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;
const PROBLEM = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** A SARIF 2.1.0 log of what validating a workbook found: sheet and cell are the logical location, waived findings are suppressed. The same findings give the same text. */
export function toSarif({ file, toolVersion, rules, findings, waived, notes }: SarifInput): string {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]));
  const fingerprint = fingerprints();
  const result = (finding: SarifFinding) => resultOf(finding, uri, indexOf.get(finding.ruleId), fingerprint(finding));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'MAESTRO Workbook', version: toolVersion, semanticVersion: toolVersion, rules: rules.map(descriptorOf) } },
      automationDetails: { id: `maestro-workbook/${uri}/` },
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes.map((text) => ({ level: 'note', message: { text } })) }],
      artifacts: [{ location: { uri }, roles: ['analysisTarget'] }],
      columnKind: 'utf16CodeUnits',
      results: [
        ...findings.map(result),
        ...waived.map((finding) => ({ ...result(finding), suppressions: [{ kind: 'external', status: 'accepted', justification: finding.reason }] })),
      ],
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ id, source, severity, title, why, howToFix }: SarifRuleFacts) {
  return {
    id,
    name: id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\nHow to fix: ${howToFix}`, markdown: `${why}\n\n**How to fix:** ${howToFix}` },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['threat-model', `METHOD ${source}`], 'problem.severity': PROBLEM[severity] },
  };
}

/** Scanners’ dashboards place a result on a line of a file; a workbook has none, so each stands on the first, and its cell leads the message. */
function resultOf({ ruleId, severity, sheet, cell, header, rowId, message }: SarifFinding, uri: string, ruleIndex: number | undefined, fingerprint: string) {
  const place = cell === undefined ? sheet : `${sheet}!${cell}`;
  const name = [rowId, header].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: `${place}: ${message}` },
    locations: [{
      physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: 1 } },
      logicalLocations: [{ fullyQualifiedName: place, ...(name === '' ? {} : { name }), kind: 'element' }],
    }],
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'maestroFinding/v1': fingerprint },
  };
}

/** Fingerprints by rule, row and column, not by cell: a finding keeps its own when rows are inserted above it. Equal ones are numbered. */
function fingerprints(): (finding: SarifFinding) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, entity, rowId, column = '' }) => {
    const key = JSON.stringify([ruleId, entity, rowId, column]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${bytesToHex(sha256(utf8ToBytes(key))).slice(0, 32)}:${count}`;
  };
}
