import { sql } from 'kysely'
import type { Pair } from '../../../deliberation/index.ts'
import { smallestShown } from '../../../disclosure/index.ts'
import type { OneCohortQuality } from '../../../vocabulary/wire/work-quality.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  comparePairs,
  type Figure,
  pairsOf,
  refuseUnknown,
  type Shares,
  sayNothing,
  windowDays,
} from './work-quality.ts'

interface OfCohort extends Shares {
  readonly cohort_id: string | null
}

/**
 * What a training changed in the work of one cohort's people, on matched pairs. Fewer than the gate lets through say nothing,
 * and neither does a cohort that would give the few away who are in none of those that are told.
 *
 * @throws Problem not-found for a cohort that is not finished
 */
export async function viewOneCohortQuality(
  work: Work,
  of: { readonly id: string; readonly competency: string },
): Promise<OneCohortQuality> {
  refuseUnknown(of.competency)
  const cohort = await sql`select from capacity.cohort where id = ${of.id} and state = 'finished'`.execute(
    work.tx,
  )
  if (cohort.rows.length === 0) throw new Problem('not-found')
  const found = await sql<OfCohort>`
    select * from capacity.practice_by_cohort(${of.competency}, ${windowDays})`.execute(work.tx)
  const compared = (figure: Figure) => compareCohort(found.rows, { ...of, figure })
  return {
    competency: of.competency,
    returned: compared('returned'),
    minutes: compared('minutes'),
    agreed: compared('agreed'),
  }
}

function compareCohort(
  rows: readonly OfCohort[],
  of: { readonly id: string; readonly figure: Figure },
): OneCohortQuality['returned'] {
  const pairs = new Map<string | null, readonly Pair[]>(
    [...Map.groupBy(rows, ({ cohort_id }) => cohort_id)].map(([id, own]) => [id, pairsOf(own, of.figure)]),
  )
  const counts = new Map([...pairs].map(([id, own]) => [id, own.length]))
  const own = pairs.get(of.id) ?? []
  if (own.length < smallestShown) return sayNothing('too-few')
  return toldCohorts(counts).has(of.id) ? comparePairs(own) : sayNothing('would-tell-of-few')
}

/**
 * Which cohorts may be told beside the figure of all: each has enough people, and so have those who are left over, or nobody is.
 * Where they are few, the smallest gives way and hides among them.
 */
export function toldCohorts(counts: ReadonlyMap<string | null, number>): ReadonlySet<string> {
  const told = [...counts]
    .flatMap(([id, count]) => (id !== null && count >= smallestShown ? [{ id, count }] : []))
    .sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1))
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const left = all - told.reduce((sum, { count }) => sum + count, 0)
  return new Set((left > 0 && left < smallestShown ? told.slice(1) : told).map(({ id }) => id))
}
