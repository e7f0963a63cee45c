import type { ModelDraft } from '../../model/threat-model';
import type { LifecycleDraft } from './drafts';

type Stage = NonNullable<LifecycleDraft['stage']>;
interface Life {
  readonly shared: 'Yes' | 'No';
  /** Shown in part only, wherever people can see it. */
  readonly masked: 'Yes' | 'No';
  readonly channel?: string;
  readonly end: string;
  readonly places: Readonly<Partial<Record<Stage, readonly [zone: string, components: readonly string[], note?: string]>>>;
}
const lives: Readonly<Record<string, Life>> = {
  AF1: { shared: 'Yes', masked: 'No', channel: 'HTTPS, Git over SSH', end: 'Branches are deleted 30 days after the merge', places: {
    Created: ['Z2', ['C4'], 'The mirror is where a change enters our zones'], Stored: ['Z2', ['C4']], Transmitted: ['Z2', ['C4', 'C6']], Processed: ['Z2', ['C6']], Destroyed: ['Z2', ['C4']],
  } },
  AF2: { shared: 'No', masked: 'Yes', channel: 'HTTPS over TLS 1.3', end: 'Expires after one hour', places: {
    Created: ['Z2', ['C7'], 'The agent opens the role session itself, with a token from the secrets manager'], Stored: ['Z2', ['C7'], 'Run-time memory only; memory of the host is encrypted and not swapped'], Transmitted: ['Z2', ['C7', 'C9']], Processed: ['Z2', ['C9']], Destroyed: ['Z2', ['C7']],
  } },
  AF3: { shared: 'No', masked: 'No', channel: 'HTTPS over TLS 1.3', end: 'Versions older than a year are deleted', places: {
    Created: ['Z3', ['C5']], Stored: ['Z3', ['C5'], 'Encrypted with a key of our own (M31)'], Transmitted: ['Z3', ['C5', 'C15']], Processed: ['Z3', ['C5', 'C15'], 'The agent receives the difference, never the whole state'], Destroyed: ['Z3', ['C5']],
  } },
  AF4: { shared: 'No', masked: 'No', channel: 'HTTPS', end: 'Untagged images are deleted after 90 days', places: {
    Created: ['Z3', ['C12']], Stored: ['Z3', ['C12']], Transmitted: ['Z4', ['C12', 'C11']], Processed: ['Z4', ['C11']], Destroyed: ['Z3', ['C12']],
  } },
  AF5: { shared: 'No', masked: 'Yes', channel: 'Message queue, AMQP over TLS', end: 'Used once; expires after ten minutes', places: {
    Created: ['Z2', ['C8'], 'Opened by the agent for one release; worth nothing until a reviewer confirmed it'], Stored: ['Z2', ['C8'], 'Session of the agent'], Transmitted: ['Z2', ['C10'], 'Signed, but on the queue of TH7'], Processed: ['Z5', ['C18'], 'Confirmed by a person and signed'], Destroyed: ['Z2', ['C8']],
  } },
  AF6: { shared: 'No', masked: 'Yes', channel: 'HTTPS over TLS 1.3', end: 'Rotated every 30 days; the old key is revoked the same day', places: {
    Created: ['Z3', ['C13']], Stored: ['Z3', ['C13']], Transmitted: ['Z3', ['C13']], Processed: ['Z2', ['C6', 'C7', 'C8'], 'Leaves the control plane to be used in the agent’s memory'], Destroyed: ['Z3', ['C13']],
  } },
  AF7: { shared: 'No', masked: 'No', channel: 'Internal network, TLS', end: 'Deleted after 400 days', places: {
    Created: ['Z2', ['C6', 'C7', 'C8']], Stored: ['Z3', ['C16']], Transmitted: ['Z3', ['C16']], Processed: ['Z5', ['C17'], 'Events without bodies'], Destroyed: ['Z3', ['C16']],
  } },
  AF8: { shared: 'Yes', masked: 'No', end: 'Replaced with each release', places: {
    Created: ['Z2', ['C2'], 'Written in the repository, released as a read-only image'], Stored: ['Z2', ['C2']], Processed: ['Z2', ['C6', 'C7', 'C8'], 'Loaded into memory at the start of a run'], Destroyed: ['Z2', ['C2']],
  } },
};

