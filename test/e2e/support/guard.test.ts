import { describe, expect, it } from '@jest/globals';
import { openPage } from './open-page';
import { sharedBrowser } from './shared-browser';

const browser = sharedBrowser();

describe('the guard of the network', () => {
  it.each([
    ['as it is', '', ['beacon', 'fetch', 'image', 'socket', 'worker']],
    // The policy of a page holds in workers made of its blobs, whose refusals nobody hears of.
    ['under a policy', `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; worker-src blob:">`, ['beacon', 'fetch', 'image', 'socket']],
  ])('notes what a page asks of others, %s', async (_how, policy, expected) => {
    const opened = await openPage(browser(), 'taskpane/support.html');
    const { page, foreign } = opened;
    await page.route('**/probe.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Probe</title>${policy}<img src="https://image.example/" alt="">` }));
    await page.goto(`${browser().origin}/probe.html`);
    await page.evaluate(async () => {
      await fetch('https://fetch.example/').catch(() => undefined);
      navigator.sendBeacon('https://beacon.example/');
      await new Promise((ended) => { new WebSocket('wss://socket.example/').onerror = ended; });
      const worker = new Worker(URL.createObjectURL(new Blob(['fetch("https://worker.example/").catch(() => 0).then(() => postMessage(0))'])));
      await new Promise((ended) => { worker.onmessage = ended; });
    });
    await expect(opened.close()).rejects.toThrow('https://fetch.example/');
    expect(foreign.map((address) => new URL(address).hostname.split('.')[0]).sort()).toEqual(expected);
  });
});
