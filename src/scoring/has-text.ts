/** True when a cell's text is more than spaces, as `TRIM(cell)<>""` in a formula. */
export function hasText(text: string | undefined): boolean {
  return text !== undefined && /[^ ]/.test(text);
}
