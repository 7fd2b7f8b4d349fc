import {
  type DeskServer,
  demonstrationSecret,
  dutyOf,
  type KeyPair,
  lockPersonKey,
  newKeyPair,
  openDesk,
  toBase64url,
} from '../../../../sealing/index.ts'
import type { OwnDesk, OwnKey } from '../../../../vocabulary/wire/keys.ts'
import type { Role } from '../../../../vocabulary/words/index.ts'
import { type PersonKey, people, personKeys } from '../country/index.ts'
import type { World } from '../world/index.ts'

/** Who is of a desk with a key. */
const ofDesks: readonly Role[] = [
  'triage-operator',
  'supervisor',
  'ombudsman',
  'analyst',
  'approver',
  'local-coordinator',
  'liaison',
  'case-worker',
]

/** The people of the demonstration with their keys open, as their browsers would hold them. */
export interface KeyHolders {
  /** Every key of their desks that this person can open, by its id. */
  keysOf(person: PersonKey): Promise<ReadonlyMap<string, KeyPair>>
}

/**
 * Everybody of a desk makes their key, and whoever comes first the desk's, as their browsers would. What locks a key here
 * everybody may know and is not made slow to guess, so a country of people costs no time, and one click opens it again.
 */
export async function makeKeys(world: World): Promise<KeyHolders> {
  const holders = personKeys.filter((key) => ofDesks.includes(people[key].role))
  const servers = new Map<PersonKey, DeskServer>()
  for (const key of holders) servers.set(key, await makeOwnKey(world, key))
  for (const [key, server] of servers) await serve(world, key, server)
  return {
    async keysOf(key) {
      const server = servers.get(key)
      const opened = new Map<string, KeyPair>()
      if (server === undefined) return opened
      for (const desk of await desksOf(world, key))
        for (const [id, pair] of (await openDesk(server.pair, desk)).open) opened.set(id, pair)
      return opened
    },
  }
}

const desksOf = async (world: World, key: PersonKey): Promise<readonly OwnDesk[]> =>
  (await world.as(key).get<{ items: OwnDesk[] }>('/api/v1/keys/desks')).items

async function makeOwnKey(world: World, key: PersonKey): Promise<DeskServer> {
  const randomBytes = (length: number) => world.chance.bytes(length)
  const hand = world.as(key)
  const { login } = await hand.get<OwnKey>('/api/v1/keys/own')
  const pair = await newKeyPair(randomBytes)
  const locked = await lockPersonKey(await demonstrationSecret(login), pair, randomBytes)
  const { id } = await hand.post<{ id: string }>('/api/v1/keys/own', {
    publicKey: toBase64url(pair.publicKey),
    lock: { kind: 'passphrase', locked: toBase64url(locked) },
  })
  return { keyId: id, pair, randomBytes }
}

async function serve(world: World, key: PersonKey, server: DeskServer): Promise<void> {
  for (const desk of await desksOf(world, key)) {
    const duty = await dutyOf(desk, await openDesk(server.pair, desk), server)
    if (duty?.act !== 'make') continue
    const { kind, placeId, organizationId } = desk
    await world
      .as(key)
      .post('/api/v1/keys/desk-keys', { desk: { kind, placeId, organizationId }, ...duty.key })
  }
}
