import { en, type Messages } from './en';

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', n: 'ñ', s: 'š', c: 'ç' };

/** A text as a longer language might put it: accented, half as long again, in brackets that show where it begins and ends. */
export function pseudoText(text: string): string {
  if (text === '') return text;
  const accented = [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
  return `⟦${accented}${' ~'.repeat(Math.ceil(text.length / 4))}⟧`;
}

/** Two messages of the same kind: texts become longer ones, functions say theirs longer, the rest is gone through. */
function pseudoOf<T>(message: T): T {
  if (typeof message === 'string') return pseudoText(message) as T & string;
  if (typeof message === 'function') return ((...args: readonly unknown[]) => pseudoOf(Reflect.apply(message, undefined, args) as unknown)) as T;
  if (typeof message === 'object' && message !== null) return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, pseudoOf<unknown>(value)])) as T;
  return message;
}

/** A language nobody speaks, to see what overflows and what was forgotten. */
export const pseudo: Messages = pseudoOf(en);
