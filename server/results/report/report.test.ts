import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ExportRow,
  ReportComparison,
  ReportListRow,
  ReportPage,
  ReportView,
} from '../../../vocabulary/wire/report.ts'
import { canonicalText, hashOf } from '../../platform/canonical-text.ts'
import {
  aDraft,
  aRecommendation,
  aReportProfile,
  issuedAlert,
  type PersonKey,
  readPdf,
  readReport,
  situationsOf,
  startTestServer,
  type TestServer,
  textsFor,
} from '../../testing/index.ts'

let server: TestServer
let week = ''
let half = ''
const url = (id: string) => `/api/v1/reports/${id}`
const begin = async (kind: string, period: string, person: PersonKey = 'nora') =>
  await server.as(person).post<{ id: string; code?: string }>('/api/v1/reports', { kind, period })
const write = async (id: string) => {
  const report = await readReport(server, id)
  return await server.as('nora').put(url(id), { revision: report.revision, texts: textsFor(report) })
}
const move = async (id: string, to: string, person: PersonKey = 'nora', note = '') =>
  await server.as(person).post<{ code?: string }>(`${url(id)}/moves`, { to, note })

beforeAll(async () => {
  server = await startTestServer(new Date('2026-06-27T15:00:00Z'))
  const situation = situationsOf(server)
  await issuedAlert(server, await situation({ territoryId: '0101' }))
  await server.settle()
  server.clock.set(new Date('2026-07-01T15:00:00Z'))
  await server.sweep()
  await server.as('nora').put('/api/v1/report-profile', aReportProfile)
})
afterAll(async () => await server.stop())

