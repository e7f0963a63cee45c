/** One allowed value of a scale or list, with what it means and, where it is ranked, its number (METHOD section 1). */
export interface Term<V extends string = string> {
  readonly value: V;
  readonly meaning: string;
  readonly number?: number;
}

/** A named, ordered list of allowed values. */
export interface Vocabulary<V extends string = string> {
  readonly name: string;
  readonly terms: readonly Term<V>[];
  readonly values: readonly V[];
}

type Entry<V extends string> = readonly [value: V, meaning: string, number?: number];

function vocabulary<const V extends string>(name: string, entries: readonly Entry<V>[]): Vocabulary<V> {
  return {
    name,
    terms: entries.map(([value, meaning, number]) => (number === undefined ? { value, meaning } : { value, meaning, number })),
    values: entries.map(([value]) => value),
  };
}

/** The union of a vocabulary's values. */
export type ValueOf<T> = T extends Vocabulary<infer V> ? V : never;

export const severity = vocabulary('Severity', [
  ['Low', 'Limited harm, handled in daily work', 1],
  ['Medium', 'Noticeable harm to one service or team', 2],
  ['High', 'Serious harm to the business, its data or its users', 3],
  ['Critical', 'Harm that threatens the business, people or the law', 4],
]);
export const likelihood = vocabulary('Likelihood', [
  ['Unlikely', 'Needs rare skill, access or luck', 1],
  ['Possible', 'Could happen within the system’s life', 2],
  ['Likely', 'Expected within a year', 3],
  ['Very Likely', 'Already seen, or trivial to do', 4],
]);
export const riskLevel = vocabulary('Risk level', [
  ['Low', 'Reviewed yearly', 1],
  ['Medium', 'Reviewed every six months', 2],
  ['High', 'Reviewed quarterly; treat soon', 3],
  ['Critical', 'Reviewed monthly; treat at once', 4],
]);
export const appetite = vocabulary('Risk appetite', [
  ['Low', 'Only low residual risk is tolerated without a formal acceptance', 1],
  ['Medium', 'Medium residual risk is tolerated', 2],
  ['High', 'High residual risk is tolerated', 3],
]);
export const effectiveness = vocabulary('Effectiveness', [
  ['Low', 'Slows the threat down', 0.1],
  ['Medium', 'Stops the common form of it', 0.5],
  ['High', 'Stops it when fully in place', 1],
]);
export const cost = vocabulary('Cost', [
  ['Low', 'Days of work', 1],
  ['Medium', 'Weeks of work', 2],
  ['High', 'Months of work or new spending', 3],
]);
export const mitigationStatus = vocabulary('Mitigation status', [
  ['Identified', 'Named, no work begun', 0],
  ['In Progress', 'Being built or rolled out', 0.5],
  ['Implemented', 'The team says it is in place', 1],
  ['Will Not Action', 'Decided against, with a reason', 0],
]);
export const validationStatus = vocabulary('Validation status', [
  ['Not Implemented', 'The artefact shows it is missing', 0],
  ['Partially Implemented', 'The artefact shows part of it', 0.5],
  ['Implemented', 'The artefact shows all of it', 1],
]);
export const effectiveStatus = vocabulary('Effective status', [
  ['Will Not Action', 'Decided against; no effect'],
  ['Planned', 'Nobody has verified it yet; no effect'],
  ['Not Implemented', 'Verified as missing; no effect'],
  ['Partially Implemented', 'Verified as partly in place'],
  ['Implemented', 'Verified as in place'],
]);
export const vector = vocabulary('Attack vector', [
  ['Physical', 'Needs to touch the machine', 1],
  ['Local', 'Needs an account or code on the machine', 2],
  ['Adjacent', 'Needs the same network or tenant', 3],
  ['Network', 'Reachable from anywhere', 4],
]);
export const complexity = vocabulary('Attack complexity', [
  ['High', 'Needs preparation or special conditions', 1],
  ['Low', 'Works every time without preparation', 2],
]);
export const capability = vocabulary('Capability', [
  ['Low', 'Uses ready-made tools', 1],
  ['Moderate', 'Adapts known techniques', 2],
  ['High', 'Develops own techniques', 3],
  ['Advanced', 'Sustained, funded campaigns', 4],
]);
export const strength = vocabulary('Strength', [
  ['Low', 'Weak', 1],
  ['Medium', 'Middling', 2],
  ['High', 'Strong', 3],
]);
export const classification = vocabulary('Classification', [
  ['Public', 'Published anyway', 0],
  ['Internal', 'For staff', 1],
  ['Confidential', 'Harm if disclosed', 2],
  ['Restricted', 'Grave harm if disclosed', 3],
]);
export const yesNo = vocabulary('Yes or No', [
  ['Yes', 'It is so'],
  ['No', 'It is not so'],
]);
export const yesNoPartial = vocabulary('Yes, No or Partial', [
  ['Yes', 'Fully'],
  ['No', 'Not at all'],
  ['Partial', 'In part'],
]);
export const controlState = vocabulary('Control', [
  ['Yes', 'In place', 1],
  ['Partial', 'In place for some traffic', 0.5],
  ['No', 'Missing', 0],
  ['N/A', 'Does not apply to this crossing'],
]);
export const check = vocabulary('Check', [
  ['Yes', 'Seen in the artefact'],
  ['No', 'Missing in the artefact'],
  ['N/A', 'Does not apply'],
]);
export const userBase = vocabulary('User base', [
  ['Internal', 'Staff only'],
  ['External', 'Customers or the public'],
  ['Both', 'Staff and outsiders'],
]);
export const agentType = vocabulary('Agent type', [
  ['Single', 'One agent'],
  ['Multi', 'Several agents that work together'],
]);
export const autonomyLevel = vocabulary('Autonomy level', [
  ['Human approval per action', 'A person approves each action'],
  ['Human in the loop', 'A person approves some actions'],
  ['Fully autonomous', 'The agents act without approval'],
]);
export const depth = vocabulary('Depth', [
  ['Lightweight', 'L1, L2, L3, L4 and L6', 1],
  ['Standard', 'All but L5, unless multi-agent', 2],
  ['Full', 'All layers and cross-layer', 3],
]);
export const dataCategory = vocabulary('Data category', [
  ['PII', 'Data about people'],
  ['Financial', 'Payments, accounts, figures'],
  ['Health', 'Health records'],
  ['Trade secrets', 'Know-how, source code, plans'],
  ['Credentials', 'Keys, tokens, passwords'],
  ['Other', 'Anything else worth naming'],
]);
export const stakeholderKind = vocabulary('Stakeholder kind', [
  ['Business owner', 'Answers for the business outcome'],
  ['Data owner', 'Answers for the data'],
  ['Compliance officer', 'Answers for law and policy'],
  ['Technical lead', 'Answers for the build'],
  ['Other', 'Another part in the decisions'],
]);
export const raci = vocabulary('RACI', [
  ['R', 'Responsible: does the work'],
  ['A', 'Accountable: decides; exactly one per decision'],
  ['C', 'Consulted before'],
  ['I', 'Informed after'],
]);
export const assumptionStatus = vocabulary('Assumption status', [
  ['Unvalidated', 'Nobody checked it yet'],
  ['Validated', 'Checked and true'],
  ['Invalidated', 'Checked and false'],
]);
export const componentType = vocabulary('Component type', [
  ['LLM', 'A language model'],
  ['Model API', 'A model behind an interface'],
  ['Data store', 'Files, tables or objects'],
  ['Vector store', 'Embeddings for retrieval'],
  ['RAG pipeline', 'Retrieval that feeds prompts'],
  ['Agent', 'Plans and acts on its own or for a user'],
  ['Agent framework', 'Runs or coordinates agents'],
  ['MCP server', 'Offers tools over the Model Context Protocol'],
  ['Tool', 'A function an agent can call'],
  ['API', 'Another programmatic interface'],
  ['Human interface', 'Where people read, type or approve'],
  ['Infrastructure', 'Compute, network, queues, registries'],
  ['Observability', 'Logs, metrics, traces, dashboards'],
  ['Security service', 'Identity, secrets, policy, signing'],
  ['External service', 'Run by somebody else'],
  ['Other', 'None of these'],
]);
export const layer = vocabulary('Layer', [
  ['L1', 'Foundation Model'],
  ['L2', 'Data Operations'],
  ['L3', 'Agent Frameworks'],
  ['L4', 'Deployment Infrastructure'],
  ['L5', 'Evaluation & Observability'],
  ['L6', 'Security & Compliance'],
  ['L7', 'Agent Ecosystem'],
]);
export const anyLayer = vocabulary('Layer or Cross-Layer', [
  ...layer.terms.map((t): Entry<ValueOf<typeof layer>> => [t.value, t.meaning]),
  ['Cross-Layer', 'Spans several layers'] as const,
]);
export const componentAutonomy = vocabulary('Component autonomy', [
  ['Autonomous', 'Acts without approval'],
  ['Human approval', 'A person approves its actions'],
  ['Not an actor', 'Does not act by itself'],
]);
export const actsAs = vocabulary('Acts as', [
  ['Own identity', 'Uses an identity of its own'],
  ['On behalf of user', 'Carries the user’s identity'],
  ['Not applicable', 'Does not act'],
]);
export const identityContext = vocabulary('Identity context', [
  ['Yes', 'Kept as received'],
  ['Lost', 'Dropped'],
  ['Transformed', 'Replaced by another identity'],
]);
export const lifecyclePoint = vocabulary('Lifecycle point', [
  ['Ingestion', 'Data enters'],
  ['Processing', 'Data is worked on'],
  ['Storage', 'Data rests'],
  ['Transmission', 'Data moves'],
  ['Output', 'Data leaves'],
]);
export const actorCategory = vocabulary('Actor category', [
  ['External Attacker', 'Outsider after gain or damage'],
  ['Malicious Insider', 'Staff or contractor with access'],
  ['Nation-State', 'State-run or state-backed group'],
  ['Compromised Agent', 'An agent or model turned against its owner'],
  ['Automated Threat', 'Bots, worms and scripted attacks'],
]);
export const relevance = vocabulary('Relevance', [
  ['Relevant', 'Has reason and reach'],
  ['Partially Relevant', 'Reason or reach is limited'],
  ['Not Relevant', 'Neither reason nor reach'],
]);
export const motivation = vocabulary('Motivation', [
  ['Financial', 'Money'],
  ['Espionage', 'Secrets'],
  ['Disruption', 'Outage or damage'],
  ['Ideology', 'A cause'],
  ['Opportunistic', 'Whatever is easy'],
]);
export const zoneKind = vocabulary('Zone kind', [
  ['Public', 'Anyone can reach it'],
  ['DMZ', 'Exposed but controlled'],
  ['Application', 'Where the system runs'],
  ['Data', 'Where data rests'],
  ['Privileged', 'Administration and secrets'],
  ['External integration', 'Run by a partner or supplier'],
  ['Other', 'None of these'],
]);
export const boundaryStrength = vocabulary('Boundary strength', [
  ['Weak', 'Authentication is missing or most controls are', 1],
  ['Moderate', 'Some controls are missing or partial', 2],
  ['Strong', 'Nearly all applicable controls are in place', 3],
]);
export const assetCategory = vocabulary('Asset category', [
  ['Sensitive data', 'Data that needs protection'],
  ['Credential', 'Keys, tokens, passwords'],
  ['Business logic', 'Rules, code, prompts'],
  ['Model asset', 'Weights, fine-tunes, embeddings'],
  ['Operational data', 'Logs, metrics, configuration'],
  ['Agent state', 'Memory, plans, context'],
  ['Control signal', 'Commands, approvals, messages'],
]);
export const lifecycleStage = vocabulary('Lifecycle stage', [
  ['Created', 'Comes into being or enters'],
  ['Stored', 'Rests'],
  ['Transmitted', 'Moves'],
  ['Processed', 'Is used or changed'],
  ['Destroyed', 'Expires or is deleted'],
]);
export const stride = vocabulary('STRIDE', [
  ['Spoofing', 'Pretending to be another'],
  ['Tampering', 'Changing data or code'],
  ['Repudiation', 'Denying an action'],
  ['Information Disclosure', 'Leaking data'],
  ['Denial of Service', 'Making it unavailable'],
  ['Elevation of Privilege', 'Gaining rights'],
]);
export const agenticFactor = vocabulary('Agentic factor', [
  ['Non-Determinism', 'The same input can give another output'],
  ['Autonomy', 'It acts faster than people can watch'],
  ['Identity Management', 'Whose rights an action uses'],
  ['Agent-to-Agent Communication', 'Agents trust each other’s messages'],
]);
export const factorOrNone = vocabulary('Agentic factor or None', [
  ...agenticFactor.terms.map((t): Entry<ValueOf<typeof agenticFactor>> => [t.value, t.meaning]),
  ['None', 'No agentic factor plays a part'] as const,
]);
export const impact = vocabulary('Impact', [
  ['None', 'No effect', 0],
  ['Low', 'Small effect', 1],
  ['Medium', 'Noticeable effect', 2],
  ['High', 'Grave effect', 3],
]);
export const threatStatus = vocabulary('Threat status', [
  ['Open', 'Counts everywhere'],
  ['Closed', 'No longer applies'],
  ['Merged', 'Continued in another threat'],
]);
export const verdict = vocabulary('Verdict', [
  ['Open', 'Not decided yet'],
  ['Applicable', 'A threat covers it'],
  ['Not Applicable', 'Does not apply, with a reason'],
]);
export const asiMapping = vocabulary('ASI mapping', [
  ['primary', 'The threat’s home layer'],
  ['secondary', 'The threat reaches this layer'],
]);
export const checklistSection = vocabulary('Checklist section', [
  ...anyLayer.terms.map((t): Entry<ValueOf<typeof anyLayer>> => [t.value, t.meaning]),
  ['Unnumbered', 'Threats without a T number'] as const,
  ['Blindspots', 'Attack vectors other lists miss'] as const,
  ['Cross-Layer threats', 'Threats that span layers'] as const,
]);
export const owedWhen = vocabulary('Owed when', [
  ['Always', 'At every depth that owes its layer'],
  ['Multi-agent', 'Only with several agents'],
  ['MCP', 'Only where MCP is used'],
]);
export const patternOrOwn = vocabulary('Pattern', [
  ...['1', '2', '3', '4', '5', '6', '7'].map((n): Entry<string> => [n, `Cross-layer pattern ${n}`]),
  ['Own', 'A chain of the team’s own'],
]);
export const mitigationType = vocabulary('Mitigation type', [
  ['Preventive', 'Stops it before it happens'],
  ['Detective', 'Notices it'],
  ['Corrective', 'Repairs afterwards'],
  ['Deterrent', 'Discourages the attempt; contributes little'],
]);
export const theme = vocabulary('Theme', [
  ['Autonomy reduction', 'Approval gates, spending limits, circuit breakers'],
  ['Identity', 'Least privilege, rotation, propagation'],
  ['Communication', 'Between agents and services'],
  ['Data protection', 'Secrecy and integrity of data'],
  ['Monitoring', 'Logs, alerts, reviews'],
  ['Other', 'None of these'],
]);
export const operation = vocabulary('Operation', [
  ['Automated', 'Works without people'],
  ['Manual', 'Needs a person each time'],
]);
export const gate = vocabulary('Source-code access', [
  ['Full', 'All code and configuration can be read'],
  ['Partial', 'Configuration and infrastructure only'],
  ['None', 'No source code access'],
]);
export const artefactKind = vocabulary('Artefact kind', [
  ['Application code', 'Source of the application'],
  ['Configuration', 'Settings and policies'],
  ['Infrastructure', 'Infrastructure as code, platform'],
]);
export const antiPattern = vocabulary('Anti-pattern', [
  ['Hard-coded secret', 'A secret stands in the code'],
  ['Broad permission', 'More rights than needed'],
  ['Missing input validation', 'Input is trusted'],
  ['Disabled security feature', 'A safeguard is switched off'],
  ['Deferred security work', 'A note says later'],
  ['Swallowed error', 'A failure goes unnoticed'],
]);
export const testCoverage = vocabulary('Test coverage', [
  ['Covered', 'Tests would notice its loss'],
  ['Partial', 'Tests cover some of it'],
  ['None', 'No test'],
]);
export const disposition = vocabulary('Disposition', [
  ['Mitigated', 'Controls bring it within appetite'],
  ['Accepted', 'A named person accepts it'],
  ['Transferred', 'A third party carries it'],
  ['Deferred', 'Dealt with later, by a date'],
]);
export const bucket = vocabulary('Roadmap bucket', [
  ['Immediate', '0-30 days', 30],
  ['Short-term', '30-90 days', 90],
  ['Medium-term', '90-180 days', 180],
  ['Long-term', 'More than 180 days', 365],
]);
export const roadmapStatus = vocabulary('Roadmap status', [
  ['Not Started', 'No work yet'],
  ['In Progress', 'Being worked on'],
  ['Complete', 'Done'],
]);
export const changeKind = vocabulary('Kind of change', [
  ['Component or integration', 'Something new in the architecture'],
  ['Actor', 'A new threat actor'],
  ['Regulation', 'A new regulation'],
  ['Code', 'A change to a mitigation’s code'],
  ['Architecture', 'The architecture changed'],
  ['Architecture and context', 'Architecture, context or appetite shifted'],
]);
export const resourceLevel = vocabulary('Resources', [
  ['Low', 'Own means', 1],
  ['Medium', 'A funded group', 2],
  ['High', 'Practically unlimited', 3],
]);

export type Severity = ValueOf<typeof severity>;
export type Likelihood = ValueOf<typeof likelihood>;
export type RiskLevel = ValueOf<typeof riskLevel>;
export type Effectiveness = ValueOf<typeof effectiveness>;
export type EffectiveStatus = ValueOf<typeof effectiveStatus>;
export type Layer = ValueOf<typeof layer>;
export type AnyLayer = ValueOf<typeof anyLayer>;
export type AgenticFactor = ValueOf<typeof agenticFactor>;
export type Depth = ValueOf<typeof depth>;
export type Bucket = ValueOf<typeof bucket>;
export type BoundaryStrength = ValueOf<typeof boundaryStrength>;
export type MitigationType = ValueOf<typeof mitigationType>;
export type YesNo = ValueOf<typeof yesNo>;
