export { diagramOf, type DiagramCrossing, type DiagramFlow, type DiagramGraph, type DiagramNode, type DiagramZone } from './diagram/graph';
export { layoutDiagram, type DiagramLayout } from './diagram/layout';
export { SIZE } from './diagram/boxes';