describe('a report', () => {
  test('is begun once for a period of its kind that has begun', async () => {
    week = (await begin('situation', '2026-W26')).body.id
    half = (await begin('semi-annual', '2026-H1')).body.id
    expect((await begin('situation', '2026-W26')).status).toBe(409)
    for (const [kind, period] of [
      ['semi-annual', '2026-W26'],
      ['situation', '2026-H1'],
      ['situation', '2026-W54'],
      ['annual', '2027'],
    ] as const)
      expect((await begin(kind, period)).status).toBe(400)
    expect((await begin('annual', '2026', 'delia')).status).toBe(403)
  })

  test('says what is missing, and is put before nobody until it stands there', async () => {
    const { missing } = await readReport(server, half)
    expect(new Set(missing.filter(({ blocks }) => blocks).map(({ what }) => what))).toEqual(
      new Set(['narrative', 'gender', 'lessons']),
    )
    expect(await move(half, 'in-review')).toMatchObject({ status: 422, body: { code: 'report-incomplete' } })
    const running = (await begin('annual', '2026')).body.id
    expect((await readReport(server, running)).missing[0]).toMatchObject({
      what: 'period-runs',
      blocks: true,
    })
  })

  test('keeps what is written upon the revision that was read, and loses nothing to who saves later', async () => {
    expect((await write(half)).body).toEqual({ revision: 1 })
    const late = await server.as('nora').put(url(half), { revision: 0, texts: {} })
    expect(late).toMatchObject({ status: 409 })
    const { texts, missing } = await readReport(server, half)
    expect(texts.lessons?.es).toBe('Texto de lessons.')
    expect(missing.filter(({ blocks }) => blocks)).toEqual([])
    expect(missing.map(({ what }) => what)).toContain('translation')
    expect((await server.as('delia').put(url(half), { revision: 1, texts: {} })).status).toBe(403)
  })

  test('is frozen by somebody who wrote none of it, and then is its hash', async () => {
    expect((await move(half, 'frozen', 'delia')).status).toBe(403)
    expect((await move(half, 'in-review')).status).toBe(200)
    expect((await move(half, 'frozen')).status).toBe(403)
    expect((await move(half, 'draft', 'delia')).status).toBe(400)
    expect((await move(half, 'frozen', 'delia')).status).toBe(200)
    const report = await readReport(server, half)
    expect(report).toMatchObject({ state: 'frozen', version: 1, frozenBy: 'Delia' })
    expect(hashOf(canonicalText(report.content))).toBe(report.hash)
  })

  test('tells acts of institutions exactly, and of persons nothing below eleven, as less than eleven and never nought', async () => {
    await write(week)
    await move(week, 'in-review')
    await move(week, 'frozen', 'delia')
    const { content } = await readReport(server, week)
    expect(content.acts).toMatchObject({ alertsIssued: 1 })
    expect(content.followed).toMatchObject([{ answered: 0, placeName: expect.any(String) }])
    const page = await server.as('nora').get<ReportPage>(`${url(half)}/page?language=es`)
    expect(JSON.stringify(page.body.blocks)).toContain('< 11')
    expect(page.body.watermark).toBeNull()
  })

  test('does not change when the rows do', async () => {
    const before = await readReport(server, week)
    const draft = aDraft({ recommendations: [aRecommendation({ dueOn: '2026-09-30' })] })
    await issuedAlert(server, await situationsOf(server)({ territoryId: '0102' }), draft)
    await server.settle()
    const after = await readReport(server, week)
    expect(after.content).toEqual(before.content)
    expect((await server.as('nora').put(url(week), { revision: 1, texts: {} })).status).toBe(409)
  })

  test('is corrected by another version, which says why, and the first one stays as it was', async () => {
    const first = await readReport(server, half)
    expect((await server.as('nora').post(`${url(half)}/corrections`, { reason: '' })).status).toBe(400)
    const { body } = await server
      .as('nora')
      .post<{ id: string }>(`${url(half)}/corrections`, { reason: 'La lección era otra.' })
    const draft = await readReport(server, body.id)
    const texts = { ...draft.texts, lessons: { es: 'Otra lección.', fr: '', en: '' } }
    await server.as('nora').put(url(body.id), { revision: 0, texts })
    await move(body.id, 'in-review')
    expect((await move(body.id, 'frozen', 'delia')).status).toBe(200)
    expect(await readReport(server, half)).toMatchObject({ state: 'superseded', content: first.content })
    const compared = await server.as('uma').get<ReportComparison>(`${url(body.id)}/comparison`)
    expect(compared.body).toMatchObject({
      earlier: 1,
      differences: [{ at: '/lessons/es', before: 'Texto de lessons.', after: 'Otra lección.' }],
    })
  })

  test.each([
    ['es', 'Informe semestral de resultados'],
    ['fr', 'Rapport semestriel de résultats'],
    ['en', 'Semi-annual report of results'],
  ])('is a page, a PDF, a document and a spreadsheet in %s', async (language, title) => {
    const page = await server.as('uma').get<ReportPage>(`${url(half)}/page?language=${language}`)
    expect(page.body.title).toBe(title)
    const get = async (ending: string) =>
      (
        await server.http.inject({
          method: 'GET',
          url: `${url(half)}/paper.${ending}?language=${language}`,
          headers: { 'x-test-person': 'uma' },
        })
      ).rawPayload
    expect(readPdf(await get('pdf')).text).toContain(title)
    const word = strFromU8(unzipSync(await get('docx'))['word/document.xml'] ?? new Uint8Array())
    expect(word).toContain(title)
    const book = unzipSync(await get('xlsx'))
    expect(strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(title)
    expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array()).match(/<sheet /g)).toHaveLength(2)
  })

  test('is for the programme to write, and a donor reads what is frozen and told by outcome', async () => {
    const seen = async (person: PersonKey) =>
      (await server.as(person).get<{ items: ReportListRow[] }>('/api/v1/reports?limit=100')).body.items
    expect(new Set((await seen('uma')).map(({ kind, state }) => `${kind} ${state}`))).toEqual(
      new Set(['semi-annual frozen', 'semi-annual superseded']),
    )
    expect((await server.as('uma').get(url(week))).status).toBe(404)
    expect((await seen('carla')).map(({ state }) => state)).not.toContain('draft')
    expect((await server.as('petra').get('/api/v1/reports')).status).toBe(403)
    expect((await server.public.get(url(half))).status).toBe(401)
  })
})

