import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { Inbox } from '../../../vocabulary/wire/response.ts'
import {
  aDraft,
  aRecipient,
  issuedAlert,
  organizations,
  type PersonKey,
  sendSignal,
  situationsOf,
  startTestServer,
  type TestServer,
  verifiedSignal,
} from '../../testing/index.ts'

let server: TestServer
let situation: ReturnType<typeof situationsOf>
beforeAll(async () => {
  server = await startTestServer()
  situation = situationsOf(server)
  for (const person of ['flor', 'gilda', 'berta'] as const)
    await server.as(person).put('/api/v1/duty/reach/mail', { address: `${person}@example.org` })
})
afterAll(async () => await server.stop())

const kindsFor = async (who: PersonKey, subjectId: string) =>
  (await server.as(who).get<Attention>('/api/v1/attention')).body.items
    .filter((one) => one.subjectId === subjectId)
    .map((one) => one.kind)
const wokenSince = async (act: () => Promise<unknown>) => {
  const before = server.mail.sent.length
  await act()
  await server.sweep()
  return server.mail.sent.slice(before).map(({ mailAddress }) => mailAddress?.split('@')[0])
}

describe('an alert', () => {
  const draft = () =>
    aDraft({
      recipients: [aRecipient({ organizationId: organizations.labour.id, part: 'responder' })],
    })

  test('calls the people of its addressees, once, and again when it is annulled', async () => {
    const situationId = await situation()
    let id = ''
    const woken = await wokenSince(async () => {
      id = await issuedAlert(server, situationId, draft())
    })
    expect(woken.sort()).toEqual(['flor', 'gilda'])
    const notices = await server
      .as('flor')
      .get<{ items: { kind: string; answeredAt: string | null }[] }>('/api/v1/duty/notices')
    expect(notices.body.items[0]).toMatchObject({ kind: 'alert', answeredAt: null })
    expect(JSON.stringify(notices.body)).not.toContain(id)
    const inbox = await server.as('flor').get<Inbox>('/api/v1/inbox')
    const mine = inbox.body.alerts.find((one) => one.alertId === id)
    expect(
      await wokenSince(() =>
        server.as('flor').post(`/api/v1/alert-recipients/${mine?.recipientId}/acknowledge`, {}),
      ),
    ).toEqual([])
    const after = await server
      .as('flor')
      .get<{ items: { answeredAt: string | null }[] }>('/api/v1/duty/notices')
    expect(after.body.items[0]?.answeredAt).not.toBeNull()
    const annulled = await wokenSince(() =>
      server.as('delia').post(`/api/v1/alerts/${id}/annul`, { reason: 'issued-in-error', note: '' }),
    )
    expect(annulled.sort()).toEqual(['flor', 'gilda'])
  })

  test('asks the desk for a call when nobody acknowledges, and for its review in its last week', async () => {
    const id = await issuedAlert(server, await situation(), draft())
    expect(await kindsFor('carla', id)).toEqual([])
    server.clock.advance({ hours: 73 })
    await server.sweep()
    expect(await kindsFor('carla', id)).toEqual(['alert-silence'])
    expect(await kindsFor('berta', id)).toEqual(['alert-silence'])
    server.clock.advance({ days: 21 })
    expect((await kindsFor('carla', id)).sort()).toEqual(['alert-review', 'alert-silence'])
    expect(await kindsFor('flor', id)).toEqual(['alert-acknowledgement'])
  })
})

describe('a signal', () => {
  test('that is verified waits to join a situation; one that lacks something waits for its answer', async () => {
    const verified = await verifiedSignal(server, { territoryId: '0101' })
    expect(await kindsFor('carla', verified.id)).toEqual(['signal-grouping'])
    expect(await kindsFor('elsa', verified.id)).toEqual(['signal-grouping'])
    const joined = await server
      .as('carla')
      .post('/api/v1/situations', { signalId: verified.id, modality: 'sexual-exploitation' })
    expect(joined.status).toBeLessThan(300)
    expect(await kindsFor('carla', verified.id)).toEqual([])

    const { id } = await sendSignal(server, { territoryId: '0101' })
    const triaged = await server
      .as('alba')
      .post(`/api/v1/signals/${id}/triage`, { outcome: 'needs-information', reason: 'place-unclear' })
    expect(triaged.status, triaged.text).toBeLessThan(300)
    expect(await kindsFor('alba', id)).toEqual(['signal-reply'])
  })
})

describe('a referral', () => {
  const act = (who: PersonKey, id: string, verb: string, body: object) =>
    server.as(who).post(`/api/v1/referrals/${id}/${verb}`, body)
  const move = (who: PersonKey, id: string, to: string, reason: string | null = null) =>
    act(who, id, 'moves', { to, reason })
  const send = async () => {
    const made = await server.as('ines').post<{ id: string }>('/api/v1/referrals', {
      person: 'adult',
      guardian: null,
      needs: ['safe-place'],
      urgency: 'normal',
      safeContact: 'through-organization',
      providerId: organizations.childhood.id,
    })
    const { id } = made.body
    const purposes = ['receive-service', 'share-needs', 'share-safe-contact']
    await act('ines', id, 'consent', { purposes, givenBy: 'person' })
    await move('ines', id, 'sent')
    return id
  }

  test('that nobody answered goes back to its worker, and one in service is followed up', async () => {
    const silent = await send()
    server.clock.advance({ hours: 73 })
    await server.sweep()
    expect(await kindsFor('ines', silent)).toEqual(['referral-next'])
    expect(await kindsFor('gilda', silent)).toEqual([])
    const taken = await send()
    for (const to of ['received', 'accepted', 'service-started']) await move('flor', taken, to)
    expect(await kindsFor('ines', taken)).toEqual(['referral-follow-up'])
    expect(await kindsFor('flor', taken)).toEqual(['referral-follow-up'])
    await move('flor', taken, 'closed', 'service-completed')
    expect(await kindsFor('ines', taken)).toEqual([])
  })
})
