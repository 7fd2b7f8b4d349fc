import type { WorkshopTheme } from '../catalogues/index.ts'
import { statementTextsEn } from './theme-statements.en.ts'
import { statementTextsEs } from './theme-statements.es.ts'
import { statementTextsFr } from './theme-statements.fr.ts'

export interface DraftStatement {
  readonly text: string
  readonly line: 'prevention' | 'protection'
}

/** The first four of a theme prevent, the others protect. */
const preventing = 4

const texts = { es: statementTextsEs, fr: statementTextsFr, en: statementTextsEn } as const

/** The statements with which a theme begins: drafts, to be discussed, changed and set aside. */
export const themeStatements = (
  theme: WorkshopTheme,
  language: 'es' | 'fr' | 'en',
): readonly DraftStatement[] =>
  texts[language][theme].map((text, index) => ({
    text,
    line: index < preventing ? 'prevention' : 'protection',
  }))
