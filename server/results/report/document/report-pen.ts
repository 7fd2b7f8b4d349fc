import type { ReportFigure, ReportRow, ReportText } from '../../../../vocabulary/wire/report.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { wordsEn } from './report-words.en.ts'
import { wordsEs } from './report-words.es.ts'
import { wordsFr } from './report-words.fr.ts'
import type { ReportWords } from './report-words.ts'

type Language = 'es' | 'fr' | 'en'

/** What a part of the document is written with: its words, figures and days in one language. */
export interface Pen {
  readonly language: Language
  readonly words: ReportWords
  readonly number: (value: number) => string
  readonly day: (iso: string) => string
  /** A text in this language, or in the first one in which somebody wrote it. */
  readonly text: (text: ReportText) => string
  readonly figure: (figure: ReportFigure, unit: ReportRow['unit'], smallest: number) => string
  readonly value: (value: number | null, unit: ReportRow['unit']) => string
}

const reportWords: Readonly<Record<'es' | 'fr' | 'en', ReportWords>> = {
  es: wordsEs,
  fr: wordsFr,
  en: wordsEn,
}

export function penOf(language: Language): Pen {
  const words = reportWords[language]
  const number = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  const value = (one: number | null, unit: ReportRow['unit']): string =>
    one === null ? words.none : words.units[unit](number(one))
  return {
    language,
    words,
    number,
    value,
    day: (iso) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso)),
    text: (text) => text[language] || text.es || text.fr || text.en,
    figure: (figure, unit, smallest) => {
      if (figure.kind === 'known') return value(figure.value, unit)
      if (figure.kind === 'within') return words.within(value(figure.low, unit), value(figure.high, unit))
      return figure.reason === 'below-gate'
        ? words.fewer(number(smallest))
        : (words.cannotTell[figure.reason] ?? words.none)
    },
  }
}

/** An empty line begins another paragraph. */
export const paragraphs = (text: string): Block[] =>
  text.split(/\n\s*\n/).map((one) => ({ kind: 'paragraph', text: one.trim() }))
