import { sql } from 'kysely'
import type { NewStatement } from '../../../vocabulary/wire/workshop.ts'
import { type StatementState, setAsideReasons } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  getKeptStatement,
  getKeptWorkshop,
  recordStatementMove,
  statementCycle,
  workshops,
} from './workshop-store.ts'

/** Statements that the facilitator writes down, after those that are there. @returns their ids, in their order */
export async function addStatements(
  work: Work,
  given: {
    readonly workshopId: string
    readonly statements: readonly NewStatement[]
    readonly admitted: boolean
  },
  parts: { readonly chance: Chance },
): Promise<string[]> {
  const workshop = await getKeptWorkshop(work, given.workshopId)
  const last = await workshops(work)
    .selectFrom('governance.statement')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('workshop_id', '=', workshop.id)
    .executeTakeFirst()
  const ids: string[] = []
  for (const [index, one] of given.statements.entries()) {
    const row = {
      id: parts.chance.uuid(),
      workshop_id: workshop.id,
      state: given.admitted ? 'admitted' : 'proposed',
    } as const
    await under(`/statements/${index}`, () =>
      workshops(work)
        .insertInto('governance.statement')
        .values({
          ...row,
          ordinal: (last?.ordinal ?? 0) + index + 1,
          line: one.line,
          text: one.text,
          state_since: work.now,
          added_at: work.now,
        })
        .execute(),
    )
    recordStatementMove(work, row, { act: 'added', detail: { line: one.line } })
    ids.push(row.id)
  }
  return ids
}

/** Other words for a statement, until somebody voted on it or a round asks it. @throws Problem move-not-allowed afterwards */
export async function rewordStatement(work: Work, id: string, words: NewStatement): Promise<void> {
  const { statement } = await getKeptStatement(work, id)
  const vote = await workshops(work)
    .selectFrom('governance.vote')
    .select('id')
    .where('statement_id', '=', id)
    .executeTakeFirst()
  if (vote || statement.state === 'set-aside') throw Problem.of('move-not-allowed', '/state', statement.state)
  const asked = await sql`
    select from governance.round_statement q join governance.round d on d.id = q.round_id
    where q.statement_id = ${id} and d.state <> 'draft'`.execute(work.tx)
  if (asked.rows.length > 0) throw Problem.of('move-not-allowed', '/state', 'asked')
  await workshops(work)
    .updateTable('governance.statement')
    .set({ text: words.text, line: words.line })
    .where('id', '=', id)
    .execute()
  recordStatementMove(work, statement, { act: 'reworded' })
}

/** Admits a statement to the vote, or sets it aside with a reason. What became an agreement is not set aside. */
export async function moveStatement(
  work: Work,
  given: { readonly id: string; readonly to: StatementState; readonly reason: string | null },
  mover: Mover,
): Promise<void> {
  const { statement } = await getKeptStatement(work, given.id)
  permitMove(statementCycle, { from: statement.state, to: given.to }, mover)
  const reason = given.to === 'set-aside' ? given.reason : null
  if (given.to === 'set-aside') {
    if (reason === null) throw Problem.of('reason-required', '/reason')
    await requireCode(work, setAsideReasons, { code: reason, at: '/reason' })
    const agreed = await workshops(work)
      .selectFrom('governance.agreement')
      .select('id')
      .where('statement_id', '=', given.id)
      .executeTakeFirst()
    if (agreed) throw Problem.of('move-not-allowed', '/to', 'agreed')
  }
  await workshops(work)
    .updateTable('governance.statement')
    .set({ state: given.to, state_since: work.now, set_aside_reason: reason })
    .where('id', '=', given.id)
    .execute()
  recordStatementMove(work, { ...statement, state: given.to }, { act: given.to, detail: { reason } })
}

/** Puts the statements into another order. @throws Problem invalid-input unless each is named once */
export async function orderStatements(work: Work, id: string, ids: readonly string[]): Promise<void> {
  const workshop = await getKeptWorkshop(work, id)
  const there = await workshops(work)
    .selectFrom('governance.statement')
    .selectAll()
    .where('workshop_id', '=', workshop.id)
    .execute()
  const places = new Map(ids.map((one, index) => [one, index + 1]))
  if (places.size !== ids.length || there.length !== ids.length || there.some((one) => !places.has(one.id)))
    throw Problem.of('invalid-input', '/statements', 'unknown-reference')
  for (const statement of there) {
    const ordinal = places.get(statement.id) ?? statement.ordinal
    if (ordinal === statement.ordinal) continue
    await workshops(work)
      .updateTable('governance.statement')
      .set({ ordinal })
      .where('id', '=', statement.id)
      .execute()
    recordStatementMove(work, statement, { act: 'moved', detail: { ordinal } })
  }
}
