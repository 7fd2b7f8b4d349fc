import type { KitTexts } from '../kit-texts.ts'
import { agendaEs } from './agenda.ts'
import { casesEs } from './cases.ts'
import { dayOneEs } from './questions-of-day-one.ts'
import { dayTwoEs } from './questions-of-day-two.ts'

export const textsEs: KitTexts = {
  title: 'Formación de dos días para el comité directivo',
  audience: 'Integrantes del comité directivo, de la sociedad civil. No hace falta saber de leyes.',
  sessions: agendaEs,
  questions: [...dayOneEs, ...dayTwoEs],
  cases: casesEs,
  simulations: [],
}
