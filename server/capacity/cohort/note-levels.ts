import { sql } from 'kysely'
import type { CompetencyLevel } from '../../../vocabulary/wire/kit.ts'
import type { Competency } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { noteAssessment } from '../framework/index.ts'

/**
 * What was shown by somebody who has an account enters what is known of their competencies, by the test or as it was seen.
 * Nobody judges oneself, and nobody beyond the trainer's own reach is judged: of them nothing is written.
 */
export async function noteLevels(
  work: Work,
  given: {
    readonly personId: string
    readonly way: 'test' | 'observation'
    readonly on: string
    readonly levels: readonly CompetencyLevel[]
    readonly basis: string
    readonly source: { readonly kind: string; readonly id: string }
  },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { personId, levels, ...said } = given
  const found = await sql<{ may: boolean }>`
    select ${personId}::uuid = any (capacity.people_within('trainer'))
           and ${personId}::uuid <> access.person_id() as may`.execute(work.tx)
  if (found.rows[0]?.may !== true) return
  for (const { competency, level } of levels)
    await noteAssessment(work, {
      who: { personId },
      competency: competency as Competency,
      level,
      ...said,
      parts,
    })
}
