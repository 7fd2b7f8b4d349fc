import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { SignatoryRow, SigningDetail, SigningDraft } from '../../../vocabulary/wire/pact.ts'
import type { PublicPact } from '../../../vocabulary/wire/public-pact.ts'
import {
  aPact,
  aPledge,
  aSignatory,
  aSigning,
  organizations,
  personId,
  readPdf,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
let pactId: string
const pacts = '/api/v1/pact/pacts'
const signings = '/api/v1/pact/signings'
const emblem = { es: 'El corazón azul, con permiso de su dueño.', fr: '', en: '' }

beforeAll(async () => {
  server = await startTestServer()
  const pact = { ...aPact, termMonths: 12, emblem }
  pactId = (await server.as('nora').post<{ id: string }>(pacts, pact)).body.id
})
afterAll(async () => await server.stop())

type Refused = { code: string; fields: { field: string; code: string }[] }
const prepare = (change: Partial<SigningDraft>, of = pactId) =>
  server.as('nora').post<Refused & { id: string }>(signings, aSigning(server, of, change))
/** Signed, witnessed and published; the clock has taken note of it. */
async function signed(change: Partial<SigningDraft>, of = pactId): Promise<string> {
  const { body, status, text } = await prepare(change, of)
  expect(status, text).toBe(201)
  for (const [who, verb] of [
    ['nora', 'sign'],
    ['hilda', 'witness'],
    ['nora', 'publish'],
  ] as const)
    expect((await server.as(who).post(`${signings}/${body.id}/${verb}`)).status).toBe(200)
  await server.sweep()
  return body.id
}
const termOf = async (signatoryId: string) => {
  const { body } = await server
    .as('nora')
    .get<{ items: SignatoryRow[] }>('/api/v1/pact/signatories?limit=100')
  return body.items.find(({ id }) => id === signatoryId)?.term
}
const due = (days: number) => {
  const at = new Date(server.clock.now().getTime() + days * 86_400_000)
  return at.toISOString().slice(0, 10)
}

describe('a signature holds for the term of its pact', () => {
  test('it is warned of at ninety, thirty and seven days, and lapses by itself; what was pledged stays owed', async () => {
    const one = aSignatory()
    const id = await signed({ signatories: [one] })
    expect(await termOf(one.id)).toEqual({ lapsesOn: '2027-03-02', state: 'running', renewedBy: null })
    const waiting = async (who: 'nora' | 'juana') => {
      const { body } = await server.as(who).get<Attention>('/api/v1/attention?limit=100')
      return body.items.filter(({ kind, subjectId }) => kind === 'signature-lapses' && subjectId === id)
    }
    expect(await waiting('nora')).toEqual([])
    const links = async () => {
      const found = await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
        const { sql } = await import('kysely')
        return await sql<{ kind: string; days: string | null }>`
          select kind, detail ->> 'days' as days from audit.link
          where subject_kind = 'pledge-term' and subject_id = ${one.id} order by position`.execute(work.tx)
      })
      return found.rows.map(({ kind, days }) => (days === null ? kind : `${kind} ${days}`))
    }
    for (const days of [270, 10, 50, 26, 5]) {
      server.clock.advance({ days })
      await server.sweep()
      await server.sweep()
    }
    expect(await waiting('nora')).toHaveLength(1)
    expect(await waiting('juana')).toHaveLength(1)
    server.clock.advance({ days: 4 })
    await server.sweep()
    expect(await termOf(one.id)).toMatchObject({ state: 'lapsed' })
    expect(await links()).toEqual([
      'pledge-term.begun',
      'pledge-term.warned 90',
      'pledge-term.warned 30',
      'pledge-term.warned 7',
      'pledge-term.lapsed',
    ])
    const owed = await server.as('juana').get<{ state: string }>(`/api/v1/commitments/${one.pledges[0]?.id}`)
    expect(owed.body.state).toBe('accepted')
    expect(await waiting('nora')).toEqual([])
  })

  test('another signing renews it, late or in time, once; the earlier one stays with its history', async () => {
    const old = aSignatory({ pledges: [aPledge({ dueOn: due(30) })] })
    const first = await signed({ signatories: [old] })
    const renewing = (change: Parameters<typeof aSignatory>[0] = {}) =>
      aSignatory({ renews: old.id, pledges: [aPledge({ dueOn: due(400) })], ...change })
    const other = await prepare({ signatories: [renewing({ organizationId: organizations.labour.id })] })
    expect(other.body.fields).toEqual([{ field: '/signatories/0/renews', code: 'of-another' }])
    const nothing = await prepare({
      signatories: [renewing({ renews: '00000000-0000-4000-8000-00000000ffff' })],
    })
    expect(nothing.body.fields).toEqual([{ field: '/signatories/0/renews', code: 'unknown-reference' }])
    const next = renewing()
    const second = await signed({ signatories: [next] })
    expect(await termOf(old.id)).toMatchObject({ state: 'renewed', renewedBy: next.id })
    expect(await termOf(next.id)).toMatchObject({ state: 'running', renewedBy: null })
    const detail = (await server.as('nora').get<SigningDetail>(`${signings}/${second}`)).body
    expect(detail.signatories[0]?.renews).toMatchObject({ id: old.id, signingId: first })
    expect((await prepare({ signatories: [renewing()] })).status).toBe(409)
    const before = (await server.as('nora').get<SigningDetail>(`${signings}/${first}`)).body
    expect(before.signatories[0]?.pledges).toHaveLength(1)
    // A lapsed one is renewed as well.
    server.clock.advance({ days: 400 })
    await server.sweep()
    expect(await termOf(next.id)).toMatchObject({ state: 'lapsed' })
    const late = aSignatory({ renews: next.id, pledges: [aPledge({ dueOn: due(30) })] })
    await signed({ signatories: [late] })
    expect(await termOf(next.id)).toMatchObject({ state: 'renewed', renewedBy: late.id })
  })
})

