import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { silentAfterMinutes } from './watch.ts'

interface Row {
  readonly name: string
  readonly state: 'well' | 'troubled' | 'not-applicable'
  readonly reason: string | null
  readonly since: Date
  readonly checked_at: Date
}

/** What the watchman saw last. When he has been silent for minutes, nobody knows, and that is trouble too. */
export async function viewWatch(work: Work) {
  const found = await sql<Row>`
    select name, state, reason, since, checked_at from parties.watch order by name`.execute(work.tx)
  const silentSince = new Date(work.now.getTime() - silentAfterMinutes * 60_000)
  const isSilent = found.rows.length === 0 || found.rows.some(({ checked_at }) => checked_at < silentSince)
  const isTroubled = isSilent || found.rows.some(({ state }) => state === 'troubled')
  const checks = found.rows.map(({ name, state, reason, since }) => ({
    name,
    state,
    reason,
    since: since.toISOString(),
  }))
  return { status: isTroubled ? ('troubled' as const) : ('well' as const), isSilent, checks }
}
