import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { retentionClasses } from '../../../vocabulary/wire/retention.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import type { MonthlyKeys } from '../../platform/keys/index.ts'

export type RetentionClass = (typeof retentionClasses)[number]
type Sweep = (work: Work) => Promise<unknown>

/** Of these an id is a word of somebody's telephone, or says that a receipt was not used: no hash over them is kept. */
const withoutHash: ReadonlySet<RetentionClass> = new Set(['receipt', 'form-instance'])

interface Due {
  readonly class: RetentionClass
  readonly until: Date
  readonly ids: readonly string[]
}

/**
 * Makes a sweep of retention prove what it deleted: what was due by a rule of its own stands before and after, in the same
 * transaction, and the difference is written down and linked into the chain. A sweep that had nothing to do proves nothing.
 */
export const proving =
  (classes: readonly RetentionClass[], run: Sweep, parts: { readonly chance: Chance }): Sweep =>
  async (work) => {
    const before = await findDue(work, classes)
    const done = await run(work)
    for (const due of before) await prove(work, due, parts)
    return done
  }

/** The same for the key of a month, which lies outside the database: what was wrapped under it opens nowhere any more. */
export const provingMonths =
  (months: MonthlyKeys, run: Sweep, parts: { readonly chance: Chance }): Sweep =>
  async (work) => {
    const before = months.months()
    const done = await run(work)
    const left = new Set(months.months())
    const gone = before.filter((month) => !left.has(month))
    const [first] = gone
    if (first === undefined) return done
    await write(
      work,
      {
        class: 'month-key',
        until: new Date(`${gone.at(-1) ?? first}`),
        gone,
        dueBefore: gone.length,
      },
      parts,
    )
    return done
  }

async function findDue(work: Work, classes: readonly RetentionClass[]): Promise<readonly Due[]> {
  const found = await sql<{ class: RetentionClass; until: Date; id: string }>`
    select t.class, t.until, d as id from audit.retention_terms(${work.now}) t
    cross join lateral audit.retention_due(t.class, t.until) d
    where t.class = any (${[...classes]})`.execute(work.tx)
  return classes.flatMap((one) => {
    const rows = found.rows.filter((row) => row.class === one)
    const [first] = rows
    return first === undefined ? [] : [{ class: one, until: first.until, ids: rows.map(({ id }) => id) }]
  })
}

async function prove(work: Work, due: Due, parts: { readonly chance: Chance }): Promise<void> {
  const found = await sql<{ id: string }>`
    select d as id from audit.retention_due(${due.class}, ${due.until}) d where d = any (${[...due.ids]})`.execute(
    work.tx,
  )
  const left = new Set(found.rows.map(({ id }) => id))
  const gone = due.ids.filter((id) => !left.has(id))
  if (gone.length > 0) await write(work, { ...due, gone, dueBefore: due.ids.length }, parts)
}

interface Proof {
  readonly class: RetentionClass
  readonly until: Date
  readonly gone: readonly string[]
  readonly dueBefore: number
}

async function write(work: Work, proof: Proof, parts: { readonly chance: Chance }): Promise<void> {
  const id = parts.chance.uuid()
  const hash = withoutHash.has(proof.class)
    ? null
    : createHash('sha256')
        .update([...proof.gone].sort().join('\n'))
        .digest()
  const rows = proof.gone.length
  await sql`
    insert into audit.retention_proof (id, class, rows, until, due_before, due_after, ids_hash, proven_at)
    values (${id}, ${proof.class}, ${rows}, ${proof.until}, ${proof.dueBefore}, ${proof.dueBefore - rows}, ${hash},
            ${work.now})`.execute(work.tx)
  recordMove(work, {
    kind: 'retention.proven',
    subjectKind: 'retention-proof',
    subjectId: id,
    state: null,
    detail: { class: proof.class, rows },
  })
}
