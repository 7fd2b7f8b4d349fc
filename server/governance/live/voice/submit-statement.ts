import { sql } from 'kysely'
import type { z } from 'zod'
import type { statementSubmitted, submitStatement as submitted } from '../../../../vocabulary/wire/live.ts'
import { screenText } from '../../../../vocabulary/words/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { recordStatementMove } from '../../workshop/index.ts'
import { hashOf } from './door-secret.ts'

/** Whoever has more to say says it aloud. */
export const mostSubmitted = 3

/**
 * A statement from the hall: proposed, by nobody. It is before the hall once the facilitator admits it.
 *
 * @throws Problem not-found for no voice, or while no statements are taken; enough-statements; invalid-input for a telephone
 */
export async function submitStatement(
  work: Work,
  given: z.output<typeof submitted>,
  parts: { readonly chance: Chance },
): Promise<z.input<typeof statementSubmitted>> {
  if (screenText('/text', given.text, []).some(({ kind }) => kind === 'telephone'))
    throw Problem.of('invalid-input', '/text', 'telephone')
  const id = parts.chance.uuid()
  const found = await sql<{ workshop_id: string; sent_before: number; is_kept: boolean }>`
    select workshop_id, sent_before, is_kept from governance.submit_statement(
      ${hashOf(given.token)}, ${id}, ${given.line}, ${given.text}, ${mostSubmitted})`.execute(work.tx)
  const [sent] = found.rows
  if (sent === undefined) throw new Problem('not-found')
  if (!sent.is_kept) throw Problem.of('enough-statements', '/text')
  const statement = { id, state: 'proposed', workshop_id: sent.workshop_id } as const
  recordStatementMove(work, statement, { act: 'added', detail: { line: given.line, from: 'hall' } })
  return { done: true, left: mostSubmitted - sent.sent_before - 1 }
}
