import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'

export interface Opening {
  readonly subjectKind:
    | 'signal'
    | 'letters'
    | 'evidence'
    | 'situation'
    | 'alert'
    | 'referral'
    | 'referral-text'
    | 'kept'
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
