import { WrongShapeError } from '../../errors';
import { isObject, own } from '../json';

/** Most characters Threat Composer v1 takes, by field. */
export const LIMITS = { name: 200, description: 100_000, statement: 1400, field: 200, content: 1000, comment: 1000, tag: 30 } as const;

export interface TcMetadata { readonly key: string; readonly value: string | readonly string[] }

/** What threats, mitigations and assumptions have in common. */
export interface TcItem {
  readonly id: string;
  readonly numericId: number;
  readonly displayOrder?: number;
  readonly metadata?: readonly TcMetadata[];
  readonly tags?: readonly string[];
}
export interface TcThreat extends TcItem {
  readonly threatSource?: string;
  readonly prerequisites?: string;
  readonly threatAction?: string;
  readonly threatImpact?: string;
  readonly impactedGoal?: readonly string[];
  readonly impactedAssets?: readonly string[];
  readonly statement?: string;
  readonly status?: string;
}
export interface TcMitigation extends TcItem { readonly content: string; readonly status?: string }
export interface TcAssumption extends TcItem { readonly content: string }

/** Threat Composer's exchange format, version 1, as far as a threat model fills it. */
export interface TcDocument {
  readonly schema: 1;
  readonly applicationInfo: { readonly name?: string; readonly description?: string };
  readonly assumptions: readonly TcAssumption[];
  readonly mitigations: readonly TcMitigation[];
  readonly assumptionLinks: readonly { readonly type: 'Threat' | 'Mitigation'; readonly assumptionId: string; readonly linkedId: string }[];
  readonly mitigationLinks: readonly { readonly mitigationId: string; readonly linkedId: string }[];
  readonly threats: readonly TcThreat[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The objects of a list that stands at `key`; none when it is absent. @throws WrongShapeError when it is no list of objects. */
export function objectsAt(document: JsonObject, key: string, fileName: string): readonly JsonObject[] {
  const list: unknown = own(document, key) ?? [];
  if (!Array.isArray(list)) throw new WrongShapeError(fileName, key, 'a list');
  return list.map((item: unknown, i) => {
    if (!isObject(item)) throw new WrongShapeError(fileName, `${key}[${i}]`, 'an object');
    return item;
  });
}

/** A property's text as it is; undefined when it holds none, or only white space. */
export function textAt(item: JsonObject, key: string): string | undefined {
  const value = own(item, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A property's list of texts, blank ones left out. */
export function textsAt(item: JsonObject, key: string): readonly string[] {
  const value = own(item, key);
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string' && text.trim() !== '') : [];
}
