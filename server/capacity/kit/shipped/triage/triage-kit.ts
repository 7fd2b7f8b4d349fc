import type { CompetencyLevel, KitContent } from '../../../../../vocabulary/wire/kit.ts'
import {
  assembleKit,
  type QuestionOutline,
  type SessionOutline,
  type SimulationOutline,
} from '../assemble-kit.ts'
import { triageEn } from './triage.en.ts'
import { triageEs } from './triage.es.ts'
import { triageFr } from './triage.fr.ts'

const sessions: readonly SessionOutline[] = [
  { day: 1, startsAt: '08:00', minutes: 75, competencies: ['c2', 'c3'] },
  { day: 1, startsAt: '09:30', minutes: 75, competencies: ['c4'] },
  { day: 1, startsAt: '11:00', minutes: 60, competencies: ['c6', 'c10'] },
  { day: 1, startsAt: '13:00', minutes: 60, competencies: ['c9'] },
  { day: 1, startsAt: '14:15', minutes: 135, competencies: ['c2', 'c4', 'c6', 'c9', 'c10'] },
]

/** In the order of the texts. */
const questions: readonly QuestionOutline[] = [
  ['c2', 3],
  ['c2', 1],
  ['c2', 4],
  ['c3', 2, 'safety'],
  ['c3', 4, 'safety'],
  ['c3', 1],
  ['c4', 2],
  ['c4', 3],
  ['c4', 1],
  ['c6', 4, 'safety'],
  ['c6', 2],
  ['c9', 3, 'safety'],
  ['c9', 1],
  ['c9', 4, 'safety'],
  ['c10', 2, 'safety'],
  ['c10', 3, 'safety'],
]

const simulations: readonly SimulationOutline[] = [
  {
    minutes: 45,
    criteria: [['c3', 'safety'], ['c2'], ['c4'], ['c6', 'safety'], ['c9'], ['c10', 'safety']],
  },
]

/** What opens triage and verification asks of whoever does it, by the table of roles. */
export const triageTeaches: readonly CompetencyLevel[] = (['c2', 'c3', 'c4', 'c6', 'c9', 'c10'] as const).map(
  (competency) => ({ competency, level: 3 }),
)

/** One day for whoever reads what comes in and judges what stands behind it. */
export const triageKit: KitContent = assembleKit(
  { sessions, questions, simulations },
  { es: triageEs, fr: triageFr, en: triageEn },
)
