export const layerIds = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'Cross-Layer'] as const;

export type LayerId = (typeof layerIds)[number];

export interface LayerDefinition {
  readonly id: LayerId;
  readonly name: string;
  readonly meaning: string;
}

export const layers: readonly LayerDefinition[] = [
  { id: 'L1', name: 'Foundation Model', meaning: 'The language models that reason and generate, whether hosted by the team or called as a service, with their prompts and settings.' },
  { id: 'L2', name: 'Data Operations', meaning: 'Everything the agents know or look up: sources, retrieval, embeddings, memory, and the pipelines that feed them.' },
  { id: 'L3', name: 'Agent Frameworks', meaning: 'The code that turns a model into an agent: planning, workflows, tool calls, plugins and the protocols between agents.' },
  { id: 'L4', name: 'Deployment Infrastructure', meaning: 'Where it runs: compute, containers, networks, queues, orchestration and the accounts they run under.' },
  { id: 'L5', name: 'Evaluation & Observability', meaning: 'How anyone can tell what the agents did and how well: logs, metrics, evaluations, alerts and human review.' },
  { id: 'L6', name: 'Security & Compliance', meaning: 'The rules and their enforcement, cutting through the other layers: access control, policy, secrets, privacy and regulation.' },
  { id: 'L7', name: 'Agent Ecosystem', meaning: 'The world the agents act in: people, other agents, registries, tool servers, partners and marketplaces.' },
  { id: 'Cross-Layer', name: 'Cross-Layer', meaning: 'Threats that only appear when a weakness in one layer is carried into another.' },
];
