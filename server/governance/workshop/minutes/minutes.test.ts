import { createHash, randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MinutesPage } from '../../../../vocabulary/wire/workshop.ts'
import {
  anIndicator,
  anOpenWorkshop,
  aStatement,
  aVote,
  organizations,
  type PersonKey,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../../testing/index.ts'

let server: TestServer
let url: string
beforeAll(async () => {
  server = await startTestServer()
  url = (await anOpenWorkshop(server)).url
  const nora = server.as('nora')
  const statementId = await aStatement(server, url)
  const dissent = [{ kind: 'objection', sector: 'health', text: 'Falta personal de noche.' }]
  await nora.post(`/api/v1/workshop-statements/${statementId}/votes`, { ...aVote(), dissent })
  const agreement = {
    id: randomUUID(),
    statementId,
    what: 'Dar tres charlas en las escuelas.',
    line: 'prevention',
    organizationId: organizations.childhood.id,
    dueOn: '2026-06-30',
    evidenceRequired: 'Registro de charlas',
    indicator: anIndicator(),
  }
  await nora.put(`${url}/agreements`, { agreements: [agreement] })
  const aside = [{ text: 'Un enunciado que ya estaba dicho.', line: 'prevention' }]
  const { body } = await nora.post<{ ids: string[] }>(`${url}/statements`, { statements: aside })
  const reason = { to: 'set-aside', reason: 'joined-to-another' }
  await nora.post(`/api/v1/workshop-statements/${body.ids[0]}/moves`, reason)
})
afterAll(async () => await server.stop())

const read = async (language = '', person: PersonKey = 'nora') =>
  (await server.as(person).get<MinutesPage>(`${url}/minutes${language}`)).body
const shown = (page: MinutesPage) => JSON.stringify(page)

test('a draft says that it is one, and tells who came to nobody but whoever keeps it', async () => {
  const own = await read()
  expect(own).toMatchObject({ language: 'es', sha256: null, text: null })
  expect(shown(own)).toContain('20 personas de 20 invitadas')
  const other = await read('', 'mara')
  expect(shown(other)).not.toContain('20 personas')
  expect(shown(other)).toContain('La asistencia se cuenta al cerrar el acta.')
  const { rawPayload } = await server.http.inject({
    method: 'GET',
    url: `${url}/minutes.pdf`,
    headers: { 'x-test-person': 'nora' },
  })
  expect(readPdf(rawPayload).text).toContain('BORRADOR')
})

test('it is given as a document for a word processor as well, with the same words', async () => {
  const { rawPayload, headers } = await server.http.inject({
    method: 'GET',
    url: `${url}/minutes.docx?language=fr`,
    headers: { 'x-test-person': 'mara' },
  })
  expect(headers['content-type']).toContain('wordprocessingml')
  expect(headers['content-disposition']).toContain('-fr.docx')
  const body = strFromU8(unzipSync(rawPayload)['word/document.xml'] ?? new Uint8Array())
  for (const said of ['Consensus atteint', 'Falta personal de noche.', 'BROUILLON'])
    expect([said, body.includes(said)]).toEqual([said, said !== 'BROUILLON'])
})

test('the final text has its digest, names institutions and sectors, and no person', async () => {
  await server.as('nora').post(`${url}/close`)
  const page = await read('', 'mara')
  expect(page.sha256).toBe(
    createHash('sha256')
      .update(page.text ?? '', 'utf8')
      .digest('hex'),
  )
  for (const said of [
    'TL-2026-001',
    'Red de Tejedoras | 12',
    'Mujeres | 5',
    '16 a favor, 2 en contra, 2 abstenciones',
    'Consenso alcanzado',
    'Falta personal de noche.',
    'Instituto de la Niñez',
    '30 jun 2026',
    'Escuelas con una charla por trimestre | de 0 a 12 (escuelas) | 31 dic 2026',
    'Un enunciado que ya estaba dicho. | ',
  ])
    expect(page.text).toContain(said)
  expect(page.text).not.toContain('Participante 1')
})

test.each([
  ['es', 'Acta e informe del taller', 'Consenso alcanzado'],
  ['fr', 'Procès-verbal et rapport', 'Consensus atteint'],
  ['en', 'Minutes and report', 'Consensus reached'],
] as const)('it is read in %s as page and as PDF, with the same digest', async (language, title, result) => {
  const page = await read(`?language=${language}`, 'juana')
  expect(shown(page)).toContain(title)
  expect(shown(page)).toContain(result)
  expect(shown(page)).toContain(page.sha256)
  const reply = await server.http.inject({
    method: 'GET',
    url: `${url}/minutes.pdf?language=${language}`,
    headers: { 'x-test-person': 'juana' },
  })
  expect(reply.headers['content-disposition']).toContain(`TL-2026-001-${language}.pdf`)
  const { text } = readPdf(reply.rawPayload)
  expect(text).toContain(result)
  expect(text).toContain(page.sha256 ?? '')
  expect(text).not.toContain('BORRADOR')
})

test('who may not read the workshop reads no minutes', async () => {
  expect((await server.as('uma').get(`${url}/minutes`)).status).toBe(403)
  expect((await server.as('mara').get(`/api/v1/workshops/${randomUUID()}/minutes`)).status).toBe(404)
})
