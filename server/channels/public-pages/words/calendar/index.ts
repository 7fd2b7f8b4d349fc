import { calendarEn } from './en.ts'
import { type CalendarWords, calendarEs } from './es.ts'
import { calendarFr } from './fr.ts'

export const calendarWords: Readonly<Record<'es' | 'fr' | 'en', CalendarWords>> = {
  es: calendarEs,
  fr: calendarFr,
  en: calendarEn,
}
