import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BodyDetail, BodyRow } from '../../../vocabulary/wire/body.ts'
import { organizations, personId, startTestServer, type TestServer } from '../../testing/index.ts'
import { bodiesAt, seatsInForce } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const given = (change: object = {}) => ({
  kind: 'local-committee',
  name: 'Comité Local de Puerto Sereno',
  placeId: '0101',
  quorum: 2,
  quorumSectors: ['women'],
  establishedOn: '2026-01-01',
  seats: [{ sector: 'women' }, { sector: 'women', label: 'Costa' }, { sector: 'health' }],
  ...change,
})
async function established(change: object = {}) {
  const { status, body } = await server
    .as('nora')
    .post<{ id: string; seatIds: string[] }>('/api/v1/bodies', given(change))
  expect(status).toBe(201)
  return { ...body, url: `/api/v1/bodies/${body.id}` }
}
const view = async (url: string) => (await server.as('mara').get<BodyDetail>(url)).body
const post = (url: string, body: object) =>
  server.as('nora').post<{ id: string; fields: { field: string; code: string }[] }>(url, body)
const term = (holderName: string, fromOn: string, change: object = {}) => ({ holderName, fromOn, ...change })

describe('a body', () => {
  test('has as many seats as it is given, and a quorum that they can reach', async () => {
    const refused = async (change: object) =>
      (await post('/api/v1/bodies', given(change))).body.fields.map(({ field, code }) => [field, code])
    expect(await refused({ quorum: 4 })).toEqual([['/quorum', 'more-than-seats']])
    expect(await refused({ quorumSectors: ['indigenous'] })).toEqual([['/quorumSectors/0', 'no-such-seat']])
    expect(await refused({ seats: [{ sector: 'nobility' }] })).toEqual([['/seats/0/sector', 'unknown-code']])
    expect(await refused({ placeId: '9999' })).toEqual([['/placeId', 'unknown-reference']])
    const { url } = await established()
    expect(await view(url)).toMatchObject({ seats: 3, vacant: 3, keeps: false, endedOn: null })
    const list = await server.as('nora').get<{ items: BodyRow[] }>('/api/v1/bodies?kind=local-committee')
    expect(list.body.items).toHaveLength(1)
    expect(
      (await server.as('nora').get<{ items: BodyRow[] }>('/api/v1/bodies?kind=commission')).body.items,
    ).toEqual([])
  })

  test('is kept by the team of its place, and ends without losing anything', async () => {
    const { url } = await established({ kind: 'commission', name: 'Comisión' })
    expect((await server.as('mara').post(`${url}/end`, { endedOn: '2026-03-01' })).status).toBe(403)
    expect((await post(`${url}/end`, { endedOn: '2025-12-31' })).body.fields[0]?.field).toBe('/endedOn')
    expect((await post(`${url}/end`, { endedOn: '2026-03-01' })).status).toBe(200)
    expect((await post(`${url}/seats`, { sector: 'faith' })).status).toBe(409)
    expect(await view(url)).toMatchObject({ endedOn: '2026-03-01', seats: 3 })
  })
})

describe('a seat', () => {
  test('passes from one holder to the next, and everybody who held it stays known', async () => {
    const { id, url, seatIds } = await established({ name: 'Comité A' })
    const terms = `${url}/seats/${seatIds[0]}/terms`
    await post(
      terms,
      term('Ana', '2026-01-10', { organizationId: organizations.weavers.id, personId: personId('mara') }),
    )
    await post(terms, term('Zoe', '2026-01-10', { part: 'alternate' }))
    expect((await post(terms, term('Bea', '2025-12-01'))).body.fields).toEqual([
      { field: '/fromOn', code: 'before-the-body' },
    ])
    expect((await post(terms, term('Bea', '2026-01-10'))).body.fields).toEqual([
      { field: '/fromOn', code: 'within-another-term' },
    ])
    await post(terms, term('Bea', '2026-02-01'))
    const [seat] = (await view(url)).seatRows
    expect(seat?.terms.map(({ holderName, part, toOn }) => [holderName, part, toOn])).toEqual([
      ['Bea', 'holder', null],
      ['Ana', 'holder', '2026-02-01'],
      ['Zoe', 'alternate', null],
    ])
    const heldOn = (on: string) =>
      server.app.transact({ kind: 'person', personId: personId('nora') }, (work) =>
        seatsInForce(work, { bodyId: id, on }),
      )
    expect((await heldOn('2026-01-31'))[0]).toMatchObject({
      holder: { name: 'Ana', organizationName: 'Red de Tejedoras' },
      alternate: { name: 'Zoe' },
    })
    expect((await heldOn('2026-02-01'))[0]?.holder?.name).toBe('Bea')
  })

  test('is vacant after a term, and ends only while the quorum stays within reach', async () => {
    const { url, seatIds } = await established({ name: 'Comité B' })
    const seat = (index: number) => `${url}/seats/${seatIds[index]}`
    const { body } = await post(`${seat(0)}/terms`, term('Ana', '2026-01-10'))
    expect((await view(url)).vacant).toBe(2)
    expect(
      (await post(`${seat(0)}/terms/${body.id}/end`, { toOn: '2026-01-01' })).body.fields[0]?.field,
    ).toBe('/toOn')
    expect((await post(`${seat(0)}/terms/${body.id}/end`, { toOn: '2026-02-01' })).status).toBe(200)
    expect((await post(`${seat(0)}/terms/${body.id}/end`, { toOn: '2026-02-02' })).status).toBe(409)
    expect((await view(url)).vacant).toBe(3)
    await post(`${seat(1)}/terms`, term('Cora', '2026-02-20'))
    expect((await post(`${seat(1)}/end`, { endedOn: '2026-02-20' })).body.fields[0]?.code).toBe(
      'before-a-term',
    )
    expect((await post(`${seat(1)}/end`, { endedOn: '2026-03-01' })).status).toBe(200)
    expect((await post(`${seat(0)}/end`, { endedOn: '2026-03-01' })).body.fields[0]?.code).toBe(
      'quorum-unreachable',
    )
    expect(await view(url)).toMatchObject({ seats: 2, seatRows: [{}, { endedOn: '2026-03-01' }, {}] })
  })

  test('is seen by those who work with the programme; the public sees a listed body and its sectors, and no holder', async () => {
    const { id } = await established({ name: 'Comité C', placeId: '0102', listed: true })
    const bodies = await server.app.transact({ kind: 'public' }, (work) =>
      bodiesAt(work, { placeId: '0102', kind: 'local-committee', on: '2026-03-02' }),
    )
    expect(bodies.map((body) => body.id)).toEqual([id])
    const seats = await server.app.transact({ kind: 'public' }, (work) =>
      seatsInForce(work, { bodyId: id, on: '2026-03-02' }),
    )
    expect(seats.map(({ sector, holder }) => [sector, holder])).toEqual([
      ['women', null],
      ['women', null],
      ['health', null],
    ])
    expect((await server.as('uma').get('/api/v1/bodies')).status).toBe(403)
  })
})
