import pg from 'pg'
import type { KeyPair } from '../../sealing/index.ts'
import { newKeyPair, openLetter, openSealedKey } from '../../sealing/index.ts'
import type { SealedCorrespondence } from '../../vocabulary/wire/sealed.ts'
import { organizations, type PersonKey, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

export interface SealingDesk extends KeyPair {
  readonly deskKeyId: string
}

/** Who makes the first key of each desk of the country. */
const makers = {
  triage: 'alba',
  fallback: 'berta',
  ombudsman: 'hilda',
  analysis: 'carla',
  local: 'elsa',
  organization: 'flor',
} as const

/** Gives a desk its first key behind the product's back, for tests that are about what is sealed to it. */
export async function aSealingDesk(
  server: TestServer,
  kind: keyof typeof makers,
  institution: keyof typeof organizations = 'childhood',
): Promise<SealingDesk> {
  const pair = await newKeyPair((length) => crypto.getRandomValues(new Uint8Array(length)))
  const [deskId, deskKeyId] = [crypto.randomUUID(), crypto.randomUUID()]
  const maker: PersonKey = makers[kind]
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query(
      'insert into sealed.desk (id, kind, place_id, organization_id) values ($1, $2, $3, $4)',
      [
        deskId,
        kind,
        kind === 'local' ? '0101' : 'ZL',
        kind === 'organization' ? organizations[institution].id : null,
      ],
    )
    await client.query(
      `insert into sealed.desk_key (id, desk_id, number, public_key, made_by, made_at) values ($1, $2, 1, $3, $4, $5)`,
      [deskKeyId, deskId, Buffer.from(pair.publicKey), personId(maker), server.clock.now()],
    )
  } finally {
    await client.end()
  }
  return { ...pair, deskKeyId }
}

/** Every letter of a correspondence that this private key opens, in order; throws where one does not open. */
export async function openAll(
  given: SealedCorrespondence,
  reader: KeyPair,
  deskKeyId: string | null,
): Promise<readonly string[]> {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  const opened = new Map<string, KeyPair>()
  for (const key of given.keys) {
    const wrap = key.wraps.find((one) => one.deskKeyId === deskKeyId)
    if (wrap === undefined) continue
    const sealed = { publicKey: bytes(key.publicKey), sealed: bytes(wrap.sealed) }
    opened.set(key.publicKey, await openSealedKey(reader.privateKey, sealed))
  }
  return await Promise.all(
    given.letters.map(async (letter) => {
      const key = opened.get(letter.publicKey)
      if (key === undefined) throw new Error('no wrap for this reader')
      return await openLetter(key.privateKey, bytes(letter.ciphertext), letter)
    }),
  )
}
