import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommitmentDetail } from '../../../vocabulary/wire/commitment.ts'
import type { SignatoryRow, SigningDetail, SigningDraft, SigningRow } from '../../../vocabulary/wire/pact.ts'
import type { PublicPact, PublicSigning } from '../../../vocabulary/wire/public-pact.ts'
import {
  aPact,
  aPledge,
  aSignatory,
  aSigning,
  organizations,
  type PersonKey,
  personId,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let pactId: string
beforeAll(async () => {
  server = await startTestServer()
  pactId = (await server.as('nora').post<{ id: string }>('/api/v1/pact/pacts', aPact)).body.id
})
afterAll(async () => await server.stop())

type Refused = { code: string; fields: { field: string; code: string }[] }
const signings = '/api/v1/pact/signings'
const draft = (change: Partial<SigningDraft> = {}) => aSigning(server, pactId, change)
const prepare = async (change: Partial<SigningDraft> = {}) => {
  const reply = await server.as('nora').post<{ id: string }>(signings, draft(change))
  expect(reply.status, reply.text).toBe(201)
  return reply.body.id
}
const act = (who: PersonKey, id: string, verb: string, body?: unknown) =>
  server.as(who).post<Refused>(`${signings}/${id}/${verb}`, body)
const view = async (id: string, who: PersonKey = 'nora') =>
  (await server.as(who).get<SigningDetail>(`${signings}/${id}`)).body
const witnessed = async (change: Partial<SigningDraft> = {}) => {
  const id = await prepare(change)
  expect((await act('nora', id, 'sign')).status).toBe(200)
  expect((await act('hilda', id, 'witness')).status).toBe(200)
  return id
}
const rate = (who: PersonKey, signatoryId: string, score = 'limited') =>
  server
    .as(who)
    .post<Refused>(`/api/v1/pact/signatories/${signatoryId}/ratings`, { score, words: 'Se vio la lista.' })

describe('a signing', () => {
  test('goes from the letters to the witness, and what was pledged is owed from then on', async () => {
    const pledge = aPledge()
    const id = await prepare({ signatories: [aSignatory({ pledges: [pledge] })] })
    const before = await view(id)
    expect(before).toMatchObject({ state: 'draft', writes: true, moves: ['signed'], recordedBy: ['Nora'] })
    expect(before.number).toMatch(/^PC-2026-\d{3}$/)
    expect(before.signatories[0]?.letter).toBe(`${before.number}/1`)
    expect((await server.as('juana').get(`/api/v1/commitments/${pledge.id}`)).status).toBe(404)
    await act('nora', id, 'sign')
    expect(await view(id)).toMatchObject({
      state: 'signed',
      writes: false,
      moves: ['draft'],
      meeting: { state: 'held' },
    })
    const asWitness = await view(id, 'hilda')
    expect(asWitness).toMatchObject({ moves: ['witnessed'], witness: { isAsker: true } })
    expect(asWitness.signatories[0]?.pledges[0]?.what).toBe(pledge.what)
    const waiting = await server.as('hilda').get<{ items: SigningRow[] }>(`${signings}?view=open`)
    expect(waiting.body.items.find((one) => one.id === id)?.waitsForMe).toBe(true)
    expect((await act('hilda', id, 'witness')).status).toBe(200)
    const owed = await server.as('juana').get<CommitmentDetail>(`/api/v1/commitments/${pledge.id}`)
    expect(owed.body).toMatchObject({
      kind: 'pledge',
      state: 'accepted',
      line: 'protection',
      promisedOn: pledge.dueOn,
      origin: { kind: 'signing', id, number: before.number },
      territoryId: '0101',
    })
    expect((await view(id)).signatories[0]?.letterHash).toBe(before.signatories[0]?.letterHash)
  })

  test('is never witnessed by whoever recorded any of it, nor by anybody else than its witness', async () => {
    const own = await server
      .as('nora')
      .post<Refused>(signings, draft({ witnessId: personId('nora'), witnessName: 'Nora' }))
    expect([own.status, own.body.code]).toEqual([403, 'recorder-is-witness'])
    const id = await prepare()
    await act('nora', id, 'sign')
    expect((await act('nora', id, 'witness')).body.code).toBe('recorder-is-witness')
    expect((await act('mara', id, 'witness')).status).toBe(403)
    expect((await act('lola', id, 'witness')).status).toBe(404)
    expect((await act('nora', id, 'witness-on-paper', { sheetReference: 'Hoja 4' })).status).toBe(403)
    expect((await act('hilda', id, 'witness')).status).toBe(200)
    expect((await act('hilda', id, 'witness')).status).toBe(409)
  })

  test('has its constraint in the database too', async () => {
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const id = await prepare()
    await expect(
      owner.query('update governance.signing set witness_id = $2 where id = $1', [id, personId('nora')]),
    ).rejects.toThrow(/recorder_is_not_witness/)
    await expect(
      owner.query(
        `update governance.signing set state = 'witnessed', signed_at = state_since, witnessed_at = state_since,
         witnessed_by = $2 where id = $1`,
        [id, personId('nora')],
      ),
    ).rejects.toThrow(/witnessed_by_the_witness/)
    await owner.end()
  })

  test('before a witness without an account is entered from the signed sheet', async () => {
    const id = await prepare({ witnessId: null, witnessName: 'Rosa Vera' })
    await act('nora', id, 'sign')
    expect((await act('nora', id, 'witness-on-paper', { sheetReference: '' })).status).toBe(400)
    expect((await act('nora', id, 'witness-on-paper', { sheetReference: 'Hoja 4' })).status).toBe(200)
    expect(await view(id)).toMatchObject({ state: 'witnessed', sheetReference: 'Hoja 4' })
  })

  test('waits until nothing is missing, and says what is', async () => {
    const empty = aPledge({ line: null, what: '', dueOn: '2026-01-01', evidenceRequired: '' })
    const id = await prepare({
      signatories: [
        aSignatory({ pledges: [empty] }),
        aSignatory({ precepts: [], pledges: [], organizationId: organizations.labour.id }),
      ],
    })
    const refused = await act('nora', id, 'sign')
    expect([refused.status, refused.body.code]).toEqual([422, 'pledge-incomplete'])
    expect(refused.body.fields.map(({ field }) => field)).toEqual([
      '/signatories/0/pledges/0/line',
      '/signatories/0/pledges/0/what',
      '/signatories/0/pledges/0/evidenceRequired',
      '/signatories/0/pledges/0/dueOn',
      '/signatories/1/precepts',
      '/signatories/1/pledges',
    ])
    const later = await prepare({ startsAt: '2026-04-01T15:00:00Z', endsAt: '2026-04-01T17:00:00Z' })
    expect((await act('nora', later, 'sign')).status).toBe(409)
  })

  test('can be corrected until it is witnessed, and its letters then say something else', async () => {
    const signatory = aSignatory()
    const id = await prepare({ signatories: [signatory] })
    await act('nora', id, 'sign')
    const { signatories: printed, number } = await view(id)
    const put = (body: unknown) => server.as('nora').put<Refused>(`${signings}/${id}/draft`, body)
    const changed = draft({
      signatories: [{ ...signatory, pledges: [aPledge({ what: 'Otra cosa, con otra fecha.' })] }],
    })
    expect((await put(changed)).status).toBe(409)
    expect((await act('nora', id, 'reopen')).status).toBe(200)
    expect((await put(changed)).status).toBe(200)
    const after = await view(id)
    expect(after.number).toBe(number)
    expect(after.signatories[0]?.pledges.map(({ what }) => what)).toEqual(['Otra cosa, con otra fecha.'])
    expect(after.signatories[0]?.letterHash).not.toBe(printed[0]?.letterHash)
    await act('nora', id, 'sign')
    await act('hilda', id, 'witness')
    expect((await act('nora', id, 'reopen')).status).toBe(409)
  })

  test('names the field that is wrong', async () => {
    const wrong = async (change: Partial<SigningDraft>) => {
      const { status, body } = await server.as('nora').post<Refused>(signings, draft(change))
      return [status, ...body.fields.map(({ field }) => field)]
    }
    const nobody = '00000000-0000-4000-8000-00000000ffff'
    const signed = (change: Parameters<typeof aSignatory>[0]) => ({ signatories: [aSignatory(change)] })
    expect(await wrong({ pactId: nobody })).toEqual([400, '/pactId'])
    expect(await wrong({ placeId: '9999' })).toEqual([400, '/placeId'])
    expect(await wrong({ witnessId: nobody })).toEqual([400, '/witnessId'])
    expect(await wrong({ witnessId: personId('uma') })).toEqual([400, '/witnessId'])
    expect(await wrong(signed({ precepts: ['report', 'buy-nothing'] }))).toEqual([
      400,
      '/signatories/0/precepts/1',
    ])
    expect(await wrong(signed({ organizationId: nobody }))).toEqual([400, '/signatories/0/organizationId'])
    expect(await wrong(signed({ pledges: [aPledge({ precept: 'buy-nothing' })] }))).toEqual([
      400,
      '/signatories/0/pledges/0/precept',
    ])
    expect(await wrong(signed({ pledges: [aPledge({ territoryId: '9999' })] }))).toEqual([
      400,
      '/signatories/0/pledges/0/territoryId',
    ])
    expect(await wrong(signed({ pledges: [aPledge({ organizationId: nobody })] }))).toEqual([
      400,
      '/signatories/0/pledges/0/organizationId',
    ])
    const twice = { signatories: [aSignatory(), aSignatory()] }
    expect(await wrong(twice)).toEqual([409, '/signatories/1/organizationId'])
  })
})

describe('a letter', () => {
  test.each([
    ['es', ['Carta de compromiso', 'Dar aviso a las autoridades', '30 de junio de 2026', 'Testigo']],
    ['fr', ['Lettre d’engagement', 'Signaler aux autorités', '30 juin 2026', 'Témoin']],
    ['en', ['Pledge letter', 'Report to the authorities', 'June 30, 2026', 'Witness']],
  ])('is read in %s with the hash of what was signed', async (language, words) => {
    const id = await prepare()
    const { signatories } = await view(id)
    const [signatory] = signatories
    const url = `/api/v1/pact/signatories/${signatory?.id}/letter.pdf?language=${language}`
    const reply = await server.http.inject({ method: 'GET', url, headers: { 'x-test-person': 'nora' } })
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = readPdf(reply.rawPayload).text.replaceAll(/\s+/g, ' ')
    for (const word of [...words, signatory?.letter ?? '', 'Marta Sol', 'Hilda']) expect(text).toContain(word)
    expect(text).toContain(signatory?.letterHash)
  })
})

describe('the committee', () => {
  test('rates on five points, with words; earlier ratings stay', async () => {
    const { signatories } = await view(await witnessed())
    const id = signatories[0]?.id ?? ''
    expect((await rate('mara', id, 'no-evidence')).status).toBe(201)
    server.clock.advance({ hours: 1 })
    expect((await rate('mara', id, 'substantial')).status).toBe(201)
    const found = await server.as('nora').get<{ items: SignatoryRow[] }>('/api/v1/pact/signatories?limit=100')
    const row = found.body.items.find((one) => one.id === id)
    expect(row).toMatchObject({ rating: { score: 'substantial', members: 1 }, mayRate: false })
    const detail = (await view(row?.signing.id ?? '', 'mara')).signatories[0]
    expect(detail?.ratings.map(({ score }) => score)).toEqual(['substantial', 'no-evidence'])
    expect(detail?.mayRate).toBe(true)
    expect((await rate('mara', id, 'brilliant')).status).toBe(400)
  })

  test('never rates before the witness has confirmed', async () => {
    const { signatories } = await view(await prepare())
    expect((await rate('mara', signatories[0]?.id ?? '')).status).toBe(409)
  })

  test('a member whose seat is the signatory’s does not rate it', async () => {
    const [weavers, labour] = [aSignatory(), aSignatory({ organizationId: organizations.labour.id })]
    await witnessed({ signatories: [weavers, labour] })
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    await owner.query(`
      with b as (insert into governance.body (id, kind, name, place_id, quorum, established_on)
                 values (gen_random_uuid(), 'steering-committee', 'Comité directivo', 'ZL', 4, '2025-01-01') returning id),
           s as (insert into governance.seat (id, body_id, ordinal, sector)
                 select gen_random_uuid(), id, 1, 'women' from b returning id)
      insert into governance.seat_term (id, seat_id, part, holder_name, organization_id, person_id, from_on)
      select gen_random_uuid(), id, 'holder', 'Mara', '${organizations.weavers.id}', '${personId('mara')}', '2025-01-01' from s`)
    const own = await rate('mara', weavers.id)
    expect([own.status, own.body.code]).toEqual([403, 'signatory-cannot-rate'])
    expect((await rate('mara', labour.id)).status).toBe(201)
    await owner.query('delete from governance.seat_term')
    await owner.end()
  })
})

describe('the public page', () => {
  test('names whoever consented once it is published, counts the others, and says how far each came', async () => {
    const named = aSignatory({ pledges: [aPledge(), aPledge({ organizationId: organizations.shelter.id })] })
    const silent = aSignatory({ organizationId: organizations.labour.id, publishesName: false })
    const id = await witnessed({ signatories: [named, silent] })
    const read = async (query = '') =>
      (await server.public.get<PublicPact>(`/api/v1/public/pact${query}`)).body
    expect((await read()).items.map((one) => one.signing.id)).not.toContain(id)
    expect((await server.public.get(`/api/v1/public/pact/${id}`)).status).toBe(404)
    expect((await act('nora', id, 'publish')).status).toBe(200)
    await server.as('juana').post(`/api/v1/commitments/${named.pledges[0]?.id}/start`)
    await server
      .as('juana')
      .post(`/api/v1/commitments/${named.pledges[0]?.id}/evidence`, { kind: 'document', reference: 'Acta 3' })
    await rate('mara', named.id, 'limited')
    const all = await read()
    expect(all).toMatchObject({ unnamed: 1, unnamedPeople: 0, order: 'name', pact: { name: aPact.name } })
    const one = all.items.find((item) => item.id === named.id)
    expect(one).toMatchObject({
      name: 'Red de Tejedoras',
      signing: { witnessName: 'Hilda', placeName: 'Puerto Sereno', on: '2026-03-02' },
      commitments: [
        { state: 'in-progress', evidence: 1, owner: null, overdue: false },
        // Who does it locally did not sign in public, and is not named.
        { state: 'accepted', evidence: 0, owner: null },
      ],
      rating: { score: 'limited' },
    })
    const text = JSON.stringify(all)
    for (const hidden of ['Inspección', 'Acta 3', 'Servicio de Protección', 'Mara'])
      expect(text).not.toContain(hidden)
    expect((await read('?search=tejed')).items).toHaveLength(1)
    expect((await read('?search=nadie')).items).toHaveLength(0)
    expect((await read('?precept=foster-awareness')).items).toHaveLength(0)
    const single = await server.public.get<PublicSigning>(`/api/v1/public/pact/${id}`)
    expect(single.body).toMatchObject({ unnamed: 1, signatories: [{ id: named.id }] })
    // Whoever is signed in reads the same.
    expect((await server.as('uma').get(`/api/v1/public/pact/${id}`)).body).toEqual(single.body)
  })

  test('goes on page by page, in the order of the names', async () => {
    const id = await witnessed({
      signatories: Object.values(organizations).map((one) => aSignatory({ organizationId: one.id })),
    })
    await act('nora', id, 'publish')
    const names: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const { body } = await server.public.get<PublicPact>(`/api/v1/public/pact?limit=2${query}`)
      names.push(...body.items.map(({ name }) => name))
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(names.length).toBeGreaterThanOrEqual(5)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'es')))
  })
})

