import type { ThreatId } from './core-threats';
import type { LayerId } from './layers';
import type { OwedWhen } from './owed';

/** A threat beyond T15, tied to one layer. */
export interface ExtendedThreat {
  readonly id: ThreatId;
  readonly name: string;
  readonly meaning: string;
  readonly layer: LayerId;
  readonly owed: OwedWhen;
}

/** Numbers the source leaves free; no threat may carry them. */
export const reservedIds: readonly ThreatId[] = ['T26', 'T27'];

export const extendedThreats: readonly ExtendedThreat[] = [
  {
    id: 'T16', name: 'Model Inconsistency', layer: 'L1', owed: 'Always',
    meaning: 'The same request yields different answers, so controls and workflows that assume one answer fail.',
  },
  {
    id: 'T17', name: 'Semantic Drift', layer: 'L2', owed: 'Always',
    meaning: 'Embeddings no longer match what documents or policies mean today, so retrieval returns stale or wrong context.',
  },
  {
    id: 'T18', name: 'RAG Input Manipulation', layer: 'L2', owed: 'Always',
    meaning: 'Input is shaped so that retrieval returns the passages an attacker wants and a policy is sidestepped.',
  },
  {
    id: 'T19', name: 'Unintended Workflow Execution', layer: 'L3', owed: 'Always',
    meaning: 'Steps run that should not, or in the wrong order, because the agent or the framework misjudged the workflow.',
  },
  {
    id: 'T20', name: 'Framework Code Injection', layer: 'L3', owed: 'Always',
    meaning: 'A flaw in the agent framework or its libraries lets an attacker run code inside it.',
  },
  {
    id: 'T21', name: 'Inconsistent Workflow State', layer: 'L3', owed: 'Multi-agent',
    meaning: 'Agents hold different views of how far a shared workflow has come and act on the wrong one.',
  },
  {
    id: 'T22', name: 'Service Account Exposure', layer: 'L4', owed: 'Always',
    meaning: 'Credentials of a service account leak through code, configuration, logs or prompts and are reused.',
  },
  {
    id: 'T23', name: 'Selective Log Manipulation', layer: 'L5', owed: 'Always',
    meaning: 'Just those log entries that would give an action away are removed, altered or never written.',
  },
  {
    id: 'T24', name: 'Dynamic Policy Enforcement Failure', layer: 'L6', owed: 'Always',
    meaning: 'Policy that should follow the situation is applied too late or not at all, so agents act under the wrong rules.',
  },
  {
    id: 'T25', name: 'Workflow Disruption via Dependency', layer: 'L7', owed: 'Always',
    meaning: 'A service the workflow depends on fails or is attacked, and the workflow stops or goes wrong.',
  },
  {
    id: 'T28', name: 'RAG Data Exfiltration', layer: 'L2', owed: 'Always',
    meaning: 'Content of the knowledge base or vector store is drawn out by crafted queries or direct access.',
  },
  {
    id: 'T29', name: 'Plugin Vulnerability', layer: 'L3', owed: 'Always',
    meaning: 'A flawed or hostile plugin or extension opens a way into the agent.',
  },
  {
    id: 'T30', name: 'Insecure Inter-Agent Protocol', layer: 'L3', owed: 'Always',
    meaning: 'The protocol between agents lacks authentication, integrity or secrecy, so messages can be read or changed.',
  },
  {
    id: 'T31', name: 'Insufficient Action Isolation', layer: 'L3', owed: 'Always',
    meaning: 'The actions of one task, user or agent are not kept apart from another’s and affect it.',
  },
  {
    id: 'T32', name: 'Runaway Agent', layer: 'L3', owed: 'Always',
    meaning: 'An agent goes on acting without end because nothing limits or stops it.',
  },
  {
    id: 'T33', name: 'Infrastructure Agent Loops', layer: 'L4', owed: 'Always',
    meaning: 'Agents that manage infrastructure set off each other, or themselves, in a loop that exhausts or reshapes it.',
  },
  {
    id: 'T34', name: 'Wallet Key Compromise', layer: 'L7', owed: 'Always',
    meaning: 'A private key or wallet held by an agent is stolen or misused, and assets move beyond recall.',
  },
  {
    id: 'T35', name: 'Cross-Chain Bridge Exploitation', layer: 'L7', owed: 'Always',
    meaning: 'A bridge between chains or systems is attacked through the agent that uses or operates it.',
  },
  {
    id: 'T36', name: 'Malicious Agent Diffusion', layer: 'L7', owed: 'Always',
    meaning: 'A malicious agent spreads its code, instructions or influence to further agents.',
  },
  {
    id: 'T37', name: 'Agent Registry Poisoning', layer: 'L7', owed: 'Always',
    meaning: 'False entries in a registry make agents discover and trust a hostile peer.',
  },
  {
    id: 'T38', name: 'Emergent Collusion', layer: 'L7', owed: 'Multi-agent',
    meaning: 'Agents reacting to the same signals come to act together, with harmful effect, although nobody told them to.',
  },
  {
    id: 'T39', name: 'Unintended Resource Consumption', layer: 'L7', owed: 'Always',
    meaning: 'An agent spends money, tokens or capacity beyond what anyone intended.',
  },
  {
    id: 'T40', name: 'MCP Client Impersonation', layer: 'L7', owed: 'MCP',
    meaning: 'An attacker poses as a legitimate MCP client and uses the tools of the server.',
  },
  {
    id: 'T41', name: 'Schema Mismatch', layer: 'L3', owed: 'Always',
    meaning: 'Client and server differ on the shape or meaning of a message, so fields are misread or checks skipped.',
  },
  {
    id: 'T42', name: 'Cross-Client Interference', layer: 'L3', owed: 'MCP',
    meaning: 'Clients sharing a server see or disturb each other’s sessions, state or data.',
  },
  {
    id: 'T43', name: 'Network Exposure', layer: 'L4', owed: 'Always',
    meaning: 'A server for agents or tools can be reached from networks that have no business with it.',
  },
  {
    id: 'T44', name: 'Insufficient Logging', layer: 'L5', owed: 'Always',
    meaning: 'Logs lack the detail needed to notice or reconstruct what happened.',
  },
  {
    id: 'T45', name: 'Insufficient Server Permission Isolation', layer: 'L6', owed: 'MCP',
    meaning: 'A server grants its tools or clients more than each needs, so one compromise reaches everything behind it.',
  },
  {
    id: 'T46', name: 'Data Residency / Compliance Violation', layer: 'L6', owed: 'Always',
    meaning: 'Data is stored or processed where law, contract or policy does not allow it.',
  },
  {
    id: 'T47', name: 'Rogue Server', layer: 'L7', owed: 'MCP',
    meaning: 'A hostile or tampered MCP server passes for a legitimate one and serves harmful tools or results.',
  },
];
