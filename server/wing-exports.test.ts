import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aCommitment,
  aMappingPlan,
  aMappingRecord,
  anOpenWorkshop,
  aScenario,
  aStatement,
  assessedSituation,
  aVote,
  issuedAlert,
  type PersonKey,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

let server: TestServer
let workshop: string
let mappingId: string
beforeAll(async () => {
  server = await startTestServer()
  const nora = server.as('nora')
  for (const authorityInvolved of ['no', 'yes'] as const)
    await issuedAlert(server, await assessedSituation(server, 'servitude', { authorityInvolved }))
  await aCommitment(server, 'agreement', { what: 'Lo que se debe' })
  await aCommitment(server, 'pledge', { what: 'Lo prometido', territoryId: '0201' })
  await aCommitment(server, 'agreement', { what: 'Un simulacro', exercise: true })
  await aCommitment(server, 'agreement', { what: 'Un borrador', draft: true })
  await server.as('carla').post('/api/v1/threats', aScenario())
  for (const sheltered of [false, true])
    await nora.post('/api/v1/services', {
      name: sheltered ? 'Casa segura' : 'Clínica del puerto',
      placeId: '0101',
      needs: ['health-care'],
      receives: ['women'],
      sheltered,
      whereabouts: sheltered ? '' : 'Frente al parque',
      reachedThrough: 'Línea 155',
    })
  const mapping = await nora.post<{ id: string }>('/api/v1/mappings', aMappingPlan())
  mappingId = mapping.body.id
  for (const to of ['open', 'held']) await nora.post(`/api/v1/mappings/${mappingId}/moves`, { to })
  await nora.put(`/api/v1/mappings/${mappingId}/record`, aMappingRecord())
  const open = await anOpenWorkshop(server)
  workshop = open.url
  const statement = await aStatement(server, workshop)
  await nora.post(`/api/v1/workshop-statements/${statement}/votes`, aVote())
}, 300_000)
afterAll(async () => await server.stop())

const file = (person: PersonKey, url: string) => server.as(person).get(`/api/v1/${url}`)
const linesOf = (text: string) => text.trim().split('\r\n')
const all = [
  'commitments',
  'unanswered',
  'compliance',
  'meetings',
  'projects',
  'activities',
  'bodies',
  'services',
]
  .concat(['threats', 'mappings', 'mechanisms', 'drills', 'workshops', 'committee/sessions'])
  .concat(['committee/requests', 'pact/signatories', 'trainings', 'kits', 'audit/links'])

