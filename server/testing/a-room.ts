import { randomBytes } from 'node:crypto'
import type { Ballot, BallotsCast, Joined, NewRound, RoomRow } from '../../vocabulary/wire/live.ts'
import { aStatement } from './a-workshop.ts'
import type { PersonKey } from './test-country.ts'
import type { Reply, TestServer } from './test-server.ts'

/** Somebody in the hall: a device with its token. */
export interface Voice {
  readonly token: string
  readonly number: number
  readonly stream: string
}

export const drawKey = (): string => randomBytes(32).toString('base64url')

/** A room of that open workshop, with its code and the projector's secret. */
export async function anOpenRoom(
  server: TestServer,
  url: string,
  change: { readonly expected?: number } = {},
): Promise<RoomRow & { readonly secret: string }> {
  const nora = server.as('nora')
  const { body } = await nora.post<{ secret: string }>(`${url}/room`, change)
  return { ...(await readRoom(server, url)), secret: body.secret }
}

export async function readRoom(server: TestServer, url: string, by: PersonKey = 'nora'): Promise<RoomRow> {
  const { body } = await server.as(by).get<{ room: RoomRow | null }>(`${url}/room`)
  if (body.room === null) throw new Error('the workshop has no room')
  return body.room
}

export async function aVoice(
  server: TestServer,
  code: string,
  given: { readonly sector?: string | null; readonly way?: 'telephone' | 'shared' } = {},
): Promise<Voice> {
  const { body } = await join(server, code, given)
  if (body.outcome !== 'joined') throw new Error(`not let in: ${JSON.stringify(body)}`)
  return body
}

export const join = async (server: TestServer, code: string, given: object = {}): Promise<Reply<Joined>> =>
  await server.public.post<Joined>('/api/v1/live/join', { code, way: 'telephone', key: drawKey(), ...given })

/** So many statements of that workshop, admitted to the vote. */
export async function admitted(server: TestServer, url: string, many: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < many) ids.push(await aStatement(server, url))
  return ids
}

export async function aRound(
  server: TestServer,
  url: string,
  given: Partial<NewRound> = {},
): Promise<string> {
  const { body } = await server
    .as('nora')
    .post<{ id: string }>(`${url}/rounds`, { kind: 'opinions', ...given })
  return `/api/v1/workshop-rounds/${body.id}`
}

export const roundId = (url: string): string => url.split('/').at(-1) ?? ''

export const cast = async (
  server: TestServer,
  voice: Voice,
  vote: { readonly round: string; readonly ballots: readonly Partial<Ballot>[] },
): Promise<Reply<BallotsCast>> =>
  await server.public.post<BallotsCast>('/api/v1/live/ballots', {
    token: voice.token,
    roundId: roundId(vote.round),
    ballots: vote.ballots.map((ballot) => ({ revision: 1, ...ballot })),
  })
