export { diagramOf, type DiagramCrossing, type DiagramFlow, type DiagramGraph, type DiagramNode, type DiagramZone } from './diagram/graph';
export { layoutDiagram } from './diagram/layout';
export { type DiagramLayout } from './diagram/place';
export { SIZE } from './diagram/boxes';
