import type { Joined, VoiceRow } from '../../../../vocabulary/wire/live.ts'
import { readyRounds } from '../../../../vocabulary/words/index.ts'
import type { World } from '../world/index.ts'
import { thirtyPeople, votesTaken } from './workshop-cast.ts'

interface Hall {
  readonly url: string
  /** The statements that are rated, in their order. */
  readonly statements: readonly string[]
}

/** Twenty-six telephones, a shared one for three people who have none, and a sheet of paper. */
const [telephones, shared] = [26, 3] as const
/** Who had to leave before the second round. */
const gone: ReadonlySet<number> = new Set([12, 21])

/** What was said aloud, by whoever rated low. */
const reasons = [
  'En temporada no alcanza el personal de noche.',
  'Sin transporte nadie llega a esa reunión.',
  'Ya se intentó y no hubo quien siguiera.',
] as const

/** Who is in the hall: a device with its token, or a sheet with its number. */
type Voice = { readonly token: string } | { readonly number: number }

/** Opens the room: everybody joins for the sector that they declare, without a name. @returns the voices */
export async function fillRoom(world: World, url: string): Promise<readonly Voice[]> {
  const nora = world.as('nora')
  await nora.post(`${url}/room`, {})
  await nora.put(`${url}/room`, { state: 'open', expected: thirtyPeople.length + 1, takesStatements: true })
  // The code was sent to a group outside the hall, and the wall was opened on another computer.
  await nora.post(`${url}/room/code`)
  await nora.post(`${url}/room/projector`)
  const { room } = await nora.get<{ room: { code: string } }>(`${url}/room`)
  const voices: Voice[] = []
  for (const [index, { sector }] of thirtyPeople.slice(0, telephones + shared).entries()) {
    const way = index < telephones ? 'telephone' : 'shared'
    voices.push(await join(world, { code: room.code, way, sector }))
  }
  await joinTwice(world, url, room.code)
  const { numbers } = await nora.post<{ numbers: number[] }>(`${url}/paper-voices`, {
    many: thirtyPeople.length - voices.length,
  })
  return [...voices, ...numbers.map((number) => ({ number }))]
}

async function join(world: World, given: object): Promise<Voice> {
  const key = Buffer.from(world.chance.bytes(32)).toString('base64url')
  const joined = await world.anyone.post<Joined>('/api/v1/live/join', { ...given, key })
  if (joined.outcome !== 'joined') throw new Error(`a voice was not let in: ${joined.outcome}`)
  return { token: joined.token }
}

/** Somebody came in with a second telephone, said so, and the facilitator closed that voice. */
async function joinTwice(world: World, url: string, code: string): Promise<void> {
  await join(world, { code, way: 'telephone', sector: null })
  const nora = world.as('nora')
  const { items } = await nora.get<{ items: VoiceRow[] }>(`${url}/voices?limit=100`)
  await nora.post(`/api/v1/workshop-voices/${items.at(-1)?.id}/close`)
}

/** The rounds that the theme brings: what people think first, then two of ratings. @returns their addresses, in this order */
export async function planRounds(world: World, hall: Hall): Promise<readonly string[]> {
  const nora = world.as('nora')
  const { ids } = await nora.post<{ ids: string[] }>(`${hall.url}/ready-rounds`)
  const [opinions, ...rounds] = ids.map((id) => `/api/v1/workshop-rounds/${id}`)
  await nora.put(opinions ?? '', {
    ...opinionsReady,
    title: opinionsReady?.title.es,
    statements: hall.statements,
    minutes: 20,
  })
  // One more, in case two did not do; it was not needed.
  const { id } = await nora.post<{ id: string }>(`${hall.url}/rounds`, { kind: 'ratings', showsBefore: true })
  await nora.delete(`/api/v1/workshop-rounds/${id}`)
  for (const [index, ready] of ratings.entries())
    await nora.put(rounds[index] ?? '', {
      ...ready,
      title: ready.title.es,
      statements: hall.statements,
      minutes: 30,
    })
  return [opinions ?? '', ...rounds]
}

