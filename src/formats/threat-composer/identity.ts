import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LossReport } from '../loss';

/** What a row needs to stand in an exported document. */
export interface Identity { readonly id: string; readonly numericId: number; readonly displayOrder: number }

interface Identified { readonly id: string | undefined; readonly sourceRef: string | undefined }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID (version 8 of RFC 9562) that the same name always gives. */
export function uuidOf(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(name))).slice(0, 32);
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * UUID, number and place for each row: the UUID it came with, else one made from model and row; the number of its ID, else the next free one.
 * Rows in the order of their numbers keep these as display order, as Threat Composer does; others are counted.
 */
export function identities(rows: readonly Identified[], where: string, modelId: string, taken: Set<string>, report: LossReport): readonly Identity[] {
  const numberOf = (row: Identified): number => Number(/^[A-Z]+(\d{1,7})$/.exec(row.id ?? '')?.[1] ?? Number.NaN);
  const used = new Set<number>();
  let highest = rows.reduce((max, row) => Math.max(max, numberOf(row) || 0), 0);
  const numbers = rows.map((row) => {
    const own = numberOf(row);
    const number = own > 0 && !used.has(own) ? own : (highest += 1);
    used.add(number);
    return number;
  });
  const ascending = numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));
  return rows.map((row, i) => {
    const numericId = numbers[i] ?? i + 1;
    const isUuid = row.sourceRef !== undefined && UUID.test(row.sourceRef);
    const kept = isUuid && !taken.has(row.sourceRef) ? row.sourceRef : undefined;
    if (row.sourceRef !== undefined && kept === undefined) report.add(where, 'sourceRef', row.id ?? '', isUuid ? 'another row has the same UUID: a new one was made' : 'no UUID: one was made');
    const id = kept ?? uuidOf(`${modelId}/${where}/${row.id ?? ''}/${numericId}`);
    taken.add(id);
    return { id, numericId, displayOrder: ascending ? numericId : i + 1 };
  });
}
