import { foldText } from './read-choice.ts'
import type { Language } from './texts/index.ts'

/** What may be said at any time, whole and alone. Words of every language are understood in every language. */
export type Command =
  | { readonly kind: 'forget' }
  | { readonly kind: 'help' }
  | { readonly kind: 'danger' }
  | { readonly kind: 'language'; readonly language: Language }

const forgetting = [
  'salir',
  'borrar',
  'parar',
  'cancelar',
  'sortir',
  'effacer',
  'quitter',
  'arret',
  'exit',
  'delete',
  'quit',
  'stop',
]
const helping = ['ayuda', 'auxilio', 'socorro', 'aide', 'help', 'sos']
const endangered = ['peligro', 'danger']
const languages: Readonly<Record<string, Language>> = {
  es: 'es',
  espanol: 'es',
  spanish: 'es',
  espagnol: 'es',
  fr: 'fr',
  francais: 'fr',
  frances: 'fr',
  french: 'fr',
  en: 'en',
  english: 'en',
  ingles: 'en',
  anglais: 'en',
}

export function readCommand(text: string): Command | null {
  const word = foldText(text).replace(/^["'¡¿]+|["'.!?]+$/gu, '')
  if (forgetting.includes(word)) return { kind: 'forget' }
  if (helping.includes(word)) return { kind: 'help' }
  if (endangered.includes(word)) return { kind: 'danger' }
  const language = Object.hasOwn(languages, word) ? languages[word] : undefined
  return language === undefined ? null : { kind: 'language', language }
}

const courtesies = [
  'gracias',
  'muchas gracias',
  'merci',
  'thanks',
  'thank you',
  'ok',
  'okay',
  'listo',
  'adios',
]

/** After the end people are polite: that opens no new conversation. */
export const isCourtesy = (text: string): boolean => courtesies.includes(foldText(text).replace(/[.!]+$/, ''))
