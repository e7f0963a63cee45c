import { isBlank, type AnyRow } from '../../model/column';
import { context as contextEntity } from '../../model/context';
import { addMonths } from '../../scoring/dates';
import { field, listed, section, table } from './markup';
import type { ReportContext } from './report-context';

const GATE: Readonly<Record<'Full' | 'Partial' | 'None' | 'undecided', string>> = {
  Full: 'Source code and configuration could be read: every validation row counts, and mitigations with one are verified as far as it says.',
  Partial: 'Only configuration and infrastructure could be verified: rows about application code can lower what a mitigation is worth, never raise it.',
  None: 'No source code could be read, so what teams say about their mitigations is unverified.',
  undecided: 'It has not been decided how far code may be read; until then validation rows do not count, and mitigations without an attestation are only planned.',
};

/** What a reader must know before relying on any number here (METHOD section 17). */
export function trust(context: ReportContext): readonly string[] {
  const { model, ratings } = context;
  const access = model.codeAccess.access;
  return section(2, 'How far to rely on this report',
    section(3, 'Uncertainty', uncertainty(context)),
    section(3, 'Code validation', [...field('Source-code access (Phase 8 gate)', access ?? 'not decided'), ...field('What that means', GATE[access ?? 'undecided']), ...field('Statement', ratings.gateStatement), ...field('Verified by', attested(context))]),
    section(3, 'Waivers in force', waivers(context)),
    section(3, 'Incompleteness', incompleteness(context)),
    section(3, 'When to update this model', triggers(context)));
}

function uncertainty({ model, index }: ReportContext): readonly string[] {
  const varying = new Set(model.components.flatMap((c) => (c.nonDeterministic === 'Yes' && c.id !== undefined ? [c.id] : [])));
  const touched = index.openThreats.filter((t) => t.components.some((c) => varying.has(c)));
  if (touched.length === 0) return ['No open threat touches a component marked non-deterministic.'];
  return [
    'Ratings of threats that touch a non-deterministic component carry an uncertainty margin: the same input can give another output, so a control that held in one test may fail in the next. Treat a level as the middle of a range, one level either way.',
    '', 'Re-test these threats and their controls periodically: with every change of model, prompt or tools, and at each review at the latest.',
    '', ...table(['Threat', 'Name', 'Non-deterministic components'], touched.map((t) => [t.id, t.name, t.components.filter((c) => varying.has(c)).join(', ')])),
  ];
}

function attested({ model }: ReportContext): string | undefined {
  const ids = model.mitigations.flatMap((m) => (m.attestation !== undefined && m.id !== undefined ? [m.id] : []));
  return ids.length === 0 ? undefined : `attestation instead of code: ${listed(ids)}`;
}

function waivers({ model, ratings }: ReportContext): readonly string[] {
  const inForce = model.waivers.filter((w) => w.rule !== undefined && w.reason !== undefined && w.who !== undefined && (w.until === undefined || w.until >= ratings.today));
  if (inForce.length === 0) return ['None.'];
  return table(['Rule', 'Row', 'Reason', 'Who', 'Until'], inForce.map((w) => [w.rule, w.row ?? 'whole model', w.reason, w.who, w.until ?? 'no end']));
}

function incompleteness({ model, ratings, index, findings }: ReportContext): readonly string[] {
  const unrated = index.openThreats.filter((t) => ratings.threat(t).residualLevel === undefined);
  const undecided = index.openThreats.filter((t) => index.residualsOf(t.id)[0]?.disposition === undefined);
  const by = (severity: string) => findings.filter((f) => f.severity === severity).length;
  const name = (t: { id: string | undefined; name: string | undefined }) => t.id ?? t.name ?? '';
  return [
    ...field('Open threats not rated', unrated.length === 0 ? 'none' : `${unrated.length}: ${listed(unrated.map(name))}`),
    ...field('Open threats without a decision', undecided.length === 0 ? 'none' : `${undecided.length}: ${listed(undecided.map(name))}`),
    ...field('Findings of the validation', `${by('error')} errors, ${by('warning')} warnings, ${by('info')} notes`),
    ...field('Required context missing', missingFields(model.context)),
    '', ...table(['Phase', 'Name', 'Status', 'Blocked', 'Owner', 'Signed off by', 'On', 'Skip reason'], model.phases.map((p) => {
      const { status, blocked } = ratings.phase(p);
      return [p.id, p.name, status, blocked, p.owner, p.signedOffBy, p.signedOffOn, p.skipReason];
    })),
    '', ...table(['Minimum viable threat model', 'Item', 'Met'], model.mvtm.map((item) => [item.id, item.item, ratings.mvtmMet(item)])),
  ];
}

function missingFields(row: AnyRow): string | undefined {
  const missing = Object.entries(contextEntity.columns).filter(([key, column]) => column.required === true && isBlank(row[key])).map(([, column]) => column.header);
  return missing.length === 0 ? undefined : missing.join(', ');
}

function triggers({ model, ratings }: ReportContext): readonly string[] {
  const rows = model.triggers.map((t) => {
    const due = addMonths(t.lastChecked, 3);
    const checked = t.lastChecked === undefined ? 'never' : `${t.lastChecked}${due !== undefined && due < ratings.today ? ' (more than 3 months ago)' : ''}`;
    const state = t.happened === 'Yes' ? `happened${t.happenedOn === undefined ? '' : ` on ${t.happenedOn}`}, ${t.handledOn === undefined ? 'not handled' : `handled on ${t.handledOn}`}` : t.happened === 'No' ? 'did not happen' : '';
    return [t.event ?? t.id, t.reopens.join(', '), checked, t.checkedBy, state, t.action];
  });
  return rows.length === 0 ? ['No update trigger is listed.'] : table(['Event', 'Re-opens phases', 'Last checked', 'By', 'State', 'Action'], rows);
}
