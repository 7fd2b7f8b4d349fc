import type { NewAssessments } from '../../../../vocabulary/wire/assessment.ts'
import { type Competency, competencies, hasCode } from '../../../../vocabulary/words/index.ts'
import { personOf } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { under, type Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { noteAssessment } from './note-assessment.ts'

/**
 * What somebody judged of themselves or of another, one competency after the other, on the same day and for the same reason.
 *
 * @throws Problem not-permitted to judge somebody else as if it were oneself, oneself as if one were another, or somebody
 * out of reach; invalid-input for a competency that is not known or named twice
 */
export async function assess(
  work: Work,
  given: NewAssessments,
  parts: { readonly chance: Chance },
): Promise<void> {
  const { personId, way, on, basis, levels } = given
  if ((personId === personOf(work)) !== (way === 'self')) throw Problem.of('not-permitted', '/way', way)
  refuseWrongCodes(levels.map(({ competency }) => competency))
  for (const [at, { competency, level }] of levels.entries())
    await under(`/levels/${at}`, async () => {
      const judged = { competency: competency as Competency, level, way, on, basis }
      await noteAssessment(work, { who: { personId }, ...judged, parts })
    })
}

function refuseWrongCodes(codes: readonly string[]): void {
  for (const [at, code] of codes.entries()) {
    if (!hasCode(competencies, code))
      throw Problem.of('invalid-input', `/levels/${at}/competency`, 'unknown-code')
    if (codes.indexOf(code) < at) throw Problem.of('invalid-input', `/levels/${at}/competency`, 'named-twice')
  }
}
