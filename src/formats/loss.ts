/** Something a conversion could not carry over, or only in another form: where it stood, which rows, and why. */
export interface Loss {
  /** Register of the model, or part of the imported document. */
  readonly where: string;
  /** Column or property. */
  readonly field: string;
  /** IDs of the rows concerned; empty when the loss is not about rows. */
  readonly rows: readonly string[];
  readonly reason: string;
}

/** Gathers losses: one entry per place, field and reason, with its rows. */
export class LossReport {
  readonly #entries = new Map<string, { where: string; field: string; rows: string[]; reason: string }>();

  add(where: string, field: string, row: string | undefined, reason: string): void {
    const key = `${where}\n${field}\n${reason}`;
    const entry = this.#entries.get(key) ?? { where, field, rows: [], reason };
    this.#entries.set(key, entry);
    if (row !== undefined) entry.rows.push(row);
  }

  get losses(): readonly Loss[] {
    return [...this.#entries.values()];
  }
}

const SHOWN = 8;

/** One line per loss, for people; long row lists are counted. */
export function renderLosses(losses: readonly Loss[]): string {
  return losses.map(({ where, field, rows, reason }) => {
    const more = rows.length > SHOWN ? ` and ${rows.length - SHOWN} more` : '';
    const which = rows.length === 0 ? '' : ` (${rows.length === 1 ? '1 row' : `${rows.length} rows`}: ${rows.slice(0, SHOWN).join(', ')}${more})`;
    return `${where}, ${field}: ${reason}${which}\n`;
  }).join('');
}
