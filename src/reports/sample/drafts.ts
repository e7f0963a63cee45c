import type { ModelDraft } from '../../model/threat-model';

type RowOf<K extends keyof ModelDraft> = NonNullable<ModelDraft[K]> extends readonly (infer R)[] ? R : never;
export type ComponentDraft = RowOf<'components'>;
export type FlowDraft = RowOf<'dataFlows'>;
export type ThreatDraft = RowOf<'threats'>;
export type MitigationDraft = RowOf<'mitigations'>;
export type ValidationDraft = RowOf<'validations'>;
export type LifecycleDraft = RowOf<'lifecycle'>;
