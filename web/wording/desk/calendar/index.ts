import type { InEachLanguage } from '../language.ts'
import { calendarEn } from './en.ts'
import { type CalendarWords, calendarEs } from './es.ts'
import { calendarFr } from './fr.ts'

export type { CalendarWords } from './es.ts'
export const calendarWords: InEachLanguage<CalendarWords> = { es: calendarEs, fr: calendarFr, en: calendarEn }
