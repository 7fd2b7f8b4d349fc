import { sql } from 'kysely'
import type { z } from 'zod'
import type { legalTermChange, legalTermList } from '../../../vocabulary/wire/privacy.ts'
import { dataLawGrounds } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { dayOf } from '../directory/index.ts'
import { type DataRight, personOf } from './privacy-store.ts'

/** Within how many days each right is to be answered. */
export async function listTerms(work: Work): Promise<z.input<typeof legalTermList>> {
  const found = await sql<{ right: DataRight; days: number; ground: string; validatedOn: string | null }>`
    select data_right as right, days, ground, validated_on::text as "validatedOn" from parties.legal_term
    order by data_right`.execute(work.tx)
  return { items: found.rows, order: 'right' }
}

/** Writes down what a lawyer of the country says. Requests that came in before keep their day. */
export async function setTerm(
  work: Work,
  right: DataRight,
  term: z.output<typeof legalTermChange>,
): Promise<void> {
  if (term.validatedOn !== null && term.validatedOn > dayOf(work.now))
    throw Problem.of('invalid-input', '/validatedOn', 'in-the-future')
  await requireCode(work, dataLawGrounds, { code: term.ground, at: '/ground' })
  await sql`
    update parties.legal_term set days = ${term.days}, ground = ${term.ground}, validated_on = ${term.validatedOn},
      set_by = ${personOf(work)}, set_at = ${work.now}
    where data_right = ${right}`.execute(work.tx)
  recordMove(work, {
    kind: 'legal-term.set',
    subjectKind: 'legal-term',
    subjectId: right,
    state: null,
    detail: { days: term.days, ground: term.ground },
  })
}
