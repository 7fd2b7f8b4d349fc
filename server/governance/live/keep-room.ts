import { sql } from 'kysely'
import type { z } from 'zod'
import type { roomSettings, roomShown } from '../../../vocabulary/wire/live.ts'
import { personOf } from '../../commitment/index.ts'
import { countAttendance, drawCode } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getKeptWorkshop, recordWorkshopMove } from '../workshop/index.ts'
import { changeRoom, findRoom, getKeptRoom, rooms } from './room-store.ts'
import { getRound } from './round/index.ts'
import { drawSecret } from './voice/index.ts'

interface Parts {
  readonly chance: Chance
}

const codeLetters = 6
const streamLetters = 26
const [fewest, most] = [2, 500] as const

/**
 * Opens the room of a workshop: a code for the wall, and a secret for the projector, which is told this once.
 *
 * @returns the projector's secret
 * @throws Problem move-not-allowed unless the workshop is open, or when it has a room already
 */
export async function openRoom(
  work: Work,
  given: Parts & { readonly workshopId: string; readonly expected?: number | undefined },
): Promise<string> {
  const workshop = await getKeptWorkshop(work, given.workshopId)
  if (workshop.state !== 'open') throw Problem.of('move-not-allowed', '/state', workshop.state)
  if ((await findRoom(work, workshop.id)) !== null)
    throw Problem.of('move-not-allowed', '/state', 'has-a-room')
  const { invited, came } = await countAttendance(work, workshop.id)
  const expected = given.expected ?? Math.min(most, Math.max(fewest, invited, came))
  const secret = drawSecret(given.chance)
  await rooms(work)
    .insertInto('governance.room')
    .values({
      workshop_id: workshop.id,
      code: drawCode(given.chance, codeLetters),
      stream: drawCode(given.chance, streamLetters),
      projector_hash: secret.hash,
      state: 'open',
      expected,
      takes_statements: true,
      turned_away: 0,
      opened_at: work.now,
      opened_by: personOf(work),
    })
    .execute()
  recordWorkshopMove(work, workshop, { act: 'room-opened', detail: { expected } })
  return secret.text
}

/** Locks or closes the room, and says how many voices there may be. @throws Problem move-not-allowed while a round is going on */
export async function setRoom(
  work: Work,
  workshopId: string,
  settings: z.output<typeof roomSettings>,
): Promise<void> {
  const { room, workshop } = await getKeptRoom(work, workshopId)
  if (settings.state === 'closed' && (await hasGoingRound(work, workshopId)))
    throw Problem.of('move-not-allowed', '/state', 'round-is-open')
  const { state, expected, takesStatements } = settings
  await changeRoom(work, room, { state, expected, takes_statements: takesStatements })
  recordWorkshopMove(work, workshop, { act: 'room-set', detail: { room: state, expected, takesStatements } })
}

async function hasGoingRound(work: Work, workshopId: string): Promise<boolean> {
  const found = await sql`
    select from governance.round where workshop_id = ${workshopId} and state in ('open', 'paused')`.execute(
    work.tx,
  )
  return found.rows.length > 0
}

/** Another code for the wall: the old one was seen by somebody who is not of the workshop. Who is in stays in. */
export async function renewCode(work: Work, workshopId: string, { chance }: Parts): Promise<void> {
  const { room, workshop } = await getKeptRoom(work, workshopId)
  await changeRoom(work, room, { code: drawCode(chance, codeLetters) })
  recordWorkshopMove(work, workshop, { act: 'room-code-renewed' })
}

/** Another secret for the projector. @returns it, this once */
export async function renewProjector(work: Work, workshopId: string, { chance }: Parts): Promise<string> {
  const { room, workshop } = await getKeptRoom(work, workshopId)
  const secret = drawSecret(chance)
  await changeRoom(work, room, { projector_hash: secret.hash })
  recordWorkshopMove(work, workshop, { act: 'projector-renewed' })
  return secret.text
}

/** Puts what a closed round found on the wall, or takes it away. @throws Problem invalid-input for a round that is not closed */
export async function showResults(
  work: Work,
  workshopId: string,
  shown: z.output<typeof roomShown>,
): Promise<void> {
  const { room, workshop } = await getKeptRoom(work, workshopId)
  if (shown.roundId !== null) {
    const round = await getRound(work, shown.roundId)
    if (round.workshop_id !== workshopId || round.state !== 'closed')
      throw Problem.of('invalid-input', '/roundId', 'not-closed')
    const known = round.results?.[round.kind].some(({ statementId }) => statementId === shown.statementId)
    if (shown.statementId !== null && !known)
      throw Problem.of('invalid-input', '/statementId', 'unknown-reference')
  } else if (shown.statementId !== null)
    throw Problem.of('invalid-input', '/statementId', 'unknown-reference')
  await changeRoom(work, room, { shown_round_id: shown.roundId, shown_statement_id: shown.statementId })
  recordWorkshopMove(work, workshop, { act: 'results-shown', detail: { roundId: shown.roundId } })
}
