interface Named {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

const SHOWN = 5;

/** How a finding names a row that has an ID and a name: `TA2 (Insider)`, or whichever of the two there is. */
export function nameRow({ id, name }: Named): string {
  if (id === undefined) return name === undefined ? 'A row without ID' : `"${name}"`;
  return name === undefined ? id : `${id} (${name})`;
}

/** Names joined for a sentence; past the fifth they are counted. */
export function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
