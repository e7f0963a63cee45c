/** Whether a threat is owed by every system, only by multi-agent ones, or only where MCP is used. */
export type OwedWhen = 'Always' | 'Multi-agent' | 'MCP';

/**
 * When a row that cites several threats is owed: under a condition only if all of them are owed under that same one.
 * In: the conditions of the cited threats. Out: the row's condition, `Always` for none or a mixture (METHOD section 14).
 */
export function owedWhenAll(cited: readonly OwedWhen[]): OwedWhen {
  const [first = 'Always', ...others] = cited;
  return others.every((owed) => owed === first) ? first : 'Always';
}
