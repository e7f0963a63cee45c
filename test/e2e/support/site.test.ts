import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chromiumPath } from './browser';
import { assertBuilt } from './site';

describe('what the tests need', () => {
  it('is Chromium where CHROMIUM says it is', () => {
    const before = process.env['CHROMIUM'];
    try {
      process.env['CHROMIUM'] = '/nowhere/chromium';
      expect(() => chromiumPath()).toThrow('CHROMIUM names "/nowhere/chromium", where nothing is.');
      process.env['CHROMIUM'] = process.execPath;
      expect(chromiumPath()).toBe(process.execPath);
    } finally {
      if (before === undefined) delete process.env['CHROMIUM'];
      else process.env['CHROMIUM'] = before;
    }
  });

  it('is a build that is there and as new as its sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maestro-site-'));
    const [dist, src] = [join(folder, 'dist'), join(folder, 'src')];
    const file = (path: string, at: number): void => {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, '');
      utimesSync(path, at, at);
    };
    try {
      file(join(src, 'taskpane', 'main.tsx'), 100);
      expect(() => assertBuilt(dist, src)).toThrow(/no task pane in .*: run npm run build/);
      file(join(dist, 'taskpane', 'taskpane.html'), 200);
      file(join(src, 'cli', 'main.ts'), 300);
      expect(() => assertBuilt(dist, src)).not.toThrow();
      file(join(src, 'model', 'row.ts'), 300);
      expect(() => assertBuilt(dist, src)).toThrow(/taskpane is older than .*: run npm run build/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
