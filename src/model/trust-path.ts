import { id, longText, number, ref, refs, text, type RowOf } from './column';
import { entity } from './entity';

const columns = {
  id: id('TP', 'Trust path, TP and a number', { fixed: true }),
  path: longText('Path', { fixed: true, help: 'Components from an untrusted zone to a privileged one', example: 'C1 → C6 → C9' }),
  hops: number('Hops', { fixed: true, min: 1, max: 6, help: 'Data flows on the path' }),
  fromZone: ref('From zone', 'zones', { fixed: true, help: 'Zone of rank 0 or 1' }),
  toZone: ref('To zone', 'zones', { fixed: true, help: 'Zone of rank 4 or 5', example: 'Z4' }),
  escalatingHops: text('Escalating hops', { fixed: true, help: 'Hops at which an agent gains privilege', example: 'C6 → C9' }),
  threats: refs('Threats', 'threats', { help: 'Threats that cover the path', example: 'TH1' }),
  reason: longText('Reason', { help: 'Why no threat is needed', example: 'Every hop needs a person’s approval' }),
};
export type TrustPath = RowOf<typeof columns>;
export const trustPaths = entity({
  key: 'trustPaths', table: 'TrustPaths', sheet: '4 Trust Boundaries', phase: 4, fixedRows: true,
  description: 'Ways from an untrusted zone to a privileged one, written by refresh', columns,
});
