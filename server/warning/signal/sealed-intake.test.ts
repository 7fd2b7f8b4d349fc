import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { solve } from '../../../sealing/index.ts'
import { aSealedEntry } from '../../testing/a-sealed-entry.ts'
import { aSignal, startTestServer, type TestServer, testSealKeys } from '../../testing/index.ts'

let server: TestServer
/** The test server makes its intake key from the same seeds. */
const keys = await testSealKeys()
const { intake } = keys
const send = (entry: unknown) =>
  server.public.post<{ code?: string; fields?: unknown }>('/api/v1/intake/sealed', entry)

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

const content = (change = {}) => {
  const { proof: _, ...signal } = aSignal(change)
  return signal
}
const countInQueue = async () =>
  (await server.as('alba').get<{ items: unknown[] }>('/api/v1/signals?view=triage&limit=100')).body.items
    .length

describe('an entry that waited on a telephone', () => {
  test('is opened with the listed key and goes the way of any signal', async () => {
    const listed = await server.public.get<{ list: string }>('/api/v1/intake/keys')
    expect((JSON.parse(listed.body.list) as { intake: { id: string } }).intake.id).toBe(intake.id)
    const before = await countInQueue()
    const signal = content({ dangerNow: true })
    const reply = await send(await aSealedEntry(intake, signal))
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ received: true, dangerHandedOn: true })
    expect(await countInQueue()).toBe(before + 1)
    const answer = await server.public.post('/api/v1/receipts/open', { find: signal.find })
    expect(answer.body).toMatchObject({ stage: 'received', canWithdraw: true })
  })

  test('delivered twice, sealed anew even, is one signal', async () => {
    const signal = content()
    const before = await countInQueue()
    const entry = await aSealedEntry(intake, signal)
    const replies = [await send(entry), await send(entry), await send(await aSealedEntry(intake, signal))]
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await countInQueue()).toBe(before + 1)
  })

  test('of a telephone whose clock is a year ahead is taken as seen on the day that it arrived', async () => {
    for (const [kind, from, kept] of [
      ['day', '2027-03-02', '2026-03-02'],
      ['week', '2027-03-01', '2026-03-02'],
      ['month', '2027-03-01', '2026-03-01'],
    ] as const) {
      const signal = content({ observed: { kind, from } })
      expect((await send(await aSealedEntry(intake, signal))).status).toBe(201)
      const row = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
        work.tx
          .withTables<{ 'warning.signal': { observed_from: string; client_uuid: string } }>()
          .selectFrom('warning.signal')
          .select('observed_from')
          .where('client_uuid', '=', signal.clientUuid)
          .executeTakeFirstOrThrow(),
      )
      expect([kind, row.observed_from]).toEqual([kind, kept])
    }
  })

  test('sealed to an earlier intake key is still taken', async () => {
    const [earlier] = keys.earlierIntake
    if (!earlier) throw new Error('no earlier key')
    expect((await send(await aSealedEntry(earlier, content()))).status).toBe(201)
  })

  test('is refused by name when it does not open, whatever the reason is', async () => {
    const stranger = {
      ...intake,
      publicKey: (await testSealKeys()).earlierIntake[0]?.publicKey ?? intake.publicKey,
    }
    const good = await aSealedEntry(intake, content())
    const cut = { ...good, sealed: good.sealed.slice(0, -8) }
    const changed = { ...good, sealed: `${good.sealed.slice(0, 200)}AAAA${good.sealed.slice(204)}` }
    for (const entry of [
      await aSealedEntry(stranger, content()),
      await aSealedEntry(intake, 'no JSON at all'),
      { ...good, keyId: 'unknown' },
      { ...good, format: 2 },
      cut,
      changed,
    ]) {
      const reply = await send(entry)
      expect([reply.status, reply.body.code]).toEqual([400, 'seal-unopened'])
    }
  })

  test('that holds no signal is refused with its fields named and nothing repeated', async () => {
    const reply = await send(
      await aSealedEntry(intake, { ...content(), territoryId: 'Rosa, tel. 9999-1234' }),
    )
    expect(reply.body).toMatchObject({ code: 'invalid-input', fields: [{ field: '/territoryId' }] })
    expect(reply.text).not.toContain('Rosa')
    for (const wrong of [null, [], 'text', { proof: null }, { ...content(), codes: [], extra: 'Rosa' }]) {
      const refused = await send(await aSealedEntry(intake, JSON.stringify(wrong)))
      expect([refused.status, refused.text.includes('Rosa')]).toEqual([400, false])
    }
  })

  test('larger than any entry is refused before it is opened', async () => {
    const sealed = randomBytes(24_000).toString('base64url')
    expect((await send({ format: 1, keyId: intake.id, sealed, proof: null })).status).toBe(400)
  })

  test('for a place that takes no reports says so, for the telephone to wait', async () => {
    const reply = await send(await aSealedEntry(intake, content({ territoryId: '0301' })))
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(['intake-paused', 'contacts-unconfirmed', 'pathway-missing', 'invalid-input']).toContain(
      reply.body.code,
    )
  })
})

test('the puzzle travels outside the seal: a danger needs none, all else asks for it', async () => {
  const strict = await startTestServer(undefined, { proofBits: 6 })
  try {
    const post = (entry: unknown) => strict.public.post<{ code?: string }>('/api/v1/intake/sealed', entry)
    expect((await post(await aSealedEntry(intake, content({ dangerNow: true })))).status).toBe(201)
    const entry = await aSealedEntry(intake, content())
    expect((await post(entry)).body.code).toBe('proof-of-work-needed')
    const { challenge, bits } = (
      await strict.public.get<{ challenge: string; bits: number }>('/api/v1/intake/challenge')
    ).body
    const proof = { challenge, nonce: await solve(challenge, bits) }
    expect((await post({ ...entry, proof })).status).toBe(201)
  } finally {
    await strict.stop()
  }
})
