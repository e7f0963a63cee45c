const { TestEnvironment } = require('jest-environment-jsdom');

/** A page in Node with what browsers have and jsdom has not; bytes are of one kind on both sides. */
module.exports = class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextDecoder, TextEncoder, structuredClone, Uint8Array, ArrayBuffer, DataView, Blob, Response, ReadableStream, CompressionStream, DecompressionStream });
  }
};
