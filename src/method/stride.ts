import type { ThreatId } from './core-threats';
import type { LayerId } from './layers';

export type StrideCategory =
  | 'Spoofing'
  | 'Tampering'
  | 'Repudiation'
  | 'Information Disclosure'
  | 'Denial of Service'
  | 'Elevation of Privilege';

/** Where a STRIDE category shows most, and the threats that stand for it. */
export interface StrideMapping {
  readonly category: StrideCategory;
  readonly meaning: string;
  readonly layers: readonly LayerId[];
  readonly threats: readonly ThreatId[];
}

export const strideMappings: readonly StrideMapping[] = [
  {
    category: 'Spoofing', layers: ['L7', 'L6'], threats: ['T9', 'T40'],
    meaning: 'Taking the identity of a user, an agent, a client or a server.',
  },
  {
    category: 'Tampering', layers: ['L2', 'L3', 'Cross-Layer'], threats: ['T1', 'T12'],
    meaning: 'Changing data, memory, messages or code without authority.',
  },
  {
    category: 'Repudiation', layers: ['L5'], threats: ['T8'],
    meaning: 'Denying an action that no record can prove.',
  },
  {
    category: 'Information Disclosure', layers: ['L2', 'L6', 'Cross-Layer'], threats: ['T28', 'T3'],
    meaning: 'Letting data reach those who have no right to it.',
  },
  {
    category: 'Denial of Service', layers: ['L4', 'Cross-Layer'], threats: ['T4', 'T32'],
    meaning: 'Making agents, or what they need, unavailable.',
  },
  {
    category: 'Elevation of Privilege', layers: ['L4', 'L6', 'Cross-Layer'], threats: ['T3', 'T14'],
    meaning: 'Gaining rights beyond those granted, directly or through an agent.',
  },
];
