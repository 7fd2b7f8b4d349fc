import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { largestScan, type OpenedScan, type ScanRow } from '../../../vocabulary/wire/attendance-scan.ts'
import type { FoundRow, PersonCopy } from '../../../vocabulary/wire/privacy.ts'
import type { RetentionProof } from '../../../vocabulary/wire/retention.ts'
import {
  aScan,
  movedMeeting,
  type PersonKey,
  people,
  personId,
  plannedMeeting,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const day = '2026-03-02'
interface Refused {
  readonly code: string
  readonly fields: readonly { readonly field: string; readonly code: string }[]
}

async function aMeeting(name = 'Ana Uno'): Promise<{ id: string; url: string }> {
  const id = await plannedMeeting(server)
  const nora = server.as('nora')
  await nora.post(`/api/v1/meetings/${id}/participants`, { participants: [{ name }] })
  return { id, url: `/api/v1/meetings/${id}/attendance/scans` }
}
async function kept(url: string, content = aScan()): Promise<string> {
  const reply = await server.as('nora').post<{ id: string }>(url, { day, content })
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return reply.body.id
}
const listed = async (url: string) => (await server.as('nora').get<{ items: ScanRow[] }>(url)).body.items
const refused = async (url: string, body: object) => {
  const reply = await server.as('nora').post<Refused>(url, body)
  return [reply.status, reply.body.code, reply.body.fields]
}

describe('a signed sheet that was scanned', () => {
  test('is kept with its day, opened as it came, and taken away with a reason', async () => {
    const { url } = await aMeeting()
    const contents = [aScan('jpeg'), aScan('png'), aScan('pdf')]
    const ids: string[] = []
    for (const content of contents) ids.push(await kept(url, content))
    expect((await listed(url)).map(({ mediaType }) => mediaType).sort()).toEqual([
      'application/pdf',
      'image/jpeg',
      'image/png',
    ])
    for (const [index, id] of ids.entries()) {
      const { body } = await server.as('nora').get<OpenedScan>(`${url}/${id}`)
      expect(body).toMatchObject({ id, day, content: contents[index] })
    }
    const gone = `${url}/${ids[0]}`
    expect((await server.as('nora').post(`${gone}/remove`, { reason: 'unreadable' })).status).toBe(200)
    expect((await server.as('nora').post(`${gone}/remove`, { reason: 'unreadable' })).status).toBe(409)
    const opened = await server.as('nora').get<Refused>(gone)
    expect([opened.status, opened.body.fields]).toEqual([
      409,
      [{ field: '/params/scanId', code: 'unreadable' }],
    ])
    expect((await listed(url)).find(({ id }) => id === ids[0])).toMatchObject({
      removedReason: 'unreadable',
      removedAt: server.clock.now().toISOString(),
      keptUntil: '2027-03-06T22:00:00.000Z',
    })
  })

  test('lies enciphered in the database, and nothing of it stays once it was taken away', async () => {
    const { url } = await aMeeting()
    const id = await kept(url, aScan('pdf', 'firma de Ana Uno'))
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const lies = async () =>
      (await owner.query('select content, sealed, month from parties.attendance_scan where id = $1', [id]))
        .rows[0]
    const before = await lies()
    expect(before.content.length).toBeGreaterThan(20)
    expect(before.content.includes('Ana Uno')).toBe(false)
    await server.as('nora').post(`${url}/${id}/remove`, { reason: 'wrong-sheet' })
    expect(await lies()).toEqual({ content: null, sealed: null, month: null })
    await owner.end()
  })

  test('is a JPEG, a PNG or a PDF of four mebibytes at the most, of a day on which it met', async () => {
    const { id, url } = await aMeeting()
    const wrong = (field: string, code: string) => [400, 'invalid-input', [{ field, code }]]
    expect(await refused(url, { day, content: aScan('word') })).toEqual(wrong('/content', 'wrong-kind'))
    const large = Buffer.alloc(largestScan)
    expect((await refused(url, { day, content: aScan('jpeg', large) }))[0]).toBe(400)
    const tooLarge = await server.as('nora').post(url, { day, content: 'A'.repeat(7 * 1024 * 1024) })
    expect(tooLarge.status).toBe(413)
    for (const other of ['2026-03-01', '2026-03-03'])
      expect(await refused(url, { day: other, content: aScan() })).toEqual(
        wrong('/day', 'outside-the-meeting'),
      )
    for (let many = 0; many < 12; many++) await kept(url)
    expect(await refused(url, { day, content: aScan() })).toEqual(wrong('/day', 'enough-scans'))
    await movedMeeting(server, id, 'cancelled')
    expect((await refused(url, { day, content: aScan() }))[0]).toBe(409)
  })

  test('loses what a camera wrote beside its picture, whichever program sends it, and is refused when it is broken', async () => {
    const { url } = await aMeeting()
    for (const kind of ['jpeg', 'png'] as const) {
      const id = await kept(url, aScan(kind, 'firmado', 'Lat 14.07 Lon -87.19'))
      expect((await server.as('nora').get<OpenedScan>(`${url}/${id}`)).body.content).toBe(
        aScan(kind, 'firmado'),
      )
      const content = Buffer.from(aScan(kind), 'base64url').subarray(0, 14).toString('base64url')
      const broken = [400, 'invalid-input', [{ field: '/content', code: 'wrong-kind' }]]
      expect(await refused(url, { day, content })).toEqual(broken)
    }
  })

  test('of the largest size is kept whole', async () => {
    const { url } = await aMeeting()
    const frame = Buffer.from(aScan('jpeg', ''), 'base64url').length
    const content = aScan('jpeg', Buffer.alloc(largestScan - frame, 7))
    const id = await kept(url, content)
    expect((await server.as('nora').get<OpenedScan>(`${url}/${id}`)).body.content === content).toBe(true)
  })
})

describe('who does not keep the meeting', () => {
  test('reads, opens, keeps and takes away nothing, by a route or in the database', async () => {
    const { id: meetingId, url } = await aMeeting()
    const id = await kept(url)
    const keeping: string[] = []
    const wrong: string[] = []
    for (const who of Object.keys(people) as PersonKey[]) {
      const asked = [
        (await server.as(who).get(url)).status,
        (await server.as(who).get(`${url}/${id}`)).status,
        (await server.as(who).post(url, { day: '2026-03-01', content: aScan() })).status,
      ]
      const rows = await server.app.transact({ kind: 'person', personId: personId(who) }, async (work) => {
        const found = await sql`select from parties.attendance_scan where meeting_id = ${meetingId}`.execute(
          work.tx,
        )
        return found.rows.length
      })
      if (asked[0] === 200) keeping.push(who)
      else {
        const removed = await server.as(who).post(`${url}/${id}/remove`, { reason: 'wrong-sheet' })
        if (rows > 0 || [...asked, removed.status].some((status) => status !== 403 && status !== 404))
          wrong.push(`${who} ${rows} ${asked.join(' ')} ${removed.status}`)
      }
    }
    expect(wrong).toEqual([])
    // The programme's own team alone keeps a workshop.
    expect(keeping).toEqual(['nora'])
    for (const path of [url, `${url}/${id}`]) expect((await server.public.get(path)).status).toBe(401)
  })

  test('and each opening by whoever does leaves a link', async () => {
    const { url } = await aMeeting()
    const id = await kept(url)
    await server.as('nora').get(url)
    const openings = async () =>
      (
        await server
          .as('karla')
          .get<{ items: { kind: string; subjectId: string }[] }>(
            '/api/v1/audit/links?show=openings&limit=100',
          )
      ).body.items.filter(({ subjectId }) => subjectId === id)
    expect(await openings()).toEqual([])
    await server.as('nora').get(`${url}/${id}`)
    expect(await openings()).toMatchObject([{ kind: 'opening.attendance-scan' }])
  })
})

describe('the names on it', () => {
  const requests = '/api/v1/privacy/requests'
  const post = async <T>(path: string, body?: unknown, who: PersonKey = 'karla') =>
    await server.as(who).post<T>(`${requests}/${path}`, body)

  async function inHand(right: string, name: string): Promise<string> {
    const asked = { right, requesterName: name, cameBy: 'in-person', receivedOn: day }
    const { body } = await server.as('karla').post<{ id: string }>(requests, asked)
    await post(`${body.id}/identity`, { check: 'document-seen' })
    const { items } = (await post<{ items: FoundRow[] }>(`${body.id}/search`, { words: name })).body
    expect(items).toHaveLength(1)
    await post(`${body.id}/traces`, { rows: items.map(({ source, rowId }) => ({ source, rowId })) })
    return body.id
  }

  test('are told of to the person, and an erasure takes every sheet of the meeting along and says so', async () => {
    const { id: meetingId, url } = await aMeeting('Telma Quince')
    const id = await kept(url)
    const other = await aMeeting('Ulises Dieciséis')
    const untouched = await kept(other.url)
    const access = await inHand('access', 'Telma Quince')
    const copy = (await post<PersonCopy>(`${access}/copy`)).body
    expect(copy.rows[0]?.content).toMatchObject({ scannedSheets: [day] })
    const erasure = await inHand('erasure', 'Telma Quince')
    await post(`${erasure}/propose`)
    expect((await post(`${erasure}/second`, { decision: 'confirm' }, 'hilda')).status).toBe(200)
    expect((await server.as('nora').get(`${url}/${id}`)).status).toBe(200)
    expect((await post(`${erasure}/erase`)).status).toBe(200)
    expect(await listed(url)).toMatchObject([{ id, removedReason: 'name-erased' }])
    const opened = await server.as('nora').get<Refused>(`${url}/${id}`)
    expect([opened.status, opened.body.fields]).toEqual([
      409,
      [{ field: '/params/scanId', code: 'name-erased' }],
    ])
    expect(await listed(other.url)).toMatchObject([{ id: untouched, removedAt: null }])
    // Its links follow the rows: stopping the server walks the chain and compares.
    const chain = await server
      .as('karla')
      .get<{ items: { subjectId: string; kind: string }[] }>('/api/v1/audit/links?limit=100')
    const acts = chain.body.items.filter(({ subjectId }) => subjectId === meetingId).map(({ kind }) => kind)
    expect(acts).toEqual(expect.arrayContaining(['meeting.scan-kept', 'meeting.name-erased']))
  })

  test('go a year after the meeting, with a proof', async () => {
    const { url } = await aMeeting()
    const id = await kept(url)
    server.clock.advance({ days: 365 })
    await server.sweep()
    expect((await listed(url)).find((scan) => scan.id === id)?.removedAt).toBeNull()
    // Months have turned: it opens by the key that took over.
    expect((await server.as('nora').get(`${url}/${id}`)).status).toBe(200)
    server.clock.advance({ days: 6 })
    await server.sweep()
    expect((await listed(url)).find((scan) => scan.id === id)).toMatchObject({ removedReason: 'term-over' })
    const { body } = await server
      .as('karla')
      .get<{ items: RetentionProof[] }>('/api/v1/retention/proofs?class=attendance-scan')
    expect(body.items[0]?.rows).toBeGreaterThanOrEqual(1)
    expect(body.items[0]?.dueAfter).toBe(0)
  })
})
