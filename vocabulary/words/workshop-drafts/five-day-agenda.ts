import { agendaTextsEn } from './five-day-agenda.en.ts'
import { agendaTextsEs } from './five-day-agenda.es.ts'
import { agendaTextsFr } from './five-day-agenda.fr.ts'

export interface DraftAgendaItem {
  readonly startsAt: string
  readonly minutes: number
  readonly title: string
  readonly objective: string
  readonly lead: string
}

/** From the beginning of a day, in minutes: two sessions, a long midday, two sessions. */
const sessions = [
  { after: 0, minutes: 60 },
  { after: 75, minutes: 105 },
  { after: 270, minutes: 90 },
  { after: 375, minutes: 75 },
] as const

const texts = { es: agendaTextsEs, fr: agendaTextsFr, en: agendaTextsEn } as const

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/**
 * A draft of five days to take over and edit. Each day begins at the hour of the first one.
 *
 * @param startsAt the beginning of the first day, an instant in UTC
 */
export function fiveDayAgenda(startsAt: string, language: 'es' | 'fr' | 'en'): readonly DraftAgendaItem[] {
  const start = Date.parse(startsAt)
  return texts[language].flatMap((day, days) =>
    sessions.flatMap(({ after, minutes }, index) => {
      const text = day[index]
      if (text === undefined) return []
      const at = new Date(start + days * dayMs + after * minuteMs).toISOString()
      return [{ startsAt: at, minutes, title: text[0], objective: text[1], lead: '' }]
    }),
  )
}
