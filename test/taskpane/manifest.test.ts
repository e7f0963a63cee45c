import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OfficeAddinManifest } from 'office-addin-manifest';

const xml = readFileSync('manifest.xml', 'utf8');
const urls = [...xml.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((m) => m[1] ?? '');

/** Width and height from a PNG's header. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('is an Excel task pane add-in that asks for ExcelApi 1.9', async () => {
    const info = await OfficeAddinManifest.readManifestFile('manifest.xml');
    expect(info.officeAppType).toBe('TaskPaneApp');
    expect(info.hosts).toEqual(['Workbook']);
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });

  it('declares every resource it refers to, and each once', () => {
    const used = new Set([...xml.matchAll(/resid="([^"]+)"/g)].map((m) => m[1]));
    const declared = [...xml.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((m) => m[1]);
    expect([...used].sort()).toEqual([...declared].sort());
  });

  it('keeps ribbon texts within the lengths Office accepts', () => {
    for (const [, text] of xml.matchAll(/<bt:String id="(?:Group\.Label|Open\.Label|GetStarted\.Title)" DefaultValue="([^"]+)"/g)) {
      expect(text?.length).toBeLessThanOrEqual(32);
    }
    for (const [, text] of xml.matchAll(/<bt:String id="(?:GetStarted\.Description|Open\.Tip)" DefaultValue="([^"]+)"/g)) {
      expect(text?.length).toBeLessThanOrEqual(250);
    }
  });

  it('points at pages and icons that the build ships, all on one origin', () => {
    expect(new Set(urls.map((u) => new URL(u).origin)).size).toBe(1);
    const pages = new Set(['/taskpane.html', '/support.html']);
    for (const { pathname } of urls.map((u) => new URL(u))) {
      const icon = /^\/(assets\/icon-(\d+)\.png)$/.exec(pathname);
      if (icon === null) expect(pages).toContain(pathname);
      else expect(pngSize(icon[1] ?? '')).toEqual([Number(icon[2]), Number(icon[2])]);
    }
  });
});
