import type { ThreatId } from './core-threats';
import type { LayerId } from './layers';
import type { PatternNumber } from './patterns';

export type CatalogueType = 'Preventive' | 'Detective' | 'Corrective' | 'Deterrent';
export type CatalogueTheme = 'Autonomy reduction' | 'Identity' | 'Communication' | 'Data protection' | 'Monitoring' | 'Other';
export type CatalogueOperation = 'Automated' | 'Manual';

/** A control of the catalogue; theme and operation are suggestions of this project, to be confirmed by the analyst. */
export interface CatalogueMitigation {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly layer: LayerId;
  readonly type: CatalogueType;
  readonly addresses: readonly ThreatId[];
  readonly partlyAddresses: readonly ThreatId[];
  readonly unnumbered: readonly `UN-${number}`[];
  readonly patterns: readonly PatternNumber[];
  /** Helps against every threat without being aimed at one. */
  readonly addressesAll: boolean;
  readonly theme: CatalogueTheme;
  readonly operation: CatalogueOperation;
}

type Optional = 'addresses' | 'partlyAddresses' | 'unnumbered' | 'patterns' | 'addressesAll';
type Entry = Omit<CatalogueMitigation, Optional> & Partial<Pick<CatalogueMitigation, Optional>>;

const entries: readonly Entry[] = [
  {
    id: 'L1-P1', name: 'Input Guardrails', layer: 'L1', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T6', 'T1'],
    meaning: 'Inspects prompts and retrieved text before the model sees them, and rejects or strips what looks like an instruction from outside.',
  },
  {
    id: 'L1-P2', name: 'Output Validation', layer: 'L1', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T5', 'T7'],
    meaning: 'Checks each answer against schema, rules and facts before anything downstream may use it.',
  },
  {
    id: 'L1-P3', name: 'Model Access Controls', layer: 'L1', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T1', 'T11'],
    meaning: 'Limits who may call, tune or replace the model, and from where.',
  },
  {
    id: 'L1-P4', name: 'System Prompt Hardening', layer: 'L1', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T6', 'T7'],
    meaning: 'Writes and separates the system prompt so that user and retrieved content can hardly override it, and keeps secrets out of it.',
  },
  {
    id: 'L1-P5', name: 'Temperature and Sampling Controls', layer: 'L1', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T5', 'T16'],
    meaning: 'Fixes sampling settings per task, low variance where consistency matters.',
  },
  {
    id: 'L1-D1', name: 'Output Anomaly Detection', layer: 'L1', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T5', 'T6', 'T7'],
    meaning: 'Compares outputs with what is usual in form, content and rate, and raises an alert on outliers.',
  },
  {
    id: 'L1-D2', name: 'Hallucination Detection', layer: 'L1', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T5'],
    meaning: 'Tests claims in the output against sources or a second check and flags what nothing supports.',
  },
  {
    id: 'L1-D3', name: 'Inference Pattern Monitoring', layer: 'L1', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    unnumbered: ['UN-02'],
    meaning: 'Watches series of queries for the systematic probing that extracts a model.',
  },
  {
    id: 'L1-D4', name: 'Prompt Injection Logging', layer: 'L1', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T6'],
    meaning: 'Records inputs that resemble injection, with source and outcome, for alerts and later tuning.',
  },
  {
    id: 'L1-C1', name: 'Model Rollback', layer: 'L1', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addresses: ['T1'],
    meaning: 'Returns to a known good model or fine-tune once the current one is suspect.',
  },
  {
    id: 'L1-C2', name: 'Output Quarantine and Re-processing', layer: 'L1', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T5'],
    meaning: 'Holds back a doubtful answer and runs it again, by another path or with stricter checks.',
  },
  {
    id: 'L1-C3', name: 'Emergency Model Bypass', layer: 'L1', type: 'Corrective', theme: 'Autonomy reduction', operation: 'Manual',
    addresses: ['T7'],
    meaning: 'Takes the model out of the path and lets fixed rules or people decide until it is trusted again.',
  },
  {
    id: 'L1-R1', name: 'Visible Input Monitoring Notification', layer: 'L1', type: 'Deterrent', theme: 'Other', operation: 'Automated',
    addresses: ['T6', 'T14'],
    meaning: 'Tells users plainly that their input is recorded and examined.',
  },
  {
    id: 'L1-R2', name: 'Model Watermarking', layer: 'L1', type: 'Deterrent', theme: 'Other', operation: 'Automated',
    unnumbered: ['UN-02'],
    meaning: 'Marks model outputs so that a stolen copy can be traced and proved.',
  },
  {
    id: 'L1-R3', name: 'Rate Limiting with Progressive Penalties', layer: 'L1', type: 'Deterrent', theme: 'Other', operation: 'Automated',
    addresses: ['T4', 'T6'],
    meaning: 'Slows, then blocks, callers who keep exceeding their limits.',
  },
  {
    id: 'L2-P1', name: 'RAG Source Document Integrity', layer: 'L2', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Hashes or signs source documents and indexes only what verifies.',
  },
  {
    id: 'L2-P2', name: 'Vector Database Access Controls', layer: 'L2', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1', 'T28'],
    meaning: 'Enforces the caller’s rights on collections and entries of the vector store.',
  },
  {
    id: 'L2-P3', name: 'Embedding Re-indexing Schedule', layer: 'L2', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T17'],
    meaning: 'Re-embeds documents at fixed times and on change, so that retrieval follows current policy.',
  },
  {
    id: 'L2-P4', name: 'Input Sanitization for RAG Queries', layer: 'L2', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T18'],
    meaning: 'Cleans and bounds retrieval queries so that they cannot widen their scope or carry instructions.',
  },
  {
    id: 'L2-D1', name: 'Data Pipeline Integrity Monitoring', layer: 'L2', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T1'],
    meaning: 'Verifies counts, hashes and lineage at each step of the pipeline and alerts on a mismatch.',
  },
  {
    id: 'L2-D2', name: 'Embedding Drift Detection', layer: 'L2', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T17', 'T1'],
    meaning: 'Measures how embeddings and retrieval results shift over time against reference queries.',
  },
  {
    id: 'L2-D3', name: 'RAG Retrieval Auditing', layer: 'L2', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T18', 'T28'],
    meaning: 'Records what was retrieved, for whom and by which query, and reviews unusual volumes or hits.',
  },
  {
    id: 'L2-D4', name: 'Shared Memory Access Logging', layer: 'L2', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Records each read and write of shared memory with the agent that made it.',
  },
  {
    id: 'L2-C1', name: 'Knowledge Base Rollback', layer: 'L2', type: 'Corrective', theme: 'Data protection', operation: 'Manual',
    addresses: ['T1'],
    meaning: 'Restores the knowledge base and its index to a version before the contamination.',
  },
  {
    id: 'L2-C2', name: 'Contaminated Data Quarantine', layer: 'L2', type: 'Corrective', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Removes suspect entries from retrieval and memory and keeps them for analysis.',
  },
  {
    id: 'L2-C3', name: 'Emergency RAG Bypass', layer: 'L2', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addresses: ['T17', 'T18'],
    meaning: 'Lets agents work without retrieval, on fixed answers or with people, while the index is unfit.',
  },
  {
    id: 'L2-R1', name: 'Data Provenance Tracking', layer: 'L2', type: 'Deterrent', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Keeps the origin of each item through all transformations, so that a poisoner can be traced.',
  },
  {
    id: 'L2-R2', name: 'Document Source Authentication', layer: 'L2', type: 'Deterrent', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1'],
    meaning: 'Accepts documents only from sources that prove who they are.',
  },
  {
    id: 'L2-R3', name: 'Tamper-Evident Storage', layer: 'L2', type: 'Deterrent', theme: 'Data protection', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Keeps data where any change leaves evidence that cannot be hidden.',
  },
  {
    id: 'L3-P1', name: 'Tool Allowlisting and Scoping', layer: 'L3', type: 'Preventive', theme: 'Autonomy reduction', operation: 'Automated',
    addresses: ['T2', 'T11'],
    meaning: 'Gives each agent only the tools, operations and parameter ranges its task needs.',
  },
  {
    id: 'L3-P2', name: 'Workflow Validation', layer: 'L3', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T19', 'T6'],
    meaning: 'Enforces outside the model which steps may follow which, and refuses any other order.',
  },
  {
    id: 'L3-P3', name: 'Agent Sandboxing', layer: 'L3', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T11', 'T20'], partlyAddresses: ['T31'],
    meaning: 'Runs the agent and the code it generates where file, network and system access are confined.',
  },
  {
    id: 'L3-P4', name: 'Plugin Verification', layer: 'L3', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T29', 'T13'],
    meaning: 'Admits only plugins of verified origin and content, pinned to a reviewed version.',
  },
  {
    id: 'L3-P5', name: 'Schema Validation', layer: 'L3', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T41', 'T42'], partlyAddresses: ['T30'],
    meaning: 'Checks messages and tool calls against a versioned schema on both ends and rejects the rest.',
  },
  {
    id: 'L3-D1', name: 'Tool Invocation Monitoring', layer: 'L3', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T2'],
    meaning: 'Records each tool call with parameters and result, and alerts on unusual ones.',
  },
  {
    id: 'L3-D2', name: 'Workflow State Monitoring', layer: 'L3', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T19', 'T21'],
    meaning: 'Compares actual workflow states with allowed ones and between agents, and reports differences.',
  },
  {
    id: 'L3-D3', name: 'Agent Behavioral Profiling', layer: 'L3', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T7', 'T13'],
    meaning: 'Learns how each agent normally behaves and flags departures from it.',
  },
  {
    id: 'L3-D4', name: 'Runaway Agent Detection', layer: 'L3', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T32', 'T4'], partlyAddresses: ['T33'],
    meaning: 'Counts steps, repeats, time and spending per task and alerts when an agent does not come to an end.',
  },
  {
    id: 'L3-C1', name: 'Circuit Breaker', layer: 'L3', type: 'Corrective', theme: 'Autonomy reduction', operation: 'Automated',
    addresses: ['T32', 'T2', 'T4'], partlyAddresses: ['T33', 'T39'],
    meaning: 'Stops an agent or tool by itself once errors, repeats or spending pass a threshold.',
  },
  {
    id: 'L3-C2', name: 'Workflow Rollback', layer: 'L3', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T19', 'T6'],
    meaning: 'Undoes, or compensates for, the steps of a workflow that went wrong.',
  },
  {
    id: 'L3-C3', name: 'Agent Quarantine', layer: 'L3', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T13'],
    meaning: 'Cuts a suspect agent off from tools, memory and peers while keeping its state as evidence.',
  },
  {
    id: 'L3-C4', name: 'Plugin Hot-Swap', layer: 'L3', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addresses: ['T29'],
    meaning: 'Replaces or disables a compromised plugin without taking the agents down.',
  },
  {
    id: 'L3-R1', name: 'Tool Usage Audit Trail', layer: 'L3', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T2', 'T8'],
    meaning: 'Keeps for every tool use who or what caused it, so that misuse will be attributed.',
  },
  {
    id: 'L3-R2', name: 'Agent Action Accountability', layer: 'L3', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T8', 'T14'],
    meaning: 'Ties every agent action to an accountable person or owner by name.',
  },
  {
    id: 'L3-R3', name: 'Spending and Action Limits', layer: 'L3', type: 'Deterrent', theme: 'Autonomy reduction', operation: 'Automated',
    addresses: ['T32', 'T2', 'T4'], partlyAddresses: ['T39'],
    meaning: 'Caps amounts, counts and rates per agent and period, and asks a person beyond them.',
  },
  {
    id: 'L4-P1', name: 'Least-Privilege IAM', layer: 'L4', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T3', 'T22'],
    meaning: 'Gives each workload its own role with no more rights than its task requires.',
  },
  {
    id: 'L4-P2', name: 'Network Segmentation', layer: 'L4', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T43', 'T4'], partlyAddresses: ['T31'],
    meaning: 'Places agents, data and tools in separate networks and allows only the connections that are needed.',
  },
  {
    id: 'L4-P3', name: 'Secrets Management', layer: 'L4', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T22', 'T3'],
    meaning: 'Issues secrets at run time from a vault, short-lived and rotated, never in code, prompts or images.',
  },
  {
    id: 'L4-P4', name: 'Code Signing and Image Verification', layer: 'L4', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T13', 'T20'],
    meaning: 'Deploys only code and images whose signature verifies.',
  },
  {
    id: 'L4-P5', name: 'DDoS Protection', layer: 'L4', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T4'], partlyAddresses: ['T39'],
    meaning: 'Absorbs and filters floods before they reach the agents’ endpoints.',
  },
  {
    id: 'L4-D1', name: 'Infrastructure Anomaly Detection', layer: 'L4', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T4', 'T3', 'T13'],
    meaning: 'Alerts on compute, network or scaling behaviour outside the normal range.',
  },
  {
    id: 'L4-D2', name: 'IAM Activity Monitoring', layer: 'L4', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3'],
    meaning: 'Watches role use and changes of permissions, and flags what is new or rare.',
  },
  {
    id: 'L4-D3', name: 'Credential Leak Scanning', layer: 'L4', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T22'],
    meaning: 'Searches repositories, logs, images and prompts for exposed secrets.',
  },
  {
    id: 'L4-D4', name: 'Orchestration Integrity Monitoring', layer: 'L4', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T13', 'T3'],
    meaning: 'Compares what the orchestrator runs with what was approved, and reports any difference.',
  },
  {
    id: 'L4-C1', name: 'Credential Rotation on Compromise', layer: 'L4', type: 'Corrective', theme: 'Identity', operation: 'Automated',
    addresses: ['T22', 'T3'],
    meaning: 'Revokes and replaces credentials as soon as they may be known to others.',
  },
  {
    id: 'L4-C2', name: 'Infrastructure Isolation', layer: 'L4', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T13', 'T4'],
    meaning: 'Separates an affected host, container or network segment from the rest.',
  },
  {
    id: 'L4-C3', name: 'Auto-Scaling with Circuit Breaker', layer: 'L4', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T4'],
    meaning: 'Adds capacity under load up to a set limit, then sheds load instead of spending on.',
  },
  {
    id: 'L4-C4', name: 'Disaster Recovery', layer: 'L4', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addressesAll: true,
    meaning: 'Rebuilds systems and data elsewhere within agreed times, and is rehearsed.',
  },
  {
    id: 'L4-R1', name: 'Cloud Audit Logging', layer: 'L4', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3', 'T8', 'T22'],
    meaning: 'Records administrative and data access in the cloud account where those recorded cannot alter it.',
  },
  {
    id: 'L4-R2', name: 'Penetration Testing Program', layer: 'L4', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    addressesAll: true,
    meaning: 'Has the system attacked regularly by testers, agents and tools included, and follows the findings up.',
  },
  {
    id: 'L4-R3', name: 'Canary Tokens and Honeypots', layer: 'L4', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3', 'T22', 'T13'],
    meaning: 'Places bait credentials and services that nobody legitimate uses, so that touching one gives an intruder away.',
  },
  {
    id: 'L5-P1', name: 'Immutable Audit Logging', layer: 'L5', type: 'Preventive', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T8', 'T23'],
    meaning: 'Writes the audit trail to storage that allows no change or deletion.',
  },
  {
    id: 'L5-P2', name: 'HITL Capacity Planning', layer: 'L5', type: 'Preventive', theme: 'Other', operation: 'Manual',
    addresses: ['T10'],
    meaning: 'Sizes review teams to the volume and risk of requests and keeps that volume within what they can judge.',
  },
  {
    id: 'L5-P3', name: 'Non-Repudiation Controls', layer: 'L5', type: 'Preventive', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T8'],
    meaning: 'Binds approvals and actions to a verified identity by signature and time.',
  },
  {
    id: 'L5-P4', name: 'Log Integrity Protection', layer: 'L5', type: 'Preventive', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T23'],
    meaning: 'Chains, signs or copies logs elsewhere so that selective editing shows.',
  },
  {
    id: 'L5-D1', name: 'Behavioral Drift Detection', layer: 'L5', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T7', 'T5'],
    meaning: 'Tracks evaluation results and behaviour over time and alerts on gradual change.',
  },
  {
    id: 'L5-D2', name: 'HITL Effectiveness Monitoring', layer: 'L5', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T10', 'T15'],
    meaning: 'Measures time per decision, approval rates and seeded test cases to see whether review still works.',
  },
  {
    id: 'L5-D3', name: 'Log Completeness Verification', layer: 'L5', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T23', 'T44'],
    meaning: 'Looks for gaps in sequence, missing sources and missing fields in the logs.',
  },
  {
    id: 'L5-D4', name: 'Performance Degradation Detection', layer: 'L5', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    unnumbered: ['UN-10'],
    meaning: 'Watches quality and speed of each agent and of the whole, so that a decline spread over many is seen.',
  },
  {
    id: 'L5-C1', name: 'Log Reconstruction', layer: 'L5', type: 'Corrective', theme: 'Monitoring', operation: 'Manual',
    addresses: ['T23', 'T8'],
    meaning: 'Rebuilds missing log entries from other records, such as provider, network and peer logs.',
  },
  {
    id: 'L5-C2', name: 'HITL Overload Escalation', layer: 'L5', type: 'Corrective', theme: 'Autonomy reduction', operation: 'Automated',
    addresses: ['T10'],
    meaning: 'Slows agents down, raises priorities and calls in reviewers once the queue exceeds capacity.',
  },
  {
    id: 'L5-C3', name: 'Audit Trail Recovery', layer: 'L5', type: 'Corrective', theme: 'Monitoring', operation: 'Manual',
    addresses: ['T8', 'T23'],
    meaning: 'Restores the audit trail from protected copies and proves that it is whole.',
  },
  {
    id: 'L5-R1', name: 'Transparent Audit Dashboard', layer: 'L5', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T8', 'T23', 'T10'],
    meaning: 'Shows agent activity and the state of logging to many eyes.',
  },
  {
    id: 'L5-R2', name: 'Audit Verification by External Party', layer: 'L5', type: 'Deterrent', theme: 'Monitoring', operation: 'Manual',
    addresses: ['T8', 'T23'],
    meaning: 'Has an independent party confirm that the audit trail is complete and genuine.',
  },
  {
    id: 'L5-R3', name: 'Whistleblower Channel', layer: 'L5', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    addresses: ['T7', 'T23'],
    meaning: 'Lets staff report misconduct, or agents misbehaving, without fear.',
  },
  {
    id: 'L6-P1', name: 'RBAC with Separation of Duties', layer: 'L6', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T3', 'T7'],
    meaning: 'Grants rights by role and splits sensitive operations between roles, for agents as for people.',
  },
  {
    id: 'L6-P2', name: 'End-to-End Authorization Propagation', layer: 'L6', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T3', 'T14'],
    meaning: 'Carries the user’s identity and rights through every agent and checks them at the final resource.',
  },
  {
    id: 'L6-P3', name: 'Runtime Guardrails', layer: 'L6', type: 'Preventive', theme: 'Autonomy reduction', operation: 'Automated',
    addresses: ['T7', 'T24'],
    meaning: 'Checks each action against policy before it takes effect and blocks or escalates what breaks it.',
  },
  {
    id: 'L6-P4', name: 'Data Residency Controls', layer: 'L6', type: 'Preventive', theme: 'Data protection', operation: 'Automated',
    addresses: ['T46'],
    meaning: 'Keeps data and its processing in permitted regions by technical means.',
  },
  {
    id: 'L6-P5', name: 'MCP Server Permission Isolation', layer: 'L6', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T45'],
    meaning: 'Runs each MCP server, and each tool behind it, under its own narrow permissions.',
  },
  {
    id: 'L6-D1', name: 'Policy Violation Alerting', layer: 'L6', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T7', 'T24', 'T46'],
    meaning: 'Notifies the owner as soon as an action or configuration breaks a policy.',
  },
  {
    id: 'L6-D2', name: 'Privilege Usage Monitoring', layer: 'L6', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3'],
    meaning: 'Follows how privileged rights are used, by agents too, and flags use out of context.',
  },
  {
    id: 'L6-D3', name: 'Compliance Drift Detection', layer: 'L6', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T24', 'T46'],
    meaning: 'Compares the running state with the required one and reports where they part.',
  },
  {
    id: 'L6-D4', name: 'Secrets Access Auditing', layer: 'L6', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3', 'T22'],
    meaning: 'Records which identity read which secret and alerts on unexpected readers.',
  },
  {
    id: 'L6-C1', name: 'Automatic Policy Re-enforcement', layer: 'L6', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T24'],
    meaning: 'Puts configuration and policy back to the approved state when they deviate.',
  },
  {
    id: 'L6-C2', name: 'Emergency Access Revocation', layer: 'L6', type: 'Corrective', theme: 'Identity', operation: 'Automated',
    addresses: ['T3', 'T13', 'T45'],
    meaning: 'Withdraws all access of an agent, user or server at once, tokens and sessions included.',
  },
  {
    id: 'L6-C3', name: 'Compliance Violation Remediation', layer: 'L6', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addresses: ['T24', 'T46'],
    meaning: 'Corrects a breach of regulation, notifies those owed notice and records both.',
  },
  {
    id: 'L6-R1', name: 'Compliance Reporting', layer: 'L6', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T7', 'T24', 'T46'],
    meaning: 'Publishes the state of compliance to those who answer for it.',
  },
  {
    id: 'L6-R2', name: 'Access Review Campaigns', layer: 'L6', type: 'Deterrent', theme: 'Identity', operation: 'Manual',
    addresses: ['T3'],
    meaning: 'Has owners confirm or withdraw each access right at fixed times, those of agents included.',
  },
  {
    id: 'L6-R3', name: 'Regulatory Consequence Awareness', layer: 'L6', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    addresses: ['T7', 'T24', 'T46'],
    meaning: 'Makes known to staff and partners what a breach would cost them and the organisation.',
  },
  {
    id: 'L7-P1', name: 'Mutual Authentication', layer: 'L7', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T9', 'T40'], partlyAddresses: ['T30'],
    meaning: 'Makes both ends of each connection between agents, clients and servers prove who they are.',
  },
  {
    id: 'L7-P2', name: 'MCP Server Registry and Verification', layer: 'L7', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T47', 'T13'], partlyAddresses: ['T37'],
    meaning: 'Lets agents connect only to MCP servers that are listed, reviewed and verified on connection.',
  },
  {
    id: 'L7-P3', name: 'External API Input Validation', layer: 'L7', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T12', 'T25'],
    meaning: 'Treats whatever an external interface returns as untrusted and checks it before use.',
  },
  {
    id: 'L7-P4', name: 'Human Interaction Guardrails', layer: 'L7', type: 'Preventive', theme: 'Other', operation: 'Automated',
    addresses: ['T14', 'T15'],
    meaning: 'Bounds what agents may ask of, tell or promise to people, and marks what comes from an agent.',
  },
  {
    id: 'L7-D1', name: 'Agent Identity Verification', layer: 'L7', type: 'Detective', theme: 'Identity', operation: 'Automated',
    addresses: ['T9', 'T13'],
    meaning: 'Checks identity and attestation of agents again during operation and reports any mismatch.',
  },
  {
    id: 'L7-D2', name: 'External Dependency Monitoring', layer: 'L7', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T25'],
    meaning: 'Watches availability, version and behaviour of external services the agents rely on.',
  },
  {
    id: 'L7-D3', name: 'Human Trust Calibration Monitoring', layer: 'L7', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T15', 'T10'],
    meaning: 'Measures whether people’s trust in the agents matches their actual reliability.',
  },
  {
    id: 'L7-D4', name: 'Inter-Agent Traffic Analysis', layer: 'L7', type: 'Detective', theme: 'Communication', operation: 'Automated',
    addresses: ['T12', 'T13', 'T38'],
    meaning: 'Examines who talks to whom, how often and about what, to find forgery, rogue agents and collusion.',
  },
  {
    id: 'L7-C1', name: 'Agent De-registration', layer: 'L7', type: 'Corrective', theme: 'Identity', operation: 'Automated',
    addresses: ['T9', 'T13'], partlyAddresses: ['T36'],
    meaning: 'Removes an agent from registries and revokes its credentials so that no peer accepts it any more.',
  },
  {
    id: 'L7-C2', name: 'External Dependency Failover', layer: 'L7', type: 'Corrective', theme: 'Other', operation: 'Automated',
    addresses: ['T25'],
    meaning: 'Switches to another supplier, a cached answer or a reduced service when a dependency fails.',
  },
  {
    id: 'L7-C3', name: 'Trust Reset', layer: 'L7', type: 'Corrective', theme: 'Identity', operation: 'Manual',
    addresses: ['T9', 'T13'], patterns: [5],
    meaning: 'Withdraws trust between agents and grants it anew only after each has been verified.',
  },
  {
    id: 'L7-R1', name: 'Agent Reputation System', layer: 'L7', type: 'Deterrent', theme: 'Communication', operation: 'Automated',
    addresses: ['T13'],
    meaning: 'Rates agents by past conduct, so that misbehaviour costs them access.',
  },
  {
    id: 'L7-R2', name: 'Supply Chain Transparency', layer: 'L7', type: 'Deterrent', theme: 'Other', operation: 'Automated',
    addresses: ['T13', 'T29', 'T47'],
    meaning: 'Publishes and checks what components, models and tools are made of and where they came from.',
  },
  {
    id: 'L7-R3', name: 'Ecosystem Participation Agreements', layer: 'L7', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    addresses: ['T9', 'T13', 'T47'],
    meaning: 'Binds participants by contract to rules of conduct, evidence and sanctions.',
  },
  {
    id: 'CL-P1', name: 'Defense in Depth', layer: 'Cross-Layer', type: 'Preventive', theme: 'Other', operation: 'Automated',
    patterns: [1, 2, 3, 4, 5, 6, 7],
    meaning: 'Puts independent controls in several layers so that no single failure completes an attack.',
  },
  {
    id: 'CL-P2', name: 'Trust Boundary Enforcement', layer: 'Cross-Layer', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T6', 'T3', 'T12'],
    meaning: 'Authenticates, authorises and validates at every boundary, between agents and layers too.',
  },
  {
    id: 'CL-P3', name: 'Privilege Minimization Across Layers', layer: 'Cross-Layer', type: 'Preventive', theme: 'Identity', operation: 'Automated',
    addresses: ['T3', 'T14'], patterns: [6],
    meaning: 'Reduces rights along the whole path, so that chained permissions never exceed those of the one who asked.',
  },
  {
    id: 'CL-P4', name: 'End-to-End Encryption', layer: 'Cross-Layer', type: 'Preventive', theme: 'Communication', operation: 'Automated',
    addresses: ['T12', 'T9'], partlyAddresses: ['T30'],
    meaning: 'Protects messages from origin to final recipient, whatever passes them on.',
  },
  {
    id: 'CL-D1', name: 'Cross-Layer Correlation', layer: 'Cross-Layer', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    patterns: [1, 2, 3, 4, 5, 6, 7],
    meaning: 'Brings signals of all layers together, so that steps harmless alone show up as one attack.',
  },
  {
    id: 'CL-D2', name: 'Cascading Failure Detection', layer: 'Cross-Layer', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    patterns: [5],
    meaning: 'Watches for failures that follow each other across components faster than chance explains.',
  },
  {
    id: 'CL-D3', name: 'Privilege Chain Monitoring', layer: 'Cross-Layer', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T3', 'T14'], patterns: [6],
    meaning: 'Traces the rights used through a chain of agents and calls, and flags their escalation.',
  },
  {
    id: 'CL-D4', name: 'Data Flow Integrity Monitoring', layer: 'Cross-Layer', type: 'Detective', theme: 'Monitoring', operation: 'Automated',
    addresses: ['T1', 'T12'],
    meaning: 'Verifies data against its origin at several points along its flow.',
  },
  {
    id: 'CL-C1', name: 'System-Wide Circuit Breaker', layer: 'Cross-Layer', type: 'Corrective', theme: 'Autonomy reduction', operation: 'Automated',
    patterns: [1, 2, 3, 4, 5, 6, 7],
    meaning: 'Halts or narrows all agents at once when harm spreads beyond one component.',
  },
  {
    id: 'CL-C2', name: 'Cascading Rollback', layer: 'Cross-Layer', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addresses: ['T1', 'T7'], patterns: [5],
    meaning: 'Takes all affected components back, in order of dependency, to one consistent earlier state.',
  },
  {
    id: 'CL-C3', name: 'Incident Response Orchestration', layer: 'Cross-Layer', type: 'Corrective', theme: 'Other', operation: 'Manual',
    addressesAll: true,
    meaning: 'Runs rehearsed response plans over every layer and team, with agents as suspects and as evidence.',
  },
  {
    id: 'CL-R1', name: 'Comprehensive Security Monitoring Visibility', layer: 'Cross-Layer', type: 'Deterrent', theme: 'Monitoring', operation: 'Automated',
    addressesAll: true,
    meaning: 'Makes it known that every layer is watched, so that attempts seem unlikely to go unnoticed.',
  },
  {
    id: 'CL-R2', name: 'Regular Threat Model Updates', layer: 'Cross-Layer', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    addressesAll: true,
    meaning: 'Reviews the threat model at fixed times and on change, so that old assumptions do not shelter attackers.',
  },
  {
    id: 'CL-R3', name: 'Red Team Exercises', layer: 'Cross-Layer', type: 'Deterrent', theme: 'Other', operation: 'Manual',
    patterns: [1, 2, 3, 4, 5, 6, 7],
    meaning: 'Has a team play whole attack chains across layers and tests who notices.',
  },
];

export const catalogue: readonly CatalogueMitigation[] = entries.map((entry) => ({
  addresses: [],
  partlyAddresses: [],
  unnumbered: [],
  patterns: [],
  addressesAll: false,
  ...entry,
}));
