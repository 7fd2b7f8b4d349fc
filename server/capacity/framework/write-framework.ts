import { sql } from 'kysely'
import type { FrameworkCompetency } from '../../../vocabulary/wire/framework.ts'
import type { VersionValidation } from '../../../vocabulary/wire/version.ts'
import { competencies, hasCode } from '../../../vocabulary/words/index.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { nextVersion, validateVersion } from '../version/index.ts'
import { frameworks, insertFramework, keepFramework, recordFrameworkMove } from './framework-store.ts'
import { takeProposals } from './take-proposals.ts'

/**
 * Begins the next version from this one, with the accepted proposals that wait for it. There is one at a time.
 *
 * @returns the new version's id
 */
export async function beginFramework(work: Work, id: string, parts: { chance: Chance }): Promise<string> {
  const from = await keepFramework(work, id)
  const known = await frameworks(work).selectFrom('capacity.framework_version').select('version').execute()
  const version = nextVersion(
    known.map((one) => one.version),
    work.now.getUTCFullYear(),
  )
  const made = { id: parts.chance.uuid(), version }
  await insertFramework(work, { ...made, content: from.content, shipped: false })
  const proposals = await takeProposals(work, made)
  recordFrameworkMove(work, made, { act: 'begun', state: 'draft', detail: { from: from.version, proposals } })
  return made.id
}

/**
 * Replaces one competency of a draft: what each group needs, and what the levels mean, translations included.
 *
 * @throws Problem move-not-allowed for what was shipped, validated or used: another version is begun instead
 */
export async function changeCompetency(
  work: Work,
  at: { readonly id: string; readonly competency: string; readonly said: FrameworkCompetency },
): Promise<void> {
  if (!hasCode(competencies, at.competency)) throw new Problem('not-found')
  const framework = await keepFramework(work, at.id)
  const content = { ...framework.content, [at.competency]: at.said }
  const done = await sql`
    update capacity.framework_version set content = ${JSON.stringify(content)}::jsonb where id = ${at.id}`.execute(
    work.tx,
  )
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', framework.state)
  recordFrameworkMove(work, framework, {
    act: 'changed',
    state: framework.state,
    detail: { competency: at.competency },
  })
}

/** A body or a role has validated the draft: from now on people are judged by it. */
export async function validateFramework(
  work: Work,
  given: { readonly id: string; readonly validation: VersionValidation; readonly mover: Mover },
): Promise<void> {
  await validateVersion(work, {
    ...given,
    table: 'capacity.framework_version',
    same: sql`true`,
    draft: await keepFramework(work, given.id),
    record: (one, move) => recordFrameworkMove(work, one, move),
  })
}
