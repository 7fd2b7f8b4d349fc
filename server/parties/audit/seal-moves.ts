import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { SealMoves } from '../../platform/database/index.ts'

/**
 * Writes the moves of a transaction as links of the audit chain, which are the events of flow.ts as well.
 * It runs last: from here to the commit the head of the chain is locked.
 */
export function sealMovesWith(chance: Chance): SealMoves {
  return async ({ tx, moves }) => {
    for (const [step, move] of moves.entries()) {
      await sql`select audit.append(${chance.uuid()}, ${move.kind}, ${move.subjectKind}, ${move.subjectId},
        ${step}::smallint, ${move.state}, ${JSON.stringify(move.detail)}::jsonb, ${chance.bytes(16)}::bytea)`.execute(
        tx,
      )
    }
  }
}
