import { afterEach, describe, expect, it } from '@jest/globals';
import { DOCUMENTED } from './documented';
import { startHost, type Host } from './index';

let host: Host | undefined;
afterEach(() => host?.stop());

describe.each(Object.entries(DOCUMENTED))('documented: %s', (_, cases) => {
  it.each(cases)('$title', async ({ source, apiSet, profile, run }) => {
    expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com\/[^#\s]+#[^#\s]+|support\.microsoft\.com\/office\/[^#\s]+)$/);
    host = startHost({ ...(apiSet === undefined ? {} : { apiSet }), ...(profile === undefined ? {} : { profile }) });
    await run(host);
  });
});
