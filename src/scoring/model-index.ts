import type { Assumption } from '../model/assumption';
import type { Component } from '../model/component';
import type { Mapping } from '../model/mapping';
import type { Mitigation } from '../model/mitigation';
import type { Residual } from '../model/residual';
import type { Threat } from '../model/threat';
import type { EntityKey, ThreatModel } from '../model/threat-model';
import type { Validation } from '../model/validation';

/** Keys of the registers whose rows carry an `id`. */
export type IdentifiedKey = { [K in EntityKey]: ThreatModel[K] extends readonly { readonly id: string | undefined }[] ? K : never }[EntityKey];

type Place<Row> = { readonly row: Row; readonly index: number };

/** Rows grouped by the text one of their columns holds; rows without it are left out. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | undefined): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Look-ups over one model, each built on first use. Of rows that share an ID the first counts, as in the workbook's formulas. */
export class ModelIndex {
  readonly #places = new Map<EntityKey, ReadonlyMap<string, Place<unknown>>>();
  readonly #groups = new Map<string, ReadonlyMap<string, readonly unknown[]>>();

  constructor(readonly model: ThreatModel) {}

  /** The first row of a register with this ID. */
  find<K extends IdentifiedKey>(key: K, id: string | undefined): ThreatModel[K][number] | undefined {
    return id === undefined ? undefined : this.#place(key, id)?.row;
  }

  /** Its place in the register, from 0. */
  placeOf(key: IdentifiedKey, id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#place(key, id)?.index;
  }

  #place<K extends IdentifiedKey>(key: K, id: string): Place<ThreatModel[K][number]> | undefined {
    let places = this.#places.get(key) as ReadonlyMap<string, Place<ThreatModel[K][number]>> | undefined;
    if (places === undefined) {
      const built = new Map<string, Place<ThreatModel[K][number]>>();
      const rows: readonly ThreatModel[K][number][] = this.model[key];
      rows.forEach((row, index) => {
        if (row.id !== undefined && !built.has(row.id)) built.set(row.id, { row, index });
      });
      places = built;
      this.#places.set(key, built);
    }
    return places.get(id);
  }

  #grouped<Row>(name: string, rows: readonly Row[], keyOf: (row: Row) => string | undefined, id: string | undefined): readonly Row[] {
    let groups = this.#groups.get(name) as ReadonlyMap<string, readonly Row[]> | undefined;
    if (groups === undefined) {
      groups = groupBy(rows, keyOf);
      this.#groups.set(name, groups);
    }
    return (id === undefined ? undefined : groups.get(id)) ?? [];
  }

  /** Open: begun (an ID or a name) and neither closed nor merged; a blank status counts as open. */
  isOpen(threat: Threat): boolean {
    return (threat.id !== undefined || threat.name !== undefined) && (threat.status === undefined || threat.status === 'Open');
  }

  #open: readonly Threat[] | undefined;
  get openThreats(): readonly Threat[] {
    return (this.#open ??= this.model.threats.filter((t) => this.isOpen(t)));
  }

  /** Components of type Agent (METHOD section 8). */
  #agents: readonly Component[] | undefined;
  get agents(): readonly Component[] {
    return (this.#agents ??= this.model.components.filter((c) => c.type === 'Agent'));
  }

  mappingsOfThreat(id: string | undefined): readonly Mapping[] {
    return this.#grouped('mapping.threat', this.model.mapping, (m) => m.threat, id);
  }
  mappingsOfMitigation(id: string | undefined): readonly Mapping[] {
    return this.#grouped('mapping.mitigation', this.model.mapping, (m) => m.mitigation, id);
  }
  validationsOf(mitigation: string | undefined): readonly Validation[] {
    return this.#grouped('validations', this.model.validations, (v) => v.mitigation, mitigation);
  }
  /** All residual rows of a threat; the first counts. */
  residualsOf(threat: string | undefined): readonly Residual[] {
    return this.#grouped('residual', this.model.residual, (r) => r.threat, threat);
  }
  #residualPlaces: ReadonlyMap<Residual, number> | undefined;
  /** Place, from 1, of the residual row that decides about a threat. */
  residualPlaceOf(threat: string | undefined): number | undefined {
    const [first] = this.residualsOf(threat);
    this.#residualPlaces ??= new Map(this.model.residual.map((row, i) => [row, i + 1]));
    return first === undefined ? undefined : this.#residualPlaces.get(first);
  }
  assumptionsOf(threat: string): readonly Assumption[] {
    return this.model.assumptions.filter((a) => a.threats.includes(threat));
  }
  /** Mapped mitigations that count as controls: found, and not Will Not Action (METHOD section 5). */
  controlsOf(threat: string | undefined): readonly Mitigation[] {
    return this.mappingsOfThreat(threat).flatMap((m) => {
      const mitigation = this.find('mitigations', m.mitigation);
      return mitigation === undefined || mitigation.status === 'Will Not Action' ? [] : [mitigation];
    });
  }

  /** Open threats that name a crossing or an asset, whichever side records the link (METHOD section 8). */
  openThreatsOfCrossing(id: string | undefined): readonly Threat[] {
    const own = this.find('crossings', id)?.threats ?? [];
    return this.#linked('crossings', id, own);
  }
  openThreatsOfAsset(id: string | undefined): readonly Threat[] {
    const own = this.find('assets', id)?.threats ?? [];
    return this.#linked('assets', id, own);
  }
  #linked(side: 'crossings' | 'assets', id: string | undefined, own: readonly string[]): readonly Threat[] {
    const naming = this.#namedBy(side, id);
    const owned = own.flatMap((t) => this.find('threats', t) ?? []).filter((t) => this.isOpen(t) && !naming.includes(t));
    return [...naming, ...owned];
  }
  /** Open threats whose list column names the ID. */
  openThreatsNaming(side: 'components' | 'actors' | 'assets' | 'crossings', id: string | undefined): readonly Threat[] {
    return this.#namedBy(side, id);
  }
  #namedBy(side: 'components' | 'actors' | 'assets' | 'crossings', id: string | undefined): readonly Threat[] {
    const pairs = this.#groups.has(`named.${side}`) ? [] : this.openThreats.flatMap((t) => [...new Set(t[side])].map((named) => ({ named, t })));
    return this.#grouped(`named.${side}`, pairs, (p) => p.named, id).map((p) => p.t);
  }
}
