import type { ModelDraft } from '../../model/threat-model';
import type { LifecycleDraft } from './drafts';

/** asset, stored in zone and component, channel, how it ends, whether several agents share it. */
const lives: readonly (readonly [asset: string, zone: string, component: string, channel: string, end: string, shared: 'Yes' | 'No'])[] = [
  ['AF1', 'Z2', 'C4', 'Git over SSH', 'Branches are deleted 30 days after the merge', 'Yes'],
  ['AF2', 'Z3', 'C13', 'HTTPS', 'Expires after one hour', 'No'],
  ['AF3', 'Z3', 'C5', 'HTTPS', 'Versions older than a year are deleted', 'No'],
  ['AF4', 'Z3', 'C12', 'HTTPS', 'Untagged images are deleted after 90 days', 'Yes'],
  ['AF5', 'Z5', 'C18', 'HTTPS', 'Used once; expires after ten minutes', 'No'],
  ['AF6', 'Z3', 'C13', 'HTTPS', 'Rotated every 30 days', 'No'],
  ['AF7', 'Z3', 'C16', 'HTTPS', 'Deleted after 400 days', 'No'],
  ['AF8', 'Z2', 'C2', 'Loaded with the release', 'Replaced with each release', 'Yes'],
];
const stages = ['Created', 'Stored', 'Transmitted', 'Processed', 'Destroyed'] as const;

const lifecycle = lives.flatMap(([asset, zone, component, channel, end, sharedByAgents], a) => stages.map((stage, s): LifecycleDraft => ({
  id: `LC${a * stages.length + s + 1}`, asset, stage, zone, components: [component], accessControl: 'Yes', sharedByAgents, loggedInPlaintext: 'No', cachedTooLong: 'No',
  ...(stage === 'Stored' ? { encryptionAtRest: 'Yes' as const } : {}),
  ...(stage === 'Transmitted' ? { channel, encryptionInTransit: 'Yes' as const } : {}),
  ...(stage === 'Destroyed' ? { expiry: end } : {}),
})));

/** Phase 5: what is worth protecting, and its life. */
export const assets: ModelDraft = {
  assets: [
    { id: 'AF1', name: 'Source code', category: 'Business logic', classification: 'Confidential', owner: 'Jonas Weber', description: 'All repositories under review', exposurePoints: 'Prompts to the model', threats: ['TH1', 'TH6'] },
    { id: 'AF2', name: 'Infrastructure credentials', category: 'Credential', classification: 'Restricted', owner: 'Tom Okafor', description: 'Short-lived cloud roles', exposurePoints: 'Agent outputs and logs', threats: ['TH3'] },
    { id: 'AF3', name: 'Infrastructure state files', category: 'Operational data', classification: 'Confidential', owner: 'Tom Okafor', description: 'What the cloud should look like', exposurePoints: 'Write access of the infrastructure agent', threats: ['TH8'] },
    { id: 'AF4', name: 'Container images', category: 'Business logic', classification: 'Internal', owner: 'Tom Okafor', description: 'What runs in production', exposurePoints: 'Base images from outside', threats: ['TH5'] },
    { id: 'AF5', name: 'Deployment approval tokens', category: 'Control signal', classification: 'Restricted', owner: 'Marta Lindqvist', description: 'Proof that a person approved', exposurePoints: 'The queue between agents', threats: ['TH4', 'TH7'] },
    { id: 'AF6', name: 'Agent service account keys', category: 'Credential', classification: 'Restricted', owner: 'Tom Okafor', description: 'Identity of each agent', exposurePoints: 'Agent run-time memory', threats: ['TH3', 'TH8'] },
    { id: 'AF7', name: 'Audit logs', category: 'Operational data', classification: 'Confidential', owner: 'Aisha Rahman', description: 'Who did what and when', exposurePoints: 'Secrets written by mistake', threats: ['TH3'] },
    { id: 'AF8', name: 'System prompts', category: 'Business logic', classification: 'Confidential', owner: 'Tom Okafor', description: 'Instructions of the agents', exposurePoints: 'Leaks through answers', threats: ['TH1'] },
  ],
  lifecycle,
};
