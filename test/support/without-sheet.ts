import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file of ours without one of its sheets, as a spreadsheet program leaves it: its parts, its entry and the names that stand for its cells are gone. */
export function withoutSheet(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const workbook = text('xl/workbook.xml');
  const entry = [...workbook.matchAll(/<sheet [^>]*\/>/g)].find(([tag]) => tag.includes(`name="${name}"`))?.[0] ?? '';
  const position = [...workbook.matchAll(/<sheet [^>]*\/>/g)].findIndex(([tag]) => tag === entry);
  const id = /r:id="([^"]+)"/.exec(entry)?.[1] ?? '';
  const rels = text('xl/_rels/workbook.xml.rels');
  const relationship = [...rels.matchAll(/<Relationship [^>]*\/>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0] ?? '';
  const part = `xl/${/Target="([^"]+)"/.exec(relationship)?.[1] ?? ''}`;
  const own = [part, part.replace('worksheets/', 'worksheets/_rels/').concat('.rels')];
  const tables = [...text(own[1] ?? '').matchAll(/Target="\.\.\/(tables\/[^"]+|drawings\/[^"]+)"/g)].map(([, target]) => `xl/${target ?? ''}`);
  const gone = new Set([...own, ...tables]);
  const shifted = workbook.replace(entry, '')
    .replace(new RegExp(`<definedName[^>]*localSheetId="${position}"[^>]*>[^<]*</definedName>`, 'g'), '')
    .replace(/localSheetId="(\d+)"/g, (_, at: string) => `localSheetId="${Number(at) > position ? Number(at) - 1 : Number(at)}"`)
    .replace(new RegExp(`<definedName name="View_[^"]*">'${name}'![^<]*</definedName>`, 'g'), '');
  parts['xl/workbook.xml'] = strToU8(shifted);
  parts['xl/_rels/workbook.xml.rels'] = strToU8(rels.replace(relationship, ''));
  parts['[Content_Types].xml'] = strToU8(text('[Content_Types].xml').replace(/<Override [^>]*\/>/g, (tag) => (gone.has((/PartName="\/([^"]+)"/.exec(tag)?.[1]) ?? '') ? '' : tag)));
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([p]) => !gone.has(p))), { level: 1 });
}
