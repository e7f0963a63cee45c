import type { PhaseNumber } from './phase-numbers';

/** What each agentic factor asks of a phase. */
export type PhaseConsiderations = {
  readonly nonDeterminism: string;
  readonly autonomy: string;
  readonly identity: string;
  readonly agentToAgent: string;
};

/** A phase of the process and the guidance shown with it. */
export interface Phase {
  readonly number: PhaseNumber;
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly string[];
  /** Phases that must be Complete or Skipped before this one is no longer blocked. */
  readonly requires: readonly PhaseNumber[];
  readonly objective: string;
  readonly steps: readonly string[];
  readonly output: string;
  readonly considerations: PhaseConsiderations;
}

/** The ten phases, in order, with the gating of METHOD section 14. */
export const phases: readonly Phase[] = [
  {
    number: 1,
    id: 'business-context',
    title: 'Business Context',
    sheets: ['1 Business Context'],
    requires: [],
    objective: 'Settle what the system is for, what its failure would cost, and how much risk the business will carry. Every later rating is measured against these answers.',
    steps: [
      'Fill in Context with the business owner, and write down in money, time or law what an outage or compromise would mean.',
      'List each category of data with its classification; the system cannot be classified lower than the highest of them.',
      'Name business owner, data owner, compliance officer and technical lead, and give every RACI decision exactly one Accountable.',
      'List the regulations that apply, each with the requirement that touches this system.',
      'Set the risk appetite, and record as a constraint whatever no acceptance may override.',
      'State what is out of scope, and record as an assumption each thing you rely on without having checked it.',
    ],
    output: 'A context the business owner agrees with, an appetite to judge risks by, and the depth this assessment needs.',
    considerations: {
      nonDeterminism: 'Ask how often a wrong answer may happen before it hurts: an owner who says "never" has given you a hard constraint, not an appetite.',
      autonomy: 'Write down the largest amount, deletion or message an agent may cause without a person; where nobody can say, that is the first finding.',
      identity: 'Find out whether auditors or regulators expect each action to be traced to a human user, since that decides how identity must travel.',
      agentToAgent: 'Name every party whose agents exchange data with yours, and the contract under which they do.',
    },
  },
  {
    number: 2,
    id: 'architecture',
    title: 'Architecture',
    sheets: ['2 Architecture', '2 Diagram'],
    requires: [1],
    objective: 'Describe the components and data flows as they really are, and place each component in a MAESTRO layer.',
    steps: [
      'List models, agents, tools, MCP servers, stores, interfaces and supporting services, one row each, with what they do.',
      'Give each a primary layer, and say for those that span layers how these interact.',
      'Mark which components are non-deterministic, which act by themselves, and whose identity they use.',
      'Enter every data flow with sensitivity, protocol, encryption and authentication, back channels and telemetry included.',
      'Mark agent-to-agent flows and those on the critical path.',
      'Compare the diagram with what is deployed together with an engineer who runs it, and correct the tables.',
    ],
    output: 'An inventory of components and flows, mapped to layers, that an engineer recognises as the running system.',
    considerations: {
      nonDeterminism: 'Follow each model output to the first deterministic code that acts on it; that flow is where validation must sit.',
      autonomy: 'Judge autonomy by what the credentials permit, not by what the prompt tells the agent to do.',
      identity: 'At each hop note whether the user’s identity is kept, transformed or lost; one service account in the middle hides everyone behind it.',
      agentToAgent: 'Count shared memory, queues and documents as channels: agents also talk through what they write for others to read.',
    },
  },
  {
    number: 3,
    id: 'threat-actors',
    title: 'Threat Actors',
    sheets: ['3 Threat Actors'],
    requires: [2],
    objective: 'Decide who would attack this system, what they are able to do and what they are after, so that likelihoods rest on someone real.',
    steps: [
      'Go through all five categories, and justify in writing each one you rule out or limit.',
      'Rate capability, motivation strength and opportunity from incidents and exposure rather than from reputation.',
      'Name the components and layers each actor would go for, and the entry points they can reach today.',
      'Treat your own agents as possible actors: what could each do with its credentials after one successful injection?',
      'Check the resulting priorities with someone who handles incidents.',
    ],
    output: 'Ranked actors with targets and likely vectors, at least three of them relevant in part or in full.',
    considerations: {
      nonDeterminism: 'Assume patience: an attacker who may retry for free needs an exploit that works one time in a hundred.',
      autonomy: 'An attacker inherits the agent’s speed, so estimate what could be done before the first alert is read.',
      identity: 'Ask of each actor which credential would be worth stealing and how its use would differ from normal work, if at all.',
      agentToAgent: 'Include the supplier or partner whose agent is compromised without their knowledge; its messages arrive authenticated.',
    },
  },
  {
    number: 4,
    id: 'trust-boundaries',
    title: 'Trust Boundaries',
    sheets: ['4 Trust Boundaries'],
    requires: [2],
    objective: 'Find where data or control passes between zones of different trust, and how strong each crossing is. Make visible what is trusted without any check.',
    steps: [
      'Define zones with a trust rank from 0 to 5 and place every component in one.',
      'Enter a crossing for each pair of zones a flow joins, and assign the flows to it.',
      'Rate the seven controls per crossing from configuration rather than from design documents, and compare your strength with the suggested one.',
      'Record implicit trust: internal networks, retrieved content, tool results, peers believed without verification.',
      'For each agent that crosses a boundary, say whether it carries the user’s identity, gains privilege, or needs approval per action.',
      'Read the listed trust paths from low to high zones and link a threat, or say why none follows.',
    ],
    output: 'Zones, rated crossings, and lists of implicit trust and agent crossings that Phase 6 turns into threats.',
    considerations: {
      nonDeterminism: 'Treat model output as coming from the least trusted text in its context, whichever zone the model runs in.',
      autonomy: 'A weak crossing used by people is a weakness; used by an agent that needs no approval it can be exploited around the clock.',
      identity: 'Look for crossings where a token is swapped for a stronger one, since there the confused deputy waits.',
      agentToAgent: 'Enter crossings for agents within one zone as well: sharing a network is no reason to believe a peer.',
    },
  },
  {
    number: 5,
    id: 'asset-flows',
    title: 'Asset Flows',
    sheets: ['5 Asset Flows'],
    requires: [2],
    objective: 'Follow what is worth protecting from creation to destruction, and find the stages where its protection lapses.',
    steps: [
      'List data, credentials, prompts, models, agent state and control signals, each with owner and classification.',
      'Add a lifecycle row per stage and zone, with protection at rest and in transit, access control, logging and sharing.',
      'Look where copies gather: prompts, context windows, embeddings, caches, traces and evaluation sets.',
      'Mark as a lineage gap each stage you cannot follow, rather than guessing it.',
      'Clear up the flags, or keep them as threats to record in Phase 6.',
    ],
    output: 'Assets with a lifecycle, their exposure points, and flags on unprotected stages.',
    considerations: {
      nonDeterminism: 'A model may repeat whatever it has seen, so classify outputs by the most sensitive item in context.',
      autonomy: 'List the assets an agent can create or copy by itself, and who would ever delete those copies.',
      identity: 'Enter agent credentials as assets with an expiry; a key that never expires belongs to whoever finds it.',
      agentToAgent: 'When agents share memory, the asset is exposed to the weakest of them: name all readers and writers.',
    },
  },
  {
    number: 6,
    id: 'threats',
    title: 'Threat Identification',
    sheets: ['6 Threats', '6 Checklist', '6 Cross-Layer', '6 Matrix'],
    requires: [3, 4, 5],
    objective: 'Identify the threats in each owed layer and across layers, tie them to actors, components, crossings and assets, and rate their inherent risk.',
    steps: [
      'Walk the layers one by one with the matrices of actors, crossings and exposure points beside you.',
      'Settle every cell of the ASI matrix and every checklist row with a threat or a reason.',
      'Write each threat as a scenario for this system: who does what to which component, and what comes of it.',
      'Rate severity from the Phase 1 impact and likelihood from the Phase 3 actors, before any control is counted.',
      'Try the seven cross-layer patterns, and write a chain of steps for each that fits.',
      'Review the factors layer by layer, then merge duplicates.',
    ],
    output: 'A threat register with inherent risk, a settled checklist, and attack chains for the applicable patterns.',
    considerations: {
      nonDeterminism: 'Rate likelihood over a month of calls, not a single one: what is rare per call is certain at volume.',
      autonomy: 'Rate severity at the point where a person could first step in, not at the first wrong action.',
      identity: 'For each privileged action ask whose rights it runs under and whether the log would show who wanted it.',
      agentToAgent: 'Follow one false message through all agents that would act on it or pass it on; the chain is the threat.',
    },
  },
  {
    number: 7,
    id: 'mitigations',
    title: 'Mitigation Planning',
    sheets: ['7 Mitigations', '7 Mapping'],
    requires: [6],
    objective: 'Choose controls for every threat that needs them, judge how well each works against which threat, and order them by benefit and cost.',
    steps: [
      'Start from the backlog: Critical and High threats without any control come first.',
      'Take suggestions from the catalogue, then describe the control as it would be built here.',
      'Map each control to its threats with an effectiveness per pair, lower for whatever only slows an attack down.',
      'Close the gaps in type: a severe threat needs prevention, detection and correction, and more than one control.',
      'Give each control an owner, a team, a cost and a status that you could show evidence for.',
      'Give a reason for each Will Not Action; the risk behind it must then be accepted by name.',
    ],
    output: 'A ranked list of mitigations mapped to threats, without unexplained gaps.',
    considerations: {
      nonDeterminism: 'Put the deciding check in deterministic code outside the model; a second prompt is a hint, not a control.',
      autonomy: 'Detection that pages a person is too slow here, so pair it with a limit or breaker that acts by itself.',
      identity: 'Prefer short-lived credentials scoped to user and task over a broad role with monitoring.',
      agentToAgent: 'Authenticate the sender and validate the content: a genuine peer can still relay poison.',
    },
  },
  {
    number: 8,
    id: 'code-validation',
    title: 'Code Validation',
    sheets: ['8 Code Validation'],
    requires: [7],
    objective: 'Check in code, configuration and infrastructure whether mitigations exist as claimed. Without access, say so plainly and count nothing as verified.',
    steps: [
      'Decide the gate, full, partial or no access, and record repository, commit and reviewer.',
      'Enter for each mitigation the artefact that should hold it, with path and kind.',
      'Give status and evidence as path and line, or name the gap and where to add what is missing.',
      'Look for the anti-patterns around it, and for a test that would notice its removal.',
      'Answer the four agentic checks, with a recommendation wherever the answer is No.',
      'Try to get round the control once; a bypass found in minutes means it is partial.',
    ],
    output: 'Evidence per mitigation, or a clear statement that there was no access and mitigations are unverified.',
    considerations: {
      nonDeterminism: 'Find the code that handles a malformed or refused answer; if there is none, output validation is not implemented.',
      autonomy: 'Limits must be enforced where the tool executes: a maximum that stands only in a prompt or an agent’s settings can be argued away.',
      identity: 'Trace one user’s token from entry to data store; the first hop that swaps it for a service credential is where evidence ends.',
      agentToAgent: 'Send a message with a forged sender in a test environment; signing code counts only if verification rejects it.',
    },
  },
  {
    number: 9,
    id: 'residual-risk',
    title: 'Residual Risk',
    sheets: ['9 Residual Risk'],
    requires: [8],
    objective: 'Decide on what remains once verified controls are counted: every open threat gets a disposition that a named person answers for.',
    steps: [
      'Compare inherent with residual levels, and look first at those that hardly moved.',
      'Override a computed level only with a justification that an outsider would follow.',
      'Choose Mitigated, Accepted, Transferred or Deferred per threat and fill in what that choice requires.',
      'Have acceptances signed by a business owner and listed among the stakeholders, not by the team that built the system.',
      'Compare posture with appetite and hard constraints, and take each breach to whoever set them.',
      'Set review dates, and renew the acceptances that have become stale.',
    ],
    output: 'A disposition per open threat, the overall posture against appetite, and review dates.',
    considerations: {
      nonDeterminism: 'Accept the systemic risk of inconsistent models openly, with monitoring and re-testing as compensating controls.',
      autonomy: 'Look at the autonomy-adjusted score too: a risk that falls only because people would react in time has not fallen.',
      identity: 'Accept no High risk of shared or over-broad identities without a compensating control, for later nobody could tell who did it.',
      agentToAgent: 'Ask of each accepted risk which other agents inherit it and whether their owners have been told.',
    },
  },
  {
    number: 10,
    id: 'roadmap',
    title: 'Roadmap and Output',
    sheets: ['10 Roadmap', '10 Summary', '10 Remediation', '10 Versions', '10 Triggers'],
    requires: [9],
    objective: 'Turn decisions into dated work, report them to each audience, and archive a version to compare the next one with.',
    steps: [
      'Refresh the roadmap, then set teams and dependencies; override a bucket only with a reason.',
      'Pull the quick wins that reduce autonomy forward, and check each team’s load per bucket.',
      'Read the summary as the business owner would, and change every sentence that needs explaining.',
      'Hand the remediation report to the developers with evidence and place for each finding.',
      'Archive a version with its reason, and read the delta against the last one.',
      'Agree who watches the update triggers and when each was last checked.',
    ],
    output: 'A dated roadmap, reports for business and developers, an archived version, and triggers with a watcher.',
    considerations: {
      nonDeterminism: 'State the uncertainty of ratings that depend on models, and schedule re-tests after each change of model or prompt.',
      autonomy: 'Put limits and approval gates first: they are cheap, and they contain threats nobody has thought of.',
      identity: 'Plan identity work as one strand, since propagation helps only when the last hop supports it.',
      agentToAgent: 'Publish changes to protocols or credentials to all partner agents before the date, or the roadmap will cause the outage.',
    },
  },
];
