import type { FrameworkCompetency } from '../../../../vocabulary/wire/framework.ts'
import type { Competency, LearnerGroup } from '../../../../vocabulary/words/index.ts'

/** The columns of the table below, in its order. */
const columns: readonly LearnerGroup[] = [
  'focal-points',
  'local-committees',
  'triage',
  'analysis',
  'immediate-response',
  'institutions',
  'steering-committee',
  'trainers',
  'data-protection',
]

type Levels = readonly [number, number, number, number, number, number, number, number, number]

const table: Readonly<Record<Competency, Levels>> = {
  c1: [2, 3, 3, 3, 4, 3, 2, 4, 1],
  c2: [3, 3, 3, 3, 4, 3, 2, 4, 1],
  c3: [3, 3, 3, 3, 4, 3, 1, 4, 2],
  c4: [1, 2, 3, 4, 3, 2, 1, 3, 0],
  c5: [1, 2, 2, 4, 3, 2, 2, 3, 0],
  c6: [2, 2, 3, 1, 4, 3, 1, 4, 0],
  c7: [2, 3, 3, 2, 4, 3, 2, 4, 1],
  c8: [2, 3, 3, 3, 4, 3, 3, 4, 1],
  c9: [2, 3, 3, 2, 4, 3, 2, 3, 0],
  c10: [2, 3, 3, 3, 4, 3, 2, 4, 4],
  c11: [1, 3, 1, 3, 3, 3, 4, 2, 0],
  c12: [3, 3, 3, 3, 4, 3, 3, 4, 4],
  c13: [1, 1, 0, 0, 1, 1, 1, 4, 0],
  c14: [2, 3, 0, 2, 1, 1, 4, 3, 0],
}

/** Which level each group needs of one competency, in the version that ships. */
export const shippedRequired = (competency: Competency): FrameworkCompetency['required'] =>
  Object.fromEntries(
    columns.map((group, at) => [group, table[competency][at] ?? 0]),
  ) as FrameworkCompetency['required']
