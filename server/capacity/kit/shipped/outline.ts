import type { Competency } from '../../../../vocabulary/words/index.ts'

/** What is the same in every language: the clock, the competencies, and which option is right. */
export const sessionOutline: readonly {
  readonly day: number
  readonly startsAt: string
  readonly minutes: number
  readonly competencies: readonly Competency[]
}[] = [
  { day: 1, startsAt: '08:30', minutes: 105, competencies: ['c1'] },
  { day: 1, startsAt: '10:30', minutes: 90, competencies: ['c2', 'c8'] },
  { day: 1, startsAt: '13:00', minutes: 90, competencies: ['c3', 'c6', 'c12'] },
  { day: 1, startsAt: '14:45', minutes: 105, competencies: ['c10'] },
  { day: 2, startsAt: '08:30', minutes: 90, competencies: ['c4', 'c5', 'c9'] },
  { day: 2, startsAt: '10:15', minutes: 90, competencies: ['c7', 'c8'] },
  { day: 2, startsAt: '13:00', minutes: 105, competencies: ['c14'] },
  { day: 2, startsAt: '15:00', minutes: 105, competencies: ['c11', 'c13'] },
]

type Outline = readonly [competency: Competency, right: 1 | 2 | 3 | 4, safety?: 'safety']

/** The questions in the order of the texts. */
export const questionOutline: readonly Outline[] = [
  ['c1', 2],
  ['c1', 4],
  ['c1', 1],
  ['c1', 3],
  ['c2', 2],
  ['c2', 4],
  ['c3', 1, 'safety'],
  ['c3', 3, 'safety'],
  ['c6', 2, 'safety'],
  ['c12', 4, 'safety'],
  ['c12', 1, 'safety'],
  ['c10', 3, 'safety'],
  ['c10', 2, 'safety'],
  ['c10', 4],
  ['c4', 3],
  ['c5', 1],
  ['c5', 4],
  ['c9', 2, 'safety'],
  ['c9', 1],
  ['c7', 3, 'safety'],
  ['c7', 1, 'safety'],
  ['c7', 4, 'safety'],
  ['c8', 2],
  ['c8', 3],
  ['c14', 4],
  ['c14', 1],
  ['c14', 2],
  ['c11', 3],
  ['c11', 2],
  ['c11', 4],
]
