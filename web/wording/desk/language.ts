/** The languages of the desk. One more is one more file in each folder of words, and does not compile until complete. */
export const languages = ['es', 'fr', 'en'] as const

export type Language = (typeof languages)[number]

/** The words of one screen in every language; Spanish gives the shape. */
export type InEachLanguage<W> = Readonly<Record<Language, W>>

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The first of the browser's wishes that the desk speaks; Spanish otherwise. */
export function preferredLanguage(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isLanguage) ?? 'es'
}

/** Each language by its own name. */
export const languageNames = { es: 'Español', fr: 'Français', en: 'English' } as const satisfies Record<
  Language,
  string
>
