import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { chromiumPath } from './support/browser';

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const answers = (url: string): Promise<boolean> => fetch(url).then(({ ok }) => ok, () => false);

describe('npm start on a machine without Excel', () => {
  it('says where the workbench is and how to sideload, and opens the sample there', async () => {
    const port = await freePort();
    const said: string[] = [];
    const starting = spawn(process.execPath, ['scripts/start.mjs', '--workbench'], { env: { ...process.env, PORT: String(port) } });
    starting.stdout.on('data', (text) => said.push(String(text)));
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    try {
      const address = `http://localhost:${port}/workbench.html`;
      for (let left = 240; !(await answers(address)); left -= 1) {
        if (left === 0) throw new Error(`Nothing is served at ${address}: ${said.join('')}`);
        await new Promise((resolve) => { setTimeout(resolve, 500); });
      }
      expect(said.join('')).toContain(address);
      expect(said.join('')).toContain('Upload My Add-in');
      const page = await browser.newPage();
      await page.goto(address);
      await page.getByRole('gridcell', { name: 'Multi-Agent DevOps Deployment System' }).waitFor({ timeout: 60_000 });
      expect(await answers(`http://localhost:${port}/taskpane.html`)).toBe(true);
    } finally {
      await browser.close();
      starting.kill();
    }
  }, 240_000);
});
