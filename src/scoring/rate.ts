import type { Ratings } from '../model/ratings';
import type { ThreatModel } from '../model/threat-model';
import { rateActors } from './actor-score';
import { rateAssets } from './asset-flag';
import { rateCoverage } from './coverage';
import { rateCrossing } from './crossing-strength';
import { rateDataFlow, reachesHigherZone } from './data-flow';
import { depthOf, layerOwedAt } from './depth';
import { inheritedVerdicts } from './inherited-verdict';
import { rateLifecycle } from './lifecycle-flags';
import { ModelIndex } from './model-index';
import { rateMvtm } from './mvtm';
import { gateStatementOf, ratePhases } from './phase-state';
import { rateResidual } from './rate-residual';
import { rateRisks, type RiskRatings } from './rate-risks';
import { reopensPhase9 } from './review';
import { rateRoadmap } from './roadmap-bucket';
import { Scales } from './scales';

type Rated<Rating> = (row: object) => Rating;

/** A look-up by row over ratings that are computed on first use. Throws for a row of another model or register: a mistake in the program. */
function onFirstUse<Rating>(register: string, compute: () => ReadonlyMap<object, Rating>): Rated<Rating> {
  let ratings: ReadonlyMap<object, Rating> | undefined;
  return (row) => {
    ratings ??= compute();
    const rating = ratings.get(row);
    if (rating === undefined && !ratings.has(row)) throw new Error(`The row is none of the rated model's ${register}`);
    return rating as Rating;
  };
}

const each = <Row extends object, Rating>(rows: readonly Row[], rateRow: (row: Row) => Rating): ReadonlyMap<object, Rating> =>
  new Map(rows.map((row) => [row, rateRow(row)]));

/**
 * Every computed quantity of METHOD sections 1 to 15, by row of the model. Pure: nothing but the model and `today` (an ISO date) decides.
 * Look-ups throw an `Error` for a row that the model does not contain.
 */
export function rate(model: ThreatModel, today: string): Ratings {
  const index = new ModelIndex(model);
  const scales = new Scales(model.scales);
  const depth = depthOf(model.context);
  let risks: RiskRatings | undefined;
  const risksOf = <K extends keyof RiskRatings>(key: K): ReadonlyMap<object, RiskRatings[K][number]> => {
    const ratings: readonly RiskRatings[K][number][] = (risks ??= rateRisks(index, scales))[key];
    return new Map(ratings.map((rating, i) => [model[key][i] ?? {}, rating]));
  };

  const threat = onFirstUse('threats', () => risksOf('threats'));
  const mitigation = onFirstUse('mitigations', () => risksOf('mitigations'));
  const actor = onFirstUse('actors', () => rateActors(model.actors, scales));
  const lifecycle = onFirstUse('lifecycle rows', () => rateLifecycle(index));
  const layerOwed = onFirstUse('layers', () => each(model.layerScope, (row) => layerOwedAt(depth, row.id, model.context.agentType)));
  return {
    today,
    depth,
    threat,
    mapping: onFirstUse('mappings', () => risksOf('mapping')),
    mitigation,
    validation: onFirstUse('validations', () => risksOf('validations')),
    residual: onFirstUse('residual rows', () => rateResidual(index, scales, today, threat)),
    roadmap: onFirstUse('roadmap items', () => rateRoadmap(index, scales, { threat, mitigation })),
    actor,
    dataFlow: onFirstUse('data flows', () => each(model.dataFlows, (row) => rateDataFlow(row, index))),
    crossing: onFirstUse('crossings', () => each(model.crossings, (row) => rateCrossing(row, scales))),
    reachesHigherZone: onFirstUse('agent crossings', () => each(model.agentCrossings, (row) => reachesHigherZone(row, index))),
    lifecycle,
    assetFlag: onFirstUse('assets', () => rateAssets(index, lifecycle)),
    coverage: onFirstUse('coverage rows', () => rateCoverage(index, layerOwed)),
    inheritedVerdict: onFirstUse('extended catalogue', () => inheritedVerdicts(model.extendedCatalogue, model.checklist)),
    layerOwed,
    reopensPhase9: onFirstUse('triggers', () => each(model.triggers, reopensPhase9)),
    phase: onFirstUse('phases', () => ratePhases(model, depth)),
    mvtmMet: onFirstUse('MVTM items', () => rateMvtm(model.mvtm, index, { actor, mitigation })),
    gateStatement: gateStatementOf(model.codeAccess.access),
  };
}
