import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewReferral, ReferralDetail, ReferralRow } from '../../../vocabulary/wire/referral.ts'
import {
  organizations,
  type PersonKey,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Refusal = { code: string; fields: { field: string; code: string }[] }
const sheet = (change: Partial<NewReferral> = {}): NewReferral => ({
  person: 'adult',
  guardian: null,
  needs: ['safe-place', 'health-care'],
  urgency: 'normal',
  safeContact: 'through-organization',
  providerId: organizations.childhood.id,
  ...change,
})
const write = async (change: Partial<NewReferral> = {}) =>
  (await server.as('ines').post<{ id: string }>('/api/v1/referrals', sheet(change))).body.id
const act = (person: PersonKey, id: string, verb: string, body?: unknown) =>
  server.as(person).post<Refusal>(`/api/v1/referrals/${id}/${verb}`, body)
const move = (person: PersonKey, id: string, to: string, reason: string | null = null) =>
  act(person, id, 'moves', { to, reason })
const view = async (id: string, person: PersonKey = 'ines') =>
  (await server.as(person).get<ReferralDetail>(`/api/v1/referrals/${id}`)).body
const needed = ['receive-service', 'share-needs', 'share-safe-contact']
const consent = { purposes: needed, givenBy: 'person' }
const childs = { purposes: needed, givenBy: 'guardian', assent: 'yes', bestInterests: 'child-best-interests' }
const sent = async (change: Partial<NewReferral> = {}) => {
  const id = await write(change)
  await act('ines', id, 'consent', consent)
  await move('ines', id, 'sent')
  return id
}

describe('a referral', () => {
  test('goes from consent to a service and back as status, under a pseudonym', async () => {
    const id = await write()
    expect((await act('ines', id, 'consent', consent)).status).toBe(200)
    expect((await server.as('flor').get(`/api/v1/referrals/${id}`)).status).toBe(404)
    for (const [person, to, reason] of [
      ['ines', 'sent', null],
      ['flor', 'received', null],
      ['flor', 'accepted', null],
      ['flor', 'service-started', null],
      ['ines', 'in-follow-up', null],
      ['flor', 'closed', 'service-completed'],
    ] as const)
      expect((await move(person, id, to, reason)).status, to).toBe(200)
    const referral = await view(id)
    expect(referral).toMatchObject({ state: 'closed', outcome: 'service-completed', clock: null })
    expect(referral.pseudonym).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(referral.providers).toMatchObject([{ answer: 'accepted' }])
  })

  test('is not sent without consent to every purpose that it needs', async () => {
    const id = await write()
    expect((await move('ines', id, 'sent')).status).toBe(409)
    const partial = await act('ines', id, 'consent', { ...consent, purposes: ['receive-service'] })
    expect(partial.body).toMatchObject({ code: 'consent-required', fields: [{ code: 'share-needs' }] })
  })

  test('is held by the database too where a consent is missing', async () => {
    const id = await write()
    await expect(
      server.app.transact({ kind: 'person', personId: personId('ines') }, async (work) => {
        await sql`update warning.referral set state = 'sent' where id = ${id}`.execute(work.tx)
      }),
    ).rejects.toMatchObject({ fields: [{ field: '/to' }] })
  })

  test('goes to the next provider only with a consent of its own', async () => {
    const id = await sent()
    await move('flor', id, 'received')
    expect((await move('flor', id, 'declined')).body.code).toBe('reason-required')
    expect((await move('flor', id, 'declined', 'no-capacity')).status).toBe(200)
    server.clock.advance({ minutes: 1 })
    await move('ines', id, 'draft')
    const { person: _, ...next } = sheet({ providerId: organizations.labour.id })
    expect((await act('ines', id, 'sheet', next)).status).toBe(200)
    expect((await move('ines', id, 'sent')).status).toBe(409)
    await act('ines', id, 'consent', consent)
    expect((await move('ines', id, 'sent')).status).toBe(200)
    expect((await server.as('flor').get(`/api/v1/referrals/${id}`)).status).toBe(404)
    expect((await view(id, 'gilda')).providers.map((one) => one.organization.name)).toEqual([
      'Inspección del Trabajo',
    ])
    expect((await view(id)).providers.map((one) => one.answer)).toEqual(['declined', null])
  })

  test('is revoked at any time by whoever hears it, and its needs are deleted at once', async () => {
    const id = await sent()
    await move('flor', id, 'received')
    expect((await act('flor', id, 'revoke', { reason: 'person-revoked' })).status).toBe(200)
    const referral = await view(id)
    expect(referral).toMatchObject({ state: 'revoked', needs: [], safeContact: null })
    expect((await view(id, 'flor')).needs).toEqual([])
    expect(referral.consents.every((one) => one.revokedAt !== null)).toBe(true)
    expect((await move('flor', id, 'accepted')).status).toBe(409)
  })

  test('loses one purpose that it can do without, and ends without one that it needs', async () => {
    const id = await write()
    await act('ines', id, 'consent', { ...consent, purposes: [...needed, 'follow-up-contact'] })
    expect(
      (await act('ines', id, 'revoke', { reason: 'person-revoked', purpose: 'follow-up-contact' })).status,
    ).toBe(200)
    expect((await view(id)).state).toBe('consent-recorded')
    expect(
      (await act('ines', id, 'revoke', { reason: 'person-revoked', purpose: 'share-needs' })).status,
    ).toBe(200)
    expect((await view(id)).state).toBe('revoked')
  })

  test('without an answer in time is marked, and a late answer still counts', async () => {
    const id = await sent({ urgency: 'urgent' })
    server.clock.advance({ hours: 5 })
    await server.sweep()
    expect((await view(id)).state).toBe('no-answer')
    expect((await move('flor', id, 'accepted')).status).toBe(200)
  })
})

describe('a child', () => {
  test.each(['implicated', 'none', 'unknown'] as const)(
    'whose guardian is %s is not sent on a guardian’s consent',
    async (guardian) => {
      const id = await write({ person: 'child', guardian })
      expect((await act('ines', id, 'consent', childs)).body).toMatchObject({
        fields: [{ field: '/givenBy', code: `guardian-${guardian}` }],
      })
    },
  )

  test('agrees too, and the ground of the best interests is kept', async () => {
    const id = await write({ person: 'child', guardian: 'available' })
    expect((await act('ines', id, 'consent', { ...childs, assent: 'no' })).body.code).toBe('consent-required')
    expect((await act('ines', id, 'consent', { ...childs, bestInterests: null })).body.code).toBe(
      'consent-required',
    )
    expect((await act('ines', id, 'consent', childs)).status).toBe(200)
    expect((await move('ines', id, 'sent')).status).toBe(200)
  })

  test('is sent on a legal basis that a supervisor signed within 24 hours', async () => {
    const id = await write({ person: 'child', guardian: 'implicated' })
    const basis = { basis: 'child-best-interests', assent: 'not-able', bestInterests: 'child-best-interests' }
    expect((await act('ines', id, 'legal-basis', basis)).status).toBe(200)
    expect((await move('ines', id, 'sent')).status).toBe(409)
    expect((await act('berta', id, 'legal-basis/sign')).status).toBe(200)
    expect((await move('ines', id, 'sent')).status).toBe(200)
    expect((await server.as('berta').get(`/api/v1/referrals/${id}`)).status).toBe(404)
  })

  test('whose legal basis nobody signed in time is suspended', async () => {
    const id = await write()
    await act('ines', id, 'legal-basis', { basis: 'vital-interest' })
    server.clock.advance({ hours: 24, minutes: 1 })
    expect((await view(id, 'berta')).suspended).toBe(true)
    expect((await act('berta', id, 'legal-basis/sign')).body).toMatchObject({
      fields: [{ code: 'suspended' }],
    })
    await server.sweep()
    await act('ines', id, 'moves', { to: 'draft' })
    expect((await act('ines', id, 'legal-basis', { basis: 'vital-interest' })).status).toBe(200)
  })
})

test('twelve months after its end only a count is left', async () => {
  const id = await sent()
  await move('flor', id, 'received')
  await act('ines', id, 'revoke', { reason: 'person-revoked' })
  server.clock.advance({ days: 360 })
  await server.sweep()
  expect((await view(id)).state).toBe('revoked')
  server.clock.advance({ days: 6 })
  await server.sweep()
  expect((await server.as('ines').get(`/api/v1/referrals/${id}`)).status).toBe(404)
  const counted = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    const found = await sql<{
      count: number
    }>`select sum(count)::int as count from warning.referral_count`.execute(work.tx)
    return found.rows[0]?.count
  })
  expect(counted).toBeGreaterThan(0)
})

