import type { View, ViewFacts } from '../support/view';
import { actorByComponent, actorByLayer } from './actors';
import { asiByLayer, coverageByLayer, factorByLayer } from './coverage';
import { contextByLayer, levelCounts, levelsByLayer, severityByLikelihood } from './layer-counts';
import { layerMap } from './layer-map';
import { backlog, gapList } from './mapping-lists';
import { mappingMatrix, mappingStart, mappingWindow } from './mapping-window';
import { posture } from './posture-view';
import { inherentToResidual, reviewCalendar, topRisks } from './residual-risk';
import { roadmapByBucket, teamLoad } from './roadmap-views';
import { assetByZone, zoneByZone } from './zones';

/** Every view beside or below the tables, in the order in which they stand on their sheets. */
export const VIEWS: readonly ((facts: ViewFacts) => View)[] = [
  layerMap, actorByLayer, actorByComponent, zoneByZone, assetByZone,
  levelCounts, severityByLikelihood, asiByLayer, factorByLayer, coverageByLayer, levelsByLayer, contextByLayer,
  gapList, backlog, mappingStart, mappingWindow, mappingMatrix,
  posture, topRisks, reviewCalendar, inherentToResidual, roadmapByBucket, teamLoad,
];
