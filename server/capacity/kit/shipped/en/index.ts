import type { KitTexts } from '../kit-texts.ts'
import { agendaEn } from './agenda.ts'
import { casesEn } from './cases.ts'
import { dayOneEn } from './questions-of-day-one.ts'
import { dayTwoEn } from './questions-of-day-two.ts'

export const textsEn: KitTexts = {
  title: 'Two days of training for the steering committee',
  audience: 'Members of the steering committee, from civil society. No knowledge of law is needed.',
  sessions: agendaEn,
  questions: [...dayOneEn, ...dayTwoEn],
  cases: casesEn,
  simulations: [],
}
