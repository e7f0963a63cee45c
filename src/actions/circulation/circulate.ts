import type { Blueprint } from '../../blueprint/blueprint';
import { packBlueprint } from '../../blueprint/pack-sheet';
import { UsageError } from '../../errors';
import type { ThreatModel } from '../../model/threat-model';
import { coverMail } from '../../reports/cover-mail';
import { ownerKey, packsOf, type Pack, type Packs } from '../../reports/pack';
import { rate } from '../../scoring/rate';

/** What goes to one owner. */
export interface Letter {
  readonly pack: Pack;
  /** `maria-okafor.xlsx` */
  readonly fileName: string;
  /** The workbook, to be laid out in an empty file. */
  readonly workbook: Blueprint;
  /** `maria-okafor.md` */
  readonly mailName: string;
  /** Markdown. */
  readonly mail: string;
}

export interface Circulation {
  readonly letters: readonly Letter[];
  readonly ownerless: Packs['ownerless'];
}

export interface CirculateOptions {
  /** ISO date. */
  readonly today: string;
  /** Only this owner’s. */
  readonly owner?: string;
  /** ISO date by which replies are wanted. */
  readonly due?: string;
}

/**
 * The packs of a model: for each owner of open residual risks a small workbook with their decisions, and the mail that goes with it (METHOD section 11).
 * @throws UsageError for an owner that no open risk has, and for a due date that is past
 */
export function circulate(model: ThreatModel, { today, owner, due }: CirculateOptions): Circulation {
  if (due !== undefined && due < today) throw new UsageError(`--due ${due} is past. Name a date from ${today} on.`);
  const { packs, ownerless } = packsOf(model, rate(model, today), { made: today, ...(due === undefined ? {} : { due }) });
  const wanted = owner === undefined ? packs : packs.filter((pack) => ownerKey(pack.owner) === ownerKey(owner));
  if (owner !== undefined && wanted.length === 0) throw new UsageError(`--owner "${owner}": no open risk has this owner. Owners are ${packs.map((pack) => pack.owner).join(', ') || 'missing: fill Owner name on 9 Residual Risk'}.`);
  const stems = new Map<Pack, string>();
  // Over all packs, so that the name of one does not depend on which are wanted.
  for (const pack of packs) stems.set(pack, freeStem(pack.owner, new Set(stems.values())));
  return {
    letters: wanted.map((pack): Letter => {
      const stem = stems.get(pack) ?? 'owner';
      return { pack, fileName: `${stem}.xlsx`, workbook: packBlueprint(pack), mailName: `${stem}.md`, mail: coverMail(pack, `${stem}.xlsx`) };
    }),
    ownerless,
  };
}

/** A file name that every system takes. */
function freeStem(owner: string, taken: ReadonlySet<string>): string {
  const plain = owner.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'owner';
  const name = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(plain) ? `${plain}-pack` : plain;
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(stem)) return stem;
  }
}
