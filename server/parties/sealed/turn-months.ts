import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { type MonthlyKeys, monthOf } from '../../platform/keys/index.ts'

/**
 * Every table whose rows lie under the key of a month: `id`, `month`, `sealed`. A test finds one that is not here. A row
 * without a month lies under none.
 */
export const monthlyTables = [
  'parties.attendance_scan',
  'sealed.keeper_share',
  'sealed.kept',
  'sealed.wrap',
] as const

/** Months before the present one whose keys stay. */
const keptBefore = 1
/** A key is destroyed on this day of a month at the earliest: what was wrapped again has reached every replica by then. */
const destroyedFromDay = 2
const batchSize = 200

interface Row {
  readonly id: string
  readonly month: string
  readonly sealed: Buffer
}

/** How far one walk over the rows of a month has come. */
interface Walk {
  readonly month: string
  table: number
  after: string | null
  moved: number
}

/**
 * Makes the sweep that turns months. What still lives under a month older than the last one is wrapped again under the
 * present one, a batch a transaction; a month under which a whole walk found nothing to move has its key destroyed. The rows
 * are therefore committed, by earlier transactions, before the key goes: a kill anywhere between leaves a key too many,
 * and the next walk begins anew. Rows that do not open under an existing key, of a backup from elsewhere, stay as they are.
 *
 * @returns how many rows were wrapped again
 */
export function turnMonths(months: MonthlyKeys): (work: Work) => Promise<number> {
  let walk: Walk | null = null
  return async (work) => {
    const oldest = oldMonths(months, work.now)[0]
    if (oldest === undefined) return 0
    // What a transaction did after which its process died is found again by another walk.
    if (walk?.month !== oldest) walk = { month: oldest, table: 0, after: null, moved: 0 }
    // Wrapped again means: on the disk, whatever the server is set to.
    await sql`select set_config('synchronous_commit', 'on', true)`.execute(work.tx)
    // A table in which nothing is left costs no beat of its own.
    const isWalking = walk.table < monthlyTables.length
    for (let table = monthlyTables[walk.table]; table !== undefined; table = monthlyTables[walk.table]) {
      const { found, moved } = await moveBatch(work, { table, walk, months })
      if (found) return moved
    }
    if (isWalking) return 0
    const isDone = walk.moved === 0 && work.now.getUTCDate() >= destroyedFromDay
    walk = null
    if (isDone) await months.destroy(oldest)
    return 0
  }
}

/** The months before the last one that still have a key, oldest first. */
function oldMonths(months: MonthlyKeys, now: Date): readonly string[] {
  const bound = monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - keptBefore, 1)))
  return months.months().filter((month) => month < bound)
}

async function moveBatch(
  work: Work,
  { table, walk, months }: { readonly table: string; readonly walk: Walk; readonly months: MonthlyKeys },
): Promise<{ readonly found: boolean; readonly moved: number }> {
  // Rows that another process is moving are waited for, never skipped: a walk that passed them would end too early.
  const found = await sql<Row>`
    select id, month, sealed from ${sql.table(table)}
    where month = ${walk.month}::date and (${walk.after}::uuid is null or id > ${walk.after}::uuid)
    order by id limit ${batchSize} for update`.execute(work.tx)
  let moved = 0
  for (const row of found.rows) {
    const plain = months.unwrap(row)
    if (plain === null) continue
    const { month, sealed } = await months.wrap(plain, work.now)
    await sql`update ${sql.table(table)} set month = ${month}, sealed = ${sealed} where id = ${row.id}`.execute(
      work.tx,
    )
    moved += 1
  }
  walk.moved += moved
  const last = found.rows.at(-1)
  if (last === undefined) {
    walk.table += 1
    walk.after = null
  } else walk.after = last.id
  return { found: last !== undefined, moved }
}

/** How many rows nobody can open any more, because the key of their month is destroyed or was another installation's. */
export async function countShutWraps(work: Work, months: MonthlyKeys): Promise<number> {
  let shut = 0
  for (const table of monthlyTables) {
    for (let after: string | null = null; ; ) {
      const page: { rows: Row[] } = await sql<Row>`
        select id, month, sealed from ${sql.table(table)}
        where month is not null and (${after}::uuid is null or id > ${after}::uuid)
        order by id limit 1000`.execute(work.tx)
      shut += page.rows.filter((row) => months.unwrap(row) === null).length
      after = page.rows.at(-1)?.id ?? null
      if (after === null) break
    }
  }
  return shut
}
