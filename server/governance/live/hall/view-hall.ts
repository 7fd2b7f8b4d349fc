import { sql } from 'kysely'
import type {
  LiveCounts,
  LiveEvent,
  LiveRound,
  LiveState,
  RoundResults,
} from '../../../../vocabulary/wire/live.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { type RoundRule, ruleOf } from '../round/index.ts'

/** A round as `governance.hall_of` gives it: JSON, so moments are texts. */
type GoingRow = RoundRule & {
  readonly id: string
  readonly ordinal: number
  readonly title: string
  readonly state: 'open' | 'paused'
  readonly closes_at: string | null
  readonly left_seconds: number | null
  readonly grace_seconds: number
}

type Hall = Omit<LiveState, 'round'> & {
  readonly round: {
    readonly row: GoingRow
    readonly statements: LiveRound['statements']
    readonly feedback: RoundResults | null
  } | null
}

/** What everybody in the hall sees: no result but what is shown, no vote, no voice. Null when the stream is none. */
export async function viewHall(work: Work, stream: string): Promise<LiveEvent | null> {
  const found = await sql<{ hall: Hall; counts: LiveCounts }>`
    select hall, counts from governance.hall_of(${stream})`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) return null
  const { round, ...rest } = row.hall
  return {
    state: { ...rest, round: round && roundOf(round) },
    counts: row.counts,
    at: work.now.toISOString(),
  }
}

/** @throws Problem not-found */
export async function getHall(work: Work, stream: string): Promise<LiveEvent> {
  const hall = await viewHall(work, stream)
  if (hall === null) throw new Problem('not-found')
  return hall
}

const roundOf = ({ row, statements, feedback }: NonNullable<Hall['round']>): LiveRound => ({
  id: row.id,
  ordinal: row.ordinal,
  kind: row.kind,
  title: row.title,
  state: row.state,
  closesAt: row.closes_at === null ? null : new Date(row.closes_at).toISOString(),
  leftSeconds: row.left_seconds,
  graceSeconds: row.grace_seconds,
  rule: ruleOf(row),
  statements,
  feedback,
})