function rowsOfLife([asset, { shared, masked, channel, end, places }]: readonly [string, Life]): readonly LifecycleDraft[] {
  return (['Created', 'Stored', 'Transmitted', 'Processed', 'Destroyed'] as const).flatMap((stage) => {
    const place = places[stage];
    if (place === undefined) return [];
    const [zone, components, note] = place;
    return [{
      asset, stage, zone, components, note, accessControl: 'Yes', masking: masked, sharedByAgents: shared, loggedInPlaintext: 'No', cachedTooLong: 'No', lineageGap: 'No',
      ...(stage === 'Stored' ? { encryptionAtRest: 'Yes' as const } : {}),
      ...(stage === 'Transmitted' ? { channel, encryptionInTransit: 'Yes' as const } : {}),
      ...(stage === 'Destroyed' ? { expiry: end } : {}),
    }];
  });
}

const blindSpot: LifecycleDraft = { asset: 'AF1', stage: 'Processed', components: ['C1'], lineageGap: 'Yes', note: 'What the provider holds of a prompt during the call cannot be seen from here; the contract of A1 is all there is' };
const lifecycle = [...Object.entries(lives).flatMap(rowsOfLife), blindSpot].map((row, i): LifecycleDraft => ({ id: `LC${i + 1}`, ...row }));

/** Phase 5: what is worth protecting, and its life. */
export const assets: ModelDraft = {
  assets: [
    { id: 'AF1', name: 'Source code', category: 'Business logic', classification: 'Confidential', owner: 'Jonas Weber', description: 'Every repository that the pipeline delivers', exposurePoints: 'Prompts to the model', threats: ['TH1', 'TH6'] },
    { id: 'AF2', name: 'Infrastructure credentials', category: 'Credential', classification: 'Restricted', owner: 'Tom Okafor', description: 'Sessions of the cloud role with which plans are applied', exposurePoints: 'Agent outputs and logs', threats: ['TH3'] },
    { id: 'AF3', name: 'Infrastructure state files', category: 'Operational data', classification: 'Confidential', owner: 'Tom Okafor', description: 'What the cloud should look like', exposurePoints: 'Write access of the infrastructure agent', threats: ['TH8'] },
    { id: 'AF4', name: 'Container images', category: 'Business logic', classification: 'Internal', owner: 'Tom Okafor', description: 'What runs in production', exposurePoints: 'Base images from outside', threats: ['TH5'] },
    { id: 'AF5', name: 'Deployment approval tokens', category: 'Control signal', classification: 'Restricted', owner: 'Marta Lindqvist', description: 'Proof that a person approved', exposurePoints: 'The queue between agents', threats: ['TH4', 'TH7'] },
    { id: 'AF6', name: 'Agent service account keys', category: 'Credential', classification: 'Restricted', owner: 'Tom Okafor', description: 'Identity of each agent', exposurePoints: 'Agent run-time memory', threats: ['TH3', 'TH8'] },
    { id: 'AF7', name: 'Audit logs', category: 'Operational data', classification: 'Confidential', owner: 'Aisha Rahman', description: 'Who did what and when', exposurePoints: 'Secrets written by mistake', threats: ['TH3'] },
    { id: 'AF8', name: 'System prompts', category: 'Business logic', classification: 'Confidential', owner: 'Tom Okafor', description: 'Instructions that frame each call to the model', exposurePoints: 'Answers that repeat them', stagesNotApplicable: ['Transmitted'], threats: ['TH1'] },
  ],
  lifecycle,
};
