import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.map': 'application/json',
  '.webmanifest': 'application/manifest+json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the pages are not built from, and what is built beside them. */
const NO_PAGES = ['cli', 'schema'];

/**
 * Serves built pages from a free port of this machine. MAESTRO_DIST names a build elsewhere, which is taken as it is.
 * @throws an error that says what to run when `dist` has no pages or older ones than the sources
 */
export async function startSite(): Promise<Site> {
  const elsewhere = process.env['MAESTRO_DIST'];
  if (elsewhere === undefined) assertBuilt('dist', 'src');
  const root = resolve(elsewhere ?? 'dist');
  const server = createServer((request, response) => {
    const path = resolve(join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)));
    const found = path.startsWith(root + sep) ? readFile(path) : Promise.reject(new Error('outside'));
    found.then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closed(server) };
}

/** Throws unless the folder holds the task pane, and every page in it was built after the last change of its sources. */
export function assertBuilt(dist: string, sources: string): void {
  if (!existsSync(join(dist, 'taskpane', 'taskpane.html'))) throw new Error(`There is no task pane in ${dist}: run npm run build.`);
  const changed = newest(sources);
  const old = parts(dist).find((part) => newest(part) < changed);
  if (old !== undefined) throw new Error(`${old} is older than ${sources}: run npm run build.`);
}

const parts = (folder: string): readonly string[] => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !NO_PAGES.includes(entry.name)).map(({ name }) => join(folder, name));

/** When anything in a folder that pages are made of was last written. */
function newest(folder: string): number {
  return Math.max(0, ...readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !NO_PAGES.includes(name)).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  }));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => { server.close((error) => (error === undefined ? resolve() : reject(error))); });
}
