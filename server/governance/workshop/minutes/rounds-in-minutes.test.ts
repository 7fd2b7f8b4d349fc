import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewRound } from '../../../../vocabulary/wire/live.ts'
import type { Trace } from '../../../../vocabulary/wire/trace.ts'
import type { MinutesPage, WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'
import {
  admitted,
  anIndicator,
  anOpenRoom,
  anOpenWorkshop,
  aRound,
  aVoice,
  cast,
  organizations,
  readPdf,
  startTestServer,
  type TestServer,
  type Voice,
} from '../../../testing/index.ts'

const sectors = [
  ...Array(6).fill('women'),
  ...Array(5).fill('education'),
  'indigenous',
  'health',
  null,
  null,
  null,
]

let server: TestServer
let url: string
let statementId: string
let roundIds: readonly string[]
beforeAll(async () => {
  server = await startTestServer()
  const nora = server.as('nora')
  url = (await anOpenWorkshop(server)).url
  const room = await anOpenRoom(server, url, { expected: 60 })
  ;[statementId = ''] = await admitted(server, url, 1)
  const voices: Voice[] = []
  for (const sector of sectors) voices.push(await aVoice(server, room.code, { sector }))
  const hold = async (round: string, ballot: (at: number) => object, here = voices) => {
    await nora.post(`${round}/moves`, { to: 'open' })
    for (const [at, voice] of here.entries())
      await cast(server, voice, { round, ballots: [{ statementId, ...ballot(at) }] })
    await nora.post(`${round}/moves`, { to: 'closed' })
    server.clock.advance({ minutes: 1 })
    return round.split('/').at(-1) ?? ''
  }
  const ratings = { kind: 'ratings' } as NewRound
  const opinions = await hold(await aRound(server, url), (at) => ({ choice: at < 9 ? -1 : 1 }))
  const first = await hold(await aRound(server, url, ratings), () => ({ importance: 5, feasibility: 5 }))
  const second = await hold(
    await aRound(server, url, ratings),
    (at) => ({
      importance: at === 11 ? 3 : 8,
      feasibility: 7,
      reason: at === 11 ? 'Falta quien traduzca.' : '',
    }),
    voices.slice(0, 14),
  )
  roundIds = [opinions, first, second]
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
  await nora.post(`${url}/close`)
}, 60_000)
afterAll(async () => await server.stop())

const print = async (ending: string) =>
  (
    await server.http.inject({
      method: 'GET',
      url: `${url}/minutes.${ending}`,
      headers: { 'x-test-person': 'mara' },
    })
  ).rawPayload

test('an agreement rests on the last round, and its statement and its trace tell what that found', async () => {
  const { body } = await server.as('mara').get<WorkshopDetail>(url)
  const [agreement] = body.agreements
  expect(agreement).toMatchObject({
    ratingRoundId: roundIds[2],
    support: { for: 13, against: 1, abstain: 0 },
  })
  const trace = await server.as('mara').get<Trace>(`/api/v1/traces/commitment/${agreement?.commitment.id}`)
  const [statement] = trace.body.statements
  expect(statement?.ratings).toEqual(body.statements[0]?.ratings)
  expect(statement?.ratings.map(({ round, found }) => [round, found.result.outcome])).toEqual([
    [2, 'not-reached'],
    [3, 'reached'],
  ])
  expect(statement?.ratings[1]).toMatchObject({
    merged: true,
    rule: { highPercent: 70, lowPercent: 15, sides: 'both' },
    found: {
      importance: { median: 8, highPercent: 92.8 },
      feasibility: { median: 7 },
      reasons: [{ text: 'Falta quien traduzca.', sector: null }],
    },
  })
  expect(JSON.stringify(statement)).not.toMatch(/indigenous|"health"/)
})

test('the final text tells each round: its rule, who took part, what it found, who stayed, the digest of its votes', async () => {
  const { body } = await server.as('mara').get<MinutesPage>(`${url}/minutes`)
  for (const said of [
    'Rondas de la sala',
    'Ronda 1, de opiniones',
    'Ronda 3, de calificación de 1 a 9',
    'Hay consenso si al menos 70 % pone de 7 a 9, menos de 15 % pone de 1 a 3',
    'Regla fijada: ',
    'Participaron: 14 de 16 personas',
    'mediana 8 (de 8 a 8); 92,8 % en 7–9, 7,1 % en 1–3',
    '1 | Importancia | 14 | 3 | < 0,001 | 0',
    'Mujeres | 6 | 6',
    'Huella de los votos (SHA-256): ',
    'Falta quien traduzca.',
    'Ronda 3: 13 califican alto, 0 en medio, 1 bajo',
  ])
    expect(body.text).toContain(said)
  // Who came is counted by another rule; of the rounds no sector below five is told.
  const rounds = body.text?.split('Rondas de la sala')[1]
  expect(rounds).not.toMatch(/Pueblos indígenas|Salud \|/)
})

test.each([
  ['fr', 'Tours de la salle', 'Tour 3, notes de 1 à 9'],
  ['en', 'Rounds of the room', 'Round 3, ratings from 1 to 9'],
] as const)(
  'the rounds are told in %s on the page, in print and for a word processor',
  async (language, title, round) => {
    const page = await server.as('mara').get<MinutesPage>(`${url}/minutes?language=${language}`)
    const { text } = readPdf(await print(`pdf?language=${language}`))
    const file = unzipSync(await print(`docx?language=${language}`))
    const word = strFromU8(file['word/document.xml'] ?? new Uint8Array())
    for (const said of [JSON.stringify(page.body), text, word])
      for (const one of [title, round]) expect(said).toContain(one)
  },
)

test('a file of the statements counts what the ratings found where these have the last word', async () => {
  const reply = await server.http.inject({
    method: 'GET',
    url: `${url}/statements/export.csv?language=es`,
    headers: { 'x-test-person': 'mara' },
  })
  const [head = '', row = ''] = reply.payload.trim().split('\n')
  const cells = new Map(head.split(',').map((name, at) => [name.trim(), row.split(',').at(at)?.trim()]))
  expect(Object.fromEntries(cells)).toMatchObject({ 'A favor': '13', 'Importancia (mediana)': '8' })
})
