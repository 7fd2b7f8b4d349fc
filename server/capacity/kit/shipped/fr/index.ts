import type { KitTexts } from '../kit-texts.ts'
import { agendaFr } from './agenda.ts'
import { casesFr } from './cases.ts'
import { dayOneFr } from './questions-of-day-one.ts'
import { dayTwoFr } from './questions-of-day-two.ts'

export const textsFr: KitTexts = {
  title: 'Formation de deux jours pour le comité de pilotage',
  audience:
    'Membres du comité de pilotage, issus de la société civile. Aucune formation juridique n’est nécessaire.',
  sessions: agendaFr,
  questions: [...dayOneFr, ...dayTwoFr],
  cases: casesFr,
  simulations: [],
}
