import { NotThreatComposerError } from '../../errors';
import type { ReadIssue } from '../../model/read-issue';
import { createModel, type ThreatModel } from '../../model/threat-model';
import { isObject, own, parseJson } from '../json';
import { LossReport, type Loss } from '../loss';
import { objectsAt, textAt, type JsonObject } from './document';
import { assumptionRow, cellText, mitigationRow, threatRow } from './import-rows';
import { idsByUuid, numbered } from './items';

/** An imported model, and what of its source it could not hold as it was. */
export interface ImportedModel {
  readonly model: ThreatModel;
  readonly losses: readonly Loss[];
  readonly issues: readonly ReadIssue[];
}

const KNOWN = ['schema', 'applicationInfo', 'architecture', 'dataflow', 'assumptions', 'mitigations', 'assumptionLinks', 'mitigationLinks', 'threats'];

/**
 * Reads a Threat Composer v1 file. Rows keep their numbers as IDs and their UUIDs as source reference; links become mappings and references.
 * Fields that Threat Composer lacks stay blank, so that the rules ask for them.
 * @throws InvalidJsonError, NotThreatComposerError, WrongShapeError.
 */
export function fromThreatComposer(text: string, fileName: string): ImportedModel {
  const document = parseJson(text, fileName);
  if (!isObject(document)) throw new NotThreatComposerError(fileName, 'it is no JSON object');
  const schema = own(document, 'schema');
  if (typeof schema !== 'number') throw new NotThreatComposerError(fileName, 'it has no "schema" number');
  if (schema > 1) throw new NotThreatComposerError(fileName, `its schema is ${schema}`);
  const report = new LossReport();
  const register = (key: string, prefix: string) => numbered(objectsAt(document, key, fileName), prefix, key, report);
  const [threats, mitigations, assumptions] = [register('threats', 'TH'), register('mitigations', 'M'), register('assumptions', 'A')];
  const ids = { threats: idsByUuid(threats, 'threats', report), mitigations: idsByUuid(mitigations, 'mitigations', report), assumptions: idsByUuid(assumptions, 'assumptions', report) };
  const { mapping, linked } = links(document, ids, fileName, report);
  const assets = new Map<string, string>();
  const assetId = (name: string): string => {
    const known = assets.get(name) ?? `AF${assets.size + 1}`;
    assets.set(name, known);
    return known;
  };
  const rows = {
    threats: threats.map((from) => threatRow(from, assetId, report)),
    mitigations: mitigations.map((from) => mitigationRow(from, report)),
    assumptions: assumptions.map((from) => assumptionRow(from, linked.get(from.id) ?? { threats: [], mitigations: [] }, report)),
  };
  reportUnread(document, report);
  const model = createModel({ context: contextOf(document, report), ...rows, mapping, assets: [...assets].map(([name, id]) => ({ id, name: cellText(name, 'threats', 'impactedAssets', undefined, report) })) });
  return { model, losses: report.losses, issues: [] };
}

interface Ids { readonly threats: ReadonlyMap<string, string>; readonly mitigations: ReadonlyMap<string, string>; readonly assumptions: ReadonlyMap<string, string> }

function links(document: JsonObject, ids: Ids, fileName: string, report: LossReport) {
  const linked = new Map([...ids.assumptions.values()].map((id) => [id, { threats: [] as string[], mitigations: [] as string[] }]));
  const mapping: { threat: string; mitigation: string }[] = [];
  const seen = new Set<string>();
  const isNew = (where: string, from: string, to: string): boolean => {
    if (seen.has(`${from}/${to}`)) report.add(where, 'link', `${from}/${to}`, 'stands there twice: kept once');
    return seen.size < seen.add(`${from}/${to}`).size;
  };
  const assume = (where: string, assumption: string, uuid: string) => {
    const [threat, mitigation] = [ids.threats.get(uuid), ids.mitigations.get(uuid)];
    const to = threat ?? mitigation;
    if (to === undefined || !isNew(where, assumption, to)) return to !== undefined;
    linked.get(assumption)?.[threat === undefined ? 'mitigations' : 'threats'].push(to);
    return true;
  };
  for (const link of objectsAt(document, 'mitigationLinks', fileName)) {
    const [from, to] = [textAt(link, 'mitigationId') ?? '', textAt(link, 'linkedId') ?? ''];
    const [mitigation, threat, assumption] = [ids.mitigations.get(from), ids.threats.get(to), ids.assumptions.get(to)];
    const where = 'mitigationLinks';
    if (mitigation !== undefined && assumption !== undefined) assume(where, assumption, from);
    else if (mitigation === undefined) report.add(where, 'mitigationId', from, threat === undefined ? 'link between a mitigation and a threat that do not exist: left out' : 'link from a mitigation that does not exist: left out');
    else if (threat === undefined) report.add(where, 'linkedId', to, 'link to a threat that does not exist: left out');
    else if (isNew(where, mitigation, threat)) mapping.push({ threat, mitigation });
  }
  for (const link of objectsAt(document, 'assumptionLinks', fileName)) {
    const [from, to] = [textAt(link, 'assumptionId') ?? '', textAt(link, 'linkedId') ?? ''];
    const assumption = ids.assumptions.get(from);
    const kind = textAt(link, 'type') === 'Mitigation' ? 'mitigation' : 'threat';
    if (assumption === undefined) report.add('assumptionLinks', 'assumptionId', from, 'link from an assumption that does not exist: left out');
    else if (!assume('assumptionLinks', assumption, to)) report.add('assumptionLinks', 'linkedId', to, `link to a ${kind} that does not exist: left out`);
  }
  return { mapping, linked };
}

function contextOf(document: JsonObject, report: LossReport) {
  const given = own(document, 'applicationInfo');
  const info = isObject(given) ? given : {};
  for (const key of Object.keys(info)) if (key !== 'name' && key !== 'description') report.add('applicationInfo', key, undefined, 'no column for it');
  const field = (key: string) => cellText(textAt(info, key), 'applicationInfo', key, undefined, report);
  return { systemName: field('name'), purpose: field('description') };
}

function reportUnread(document: JsonObject, report: LossReport): void {
  for (const part of ['architecture', 'dataflow']) {
    const given = own(document, part);
    for (const key of Object.keys(isObject(given) ? given : {})) {
      if (isObject(given) && textAt(given, key) === undefined) continue;
      report.add(part, key, undefined, key === 'image' ? 'a workbook model holds no pictures; the diagram is drawn from components, flows and zones' : 'no column for one long text: describe it row by row in Components, DataFlows, Zones and Crossings');
    }
  }
  for (const key of Object.keys(document)) if (!KNOWN.includes(key)) report.add(key, 'all', undefined, 'no register for it');
}
