import { lossLines, type Loss } from '../actions/losses';

/** What did not survive a conversion, for the error stream; empty when everything did. */
export function lossReport(file: string, losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  return `${file}: not everything could be kept as it was\n${lossLines(losses).map((line) => `  ${line}\n`).join('')}`;
}