test('the worker sees the own ones only, and no list tells others of them', async () => {
  const { body } = await server
    .as('ines')
    .get<{ items: ReferralRow[] }>('/api/v1/referrals?view=all&limit=100')
  expect(body.items.length).toBeGreaterThan(3)
  expect(
    (await server.as('gilda').get<{ items: ReferralRow[] }>('/api/v1/referrals?view=all')).body.items.length,
  ).toBeLessThan(2)
})

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['GET', '/api/v1/referrals', 'carla', null],
    ['GET', `/api/v1/referrals/${someId}`, 'hilda', null],
    ['POST', '/api/v1/referrals', 'carla', sheet()],
    ['POST', `/api/v1/referrals/${someId}/sheet`, 'flor', (({ person: _, ...rest }) => rest)(sheet())],
    ['POST', `/api/v1/referrals/${someId}/consent`, 'flor', consent],
    ['POST', `/api/v1/referrals/${someId}/legal-basis`, 'berta', { basis: 'vital-interest' }],
    ['POST', `/api/v1/referrals/${someId}/legal-basis/sign`, 'ines', undefined],
    ['POST', `/api/v1/referrals/${someId}/moves`, 'carla', { to: 'sent' }],
    ['POST', `/api/v1/referrals/${someId}/revoke`, 'carla', { reason: 'person-revoked' }],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })
})
