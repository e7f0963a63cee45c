import { choice, id, longText, number, text, type RowOf } from './column';
import { entity } from './entity';
import { zoneKind } from './vocabulary';

const columns = {
  id: id('Z', 'Trust zone, Z and a number', { example: 'Z1' }),
  name: text('Name', { required: true, help: 'What people call it', example: 'Agent runtime' }),
  kind: choice('Kind', zoneKind, { help: 'What sort of zone' }),
  trustRank: number('Trust rank', { required: true, min: 0, max: 5, help: '0 public and untrusted, to 5 privileged', example: '2' }),
  description: longText('Description', { help: 'What runs there and who administers it', example: 'Agents and their tools; run by the platform team' }),
};
export type Zone = RowOf<typeof columns>;
export const zones = entity({
  key: 'zones', table: 'Zones', sheet: '4 Trust Boundaries', phase: 4,
  description: 'Areas of equal trust', columns,
});
