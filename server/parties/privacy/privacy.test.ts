import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  AccessRequestDetail,
  AccessRequestRow,
  FoundRow,
  PersonCopy,
} from '../../../vocabulary/wire/privacy.ts'
import {
  type PersonKey,
  people,
  personId,
  plannedMeeting,
  readPdf,
  rolesOf,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let meetingId: string
beforeAll(async () => {
  server = await startTestServer()
  meetingId = await aMeetingWith('Rosa María Peña')
})
afterAll(async () => await server.stop())

const url = '/api/v1/privacy/requests'
const day = () => server.clock.now().toISOString().slice(0, 10)

async function aMeetingWith(name: string): Promise<string> {
  const id = await plannedMeeting(server, { title: 'Taller de la ribera' })
  const added = await server.as('nora').post(`/api/v1/meetings/${id}/participants`, {
    participants: [{ name, institution: 'Cooperativa', sex: 'woman' }],
  })
  expect([added.status < 300, added.text]).toEqual([true, expect.any(String)])
  return id
}

async function received(right: string, name = 'Rosa María Peña'): Promise<string> {
  const reply = await server.as('karla').post<{ id: string }>(url, {
    right,
    requesterName: name,
    cameBy: 'in-person',
    receivedOn: day(),
  })
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return reply.body.id
}

async function inHand(right: string, name?: string): Promise<string> {
  const id = await received(right, name)
  expect((await post(`${id}/identity`, { check: 'document-seen' })).status).toBe(200)
  return id
}

const post = async <T>(path: string, body?: unknown, who: PersonKey = 'karla') =>
  await server.as(who).post<T>(`${url}/${path}`, body)
const found = async (id: string, words: string) =>
  (await post<{ items: FoundRow[] }>(`${id}/search`, { words })).body.items
const detail = async (id: string, who: PersonKey = 'karla') =>
  (await server.as(who).get<AccessRequestDetail>(`${url}/${id}`)).body
const note = async (id: string, rows: readonly FoundRow[]) =>
  await post(`${id}/traces`, { rows: rows.map(({ source, rowId }) => ({ source, rowId })) })
const nameOf = async () => (await server.as('nora').get(`/api/v1/meetings/${meetingId}/participants`)).text

describe('what somebody asks about their data', () => {
  test('is to be answered by the day that the term in force says, and the term is to be validated', async () => {
    const id = await received('access')
    const terms = await server
      .as('karla')
      .get<{ items: { validatedOn: string | null; days: number }[] }>('/api/v1/privacy/terms')
    expect(terms.body.items.map(({ days, validatedOn }) => [days, validatedOn])).toEqual(
      Array(4).fill([10, null]),
    )
    const { dueOn, receivedOn, state } = await detail(id)
    expect([Date.parse(dueOn) - Date.parse(receivedOn), state]).toEqual([10 * 86_400_000, 'received'])
    const set = { days: 5, ground: 'transparency-law', validatedOn: day() }
    expect((await server.as('karla').put('/api/v1/privacy/terms/objection', set)).status).toBe(200)
    expect(await detail(await received('objection'))).toMatchObject({ ground: 'transparency-law' })
  })

  test('is nobody’s to read or move but the data officer’s', async () => {
    const id = await received('access')
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      if (who === 'karla') continue
      const asked = [
        (await server.as(who).get(url)).status,
        (await server.as(who).get(`${url}/${id}`)).status,
        (await post(`${id}/identity`, { check: 'document-seen' }, who)).status,
        (await post(`${id}/search`, { words: 'rosa' }, who)).status,
        (await post(`${id}/refuse`, { reason: 'not-held-here', appealWay: 'ombudsman' }, who)).status,
      ]
      const isOmbudsman = rolesOf(who).includes('ombudsman')
      const expected = isOmbudsman ? [200, 404, 403, 403, 403] : [403, 403, 403, 403, 403]
      if (JSON.stringify(asked) !== JSON.stringify(expected)) wrong.push(`${who} ${asked.join(' ')}`)
    }
    expect(wrong).toEqual([])
    expect((await server.public.get(`${url}/${id}`)).status).toBe(401)
  })

  test('opens no search before it is known who asks', async () => {
    const id = await received('access')
    expect((await post(`${id}/search`, { words: 'Rosa Peña' })).status).toBe(409)
    const rows = await server.app.transact(
      { kind: 'person', personId: personId('karla') },
      async (work) =>
        (await sql`select * from parties.find_named(${id}, 'Rosa Peña', 10)`.execute(work.tx)).rows,
    )
    expect(rows).toEqual([])
  })

  test('finds a name whatever its case and accents, and never a signal', async () => {
    await sendSignal(server)
    const id = await inHand('access')
    expect(await found(id, 'ROSA PENA')).toMatchObject([
      {
        source: 'participant',
        name: 'Rosa María Peña',
        whereabouts: 'Taller de la ribera',
        erasing: 'rename',
      },
    ])
    expect((await found(id, 'alba')).map(({ source }) => source)).toEqual(['account'])
    expect(await found(id, 'señal')).toEqual([])
    const { history } = await detail(id)
    expect(history.map(({ kind }) => kind).filter((kind) => kind === 'access-request.searched')).toHaveLength(
      3,
    )
    const links = await server.as('karla').get('/api/v1/audit/links?limit=100')
    expect(links.text).not.toContain('PENA')
  })

  test('gives a copy of all that the rows say, as data and as a document', async () => {
    const id = await inHand('access')
    await note(id, await found(id, 'Rosa Peña'))
    const { body, status } = await post<PersonCopy>(`${id}/copy`)
    expect([status, body.rows]).toEqual([
      200,
      [
        {
          source: 'participant',
          content: expect.objectContaining({
            name: 'Rosa María Peña',
            sex: 'woman',
            meeting: 'Taller de la ribera',
          }),
        },
      ],
    ])
    const paper = await server.http.inject({
      url: `${url}/${id}/copy.pdf`,
      headers: { 'x-test-person': 'karla' },
    })
    expect(paper.statusCode).toBe(200)
    expect(readPdf(paper.rawPayload).text).toContain('Rosa María Peña')
    expect((await post(`${id}/answer`, {})).status).toBe(200)
    expect(await detail(id)).toMatchObject({ state: 'answered', outcome: 'done' })
  })

  test('puts a name right, and the chain keeps that it was and never what stood before', async () => {
    meetingId = await aMeetingWith('Blnca Sol')
    const id = await inHand('rectification', 'Blanca Sol')
    await note(id, await found(id, 'Blnca'))
    const [trace] = (await detail(id)).traces
    expect((await post(`${id}/traces/${trace?.id}/correct`, { name: 'Blanca Sol' })).status).toBe(200)
    expect(await nameOf()).toContain('Blanca Sol')
    const links = await server.as('karla').get('/api/v1/audit/links?limit=100')
    expect(links.text).toContain('meeting.name-corrected')
    expect(links.text).not.toContain('Blnca')
    expect((await post(`${id}/answer`, {})).status).toBe(200)
  })
})

