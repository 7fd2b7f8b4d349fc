export type Language = 'es' | 'fr' | 'en'
export const languages: readonly Language[] = ['es', 'fr', 'en']
export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)
