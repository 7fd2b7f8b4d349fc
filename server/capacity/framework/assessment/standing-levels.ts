import { type RawBuilder, sql } from 'kysely'
import type { AssessmentWay, LevelKnown } from '../../../../vocabulary/wire/assessment.ts'
import type { Competency } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'

/** Whom a judgement is about: somebody with an account, or who took part in a training. Never who sent a signal. */
export type Learner = { readonly personId: string } | { readonly participantId: string }

interface Standing {
  readonly who: string
  readonly competency: Competency
  readonly by_oneself: boolean
  readonly level: number
  readonly way: AssessmentWay
  readonly on: string
  readonly id: string
  readonly version: string
}

/** What stands of one competency of one learner. */
export interface StandingLevel {
  readonly level: LevelKnown
  readonly byOneself: number | null
}

/** Nobody has judged it yet. */
const nothing: StandingLevel = { level: { kind: 'not-known', reason: 'not-assessed' }, byOneself: null }

/** What stands for each of these people, as the asker may see it: the latest that others said, the own word beside it. */
export class StandingLevels {
  readonly #of: ReadonlyMap<string, StandingLevel>

  constructor(rows: readonly Standing[]) {
    const found = new Map<string, StandingLevel>()
    for (const row of rows) {
      const key = `${row.who} ${row.competency}`
      const before = found.get(key) ?? nothing
      found.set(key, row.by_oneself ? withOwnWord(before, row.level) : { ...before, level: known(row) })
    }
    this.#of = found
  }

  of(who: string, competency: string): StandingLevel {
    return this.#of.get(`${who} ${competency}`) ?? nothing
  }
}

const known = ({ level, way, on, id, version }: Standing): LevelKnown => ({
  kind: 'known',
  level,
  way,
  on,
  assessmentId: id,
  version,
})

const withOwnWord = (before: StandingLevel, byOneself: number): StandingLevel => ({
  level: before.level.kind === 'known' ? before.level : { kind: 'not-known', reason: 'only-by-oneself' },
  byOneself,
})

export async function standingLevels(work: Work, people: readonly string[]): Promise<StandingLevels> {
  return await readStanding(work, sql`a.person_id = any (${people}::uuid[])`)
}

async function readStanding(work: Work, which: RawBuilder<unknown>): Promise<StandingLevels> {
  const found = await sql<Standing>`
    select distinct on (who, a.competency, by_oneself) coalesce(a.person_id, a.participant_id) as who, a.competency,
      a.way = 'self' as by_oneself, a.level, a.way, to_char(a.assessed_on, 'YYYY-MM-DD') as "on", a.id, v.version
    from capacity.assessment a join capacity.framework_version v on v.id = a.framework_version_id
    where ${which}
    order by who, a.competency, by_oneself, a.assessed_on desc, a.ordinal desc`.execute(work.tx)
  return new StandingLevels(found.rows)
}

/**
 * The level that somebody was judged to reach by others, or why none is known: what a certificate may rest on. What people
 * say of themselves is never among it.
 */
export async function levelReached(work: Work, who: Learner, competency: Competency): Promise<LevelKnown> {
  const [column, id] = 'personId' in who ? ['person_id', who.personId] : ['participant_id', who.participantId]
  const found = await readStanding(work, sql`a.${sql.ref(column)} = ${id} and a.competency = ${competency}`)
  return found.of(id, competency).level
}