describe('an erasure', () => {
  test('needs a second pair of eyes: whoever proposes it neither confirms nor erases alone, and the database holds it', async () => {
    const id = await inHand('erasure')
    await note(id, await found(id, 'Rosa Peña'))
    expect((await post(`${id}/erase`)).status).toBe(409)
    expect((await post(`${id}/propose`)).status).toBe(200)
    expect((await post(`${id}/second`, { decision: 'confirm' })).body).toMatchObject({
      code: 'author-cannot-sign',
    })
    expect((await post(`${id}/second`, { decision: 'confirm' }, 'berta')).status).toBe(403)
    const [trace] = (await detail(id)).traces
    const erased = await server.app.transact(
      { kind: 'person', personId: personId('karla') },
      async (work) =>
        (
          await sql<{
            erased: boolean
          }>`select parties.erase_named(${trace?.id ?? ''}, 'x y') as erased`.execute(work.tx)
        ).rows[0]?.erased,
    )
    expect(erased).toBe(false)
    const seen = await detail(id, 'hilda')
    expect([seen.requesterName, seen.traces[0]?.name, seen.traces[0]?.whereabouts]).toEqual([
      null,
      null,
      'Taller de la ribera',
    ])
    expect((await post(`${id}/second`, { decision: 'return', reason: 'wrong-person' }, 'hilda')).status).toBe(
      200,
    )
    expect(await detail(id)).toMatchObject({ state: 'in-hand', returnReason: 'wrong-person' })
    await post(`${id}/propose`)
    expect((await post(`${id}/second`, { decision: 'confirm' }, 'hilda')).status).toBe(200)
    // What was confirmed is what goes.
    expect((await note(id, [{ source: 'participant', rowId: trace?.rowId ?? '' } as FoundRow])).status).toBe(
      409,
    )
    expect((await post(`${id}/erase`)).status).toBe(200)
    expect((await post(`${id}/answer`, {})).status).toBe(200)
    expect(await found(await inHand('access'), 'Rosa Peña')).toEqual([])
  })

  test('says of what has to stay why it stays, and is answered in part', async () => {
    const id = await inHand('erasure', 'Alba')
    await note(id, await found(id, 'alba'))
    expect((await detail(id)).traces).toMatchObject([
      { source: 'account', deed: 'keep', keepReason: 'account-in-use' },
    ])
    expect((await post(`${id}/propose`)).status).toBe(409)
    expect((await post(`${id}/answer`, { note: 'La cuenta sigue en uso.' })).status).toBe(200)
    expect(await detail(id)).toMatchObject({ outcome: 'partly' })
  })
})

test('a refusal names its reason and the way of appeal, and the ombudsman reads it without the name', async () => {
  const id = await received('access')
  expect((await post(`${id}/refuse`, { reason: 'identity-not-shown' })).status).toBe(400)
  expect((await post(`${id}/refuse`, { reason: 'identity-not-shown', appealWay: 'ombudsman' })).status).toBe(
    200,
  )
  expect(await detail(id, 'hilda')).toMatchObject({
    refusalReason: 'identity-not-shown',
    appealWay: 'ombudsman',
    requesterName: null,
  })
})

test('who asked is forgotten half a year after the answer, with a proof', async () => {
  const id = await received('access', 'Nadie Conocida')
  await post(`${id}/withdraw`)
  server.clock.advance({ days: 179 })
  await server.sweep()
  expect((await detail(id)).requesterName).toBe('Nadie Conocida')
  server.clock.advance({ days: 2 })
  await server.sweep()
  expect((await detail(id)).requesterName).toBeNull()
  const { body } = await server
    .as('karla')
    .get<{ items: { rows: number }[] }>('/api/v1/retention/proofs?class=requester-name')
  expect(body.items[0]?.rows).toBeGreaterThanOrEqual(1)
  const list = await server.as('karla').get<{ items: AccessRequestRow[] }>(`${url}?view=all`)
  expect(list.body.items.length).toBeGreaterThan(5)
})
