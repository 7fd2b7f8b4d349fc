import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findId, newKeyPair, openKeyPair, sealLetter, toBase64url } from '../../../sealing/index.ts'
import type { SignedKeyListWire } from '../../../vocabulary/wire/sealed.ts'
import type { LettersOfSignal, ReceiptAnswer, SignalRow } from '../../../vocabulary/wire/signal.ts'
import {
  aLetterTo,
  aSealedText,
  aSealingDesk,
  aSignal,
  keysHandedOn,
  openAll,
  type PersonKey,
  type SealingDesk,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']

let server: TestServer
let desks: Record<'triage' | 'fallback' | 'ombudsman' | 'local', SealingDesk>
beforeAll(async () => {
  server = await startTestServer()
  desks = {
    triage: await aSealingDesk(server, 'triage'),
    fallback: await aSealingDesk(server, 'fallback'),
    ombudsman: await aSealingDesk(server, 'ombudsman'),
    local: await aSealingDesk(server, 'local'),
  }
})
afterAll(async () => await server.stop())

/** A text sealed as the page does it, to these desks and to the receipt. */
async function sealed(text: string, to: readonly SealingDesk[], kind: 'note' | 'reply' = 'note') {
  server.clock.advance({ seconds: 1 })
  const receipt = await openKeyPair(words)
  return await aSealedText(text, [...to, { deskKeyId: null, publicKey: receipt.publicKey }], kind)
}

type Change = Partial<ReturnType<typeof aSignal>>

const newest = async () =>
  (await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?view=all&limit=1')).body.items[0]

/** Sends a signal and gives its id and what its receipt finds. */
async function sent(change: Change): Promise<{ id: string; find: string }> {
  server.clock.advance({ minutes: 1 })
  const signal = aSignal({ receiptKey: toBase64url((await openKeyPair(words)).publicKey), ...change })
  const reply = await server.public.post('/api/v1/signals', signal)
  expect(reply.status, reply.text).toBe(201)
  return { id: (await newest())?.id ?? '', find: signal.find }
}

const letters = async (who: PersonKey, id: string) =>
  await server.as(who).get<LettersOfSignal>(`/api/v1/signals/${id}/letters`)
const valid = { outcome: 'valid', reason: 'plausible-indicators' }
const triaged = async (id: string) => await server.as('alba').post(`/api/v1/signals/${id}/triage`, valid)

/** Seals the keys of a signal to the local desk, as the operator's browser does. */
async function handedOn(id: string): Promise<number> {
  const keys = await keysHandedOn((await letters('alba', id)).body, desks.triage, 'local')
  return keys === null
    ? 0
    : (await server.as('alba').post(`/api/v1/signals/${id}/letters/hand-on`, keys)).status
}

describe('a note', () => {
  test('opens to the triage desk and the fallback desk, and the list says that there is one', async () => {
    const { id } = await sent({ sealed: await sealed('Llegan de noche.', [desks.triage, desks.fallback]) })
    expect((await newest())?.hasLetters).toBe(true)
    const read = (await letters('alba', id)).body
    expect(await openAll(read, desks.triage, desks.triage.deskKeyId)).toEqual(['Llegan de noche.'])
    const fallback = (await letters('berta', id)).body
    expect(await openAll(fallback, desks.fallback, desks.fallback.deskKeyId)).toEqual(['Llegan de noche.'])
    expect(read.keys[0]?.wraps.map(({ deskKeyId }) => deskKeyId)).toEqual([desks.triage.deskKeyId])
  })

  test('reaches no local table before the desk hands it on, and opens there after', async () => {
    const { id } = await sent({ sealed: await sealed('Una casa azul.', [desks.triage, desks.fallback]) })
    expect((await letters('elsa', id)).status).toBe(404)
    expect(await handedOn(id)).toBe(0)
    await triaged(id)
    expect((await letters('elsa', id)).body.letters).toEqual([])
    expect(await handedOn(id)).toBe(200)
    expect(await openAll((await letters('elsa', id)).body, desks.local, desks.local.deskKeyId)).toEqual([
      'Una casa azul.',
    ])
    expect((await letters('petra', id)).status).toBe(404)
  })

  test('is taken from the local table when an authority is flagged later', async () => {
    const { id, find } = await sent({ sealed: await sealed('Los vi.', [desks.triage, desks.fallback]) })
    await triaged(id)
    await handedOn(id)
    const reply = await sealed('Uno lleva uniforme.', [desks.triage, desks.ombudsman], 'reply')
    const detail = { find, codes: [], authorityInvolved: 'yes', sealed: reply }
    expect((await server.public.post('/api/v1/receipts/details', detail)).status).toBe(200)
    expect((await letters('elsa', id)).status).toBe(404)
    const left = await server.job.transact({ kind: 'job', name: 'test' }, async ({ tx }) => {
      const { sql } = await import('kysely')
      const found = await sql<{ kind: string }>`
        select r.kind from sealed.wrap w join sealed.key k on k.id = w.key_id
        join sealed.desk_key d on d.id = w.desk_key_id join sealed.desk r on r.id = d.desk_id
        where k.subject_id = ${id} order by k.number, r.kind`.execute(tx)
      return found.rows.map(({ kind }) => kind)
    })
    expect(left).toEqual(['triage', 'ombudsman', 'triage'])
    const read = (await letters('alba', id)).body
    expect(await openAll(read, desks.triage, desks.triage.deskKeyId)).toEqual([
      'Los vi.',
      'Uno lleva uniforme.',
    ])
  })

  test('about an authority is sealed to the triage desk and the ombudsman, and to nobody else', async () => {
    const flagged = { authorityInvolved: 'yes' as const }
    const wrong = aSignal({ ...flagged, sealed: await sealed('x', [desks.triage, desks.fallback]) })
    const refused = await server.public.post<{ fields: unknown }>('/api/v1/signals', wrong)
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [{ field: '/sealed/key/wraps', code: 'wrong-recipients' }],
    ])
    const { id } = await sent({
      ...flagged,
      sealed: await sealed('La patrulla cobra.', [desks.triage, desks.ombudsman]),
    })
    const read = (await letters('hilda', id)).body
    expect(await openAll(read, desks.ombudsman, desks.ombudsman.deskKeyId)).toEqual(['La patrulla cobra.'])
  })

  test('is refused when the triage desk cannot open it, or a desk is named that nobody knows', async () => {
    for (const to of [[desks.fallback], [desks.triage, { ...desks.triage, deskKeyId: randomUUID() }]]) {
      const reply = await server.public.post('/api/v1/signals', aSignal({ sealed: await sealed('x', to) }))
      expect(reply.status).toBe(400)
    }
    const cut = await sealed('x', [desks.triage])
    const short = { ...cut, letter: { ...cut.letter, ciphertext: cut.letter.ciphertext.slice(0, -4) } }
    expect((await server.public.post('/api/v1/signals', aSignal({ sealed: short }))).status).toBe(400)
  })

  test('leaves a link of who opened it, for the data officer', async () => {
    const { id } = await sent({ sealed: await sealed('Gritos.', [desks.triage, desks.fallback]) })
    await letters('alba', id)
    const log = await server
      .as('karla')
      .get<{ items: { kind: string; subjectId: string }[] }>('/api/v1/audit/links?show=openings&limit=100')
    expect(
      log.body.items.filter(({ kind }) => kind === 'opening.letters').map(({ subjectId }) => subjectId),
    ).toContain(id)
  })
})