const [opinionsReady, ...ratings] = readyRounds('local-organisations')

/** What each thinks, before anybody rates: agree, disagree or neither. Whether groups come of it the votes say, and the room is told so. */
export async function askOpinions(
  world: World,
  hall: Hall,
  given: { readonly url: string; readonly voices: readonly Voice[] },
): Promise<void> {
  await holdRound(world, hall, {
    ...given,
    ballotsOf: (at) => hall.statements.map((statementId, index) => opinionOf({ statementId, index, at })),
  })
}

/** As many agree and disagree as the first hands will say; who does is another thirty in another order for each statement. */
function opinionOf({ statementId, index, at }: { statementId: string; index: number; at: number }) {
  const [yes, no] = votesTaken[index]?.[0] ?? [0, 0, 0]
  const place = (at * 7 + index * 11) % thirtyPeople.length
  const choice = place < yes ? 1 : place < yes + no ? -1 : 0
  return {
    statementId,
    choice,
    reason: choice === -1 && place % 4 === 0 ? reasons[index % reasons.length] : '',
  }
}

/** One of two rounds of importance and feasibility: the second begins with what the first one said. */
export async function rateInRoom(
  world: World,
  hall: Hall,
  given: { readonly url: string; readonly voices: readonly Voice[]; readonly round: 0 | 1 },
): Promise<void> {
  const { voices, round } = given
  await holdRound(world, hall, {
    url: given.url,
    voices: voices.map((voice, at) => (round === 1 && gone.has(at) ? null : voice)),
    ballotsOf: (at) =>
      hall.statements.map((statementId, index) => ballotOf({ statementId, index, at, round })),
  })
}

/** Opens a round, lets everybody who is there answer on what they have, gives five minutes more, closes it and shows it. */
async function holdRound(
  world: World,
  hall: Hall,
  given: {
    readonly url: string
    /** Null who is not there any more. */
    readonly voices: readonly (Voice | null)[]
    readonly ballotsOf: (at: number) => readonly object[]
  },
): Promise<void> {
  const nora = world.as('nora')
  const { url: round } = given
  await nora.post(`${round}/moves`, { to: 'open' })
  for (const [at, voice] of given.voices.entries()) {
    if (voice === null) continue
    const ballots = given.ballotsOf(at)
    if ('number' in voice)
      await nora.post(`${round}/sheets`, { number: voice.number, sector: thirtyPeople[at]?.sector, ballots })
    else
      await world.anyone.post('/api/v1/live/ballots', {
        token: voice.token,
        roundId: round.split('/').at(-1),
        ballots: ballots.map((ballot) => ({ ...ballot, revision: 1 })),
      })
  }
  await nora.post(`${round}/extend`, { seconds: 300 })
  await nora.post(`${round}/moves`, { to: 'closed' })
  await nora.put(`${hall.url}/room/shown`, { roundId: round.split('/').at(-1) })
}

/** As many rate high, low and between as will raise a hand; in the first round some of them are not sure yet. */
function ballotOf(of: {
  readonly statementId: string
  readonly index: number
  readonly at: number
  readonly round: 0 | 1
}) {
  const hands = votesTaken[of.index]?.at(of.round === 0 ? 0 : -1) ?? [0, 0, 0]
  const [sure, against] = [hands[0] - (of.round === 0 ? 4 : 0), hands[1]]
  // Another thirty in another order for each statement: seven and thirty share no factor.
  const place = (of.at * 7 + of.index * 11) % thirtyPeople.length
  const isLow = place >= thirtyPeople.length - against
  const importance = place < sure ? 7 + (place % 3) : isLow ? 2 + (place % 2) : 5 + (place % 2)
  const reason = isLow && place % 3 === 0 ? reasons[of.index % reasons.length] : ''
  return {
    statementId: of.statementId,
    importance,
    feasibility: Math.max(1, importance - (place % 2)),
    reason: reason ?? '',
  }
}