describe('a pact', () => {
  test('is not signed on a day on which it is not in force, and ends once', async () => {
    const { body } = await server.as('nora').post<{ id: string }>('/api/v1/pact/pacts', aPact)
    const end = { validTo: '2026-01-01' }
    expect((await server.as('nora').post(`/api/v1/pact/pacts/${body.id}/end`, end)).status).toBe(200)
    expect((await server.as('nora').post(`/api/v1/pact/pacts/${body.id}/end`, end)).status).toBe(409)
    const refused = await server.as('nora').post<Refused>(signings, draft({ pactId: body.id }))
    expect(refused.body.fields).toEqual([{ field: '/pactId', code: 'not-in-force' }])
    const unknown = await server.as('nora').post<Refused>('/api/v1/pact/pacts', { ...aPact, precepts: ['x'] })
    expect(unknown.body.fields).toEqual([{ field: '/precepts/0', code: 'unknown-code' }])
  })
})

const someId = '00000000-0000-4000-8000-00000000ffff'
describe('refusals', () => {
  test.each([
    ['POST', '/api/v1/pact/pacts', 'mara', aPact],
    ['POST', `/api/v1/pact/pacts/${someId}/end`, 'mara', { validTo: '2027-01-01' }],
    ['GET', '/api/v1/pact/witnesses', 'mara', null],
    ['POST', `${signings}/${someId}/sign`, 'hilda', undefined],
    ['POST', `${signings}/${someId}/reopen`, 'hilda', undefined],
    ['POST', `${signings}/${someId}/witness-on-paper`, 'hilda', { sheetReference: 'Hoja 4' }],
    ['POST', `${signings}/${someId}/publish`, 'hilda', undefined],
    [
      'POST',
      `/api/v1/pact/signatories/${someId}/ratings`,
      'nora',
      { score: 'limited', words: 'Se vio la lista.' },
    ],
  ] as const)('%s %s is not for %s, and not for the public', async (method, url, person, body) => {
    const ask = (who: ReturnType<typeof server.as>) => (method === 'GET' ? who.get(url) : who.post(url, body))
    expect((await ask(server.as(person))).status).toBe(403)
    expect((await ask(server.public)).status).toBe(401)
  })

  test('a donor and an administrator, who see no content, find no signing', async () => {
    const id = await witnessed()
    for (const person of ['uma', 'lola'] as const) {
      expect((await server.as(person).get(`${signings}/${id}`)).status).toBe(404)
      expect((await server.as(person).get<{ items: [] }>(signings)).body.items).toEqual([])
    }
  })
})
