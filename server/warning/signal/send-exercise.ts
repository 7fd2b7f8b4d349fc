import { sql } from 'kysely'
import type { z } from 'zod'
import type { exerciseSignal } from '../../../vocabulary/wire/signal.ts'
import type { SealedParts } from '../../parties/sealed/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { receiveSignal } from './receive-signal.ts'
import { compartmentOf } from './signal.ts'

/**
 * Sends the signal of a drill that is open, by whoever keeps the drill or is of the place. Intake of real signals may still
 * be closed there: this one goes through, marked.
 *
 * @throws Problem not-found for a drill that is hidden or absent; move-not-allowed when it is not open; not-permitted;
 *   invalid-input for another place than the drill's, or for what would be restricted: an exercise is for every table
 * @returns by when somebody will have read it
 */
export async function sendExercise(
  work: Work,
  sent: { readonly drillId: string; readonly signal: z.output<typeof exerciseSignal> },
  parts: SealedParts,
): Promise<Date> {
  const { drillId, signal } = sent
  const found = await sql<{ state: string; inside: boolean; plays: boolean }>`
    select state, ${signal.territoryId} = any (parties.places_below(array[place_id])) as inside,
           access.plays_in_drill(id, ${signal.territoryId}) as plays
    from parties.meeting where id = ${drillId} and kind = 'drill'`.execute(work.tx)
  const drill = found.rows[0]
  if (drill === undefined) throw new Problem('not-found')
  if (drill.state !== 'open') throw Problem.of('move-not-allowed', '/state', drill.state)
  if (!drill.inside) throw Problem.of('invalid-input', '/territoryId', 'other-territory')
  if (!drill.plays) throw new Problem('not-permitted')
  if (compartmentOf(signal) === 'restricted')
    throw Problem.of('invalid-input', '/authorityInvolved', 'not-in-an-exercise')
  const input = { ...signal, find: null, receiptKey: null }
  const { readBy } = await receiveSignal(work, input, { ...parts, arrival: { channel: 'web', drillId } })
  return readBy
}
