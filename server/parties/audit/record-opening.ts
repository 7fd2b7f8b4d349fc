import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'

export interface Opening {
  readonly subjectKind:
    | 'signal'
    | 'letters'
    | 'evidence'
    | 'attendance-scan'
    | 'situation'
    | 'alert'
    | 'referral'
    | 'referral-text'
    | 'kept'
    | 'list'
    | 'report'
    | 'report-export'
  readonly subjectId: string
  /** Codes only, as in every link. */
  readonly detail?: Readonly<Record<string, string>>
}

/** Who reads on, or comes back after a moment, opened it once. */
const sameOpeningMinutes = 15

/**
 * Remembers that a person opened something that is not everybody's to read. The last thing of a request that reads: from
 * here to the commit the head of the chain may be locked.
 */
export async function recordOpening(
  work: Work,
  opening: Opening,
  parts: { readonly chance: Chance },
): Promise<void> {
  const since = new Date(work.now.getTime() - sameOpeningMinutes * 60_000)
  await sql`select audit.append_opening(${parts.chance.uuid()}, ${opening.subjectKind}, ${opening.subjectId}, ${since},
    ${JSON.stringify(opening.detail ?? {})}::jsonb)`.execute(work.tx)
}

type ListName = 'signals' | 'situations' | 'referrals'

/**
 * Remembers that a person read a list of what is not everybody's, and whether they read on beyond its first page. Neither
 * filters nor rows nor how many there were are kept: a record of what a list showed would be a second list, and who reads
 * the record would learn what the desk's own tables keep from them.
 */
export async function recordListRead(
  work: Work,
  list: { readonly name: ListName; readonly cursor?: string | undefined },
  parts: { readonly chance: Chance },
): Promise<void> {
  const subjectId = list.cursor === undefined ? list.name : `${list.name}/further`
  await recordOpening(work, { subjectKind: 'list', subjectId }, parts)
}
