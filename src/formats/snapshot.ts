import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { gunzipSync, gzipSync } from 'fflate';
import { DamagedSnapshotError } from '../errors';
import type { ThreatModel } from '../model/threat-model';
import { fromJson, toJson } from './json';

/** A model packed into one text: its canonical JSON, gzipped, in base64; and how to tell that nothing of it was lost. */
export interface PackedModel {
  readonly packed: string;
  /** SHA-256 (hex) of the JSON. */
  readonly digest: string;
}

const BYTES_AT_ONCE = 0x8000;

/** Packs a model whole. Equal models give equal texts. */
export function packModel(model: ThreatModel): PackedModel {
  const json = utf8ToBytes(toJson(model));
  return { packed: base64(gzipSync(json, { level: 9, mtime: 0 })), digest: digestOf(json) };
}

/**
 * The model that was packed, every field of it.
 * @throws DamagedSnapshotError when the text is not what was written; NewerSchemaError
 */
export function unpackModel({ packed, digest }: PackedModel, file: string, version: string): ThreatModel {
  const json = unzipped(packed, file, version);
  if (digestOf(json) !== digest) throw new DamagedSnapshotError(file, version, 'its checksum differs');
  return fromJson(new TextDecoder().decode(json), `${file}@${version}`).model;
}

function unzipped(packed: string, file: string, version: string): Uint8Array {
  try {
    return gunzipSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));
  } catch {
    throw new DamagedSnapshotError(file, version, 'it cannot be unpacked');
  }
}

const digestOf = (json: Uint8Array): string => bytesToHex(sha256(json));

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) letters += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(letters);
}
