const TABLES = buildTables();

/** Eight tables of 256 entries in one array, so that eight bytes are folded per step. */
function buildTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[n] = crc;
  }
  for (let n = 256; n < tables.length; n++) {
    const previous = tables[n - 256] ?? 0;
    tables[n] = (previous >>> 8) ^ (tables[previous & 255] ?? 0);
  }
  return tables;
}

/** The zip checksum (CRC-32, IEEE) of `bytes` following on bytes whose checksum is `before`, as an unsigned number. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = TABLES;
  const eightAtOnce = bytes.length - 7;
  let crc = ~before;
  let i = 0;
  for (; i < eightAtOnce; i += 8) {
    crc ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);
    crc =
      (tables[1792 + (crc & 255)] ?? 0) ^
      (tables[1536 + ((crc >>> 8) & 255)] ?? 0) ^
      (tables[1280 + ((crc >>> 16) & 255)] ?? 0) ^
      (tables[1024 + (crc >>> 24)] ?? 0) ^
      (tables[768 + (bytes[i + 4] ?? 0)] ?? 0) ^
      (tables[512 + (bytes[i + 5] ?? 0)] ?? 0) ^
      (tables[256 + (bytes[i + 6] ?? 0)] ?? 0) ^
      (tables[bytes[i + 7] ?? 0] ?? 0);
  }
  for (; i < bytes.length; i++) crc = (tables[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
