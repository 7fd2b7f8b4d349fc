import { sql } from 'kysely'
import { z } from 'zod'
import type { MonitoredRow } from '../../../vocabulary/wire/monitoring.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])
const issued = sql`date_trunc('milliseconds', c.issued_at)`

/** What was recommended and sent, drafts and exercises left out, as far as the asker may see it. */
export async function listMonitored(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly territory?: string | undefined
  },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await viewCommitments(
    work,
    {
      where: sql`c.kind in ('recommendation', 'committee-recommendation') and c.issued_at is not null and not c.exercise
        and ${isWithin('c.territory_id', query.territory)}
        ${after ? sql`and (${issued}, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`,
      orderBy: sql`${issued} desc, c.id desc`,
      limit: query.limit + 1,
    },
    mover,
  )
  const page = pageOf(rows, query.limit, (row) => [row.issuedAt, row.id])
  const said = await saidOf(
    work,
    page.items.map(({ id }) => id),
  )
  const items = page.items.map(
    (commitment): MonitoredRow => ({ commitment, ...(said.get(commitment.id) ?? unsaid) }),
  )
  return { items, nextCursor: page.nextCursor, order: 'newest-first' }
}

type Said = Omit<MonitoredRow, 'commitment'>
const unsaid: Said = { finding: '', basis: '', appraisal: null }

/** What the committee says beside each of its own. */
async function saidOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Said>> {
  const found = await sql<Said & { id: string }>`
    select r.id, r.finding, r.basis,
      (select a.outcome from governance.appraisal a where a.request_id = r.id
       order by a.appraised_at desc, a.id limit 1) as appraisal
    from governance.committee_request r where r.id = any (${[...ids]}::uuid[])`.execute(work.tx)
  return new Map(found.rows.map(({ id, ...said }) => [id, said]))
}
