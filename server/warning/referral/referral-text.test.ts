import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReferralText } from '../../../vocabulary/wire/referral.ts'
import {
  aSealedReferral,
  aSealingDesk,
  openAll,
  organizations,
  type PersonKey,
  type SealingDesk,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let provider: SealingDesk
let own: SealingDesk
let labour: SealingDesk
beforeAll(async () => {
  server = await startTestServer()
  provider = await aSealingDesk(server, 'organization')
  own = await aSealingDesk(server, 'organization', 'shelter')
  labour = await aSealingDesk(server, 'organization', 'labour')
})
afterAll(async () => await server.stop())

const sheet = {
  guardian: null,
  needs: ['safe-place'],
  urgency: 'normal',
  safeContact: 'through-organization',
  providerId: organizations.childhood.id,
}
const purposes = ['receive-service', 'share-needs', 'share-safe-contact']
const read = async (who: PersonKey, id: string) =>
  await server.as(who).get<ReferralText>(`/api/v1/referrals/${id}/text`)
const write = async (id: string, to: readonly SealingDesk[], text = 'Cama para dos noches.') =>
  await server
    .as('ines')
    .put<{ fields: unknown }>(`/api/v1/referrals/${id}/text`, await aSealedReferral(to, text))

/** A referral with a sealed text, sent with consent where the test wants it. */
async function aReferral(isSent: boolean): Promise<string> {
  const { id } = (
    await server.as('ines').post<{ id: string }>('/api/v1/referrals', { person: 'adult', ...sheet })
  ).body
  expect((await write(id, [own, provider])).status).toBe(200)
  if (!isSent) return id
  await server.as('ines').post(`/api/v1/referrals/${id}/consent`, { purposes, givenBy: 'person' })
  await server.as('ines').post(`/api/v1/referrals/${id}/moves`, { to: 'sent' })
  return id
}

describe('the sealed text of a referral', () => {
  test('opens to its worker, and to the provider once it was sent', async () => {
    const id = await aReferral(false)
    expect((await read('ines', id)).body.readers.map(({ desk }) => desk)).toEqual(['own', 'provider'])
    expect((await read('flor', id)).status).toBe(404)
    const sent = await aReferral(true)
    expect(await openAll((await read('ines', sent)).body, own, own.deskKeyId)).toEqual([
      'Cama para dos noches.',
    ])
    const given = (await read('flor', sent)).body
    expect(await openAll(given, provider, provider.deskKeyId)).toEqual(['Cama para dos noches.'])
    expect(given.readers).toEqual([])
  })

  test('reaches no other institution, no desk and no supervisor', async () => {
    const id = await aReferral(true)
    for (const [who, status] of [
      ['gilda', 404],
      ['berta', 404],
      ['alba', 403],
      ['carla', 403],
      ['lola', 403],
    ] as const)
      expect([who, (await read(who, id)).status]).toEqual([who, status])
  })

  test('is sealed to the provider on the sheet and to nobody beside the own institution', async () => {
    const id = await aReferral(false)
    for (const to of [[own], [own, labour], [provider, labour]]) {
      const reply = await write(id, to)
      expect([reply.status, reply.body.fields]).toEqual([
        400,
        [{ field: '/key/wraps', code: 'wrong-recipients' }],
      ])
    }
  })

  test('is written anew in place of what was there', async () => {
    const id = await aReferral(false)
    await write(id, [own, provider], 'Cama para una noche.')
    expect(await openAll((await read('ines', id)).body, own, own.deskKeyId)).toEqual(['Cama para una noche.'])
  })

  test('closes to a provider that was replaced', async () => {
    const id = await aReferral(true)
    await server.as('flor').post(`/api/v1/referrals/${id}/moves`, { to: 'received' })
    await server.as('flor').post(`/api/v1/referrals/${id}/moves`, { to: 'declined', reason: 'no-capacity' })
    await server.as('ines').post(`/api/v1/referrals/${id}/moves`, { to: 'draft' })
    const next = { ...sheet, providerId: organizations.labour.id }
    expect((await server.as('ines').post(`/api/v1/referrals/${id}/sheet`, next)).status).toBe(200)
    expect((await read('flor', id)).status).toBe(404)
    const left = await wrapsOf(id)
    expect(left).toEqual([own.deskKeyId])
  })

  test('is gone at once when the person takes consent back', async () => {
    const id = await aReferral(true)
    await server.as('ines').post(`/api/v1/referrals/${id}/revoke`, { reason: 'person-revoked' })
    expect((await read('ines', id)).body.letters).toEqual([])
    expect(await wrapsOf(id)).toEqual([])
  })
})

/** The desk keys that a referral's text is still wrapped for. */
async function wrapsOf(id: string): Promise<readonly string[]> {
  const { sql } = await import('kysely')
  return await server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
    const found = await sql<{ id: string }>`
      select w.desk_key_id as id from sealed.wrap w join sealed.key k on k.id = w.key_id
      where k.subject_kind = 'referral' and k.subject_id = ${id}`.execute(tx)
    return found.rows.map((row) => row.id)
  })
}
