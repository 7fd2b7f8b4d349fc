import pg from 'pg'
import {
  fromBase64url,
  type KeeperCircle,
  type KeyPair,
  newKeyPair,
  releaseShare,
  toBase64url,
} from '../../sealing/index.ts'
import type { KeepersView } from '../../vocabulary/wire/keepers.ts'
import { type PersonKey, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** A person's own key, whose private half the test holds. */
export interface HeldKey extends KeyPair {
  readonly id: string
}

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Gives a person a key behind the product's back, for tests that are about what is sealed to it. */
export async function aPersonKey(server: TestServer, person: PersonKey): Promise<HeldKey> {
  const pair = await newKeyPair(draw)
  const id = crypto.randomUUID()
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query(
      'insert into sealed.person_key (id, person_id, public_key, made_at) values ($1, $2, $3, $4)',
      [id, personId(person), Buffer.from(pair.publicKey), server.clock.now()],
    )
  } finally {
    await client.end()
  }
  return { ...pair, id }
}

export interface HeldCircle {
  readonly circle: KeeperCircle
  readonly keys: ReadonlyMap<PersonKey, HeldKey>
}

/** A circle that every one of these people accepted, with keys that the test holds. */
export async function aKeeperCircle(
  server: TestServer,
  threshold: number,
  people: readonly PersonKey[],
): Promise<HeldCircle> {
  const keys = new Map<PersonKey, HeldKey>()
  for (const person of people) keys.set(person, await aPersonKey(server, person))
  return await circleOf(server, threshold, keys)
}

/** The same with keys that the people have already. */
export async function circleOf(
  server: TestServer,
  threshold: number,
  keys: ReadonlyMap<PersonKey, HeldKey>,
): Promise<HeldCircle> {
  const personIds = [...keys.keys()].map(personId)
  const made = await server
    .as('lola')
    .post<{ id: string }>('/api/v1/keepers/circles', { threshold, personIds })
  if (made.status !== 201) throw new Error(made.text)
  for (const [person, { id }] of keys) {
    const url = `/api/v1/keepers/circles/${made.body.id}/accept`
    const reply = await server.as(person).post(url, { personKeyId: id })
    if (reply.status !== 200) throw new Error(reply.text)
  }
  const { body } = await server.as('lola').get<KeepersView>('/api/v1/keepers')
  const keepers = (body.inForce?.keepers ?? []).map((keeper) => {
    const held = [...keys].find(([person]) => personId(person) === keeper.personId)
    return { id: keeper.id, publicKey: held?.[1].publicKey ?? draw(65) }
  })
  return { circle: { id: made.body.id, threshold, keepers }, keys }
}

/** What a keeper's browser does: opens the own share and seals it to whoever asks. */
export async function releaseAs(
  server: TestServer,
  person: PersonKey,
  release: { readonly requestId: string; readonly key: KeyPair },
) {
  const url = `/api/v1/keepers/requests/${release.requestId}`
  const share = await server
    .as(person)
    .get<{ keptId: string; sealed: string; askerKey: string }>(`${url}/share`)
  if (share.status !== 200) return share
  const sealed = await releaseShare(release.key.privateKey, fromBase64url(share.body.sealed), {
    keptId: share.body.keptId,
    requestId: release.requestId,
    askerKey: fromBase64url(share.body.askerKey),
  })
  return await server.as(person).post(`${url}/release`, { sealed: toBase64url(sealed) })
}
