import { InvalidArgumentError, Option, type Command } from 'commander';

/** A day of the calendar, as an option gives it. */
export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2026-03-02.');
  }
  return text;
}

/** The number of a phase, as an option gives it. */
export function phaseNumber(text: string): number {
  if (!/^([1-9]|10)$/.test(text)) throw new InvalidArgumentError('Phases are numbered 1 to 10.');
  return Number(text);
}

/** The option that says which day it is. */
export const today = () => new Option('--today <date>', 'date that counts as today (YYYY-MM-DD); the clock’s when absent').argParser(isoDate);

/** The options that answer conflicts. */
export const resolving = (command: Command): Command => command
  .option('--ours', 'keep what stands here where both changed')
  .option('--theirs', 'take what the other says where both changed')
  .option('--resolutions <file>', 'answers to conflicts (JSON)')
  .option('--write-resolutions <file>', 'write the conflicts that are left as a file to fill in');
