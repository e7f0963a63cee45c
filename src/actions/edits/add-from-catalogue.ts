import { UsageError } from '../../errors';
import { catalogue } from '../../method/catalogue';
import type { Mitigation } from '../../model/mitigation';
import type { ThreatModel } from '../../model/threat-model';
import type { Effectiveness } from '../../model/vocabulary';
import { withChanges } from '../../rules/support/with-changes';
import { nextId } from '../../scoring/next-id';
import { requireRow, withMapping } from './map-mitigation';

export interface FromCatalogue {
  /** As in the catalogue, `L3-P1`. */
  readonly catalogueId: string;
  readonly threat: string;
  /** Undefined when nobody has judged it yet. */
  readonly effectiveness: Effectiveness | undefined;
}

/** The mitigation of the model that stands for a catalogue entry against a threat: one that is mapped to it, else one that is going to be done, else the first. */
export function mitigationFrom(model: Pick<ThreatModel, 'mitigations' | 'mapping'>, catalogueId: string, threat: string | undefined): { readonly row: Mitigation; readonly isMapped: boolean } | undefined {
  const rows = model.mitigations.filter((row) => row.catalogueId === catalogueId);
  const mapped = rows.find(({ id }) => id !== undefined && model.mapping.some((row) => row.threat === threat && row.mitigation === id));
  const row = mapped ?? rows.find(({ status }) => status !== 'Will Not Action') ?? rows[0];
  return row === undefined ? undefined : { row, isMapped: row === mapped };
}

/**
 * The model with a control of the catalogue as a mitigation and its mapping to a threat. A mitigation that came from the same entry is mapped instead of
 * added a second time. It begins as Identified: cost, team and what the code shows are for people to say.
 * @throws UnsafeChangeError when the threat is gone; UsageError for an entry that the catalogue does not have
 */
export function withCatalogueControl(model: ThreatModel, { catalogueId, threat, effectiveness }: FromCatalogue): ThreatModel {
  requireRow(model, 'threats', threat);
  const entry = catalogue.find(({ id }) => id === catalogueId);
  if (entry === undefined) throw new UsageError(`The catalogue has no entry ${catalogueId}.`);
  const existing = mitigationFrom(model, catalogueId, threat)?.row;
  if (existing?.id !== undefined) return withMapping(model, { threat, mitigation: existing.id, effectiveness });
  const id = nextId(model, 'mitigations');
  const { name, meaning: description, type, layer, theme, operation } = entry;
  const added = existing === undefined
    ? withChanges(model, [{ kind: 'add', entity: 'mitigations', row: { id, name, description, type, catalogueId, layer, status: 'Identified', theme, operation } }])
    : withChanges(model, [{ kind: 'set', entity: 'mitigations', row: existing, column: 'id', to: id }]);
  return withMapping(added, { threat, mitigation: id, effectiveness });
}
