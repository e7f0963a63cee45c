import { en, type Messages } from './en';

/** The texts of a language; English for those that are not there. `pseudo` is for tests of overflow and missed texts. */
export async function messagesFor(locale: string | null): Promise<Messages> {
  return locale === 'pseudo' ? (await import(/* webpackChunkName: "pseudo" */ './pseudo')).pseudo : en;
}
