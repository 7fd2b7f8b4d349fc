import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../interchange/icalendar/index.ts'
import type {
  AttendanceSheet,
  AttendanceSummary,
  MeetingRow,
  NewParticipant,
  ParticipantRow,
} from '../../../vocabulary/wire/meeting.ts'
import {
  aMeetingPlan,
  movedMeeting,
  organizations,
  plannedMeeting,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const person = (name: string, change: Partial<NewParticipant> = {}) => ({ name, ...change })
const today = '2026-03-02'

async function invited(people: readonly object[], plan = {}) {
  const id = await plannedMeeting(server, plan)
  const url = `/api/v1/meetings/${id}`
  const added = await server
    .as('nora')
    .post<{ ids: string[] }>(`${url}/participants`, { participants: people })
  expect(added.status).toBe(201)
  return { id, url, ids: added.body.ids }
}
const listed = async (url: string) =>
  (await server.as('nora').get<{ items: ParticipantRow[] }>(`${url}/participants`)).body.items
const counted = async (url: string) =>
  (await server.as('nora').get<AttendanceSummary>(`${url}/attendance`)).body

describe('a meeting', () => {
  test('is changed by whoever keeps it until it was held, and says its days at its place', async () => {
    const id = await plannedMeeting(server)
    const url = `/api/v1/meetings/${id}`
    // Seven in the evening in Tegucigalpa is the next day in Greenwich.
    const evening = aMeetingPlan({ startsAt: '2026-03-03T01:00:00.000Z', endsAt: '2026-03-03T03:00:00.000Z' })
    expect((await server.as('nora').put(url, evening)).status).toBe(200)
    const { body } = await server.as('mara').get<MeetingRow>(url)
    expect(body).toMatchObject({ days: [today], keeps: false, moves: [] })
    expect((await server.as('vera').put(url, evening)).status).toBe(403)
    expect((await server.as('nora').put(url, { ...evening, endsAt: evening.startsAt })).body).toMatchObject({
      fields: [{ field: '/endsAt' }],
    })
    await movedMeeting(server, id, 'open')
    await movedMeeting(server, id, 'held')
    expect((await server.as('nora').put(url, evening)).status).toBe(409)
    expect((await server.as('nora').put(`${url}/agenda`, { items: [] })).status).toBe(409)
  })

  test('keeps its materials', async () => {
    const url = `/api/v1/meetings/${await plannedMeeting(server)}/materials`
    const material = { title: 'Guía', reference: 'Páginas 1 a 8' }
    const { body } = await server.as('nora').post<{ id: string }>(url, material)
    expect((await server.as('juana').get<{ items: object[] }>(url)).body.items).toEqual([
      { id: body.id, addedAt: server.clock.now().toISOString(), ...material },
    ])
    expect((await server.as('nora').delete(`${url}/${body.id}`)).status).toBe(200)
    expect((await server.as('nora').delete(`${url}/${body.id}`)).status).toBe(404)
  })
})

describe('participants', () => {
  test('are joined to the institution they name, each with a code of their own', async () => {
    const { url } = await invited([
      person('Ana', { institution: 'red de tejedoras', sector: 'women' }),
      person('Bea', { institution: 'Una que nadie conoce' }),
      person('Cora', { organizationId: organizations.labour.id }),
    ])
    const found = await listed(url)
    expect(found.map(({ organization, institution }) => organization?.name ?? institution)).toEqual([
      'Red de Tejedoras',
      'Una que nadie conoce',
      'Inspección del Trabajo',
    ])
    expect(new Set(found.map(({ code }) => code)).size).toBe(3)
  })

  test('are refused with the field that is wrong', async () => {
    const url = `/api/v1/meetings/${await plannedMeeting(server)}/participants`
    const post = async (participants: object[]) =>
      (await server.as('nora').post<{ fields: object[] }>(url, { participants })).body.fields
    expect(await post([person('Ana'), person('Bea', { sector: 'nobles' })])).toEqual([
      { field: '/participants/1/sector', code: 'unknown-code' },
    ])
    const nobody = '00000000-0000-4000-8000-00000000ffff'
    expect(await post([person('Ana', { organizationId: nobody })])).toEqual([
      { field: '/participants/0/organizationId', code: 'unknown-reference' },
    ])
  })

  test('stay as they are once it was held', async () => {
    const { id, url, ids } = await invited([person('Ana'), person('Bea')])
    expect((await server.as('nora').delete(`${url}/participants/${ids[1]}`)).status).toBe(200)
    await movedMeeting(server, id, 'open')
    await movedMeeting(server, id, 'held')
    expect((await server.as('nora').delete(`${url}/participants/${ids[0]}`)).status).toBe(409)
    expect((await server.as('nora').put(`${url}/participants/${ids[0]}`, person('Otra'))).status).toBe(409)
  })

  test('are named to nobody who does not keep the meeting', async () => {
    const { url } = await invited([person('Ana')])
    for (const who of ['mara', 'vera', 'petra'] as const) {
      for (const part of ['participants', 'attendance', 'attendance/sheet?at=http://sala.local'])
        expect((await server.as(who).get(`${url}/${part}`)).status).toBe(403)
    }
    expect((await server.as('carla').get(`${url}/participants`)).status).toBe(403)
  })
})

describe('attendance', () => {
  test('is ticked, typed in from paper or noted by the participant, and counted', async () => {
    const { id, url, ids } = await invited([
      person('Ana', { institution: 'Red de Tejedoras', sector: 'women' }),
      person('Bea', { institution: 'Red de Tejedoras' }),
      person('Cora', { institution: 'Escuela', sector: 'education' }),
      person('Dina', { institution: 'Escuela', sector: 'education' }),
    ])
    await movedMeeting(server, id, 'open')
    const [, bea, cora] = await listed(url)
    const { checkInCode } = await counted(url)
    const note = (body: object) =>
      server.as('nora').post<{ noted: number }>(`${url}/attendance`, { day: today, ...body })
    expect((await note({ way: 'list', participantIds: [ids[0]] })).body.noted).toBe(1)
    expect((await note({ way: 'paper', codes: [bea?.code, 'aaaaaa'] })).body).toEqual({
      noted: 1,
      unknownCodes: ['aaaaaa'],
    })
    const arrival = { meeting: checkInCode, person: cora?.code }
    for (let time = 0; time < 2; time++) {
      const reply = await server.public.post('/api/v1/check-in', arrival)
      expect([reply.status, reply.body]).toEqual([200, { day: today, kind: 'workshop' }])
    }
    expect((await note({ way: 'list', participantIds: ids.slice(0, 3) })).body.noted).toBe(0)
    expect((await listed(url)).map(({ attended }) => attended[0]?.way)).toEqual([
      'list',
      'paper',
      'qr',
      undefined,
    ])
    expect(await counted(url)).toMatchObject({
      invited: 4,
      came: 3,
      days: [{ day: today, came: 3 }, { came: 0 }, { came: 0 }, { came: 0 }, { came: 0 }],
      byInstitution: [
        { institution: 'Escuela', invited: 2, came: 1 },
        { institution: 'Red de Tejedoras', invited: 2, came: 2 },
      ],
      bySector: [
        { sector: 'education', invited: 2, came: 1 },
        { sector: 'women', invited: 1, came: 1 },
        { sector: null, invited: 1, came: 1 },
      ],
    })
    const withdrawal = { day: today, participantId: ids[0] }
    expect((await server.as('nora').post(`${url}/attendance/withdraw`, withdrawal)).status).toBe(200)
    expect((await counted(url)).came).toBe(2)
  })

  test('is noted for no day to come, for none on which it does not meet, and for nobody of another meeting', async () => {
    const { url } = await invited([person('Ana')])
    const other = await invited([person('Bea')])
    const note = async (body: object) =>
      (await server.as('nora').post<{ fields: object[] }>(`${url}/attendance`, { way: 'list', ...body })).body
        .fields
    for (const day of ['2026-03-01', '2026-03-03'])
      expect(await note({ day })).toEqual([{ field: '/day', code: 'outside-the-meeting' }])
    expect(await note({ day: today, participantIds: other.ids })).toEqual([
      { field: '/participantIds/0', code: 'unknown-reference' },
    ])
  })

  test('is printed with a QR code for each and one for the wall', async () => {
    const { url } = await invited([person('Ana'), person('Bea')])
    const sheet = await server
      .as('nora')
      .get<AttendanceSheet>(`${url}/attendance/sheet?at=https://vigia.example:8443`)
    expect(sheet.body.wall.address).toBe(`https://vigia.example:8443/sala/${sheet.body.wall.code}`)
    expect(sheet.body.items.map(({ name }) => name)).toEqual(['Ana', 'Bea'])
    expect(sheet.body.items[0]?.qr.path).toMatch(/^M0 0h7/)
    expect((await server.as('nora').get(`${url}/attendance/sheet?at=javascript:alert(1)`)).status).toBe(400)
  })
})

describe('the calendar', () => {
  const april = '?from=2026-04-01T00:00:00Z&to=2026-05-01T00:00:00Z'
  const hours = (day: string) => ({ startsAt: `${day}T14:00:00.000Z`, endsAt: `${day}T20:00:00.000Z` })

  test('shows every meeting to those who work with the programme, and the public those that are listed', async () => {
    const listed = await plannedMeeting(server, { ...hours('2026-04-10'), title: 'Foro', listed: true })
    const own = await plannedMeeting(server, { ...hours('2026-04-12'), placeId: '0201', venue: 'Sala 2' })
    const ids = async (who: 'mara' | null, query: string) => {
      const asker = who === null ? server.public : server.as(who)
      const url = who === null ? '/api/v1/public/calendar' : '/api/v1/meetings'
      return (await asker.get<{ items: { id: string }[] }>(url + query)).body.items.map(({ id }) => id)
    }
    expect(await ids('mara', april)).toEqual([listed, own])
    expect(await ids('mara', `${april}&place=02`)).toEqual([own])
    expect(await ids('mara', `${april}&kind=drill`)).toEqual([])
    expect(await ids(null, april)).toEqual([listed])
    const told = await server.public.get<{ items: object[] }>(`/api/v1/public/calendar${april}`)
    expect(Object.keys(told.body.items[0] ?? {}).sort()).toEqual([
      'endsAt',
      'id',
      'kind',
      'placeId',
      'placeName',
      'startsAt',
      'state',
      'title',
      'utcOffsetMinutes',
    ])
    const page = await server
      .as('mara')
      .get<{ items: object[]; nextCursor: string }>(`/api/v1/meetings${april}&limit=1`)
    expect(await ids('mara', `${april}&cursor=${page.body.nextCursor}`)).toEqual([own])
    expect((await server.as('uma').get('/api/v1/meetings')).status).toBe(403)
  })

  test('can be copied, and tells the copy what was changed and cancelled since', async () => {
    const id = await plannedMeeting(server, {
      ...hours('2026-04-20'),
      title: 'Firma',
      venue: 'Plaza',
      listed: true,
    })
    const read = async (url: string, who: 'mara' | null = null) => {
      const reply = await (who === null ? server.public : server.as(who)).get(url)
      expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
      return readCalendar(reply.text).events.find(({ uid }) => uid === id)
    }
    expect(await read('/api/v1/calendar.ics', 'mara')).toMatchObject({
      summary: 'Firma',
      location: 'Plaza, Puerto Sereno',
      status: 'TENTATIVE',
      sequence: 0,
    })
    await movedMeeting(server, id, 'cancelled')
    expect(await read('/api/v1/public/calendar.ics')).toMatchObject({
      location: 'Puerto Sereno',
      categories: ['Taller'],
      status: 'CANCELLED',
      sequence: 1,
    })
    expect((await server.public.get('/api/v1/calendar.ics')).status).toBe(401)
  })
})

describe('checking in', () => {
  const checkIn = (meeting: string, code: string | undefined) =>
    server.public.post<{ code: string }>('/api/v1/check-in', { meeting, person: code })

  test('tells one and the same of a wrong code, a wrong meeting and one that is not open', async () => {
    const { url } = await invited([person('Ana')])
    const later = await invited([person('Bea')], {
      startsAt: '2026-03-09T14:00:00.000Z',
      endsAt: '2026-03-10T14:00:00.000Z',
    })
    const [{ checkInCode: wall }, [ana], [bea]] = [
      await counted(url),
      await listed(url),
      await listed(later.url),
    ]
    const { checkInCode: laterWall } = await counted(later.url)
    const replies = [
      await checkIn(wall, 'aaaaaa'),
      await checkIn('aaaaaaaa', ana?.code),
      await checkIn(wall, bea?.code),
      await checkIn(laterWall, bea?.code),
    ]
    for (const { status, text } of replies) expect([status, text]).toEqual([404, replies[0]?.text])
    expect(replies[0]?.text).not.toMatch(/Ana|Taller/)
    await movedMeeting(server, later.id, 'open')
    expect((await checkIn(laterWall, bea?.code)).body).toEqual({ day: '2026-03-09', kind: 'workshop' })
    await movedMeeting(server, later.id, 'cancelled')
    expect((await checkIn(laterWall, bea?.code)).status).toBe(404)
  })

  test('slows down whoever guesses at one meeting, and nobody at another', async () => {
    const [{ url }, other] = [await invited([person('Ana')]), await invited([person('Bea')])]
    const [{ checkInCode: wall }, [ana]] = [await counted(url), await listed(url)]
    for (let tries = 0; tries < 40; tries++) expect((await checkIn(wall, 'zzzzzz')).status).toBe(404)
    expect((await checkIn(wall, ana?.code)).body.code).toBe('too-many-attempts')
    const [bea] = await listed(other.url)
    expect((await checkIn((await counted(other.url)).checkInCode, bea?.code)).status).toBe(200)
    server.clock.advance({ minutes: 11 })
    expect((await checkIn(wall, ana?.code)).status).toBe(200)
  })
})
