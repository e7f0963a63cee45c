import { phases as methodPhases } from '../../method/phases';
import { topRisks } from '../../scoring/posture';
import { coverage } from './coverage';
import { diagram } from './diagram';
import { section, table } from './markup';
import { remediation, roadmap } from './plan';
import { fields, register } from './register';
import type { ReportContext } from './report-context';

/** The ten phases, each with its registers as people filled them and what follows from them. */
export function phaseSections(context: ReportContext): readonly (readonly string[])[] {
  const content: Readonly<Record<number, readonly (readonly string[])[]>> = {
    1: [fields(context, 'context'), ...registers(context, 'dataCategories', 'stakeholders', 'regulations', 'constraints')],
    2: [section(3, 'Diagram', diagram(context)), ...registers(context, 'components', 'dataFlows')],
    3: registers(context, 'actors'),
    4: [...registers(context, 'zones', 'crossings', 'implicitTrust', 'agentCrossings'), register(context, 'trustPaths', { rows: context.model.trustPaths })],
    5: registers(context, 'assets', 'lifecycle'),
    6: [ranking(context), register(context, 'threats'), coverage(context), register(context, 'patterns'), register(context, 'attackChains')],
    7: registers(context, 'mitigations', 'mapping'),
    8: [fields(context, 'codeAccess'), register(context, 'validations')],
    9: [register(context, 'residual')],
    10: [roadmap(context), remediation(context), ...registers(context, 'versions', 'reentryLog'), register(context, 'delta', { rows: context.model.delta })],
  };
  return methodPhases.map((phase) => {
    const parts = (content[phase.number] ?? []).filter((part) => part.length > 0);
    const row = context.model.phases.find((p) => p.id === phase.number);
    const status = row === undefined ? undefined : context.ratings.phase(row).status;
    return section(2, `${phase.number} ${phase.title}`, status === undefined ? [] : [`Status: ${status}.`], ...(parts.length === 0 ? [['Nothing is recorded for this phase.']] : parts));
  });
}

function registers(context: ReportContext, ...keys: readonly Parameters<typeof register>[1][]): readonly (readonly string[])[] {
  return keys.map((key) => register(context, key));
}

function ranking(context: ReportContext): readonly string[] {
  const { ratings, index } = context;
  const ranked = topRisks(index, ratings, Infinity).map((t) => {
    const { rank, inherentLevel, residualLevel, residualScore, gap } = ratings.threat(t);
    return [rank, t.id, t.name, t.layers.join(', '), t.threatIds.join(', '), inherentLevel, residualScore?.toFixed(2), residualLevel, gap];
  });
  return section(3, 'Open threats in order of risk', table(['Rank', 'ID', 'Name', 'Layers', 'Catalogue', 'Inherent', 'Residual score', 'Residual', 'Missing controls'], ranked));
}
