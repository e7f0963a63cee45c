import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestFor } from '../../scripts/manifest.cjs';

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
    const texts = (kind: string) => [...(new RegExp(`<bt:${kind}>(.*?)</bt:${kind}>`, 's').exec(xml)?.[1] ?? '').matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]+)"/g)];
    expect(texts('ShortStrings')).toHaveLength(6);
    expect(texts('ShortStrings').filter(([, , text = '']) => text.length > 32)).toEqual([]);
    expect(texts('LongStrings')).toHaveLength(5);
    expect(texts('LongStrings').filter(([, , text = '']) => text.length > 250)).toEqual([]);
  });

  it('points at pages and icons that the build ships, all on one origin', () => {
    expect(new Set(urls.map((u) => new URL(u).origin)).size).toBe(1);
    const pages = new Set(['/taskpane.html', '/support.html']);
    for (const { pathname } of urls.map((u) => new URL(u))) {
      const icon = /^\/(assets\/[a-z]+-(\d+)\.png)$/.exec(pathname);
      if (icon === null) expect(pages).toContain(pathname);
      else expect(pngSize(icon[1] ?? '')).toEqual([Number(icon[2]), Number(icon[2])]);
    }
  });

  it('offers Open, Validate, Refresh and Export in one group, all in the same pane', () => {
    const controls = [...xml.matchAll(/<Control xsi:type="Button" id="Maestro\.(\w+)">.*?<TaskpaneId>([^<]+)<\/TaskpaneId>\s*<SourceLocation resid="([^"]+)"/gs)];
    const address = (resid: string) => new RegExp(`<bt:Url id="${resid}" DefaultValue="([^"]+)"`).exec(xml)?.[1]?.replaceAll('&amp;', '&');
    expect(controls.map(([, id, pane, resid = '']) => [id, pane, new URL(address(resid) ?? '').search])).toEqual([
      ['Open', 'Maestro.Pane', ''], ['Validate', 'Maestro.Pane', '?view=validate'], ['Refresh', 'Maestro.Pane', '?view=home&run=refresh'], ['Export', 'Maestro.Pane', '?view=outputs'],
    ]);
  });
});

describe('the manifest of a build', () => {
  it('points where the add-in will be served, with pages of one’s own for support and learning more', () => {
    const built = manifestFor(xml, { MAESTRO_URL: 'https://example.org/maestro/', MAESTRO_SUPPORT_URL: 'https://help.example.org/a?b=1&c=2', MAESTRO_LEARN_MORE_URL: 'https://learn.example.org' });
    expect(built).not.toContain('localhost');
    expect(built).toContain('<SourceLocation DefaultValue="https://example.org/maestro/taskpane.html"/>');
    expect(built).toContain('<AppDomain>https://example.org</AppDomain>');
    expect(built).toContain('<SupportUrl DefaultValue="https://help.example.org/a?b=1&amp;c=2"/>');
    expect(built).toContain('id="GetStarted.LearnMoreUrl" DefaultValue="https://learn.example.org"');
  });

  it('is the manifest as it stands when nothing is said', () => {
    expect(manifestFor(xml, {})).toBe(xml);
  });

  it.each([['MAESTRO_URL', 'http://example.org'], ['MAESTRO_SUPPORT_URL', 'support.html'], ['MAESTRO_LEARN_MORE_URL', 'mailto:a@example.org']])('refuses a %s that Office would refuse', (name, value) => {
    expect(() => manifestFor(xml, { [name]: value })).toThrow(`${name} is "${value}"`);
  });
});