describe('a file of a report', () => {
  const ask = async (format: string, language = 'es', person: PersonKey = 'uma') =>
    (await server.as(person).post<ExportRow>(`${url(half)}/exports`, { format, language })).body
  const fetched = async (id: string, person = 'uma') =>
    await server.http.inject({
      method: 'GET',
      url: `/api/v1/report-exports/${id}/file`,
      headers: { 'x-test-person': person },
    })

  test.each([
    ['iati', 'application/xml', '<iati-activities version="2.03"'],
    ['hxl', 'text/csv', '#date+period,#date+start'],
    ['dhis2', 'application/json', '"period": "2026S1"'],
    ['geojson', 'application/geo+json', '"type":"FeatureCollection"'],
  ])('is made by a job as %s, and fetched by who asked', async (format, type, said) => {
    const { id, state } = await ask(format)
    expect(state).toBe('waiting')
    expect((await fetched(id)).statusCode).toBe(404)
    await server.make()
    const { body } = await server.as('uma').get<ExportRow>(`/api/v1/report-exports/${id}`)
    expect(body).toMatchObject({ state: 'done', share: 1, fault: null })
    const file = await fetched(id)
    expect(file.headers['content-type']).toContain(type)
    expect(file.payload).toContain(said)
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(body.digest)
    expect((await fetched(id, 'nora')).statusCode).toBe(404)
  })

  test('holds no figure below eleven: a cell is empty with its note, and a value is not sent', async () => {
    const { id } = await ask('hxl')
    await server.make()
    const rows = (await fetched(id)).payload.split('\r\n').map((line) => line.split(','))
    const hidden = rows.filter((row) => row.at(-1)?.startsWith('< 11'))
    expect(hidden.length).toBeGreaterThan(0)
    for (const row of hidden) expect(row.at(-2)).toBe('')
  })

  test('is kept for a day', async () => {
    const { items } = (await server.as('uma').get<{ items: ExportRow[] }>(`${url(half)}/exports`)).body
    const [{ id } = { id: '' }] = items
    expect((await fetched(id)).statusCode).toBe(200)
    server.clock.advance({ hours: 25 })
    await server.sweep()
    expect((await fetched(id)).statusCode).toBe(404)
    expect((await server.as('uma').get<ExportRow>(`/api/v1/report-exports/${id}`)).body.keptUntil).toBeNull()
  })

  test('is cancelled while it waits, and is not made of a draft', async () => {
    const { id } = await ask('iati')
    const cancelled = await server.as('uma').post<ExportRow>(`/api/v1/report-exports/${id}/cancel`)
    expect(cancelled.body.state).toBe('cancelled')
    await server.make()
    expect((await fetched(id)).statusCode).toBe(404)
    const draft = (await begin('alert-follow-up', '2026-06')).body.id
    const refused = await server.as('nora').post(`${url(draft)}/exports`, { format: 'hxl', language: 'es' })
    expect(refused.status).toBe(409)
  })

  test('that leaves stands in the chain, with who took it', async () => {
    const found = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
      return (
        await sql<{ kind: string }>`select kind from audit.link where kind like 'opening.report%'`.execute(
          work.tx,
        )
      ).rows
    })
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(['opening.report', 'opening.report-export']),
    )
  })
})

test('nothing of who wrote in it is in what a donor reads', async () => {
  const report = await readReport(server, half, 'uma')
  const { authors, frozenBy, ...rest } = report satisfies ReportView
  expect(JSON.stringify(rest)).not.toMatch(/Nora|Delia/)
  expect([authors, frozenBy]).toEqual([[], null])
})
