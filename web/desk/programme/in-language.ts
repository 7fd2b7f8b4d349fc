import type { Language } from '../../wording/desk/index.ts'

/** A text of the programme in the language spoken now; what was not translated is shown in Spanish. */
export const inLanguage = (text: Readonly<Record<Language, string>>, language: Language): string =>
  text[language] === '' ? text.es : text[language]
