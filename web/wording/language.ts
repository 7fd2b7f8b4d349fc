/** The languages of every screen, Spanish first. A language is one file beside the others in each folder here. */
export const languages = ['es', 'fr', 'en'] as const

export type Language = (typeof languages)[number]

export const isLanguage = (value: string): value is Language =>
  languages.some((language) => language === value)

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  es: 'Español',
  fr: 'Français',
  en: 'English',
}

/** The first of the given tags that is spoken here (`fr-CA` is French); Spanish otherwise. */
export function chooseLanguage(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage)
  return spoken ?? 'es'
}
