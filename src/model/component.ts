import { choice, choices, id, longText, ref, text, type RowOf } from './column';
import { entity } from './entity';
import { actsAs, componentAutonomy, componentType, identityContext, layer, yesNo } from './vocabulary';

const columns = {
  id: id('C', 'Component, C and a number', { example: 'C1' }),
  name: text('Name', { required: true, help: 'What people call it', example: 'Triage agent' }),
  type: choice('Type', componentType, { required: true, help: 'What it is; an agent has type Agent' }),
  description: longText('Description', { help: 'What it does', example: 'Reads a claim and proposes what to do' }),
  primaryLayer: choice('Primary layer', layer, { required: true, help: 'MAESTRO layer it belongs to' }),
  otherLayers: choices('Other layers', layer, { help: 'Further layers it reaches', example: 'L4, L6' }),
  layerInteractions: longText('Layer interactions', { help: 'How a cross-layer component acts between its layers', example: 'A broker of L4 that carries the agents’ messages of L3' }),
  zone: ref('Zone', 'zones', { coveredBy: 'R8.4', help: 'Trust zone it runs in', example: 'Z1' }),
  nonDeterministic: choice('Non-deterministic', yesNo, { required: true, help: 'The same input can give another output' }),
  autonomy: choice('Autonomy', componentAutonomy, { required: true, help: 'Whether it acts by itself' }),
  actsAs: choice('Acts as', actsAs, { required: true, help: 'Whose identity its actions carry' }),
  identityContext: choice('Identity context kept', identityContext, { help: 'What becomes of the caller’s identity' }),
  owner: text('Owner', { help: 'Team or person', example: 'Platform team' }),
  noThreatBecause: longText('No threat because', { help: 'Why no threat names this component', example: 'Answers fixed queries only; nothing can be written' }),
  notes: longText('Notes', { help: 'Anything else', example: 'Model version is pinned' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Component = RowOf<typeof columns>;
export const components = entity({
  key: 'components', table: 'Components', sheet: '2 Architecture', phase: 2,
  description: 'The parts of the system, each on its MAESTRO layer and in its trust zone', columns,
});
