import type { Language } from '../language.ts'
import type { FieldWords } from './field-texts.ts'

/** Brings one language; the others are not downloaded. */
export async function loadFieldWords(language: Language): Promise<FieldWords> {
  switch (language) {
    case 'es':
      return (await import('./es.ts')).fieldWordsEs
    case 'fr':
      return (await import('./fr.ts')).fieldWordsFr
    case 'en':
      return (await import('./en.ts')).fieldWordsEn
  }
}
