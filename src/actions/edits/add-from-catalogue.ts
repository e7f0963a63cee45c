import { UsageError } from '../../errors';
import { catalogue } from '../../method/catalogue';
import { completeRow, entityOf, type ThreatModel } from '../../model/threat-model';
import type { Effectiveness } from '../../model/vocabulary';
import { withChanges } from '../../rules/support/with-changes';
import { nextId } from '../../scoring/next-id';
import { requireRow, withMapping } from './map-mitigation';

export interface FromCatalogue {
  /** As in the catalogue, `L3-P1`. */
  readonly catalogueId: string;
  readonly threat: string;
  readonly effectiveness: Effectiveness;
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
  const existing = model.mitigations.find((row) => row.catalogueId === catalogueId)?.id;
  if (existing !== undefined) return withMapping(model, { threat, mitigation: existing, effectiveness });
  const id = nextId(model, 'mitigations');
  const { name, meaning: description, type, layer, theme, operation } = entry;
  const row = completeRow(entityOf('mitigations'), { id, name, description, type, catalogueId, layer, status: 'Identified', theme, operation });
  return withMapping(withChanges(model, [{ kind: 'add', entity: 'mitigations', row }]), { threat, mitigation: id, effectiveness });
}
