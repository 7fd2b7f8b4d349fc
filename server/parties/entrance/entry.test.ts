import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, oneTimeCode, startTestServer, type TestServer } from '../../testing/index.ts'
import { loadHonduras } from '../place/index.ts'
import { offerSetUp } from './index.ts'

const asEntrance = { kind: 'job', name: 'entrance' } as const
const secret = (letter: string) => letter.repeat(43)
const wanted = {
  login: 'primera',
  secret: secret('p'),
  displayName: 'Primera',
  language: 'es',
  country: { kind: 'honduras' },
  deskName: 'Mesa nacional',
}
let server: TestServer
let token = ''

const offer = async (at = server) =>
  (await at.job.transact(asEntrance, (work) =>
    offerSetUp(work, {
      bytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
      uuid: () => crypto.randomUUID(),
    }),
  )) ?? ''

beforeAll(async () => {
  server = await startTestServer(undefined, { empty: true })
  token = await offer()
})
afterAll(() => server.stop())

async function enrolled(browser: Browser, own: string): Promise<void> {
  const started = await browser.ask<{ uri: string }>('POST', '/api/v1/session/enrolment', { secret: own })
  const code = oneTimeCode(started.body.uri, new Date())
  expect((await browser.ask('POST', '/api/v1/session/enrolment/confirm', { code })).status).toBe(200)
}

describe('an empty installation', () => {
  test('has a link that works once and for a day; a newer one makes it void', async () => {
    const url = (known: string) => `/api/v1/set-up/${known}`
    expect((await server.public.get(url(token))).status).toBe(200)
    expect((await server.public.get(url('A'.repeat(22)))).status).toBe(410)
    const newer = await offer()
    expect((await server.public.get(url(token))).status).toBe(410)
    server.clock.advance({ hours: 25 })
    expect((await server.public.get(url(newer))).status).toBe(410)
    expect((await server.public.post(url(newer), wanted)).status).toBe(410)
    token = await offer()
  })

  test('asks for the set-up where a country is needed', async () => {
    expect((await server.public.get('/api/v1/intake/emergency')).status).toBe(503)
  })

  test('becomes an installation: administrator, country, desk, unverified numbers, closed intake', async () => {
    const browser = new Browser(server.http)
    const bad = await browser.ask<{ fields: { field: string }[] }>('POST', `/api/v1/set-up/${token}`, {
      ...wanted,
      login: 'Ñ',
    })
    expect([bad.status, bad.body.fields[0]?.field]).toEqual([400, '/login'])
    const reply = await browser.ask('POST', `/api/v1/set-up/${token}`, wanted)
    expect([reply.status, reply.body]).toEqual([200, { next: 'enrol-second-factor' }])
    await enrolled(browser, wanted.secret)
    const me = await browser.ask<{ roles: { role: string; placeId: string }[] }>('GET', '/api/v1/session')
    expect(me.body.roles).toMatchObject([{ role: 'administrator', placeId: 'HN' }])
    const numbers = await server.public.get<{
      emergency: { number: string; status: string }[]
      otherChannels: { number: string }[]
    }>('/api/v1/intake/emergency')
    expect(numbers.body.emergency).toMatchObject([
      { number: '911', status: 'unverified', lastVerifiedOn: null },
    ])
    expect(numbers.body.otherChannels).toMatchObject([{ number: '145', status: 'unverified' }])
    const intake = await server.public.get<{ state: string }>('/api/v1/intake/territories/HN')
    expect(intake.body.state).toBe('unconfirmed')
    const told = await server.public.get<{ programme: object }>('/api/v1/public/programme')
    expect(told.body.programme).toMatchObject({
      draft: true,
      donor: 'Global Affairs Canada',
      implementers: [
        { name: 'International Bureau for Children’s Rights' },
        { name: expect.stringMatching(/^Comisión Interinstitucional/) },
      ],
      startsOn: null,
      since: { es: 'primavera de 2019' },
    })
    const duty = await browser.ask<{ items: { kind: string; name: string }[] }>('GET', '/api/v1/duty')
    expect(duty.body.items).toMatchObject([{ kind: 'national-triage', name: 'Mesa nacional', onDuty: [] }])
  })

  test('of a country that was imported first has the unverified numbers of that country too', async () => {
    const imported = await startTestServer(undefined, { empty: true })
    await imported.job.transact({ kind: 'job', name: 'set-up' }, loadHonduras)
    const link = `/api/v1/set-up/${await offer(imported)}`
    expect(
      (await imported.public.post(link, { ...wanted, country: { kind: 'own', code: 'ZL', name: 'Zeta' } }))
        .status,
    ).toBe(200)
    const { body } =
      await imported.public.get<Record<'emergency' | 'otherChannels', object[]>>('/api/v1/intake/emergency')
    expect(body.emergency).toMatchObject([{ number: '911', status: 'unverified' }])
    expect(body.otherChannels).toMatchObject([{ number: '145', status: 'unverified' }])
    await imported.stop()
  })

  test('is set up once', async () => {
    const late = await server.public.post<{ code: string }>(`/api/v1/set-up/${token}`, {
      ...wanted,
      login: 'segunda',
    })
    expect([late.status, late.body.code]).toEqual([409, 'set-up-already-done'])
    expect(await offer()).toBe('')
  })
})
