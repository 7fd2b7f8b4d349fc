import type { CompetencyLevel, KitContent } from '../../../../vocabulary/wire/kit.ts'
import { assembleKit } from './assemble-kit.ts'
import { textsEn } from './en/index.ts'
import { textsEs } from './es/index.ts'
import { textsFr } from './fr/index.ts'
import { questionOutline, sessionOutline } from './outline.ts'

/** What the table of roles asks of a member of the steering committee, as far as two days can teach it. */
export const steeringCommitteeTeaches: readonly CompetencyLevel[] = [
  { competency: 'c1', level: 2 },
  { competency: 'c2', level: 2 },
  { competency: 'c3', level: 1 },
  { competency: 'c4', level: 1 },
  { competency: 'c5', level: 2 },
  { competency: 'c6', level: 1 },
  { competency: 'c7', level: 2 },
  { competency: 'c8', level: 2 },
  { competency: 'c9', level: 2 },
  { competency: 'c10', level: 2 },
  { competency: 'c11', level: 2 },
  { competency: 'c12', level: 2 },
  { competency: 'c14', level: 2 },
]

/** Two days for the seven members of a steering committee. */
export const steeringCommitteeKit: KitContent = assembleKit(
  { sessions: sessionOutline, questions: questionOutline, simulations: [] },
  { es: textsEs, fr: textsFr, en: textsEn },
)
