import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueDetail, CatalogueRow, WordsInForce } from '../../../vocabulary/wire/catalogue.ts'
import { organizations, type PersonKey, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

type Entry = CatalogueDetail['current'][number]
const kinds = '/api/v1/catalogues/activity-kinds'

const view = async (url = kinds, person: PersonKey = 'nora') =>
  (await server.as(person).get<CatalogueDetail>(url)).body
const inForce = async () => (await server.public.get<WordsInForce>('/api/v1/public/words')).body.catalogues

/** Saves what is in force, changed, over the draft that is there. */
async function save(change: (entries: Entry[]) => Entry[], asked: { person?: PersonKey; url?: string } = {}) {
  const { person = 'nora', url = kinds } = asked
  const { current, draft } = await view(url)
  return await server
    .as(person)
    .put<{ revision: number; code: string; fields: { field: string }[] }>(`${url}/draft`, {
      entries: change(structuredClone(current)),
      note: '',
      revision: draft?.revision ?? 0,
    })
}
const publish = async (person: PersonKey, revision: number, url = kinds) =>
  await server
    .as(person)
    .post<{ version: string; code: string }>(`${url}/draft/publish`, { note: 'Lo pidió el comité', revision })

const entry = (code: string, es: string): Entry => ({ code, es, fr: '', en: '', retired: false })
const activity = (kind: string) => ({
  organizationId: organizations.weavers.id,
  kind,
  placeId: '0101',
  fromOn: '2026-01-01',
  note: '',
})
const note = async (kind: string) =>
  (await server.as('nora').post('/api/v1/activities', activity(kind))).status

describe('an edition of a catalogue', () => {
  test('begins with what shipped: no difference, no draft, one edition in its history', async () => {
    const before = await view()
    expect(before).toMatchObject({ version: '2026.1', open: true, differences: 0, draft: null })
    expect(before.editions).toHaveLength(1)
    expect(before.current).toEqual(before.first)
    const { items } = (await server.as('karla').get<{ items: CatalogueRow[] }>('/api/v1/catalogues')).body
    expect(items.length).toBeGreaterThan(75)
    expect(items.some(({ differences }) => differences > 0)).toBe(false)
    expect(await inForce()).toEqual([])
  })

  test('is a draft that nobody outside sees until another person publishes it', async () => {
    const saved = await save((entries) => [
      ...entries.map((one) =>
        one.code === 'advocacy'
          ? { ...one, retired: true }
          : one.code === 'training'
            ? { ...one, es: 'Talleres' }
            : one,
      ),
      entry('school-meals', 'Merienda escolar'),
    ])
    expect([saved.status, saved.body.revision]).toEqual([200, 1])
    expect(await inForce()).toEqual([])
    expect(await note('school-meals')).toBe(400)
    expect((await publish('nora', 1)).body.code).toBe('author-cannot-sign')
    expect((await publish('lola', 2)).body.code).toBe('conflict')
    expect((await publish('carla', 1)).status).toBe(403)
    expect((await view(kinds, 'nora')).may).toEqual({ edit: true, publish: false })
    expect((await view(kinds, 'karla')).may).toEqual({ edit: false, publish: true })
    expect((await publish('karla', 1)).body).toEqual({ version: '2026.2' })
  })

  test('in force is offered, stored and said by everybody; what it retired is not taken any more', async () => {
    const [words] = await inForce()
    expect(words).toMatchObject({ id: 'activity-kinds', version: '2026.2' })
    expect(words?.entries.find(({ code }) => code === 'training')?.es).toBe('Talleres')
    expect(await note('school-meals')).toBe(201)
    expect(await note('advocacy')).toBe(400)
    expect(await note('no-such')).toBe(400)
    const known = await view()
    expect(known).toMatchObject({ version: '2026.2', differences: 3, untranslated: 2, draft: null })
    expect(known.editions.map(({ version }) => version)).toEqual(['2026.2', '2026.1'])
  })

  test('stays readable after the next one, and no code is ever lost', async () => {
    expect((await save((entries) => entries.filter(({ code }) => code !== 'school-meals'))).status).toBe(400)
    const { revision } = (await save((entries) => [...entries].reverse(), { person: 'lola' })).body
    expect((await publish('nora', revision)).body.version).toBe('2026.3')
    const old = await server.as('karla').get<{ entries: Entry[] }>(`${kinds}/editions/2026.2`)
    expect(old.body.entries.at(-1)?.code).toBe('school-meals')
    const shipped = await server.as('karla').get<{ entries: Entry[] }>(`${kinds}/editions/2026.1`)
    expect(shipped.body.entries.some(({ code }) => code === 'school-meals')).toBe(false)
    expect((await server.as('karla').get(`${kinds}/editions/2026.9`)).status).toBe(404)
  })

  test('that changes nothing is not published, and a draft can be given up', async () => {
    const { revision } = (await save((entries) => entries)).body
    expect((await publish('lola', revision)).body.code).toBe('move-not-allowed')
    expect((await server.as('karla').post(`${kinds}/draft/discard`)).status).toBe(403)
    expect((await server.as('lola').post(`${kinds}/draft/discard`)).status).toBe(200)
    expect((await server.as('lola').post(`${kinds}/draft/discard`)).status).toBe(404)
    expect((await view()).version).toBe('2026.3')
  })

  test('of a catalogue on whose codes rules depend changes its words alone', async () => {
    const url = '/api/v1/catalogues/modalities'
    const fields = async (change: (entries: Entry[]) => Entry[]) =>
      (await save(change, { url })).body.fields?.map(({ field }) => field)
    expect(await fields((all) => [...all, entry('other-form', 'Otra forma')])).toEqual(['/entries/9/code'])
    expect(await fields((all) => all.map((one, at) => ({ ...one, retired: at === 1 })))).toEqual([
      '/entries/1/code',
    ])
    expect(await fields((all) => [...all].reverse())).toEqual(['/entries/0/code'])
    const { status } = await save(
      (all) => all.map((one, at) => (at === 0 ? { ...one, es: 'Explotación' } : one)),
      {
        url,
      },
    )
    expect(status).toBe(200)
  })

  test('refuses two choices that read alike, a code that is none, and nothing left to choose', async () => {
    const wrong = async (change: (entries: Entry[]) => Entry[]) =>
      (await save(change)).body.fields?.[0]?.field
    expect(await wrong((all) => [entry('twice', all[0]?.es ?? ''), ...all])).toBe('/entries/1/es')
    expect(await wrong((all) => [...all, entry('Not-A-Code', 'Algo')])).toMatch(/\/code$/)
    expect(await wrong((all) => all.map((one) => ({ ...one, retired: true })))).toBe('/entries')
    expect((await server.as('carla').get(kinds)).status).toBe(403)
    expect((await server.as('nora').get('/api/v1/catalogues/no-such')).status).toBe(404)
  })

  test('of two people who save at once keeps the first, and tells the second', async () => {
    const { current } = await view()
    const draft = { entries: current, note: '', revision: 0 }
    expect((await server.as('nora').put(`${kinds}/draft`, draft)).status).toBe(200)
    const second = await server.as('lola').put<{ code: string }>(`${kinds}/draft`, draft)
    expect([second.status, second.body.code]).toEqual([409, 'conflict'])
  })
})
