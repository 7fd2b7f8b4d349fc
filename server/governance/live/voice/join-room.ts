import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  Joined,
  joinRoom as joinRoomShape,
  OwnState,
  ProjectorView,
  roomDoorSeen,
} from '../../../../vocabulary/wire/live.ts'
import { declaredSectors } from '../../../../vocabulary/words/index.ts'
import { entriesInForce, requireCode } from '../../../parties/catalogue/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getHall } from '../hall/index.ts'
import { drawSecret, hashOf } from './door-secret.ts'
import { mostSubmitted } from './submit-statement.ts'

/** What stands behind a code, before anybody joins. @throws Problem not-found when no open room has it */
export async function openDoor(work: Work, code: string): Promise<z.input<typeof roomDoorSeen>> {
  const found = await sql<{
    title: string
    question: string
    language: 'es' | 'fr' | 'en'
    state: 'open' | 'locked'
  }>`
    select title, question, language, state from governance.door_of(${code})`.execute(work.tx)
  const [door] = found.rows
  if (door === undefined) throw new Problem('not-found')
  const { state: room, ...named } = door
  const entries = await entriesInForce(work, declaredSectors)
  const sectors = entries.filter(({ retired }) => !retired).map((entry) => entry.code)
  return { ...named, room, sectors }
}

/**
 * One more voice, with a token that is told this once. It is nobody's: no account, no name, no address, and of its time the day.
 *
 * @returns `full` when as many as are expected are in, `locked` when nobody else is let in
 * @throws Problem not-found for a code that opens nothing; invalid-input for an unknown sector
 */
export async function joinRoom(
  work: Work,
  given: z.output<typeof joinRoomShape>,
  parts: { readonly chance: Chance },
): Promise<Joined> {
  if (given.sector !== null) await requireCode(work, declaredSectors, { code: given.sector, at: '/sector' })
  const token = drawSecret(parts.chance)
  const found = await sql<{ outcome: Joined['outcome']; number: number; stream: string }>`
    select outcome, number, stream from governance.join_room(
      ${parts.chance.uuid()}, ${given.code}, ${given.way}, ${given.sector}, ${hashOf(given.key)}, ${token.hash})`.execute(
    work.tx,
  )
  const [door] = found.rows
  if (door === undefined) throw new Problem('not-found')
  const { outcome, number, stream } = door
  if (outcome !== 'joined') return { outcome }
  return { outcome, token: token.text, number, stream, live: await getHall(work, stream) }
}

type Own = Omit<OwnState, 'live' | 'statementsLeft'> & { submitted: number }

/** What a device needs after it was closed and opened again. @throws Problem not-found for no voice of a room that is open */
export async function viewOwn(work: Work, token: string): Promise<OwnState> {
  const found = await sql<Own>`select * from governance.own_voice(${hashOf(token)})`.execute(work.tx)
  const [own] = found.rows
  if (own === undefined) throw new Problem('not-found')
  const { submitted, ...rest } = own
  return {
    ...rest,
    statementsLeft: Math.max(0, mostSubmitted - submitted),
    live: await getHall(work, own.stream),
  }
}

/** What the wall shows. @throws Problem not-found for a secret that is none, or no more */
export async function viewProjector(work: Work, secret: string): Promise<ProjectorView> {
  const found = await sql<{ code: string; stream: string; state: string }>`
    select code, stream, state from governance.projector_of(${hashOf(secret)})`.execute(work.tx)
  const [wall] = found.rows
  if (wall === undefined) throw new Problem('not-found')
  const { code, stream, state } = wall
  return { code, stream, joinable: state === 'open', live: await getHall(work, stream) }
}