describe('a list of the wings as a file', () => {
  test('holds no commitment that may involve an authority, that is an exercise or a draft', async () => {
    interface Row {
      what: string
      restricted: boolean
    }
    const shown = await server
      .as('carla')
      .get<{ items: Row[] }>('/api/v1/commitments?view=all&exercises=with&limit=100')
    const restricted = shown.body.items.filter((one) => one.restricted)
    expect(restricted.length).toBeGreaterThan(0)
    expect(shown.body.items.map(({ what }) => what)).toContain('Un simulacro')
    const taken = await file('carla', 'commitments/export.csv?view=all')
    const leaves = shown.body.items.filter((one) => !one.restricted && one.what !== 'Un simulacro')
    expect(linesOf(taken.text)).toHaveLength(1 + leaves.length)
    for (const kept of ['Un simulacro', 'Un borrador']) expect(taken.text).not.toContain(kept)
    expect((await file('nora', 'commitments/export.csv?view=proposed')).text).not.toContain('Un borrador')
  })

  test('counts per institution without what may involve an authority', async () => {
    const issued = (text: string) =>
      linesOf(text)
        .slice(1)
        .reduce((sum, line) => sum + Number(line.split(',')[1]), 0)
    const shown = await server.as('carla').get<{ items: { issued: number }[] }>('/api/v1/compliance')
    const onScreen = shown.body.items.reduce((sum, one) => sum + one.issued, 0)
    expect(issued((await file('carla', 'compliance/export.csv')).text)).toBeLessThan(onScreen)
  })

  test('tells a donor nothing of what is internal', async () => {
    for (const list of all) {
      const taken = await file('uma', `${list}/export.csv`)
      const rows = taken.status === 200 ? linesOf(taken.text).length - 1 : 0
      expect([list, rows]).toEqual([list, 0])
    }
  })

  test('does not exist for participants, for anybody', async () => {
    const id = workshop.split('/').at(-1)
    for (const person of ['nora', 'berta', 'carla', 'vera'] as const)
      for (const ending of ['csv', 'xlsx'])
        expect((await file(person, `meetings/${id}/participants/export.${ending}`)).status).toBe(404)
  })

  test('tells of a workshop each statement with the support of its last vote, and nothing by sector', async () => {
    const taken = await file('carla', `${workshop.replace('/api/v1/', '')}/statements/export.csv?language=en`)
    const [head, row] = linesOf(taken.text)
    expect(head).toContain('For,Against,Abstained,Support (%),Outcome (code)')
    expect(row).toMatch(/,16,2,2,[\d.]+,(not-)?reached,/)
    expect((await file('uma', `${workshop.replace('/api/v1/', '')}/statements/export.csv`)).status).toBe(403)
  })

  test('tells of a workshop each agreement with its support, owner, date, indicator and progress', async () => {
    const agreements = `${workshop.replace('/api/v1/', '')}/agreements`
    const taken = await file('carla', `${agreements}/export.csv?language=en`)
    const [head] = linesOf(taken.text)
    expect(head).toContain('Basis (code),For,Against,Undecided,Support (%)')
    for (const column of ['Institution', 'Indicator', 'Target by', 'Last reading', 'Progress (%)'])
      expect(head?.split(',')).toContain(column)
    expect((await file('carla', `${agreements}/export.xlsx`)).status).toBe(200)
    expect((await file('uma', `${agreements}/export.csv`)).status).toBe(403)
  })

  test('keeps what a community said of its places at the desk, and where a shelter is', async () => {
    const mappings = await file('nora', 'mappings/export.csv')
    expect(linesOf(mappings.text)).toHaveLength(2)
    expect(mappings.text).not.toMatch(/bar|escuela|cosecha|partera/i)
    const services = linesOf((await file('nora', 'services/export.csv?view=all')).text)
    expect(services.find((line) => line.startsWith('Clínica'))).toContain('Frente al parque')
    expect(services.find((line) => line.startsWith('Casa segura'))).toContain(',sí,,')
  })

  test('of the chain: what was done when and to what, without who and without detail', async () => {
    const taken = await file('karla', 'audit/links/export.csv?language=en')
    expect(linesOf(taken.text)[0]).toContain('Position,When,Act (code),Subject (code),Identifier')
    expect(taken.text).not.toMatch(/person:|[{}]/)
    const { body } = await server
      .as('karla')
      .get<{ items: { kind: string; subjectId: string }[] }>('/api/v1/audit/links?limit=100')
    const lists = body.items.filter(({ kind }) => kind === 'list.exported').map((one) => one.subjectId)
    expect(lists).toContain(`${workshop}/statements`)
  })
})

describe('a list is narrowed', () => {
  const names = async (url: string) =>
    (await server.as('nora').get<{ items: object[] }>(`/api/v1/${url}`)).body.items.length

  test('to a territory with all below it, and to a part of a name, and its file likewise', async () => {
    for (const list of ['workshops', 'mappings']) {
      expect([list, await names(`${list}?territory=01`)]).toEqual([list, 1])
      expect([list, await names(`${list}?territory=02`)]).toEqual([list, 0])
      expect([list, await names(`${list}?search=nada así`)]).toEqual([list, 0])
    }
    expect(await names('workshops?search=CONCERT')).toBe(1)
    expect(await names('meetings?search=mapeo&place=0101')).toBe(1)
    expect(await names('services?view=all&search=clín')).toBe(1)
    expect(linesOf((await file('nora', 'workshops/export.csv?territory=02')).text)).toHaveLength(1)
    for (const list of ['bodies', 'drills', 'trainings', 'committee/sessions'])
      expect([list, await names(`${list}?territory=02&search=zzz`)]).toEqual([list, 0])
    for (const list of ['unanswered', 'committee/requests', 'pact/signatories', 'pact/signings'])
      expect([list, (await server.as('mara').get(`/api/v1/${list}?territory=02`)).status]).toEqual([
        list,
        200,
      ])
    expect(await names('mechanisms?territory=ZL')).toBe(1)
    expect(await names('mechanisms?territory=0101')).toBe(0)
    for (const list of ['projects', 'activities']) expect(await names(`${list}?search=zzz`)).toBe(0)
  })

  test('page by page, without losing or repeating a row', async () => {
    for (const title of ['Taller uno', 'Taller dos', 'Taller tres'])
      await server.as('nora').post('/api/v1/workshops', {
        meeting: {
          title,
          placeId: '0202',
          startsAt: '2026-04-01T14:00:00.000Z',
          endsAt: '2026-04-01T20:00:00.000Z',
        },
        theme: null,
        question: '¿Qué falta?',
        rule: { thresholdPercent: 70, minimumVoters: 10, dissent: 'against' },
      })
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await server
        .as('nora')
        .get<{ items: { id: string }[]; nextCursor: string | null }>(
          `/api/v1/workshops?territory=02&search=taller&limit=2${cursor}`,
        )
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
    } while (cursor !== '')
    expect(new Set(seen).size).toBe(3)
    expect(seen).toHaveLength(3)
  })
})
