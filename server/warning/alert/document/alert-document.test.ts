import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordOf } from '../../../../vocabulary/words/index.ts'
import {
  aDraft,
  assessedSituation,
  issuedAlert,
  type PersonKey,
  readAlert,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../../testing/index.ts'
import { alertDocument } from './alert-document.ts'

let server: TestServer
let id: string
beforeAll(async () => {
  server = await startTestServer()
  id = await issuedAlert(server, await assessedSituation(server, 'forced-labour'), aDraft())
})
afterAll(async () => await server.stop())

const document = async (language: string, person: PersonKey = 'flor') => {
  const url = `/api/v1/alerts/${id}/document.pdf?language=${language}`
  const reply = await server.http.inject({ method: 'GET', url, headers: { 'x-test-person': person } })
  return { status: reply.statusCode, type: reply.headers['content-type'], bytes: reply.rawPayload }
}

test.each([
  ['es', ['Derechos amenazados', 'Trabajo forzoso', 'Lista de distribución', '2 de marzo de 2026']],
  ['fr', ['Droits menacés', 'Travail forcé', 'Liste de diffusion', '2 mars 2026']],
  ['en', ['Rights threatened', 'Forced labour', 'Distribution list', 'March 2, 2026']],
])('an addressee reads it in %s, with the words that were written', async (language, words) => {
  const reply = await document(language)
  expect(reply.status).toBe(200)
  expect(reply.type).toBe('application/pdf')
  const { text } = readPdf(reply.bytes)
  for (const word of [...words, 'AT-2026-001', 'Reclutamiento con ofertas falsas.', 'Instituto de la Niñez'])
    expect(text).toContain(word)
  expect(text).not.toContain('EJERCICIO')
})

test('nobody reads it who may not read the alert', async () => {
  expect((await document('es', 'gilda')).status).toBe(404)
  expect((await document('es', 'alba')).status).toBe(403)
  expect((await document('de')).status).toBe(400)
})

test('a demonstration, an exercise, a draft and an annulled alert say so on every page', async () => {
  const alert = await readAlert(server, id)
  const wish = { language: 'es', demo: false, now: server.clock.now(), say: wordOf } as const
  expect(alertDocument(alert, wish).watermark).toBeNull()
  expect(alertDocument(alert, { ...wish, demo: true }).watermark).toBe('DEMOSTRACIÓN')
  expect(alertDocument({ ...alert, exercise: true }, wish).watermark).toBe('EJERCICIO')
  expect(alertDocument({ ...alert, state: 'annulled' }, wish).watermark).toBe('ANULADA')
  expect(alertDocument({ ...alert, number: null }, wish).watermark).toBe('BORRADOR')
})