describe('reporter and desk', () => {
  test('write to each other, and each opens what the other sealed', async () => {
    const { id, find } = await sent({
      sealed: await sealed('Hay luz de noche.', [desks.triage, desks.fallback]),
    })
    await triaged(id)
    const asked = await aLetterTo((await letters('alba', id)).body, 'question', '¿Cuántas personas?')
    server.clock.advance({ seconds: 1 })
    expect((await server.as('alba').post(`/api/v1/signals/${id}/letters`, asked)).status).toBe(200)
    const receipt = await openKeyPair(words)
    const opened = (await server.public.post<ReceiptAnswer>('/api/v1/receipts/open', { find })).body
    expect(opened.asksForDetail).toBe(true)
    expect(opened.steps.map(({ code }) => code)).toContain('letter')
    expect(await openAll(opened.correspondence, receipt, null)).toEqual([
      'Hay luz de noche.',
      '¿Cuántas personas?',
    ])
    const reply = await sealed('Unas seis.', [desks.triage], 'reply')
    expect(
      (await server.public.post('/api/v1/receipts/details', { find, codes: [], sealed: reply })).status,
    ).toBe(200)
    expect(await openAll((await letters('alba', id)).body, desks.triage, desks.triage.deskKeyId)).toEqual([
      'Hay luz de noche.',
      '¿Cuántas personas?',
      'Unas seis.',
    ])
  })

  test('an answer to an older key than the newest is refused, so that it reaches the reporter', async () => {
    const { id, find } = await sent({ sealed: await sealed('a', [desks.triage, desks.fallback]) })
    await triaged(id)
    const publicKey = (await letters('alba', id)).body.keys[0]?.publicKey ?? ''
    const reply = await sealed('b', [desks.triage], 'reply')
    await server.public.post('/api/v1/receipts/details', { find, codes: [], sealed: reply })
    const letter = { id: randomUUID(), ciphertext: reply.letter.ciphertext }
    const late = await server
      .as('alba')
      .post<{ code: string }>(`/api/v1/signals/${id}/letters`, { kind: 'answer', publicKey, letter })
    expect([late.status, late.body.code]).toEqual([409, 'conflict'])
  })

  test('nothing is sealed to a signal that came without a key', async () => {
    const { id } = await sent({})
    await triaged(id)
    const pair = await newKeyPair(draw)
    const letter = {
      id: randomUUID(),
      ciphertext: toBase64url(await sealLetter(pair.publicKey, 'x', { kind: 'answer', id: 'x' })),
    }
    const body = { kind: 'answer', publicKey: toBase64url(pair.publicKey), letter }
    expect((await server.as('alba').post(`/api/v1/signals/${id}/letters`, body)).status).toBe(400)
  })

  test('somebody who is of no desk reads and writes nothing', async () => {
    const { id } = await sent({ sealed: await sealed('a', [desks.triage, desks.fallback]) })
    for (const who of ['flor', 'nora', 'lola', 'uma', 'mara'] as const)
      expect((await letters(who, id)).status, who).toBe(403)
    const list = await server.public.get<SignedKeyListWire>('/api/v1/intake/keys')
    expect(
      (JSON.parse(list.body.list) as { desks: { desk: string }[] }).desks.map(({ desk }) => desk).sort(),
    ).toEqual(['fallback', 'ombudsman', 'triage'])
    expect((await findId(words)).length).toBe(32)
  })
})

describe('retention', () => {
  test('takes what was sealed along with the signal', async () => {
    const { id, find } = await sent({ sealed: await sealed('a', [desks.triage, desks.fallback]) })
    await server.public.post('/api/v1/receipts/withdraw', { find })
    server.clock.advance({ days: 2 })
    await server.sweep()
    const { sql } = await import('kysely')
    const left = await server.job.transact(
      { kind: 'job', name: 'test' },
      async ({ tx }) => (await sql`select from sealed.key where subject_id = ${id}`.execute(tx)).rows.length,
    )
    expect(left).toBe(0)
  })
})
