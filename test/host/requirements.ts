import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Requirement set of each member of the Excel classes, `1.9`, by `Range.values`; from the comments of the published types. */
let sets: ReadonlyMap<string, number> | undefined;

const NOWHERE = 99;
const minor = (version: string): number => Number(version.split('.')[1]);

function parse(): ReadonlyMap<string, number> {
  const text = readFileSync(createRequire(__filename).resolve('@types/office-js/index.d.ts'), 'utf8');
  const found = new Map<string, number>();
  const start = text.indexOf('declare namespace Excel {');
  const end = text.indexOf('\ndeclare namespace Word {', start);
  let className = '';
  let set: number | undefined;
  let classSet: number | undefined;
  for (const line of text.slice(start, end < 0 ? undefined : end).split('\n')) {
    const said = /\[Api set: ExcelApi (1\.\d+)/.exec(line)?.[1];
    if (said !== undefined) set = minor(said);
    // Previews, and the sets of one platform only: none of the profiles has them.
    else if (/\[Api set: ExcelApi/.test(line)) set ??= NOWHERE;
    const [, named] = /^ {4}class (\w+)/.exec(line) ?? [];
    if (named !== undefined) {
      className = named;
      classSet = set;
      set = undefined;
      continue;
    }
    if (/^ {4}(interface|enum|namespace|type|function) /.test(line)) [className, set] = ['', undefined];
    const [, member] = /^ {8}(?:readonly )?(\w+)[?]?[(:<]/.exec(line) ?? [];
    if (member === undefined) continue;
    const key = `${className}.${member}`;
    const own = set ?? classSet ?? 1;
    if (className !== '') found.set(key, Math.min(own, found.get(key) ?? Infinity));
    set = undefined;
  }
  return found;
}

/** Minor version of the requirement set that a member came with; undefined for members that the documentation does not know. */
export function apiOf(className: string, member: string): number | undefined {
  sets ??= parse();
  return sets.get(`${className}.${member}`);
}

/** Whether a host with ExcelApi up to `have` has version `wanted`; other sets than ExcelApi are there. */
export const supports = (have: string, wanted: string): boolean => minor(wanted) <= minor(have);
