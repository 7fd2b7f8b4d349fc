import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  commitmentTo,
  fromBase64url,
  isRegistered,
  registrationProof,
  type TreeHead,
  toBase64url,
  verifyConsistency,
} from '../../../sealing/index.ts'
import type {
  PresentTree,
  RegistrationAnswer,
  TreeConsistency,
} from '../../../vocabulary/wire/registration.ts'
import { aSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { checkTree, isTreeHeadSignedBy } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const tester = { kind: 'job', name: 'test' } as const
const aReport = () => ({ salt: new Uint8Array(randomBytes(16)), content: new Uint8Array(randomBytes(32)) })

async function sent(): Promise<{ report: ReturnType<typeof aReport>; commitment: string; find: string }> {
  const report = aReport()
  const commitment = toBase64url(await commitmentTo(report))
  const signal = aSignal({ commitment })
  expect((await server.public.post('/api/v1/signals', signal)).status).toBe(201)
  return { report, commitment, find: signal.find }
}
const ask = async (commitment: string) =>
  (await server.public.post<RegistrationAnswer>('/api/v1/receipts/registration', { commitment })).body
const tree = async () => (await server.public.get<PresentTree>('/api/v1/public/registration/head')).body
async function nextHour(): Promise<TreeHead> {
  server.clock.advance({ hours: 1 })
  await server.sweep()
  const { head } = await tree()
  if (head === null) throw new Error('no head was signed')
  return head
}
const check = (kept?: TreeHead) =>
  server.job.transact(tester, async (work) =>
    checkTree(work, { publicKey: (await tree()).publicKey, keyId: 'test', kept }),
  )

async function asOwner<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

describe('a commitment', () => {
  test('waits until the hour is over, then proves by itself that the report is in the signed tree', async () => {
    const { report, commitment } = await sent()
    expect(await ask(commitment)).toEqual({ state: 'waiting', registration: null })
    const head = await nextHour()
    const answer = await ask(commitment)
    expect(answer).toMatchObject({ state: 'registered', registration: { head } })
    if (answer.registration === null) throw new Error('not registered')
    const proof = registrationProof(report, answer.registration)
    expect(await isRegistered(proof)).toBe(true)
    expect(isTreeHeadSignedBy(head, (await tree()).publicKey)).toBe(true)
    expect(isTreeHeadSignedBy({ ...head, size: head.size + 1 }, (await tree()).publicKey)).toBe(false)
    expect(head.day).toBe(server.clock.now().toISOString().slice(0, 10))
  })

  test('is proven again in every later tree, which proves that it grew out of the earlier one', async () => {
    const { report, commitment } = await sent()
    const earlier = await nextHour()
    for (let hour = 0; hour < 5; hour++) await nextHour()
    const later = await ask(commitment)
    if (later.registration === null) throw new Error('not registered')
    expect(later.registration.head.size).toBeGreaterThan(earlier.size)
    expect(await isRegistered(registrationProof(report, later.registration))).toBe(true)
    const url = `/api/v1/public/registration/consistency?from=${earlier.size}`
    const { path, head } = (await server.public.get<TreeConsistency>(url)).body
    const rootOf = (one: TreeHead) => ({ size: one.size, root: fromBase64url(one.root) })
    expect(await verifyConsistency(rootOf(earlier), rootOf(head), path.map(fromBase64url))).toBe(true)
    const beyond = await server.public.get(`/api/v1/public/registration/consistency?from=${head.size + 1}`)
    expect(beyond.body).toMatchObject({ fields: [{ field: '/query/from', code: 'too-big' }] })
  })

  test('that nobody sent is unknown, and no text but one of its form is taken', async () => {
    expect(await ask(toBase64url(new Uint8Array(randomBytes(32))))).toEqual({
      state: 'unknown',
      registration: null,
    })
    const wrong = await server.public.post('/api/v1/signals', aSignal({ commitment: 'short' }))
    expect(wrong.body).toMatchObject({ fields: [{ field: '/commitment' }] })
  })

  test('sent twice, or in another’s name, stands there once and refuses no signal', async () => {
    const { commitment } = await sent()
    expect((await server.public.post('/api/v1/signals', aSignal({ commitment }))).status).toBe(201)
    await nextHour()
    expect((await ask(commitment)).state).toBe('registered')
  })

  test('stays when its signal is gone', async () => {
    const { commitment, find, report } = await sent()
    await nextHour()
    await server.public.post('/api/v1/receipts/withdraw', { find })
    server.clock.advance({ days: 2 })
    await server.sweep()
    expect((await server.public.post('/api/v1/receipts/open', { find })).status).toBe(404)
    const { registration } = await ask(commitment)
    if (registration === null) throw new Error('not registered')
    expect(await isRegistered(registrationProof(report, registration))).toBe(true)
  })
})

describe('the tree', () => {
  test('grows by sixteen leaves an hour, whether none, one or ten signals came', async () => {
    const sizes = [(await nextHour()).size]
    for (const many of [0, 1, 10]) {
      for (let at = 0; at < many; at++) await sent()
      sizes.push((await nextHour()).size)
    }
    expect(sizes.map((size) => size - (sizes[0] ?? 0))).toEqual([0, 16, 32, 48])
    // Within the hour nothing happens again.
    await server.sweep()
    expect((await tree()).head?.size).toBe(sizes.at(-1))
  })

  test('takes what is too much for an hour in the next ones', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => sent()))
    const states = async () =>
      (await Promise.all(all.map(({ commitment }) => ask(commitment)))).map((one) => one.state)
    await nextHour()
    expect((await states()).filter((state) => state === 'waiting')).toHaveLength(4)
    await nextHour()
    expect(new Set(await states())).toEqual(new Set(['registered']))
  })

  test('says nothing that leads to a signal: no id, no time, no transaction, no order of arrival', async () => {
    const first = await sent()
    const all = [first]
    for (let at = 0; at < 7; at++) all.push(await sent())
    await nextHour()
    const columns = await asOwner<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'registration' order by 1`,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      'head.hour',
      'head.key_id',
      'head.root',
      'head.signature',
      'head.size',
      'leaf.hash',
      'leaf.position',
      'node.hash',
      'node.index',
      'node.level',
      'waiting.commitment',
    ])
    const joined = await asOwner(
      `select from registration.leaf l join warning.signal s on l.xmin::text = s.xmin::text`,
    )
    expect(joined).toEqual([])
    const [{ isSorted } = { isSorted: false }] = await asOwner<{ isSorted: boolean }>(
      `select bool_and(hash > before) as "isSorted" from (select position, hash, lag(hash) over (partition by position / 16
       order by position) as before from registration.leaf) l where before is not null`,
    )
    expect(isSorted).toBe(true)
    // The chain of acts does not know of it either.
    const links = await asOwner(`select from audit.link where detail::text like '%${first.commitment}%'`)
    expect(links).toEqual([])
  })

  test('is built again from its leaves, and a changed leaf, a cut tail or another head is found', async () => {
    const kept = await nextHour()
    await nextHour()
    expect(await check(kept)).toMatchObject({ fault: null, leaves: kept.size + 16 })
    const other = { ...kept, root: toBase64url(new Uint8Array(32)) }
    expect((await check(other)).fault).toEqual({ kind: 'kept-differs', size: kept.size })
    await asOwner(`update registration.leaf set hash = sha256(hash) where position = 3`)
    expect((await check()).fault).toEqual({ kind: 'root-differs', size: 16 })
    await asOwner(`delete from registration.leaf where position = 3`)
    expect((await check()).fault).toEqual({ kind: 'leaf-missing', size: 16 })
  })

  test('is changed by nobody: neither who serves people nor the job may', async () => {
    for (const database of [server.app, server.job]) {
      for (const act of [
        sql`update registration.leaf set hash = sha256(hash)`,
        sql`delete from registration.leaf`,
        sql`delete from registration.head`,
      ])
        await expect(
          database.transact(tester, async (work) => await act.execute(work.tx)),
        ).rejects.toMatchObject({ code: 'not-permitted' })
    }
  })
})