describe('a person signs', () => {
  const asPerson = (change: Parameters<typeof aSignatory>[0] = {}) =>
    aSignatory({
      kind: 'person',
      signerName: 'Elvira Montes',
      pledges: [aPledge({ dueOn: due(30) })],
      ...change,
    })

  test('and is never named in public without consent, nor counted below eleven, nor the organisation that accompanies', async () => {
    const { body: pact } = await server.as('nora').post<{ id: string }>(pacts, aPact)
    await signed(
      {
        signatories: [
          asPerson({ publishesName: false }),
          aSignatory({ publishesName: false, pledges: [aPledge({ dueOn: due(30) })] }),
        ],
      },
      pact.id,
    )
    const read = async () => (await server.public.get<PublicPact>(`/api/v1/public/pact?pact=${pact.id}`)).body
    const silent = await read()
    expect(silent).toMatchObject({ items: [], unnamed: 1, unnamedPeople: 0 })
    expect(JSON.stringify(silent)).not.toMatch(/Elvira|Montes|Tejedoras/)
    const more = Array.from({ length: 11 }, () => asPerson({ publishesName: false }))
    await signed({ signatories: [...more, asPerson({ signerName: 'Rita Soler' })] }, pact.id)
    const counted = await read()
    // Twelve are told as eleven: one more or less shows nobody.
    expect(counted).toMatchObject({
      unnamed: 1,
      unnamedPeople: 11,
      items: [{ kind: 'person', name: 'Rita Soler' }],
    })
    expect(JSON.stringify(counted)).not.toMatch(/Elvira|Montes/)
    const file = await server.as('nora').get('/api/v1/pact/signatories/export.csv?language=es')
    expect(file.text).toContain('Rita Soler')
    expect(file.text).not.toContain('Elvira')
  })

  test('and does not rate the own signature, though the others of the committee do', async () => {
    const one = asPerson({ personId: personId('mara'), organizationId: organizations.labour.id })
    await signed({ signatories: [one] })
    const rating = { score: 'complete', words: 'Se vio la lista.' }
    const own = await server.as('mara').post<Refused>(`/api/v1/pact/signatories/${one.id}/ratings`, rating)
    expect([own.status, own.body.code]).toEqual([403, 'signatory-cannot-rate'])
    const wrong = await prepare({ signatories: [aSignatory({ personId: personId('mara') })] })
    expect([wrong.status, wrong.body.fields[0]?.field]).toEqual([400, '/signatories/0/personId'])
  })
})

test('the letter says until when it holds, and leaves the place of the emblem empty for whoever signs', async () => {
  const one = aSignatory({ pledges: [aPledge({ dueOn: due(30) })] })
  await prepare({ signatories: [one] })
  const reply = await server.http.inject({
    method: 'GET',
    url: `/api/v1/pact/signatories/${one.id}/letter.pdf?language=fr`,
    headers: { 'x-test-person': 'nora' },
  })
  const text = readPdf(reply.rawPayload).text.replaceAll(/\s+/g, ' ')
  for (const said of ['Valable jusqu’au', 'Place de l’emblème', emblem.es]) expect(text).toContain(said)
})
