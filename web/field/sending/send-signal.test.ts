import { describe, expect, test, vi } from 'vitest'
import {
  findId,
  isSolved,
  type KeyPair,
  newKeyPair,
  openKeyPair,
  openLetter,
  openSealedKey,
  openWith,
  parseReceipt,
  toBase64url,
  unpad,
} from '../../../sealing/index.ts'
import { signalInEntry } from '../../../vocabulary/wire/sealed-entry.ts'
import { receiptProof } from '../../../vocabulary/wire/signal.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import type { Delivery } from '../../offline/delivery/index.ts'
import type { SealedReport } from '../../offline/outbox/index.ts'
import { ShelfError } from '../../offline/shelf/index.ts'
import { type Draft, emptyDraft } from '../draft/index.ts'
import { IntakeFailure } from '../intake/index.ts'
import { type Sending, sendSignal } from './index.ts'
import { newUuid } from './new-uuid.ts'

const finished: Draft = {
  ...emptyDraft,
  dangerNow: false,
  codes: ['CAP1'],
  territoryId: '0101',
  placeKind: 'home',
  when: 'today',
  knownHow: 'saw-it',
}
const taken = {
  kind: 'taken',
  received: { received: true, readBy: '2026-11-24T14:00:00Z', dangerHandedOn: false },
} as const satisfies Delivery
const failed = (
  problem: Exclude<Delivery, { kind: 'taken' } | { kind: 'elsewhere' }>['problem'],
): Delivery => ({
  kind: 'failed',
  problem,
})
let seed = 0
const random = (bytes: Uint8Array<ArrayBuffer>) => bytes.map(() => (seed = (seed * 73 + 41) % 251))
const pair = () => newKeyPair((length) => random(new Uint8Array(length)))
const [intake, triage, fallback] = [await pair(), await pair(), await pair()]

/** A telephone with a draft, desks with keys, and an outbox that answers as the test says. */
function telephone(start: Draft, answers: readonly Delivery[], { hasDesks = true, isFull = false } = {}) {
  const handed: { report: SealedReport; puzzleFirst: boolean; unkept: boolean }[] = []
  const removed: string[] = []
  const posted: { path: string; body: unknown }[] = []
  let draft = start
  const answer = () => answers[handed.length - 1] ?? taken
  const desks = [
    {
      deskKeyId: '00000000-0000-4000-8000-000000000001',
      desk: 'triage' as const,
      publicKey: triage.publicKey,
    },
    {
      deskKeyId: '00000000-0000-4000-8000-000000000002',
      desk: 'fallback' as const,
      publicKey: fallback.publicKey,
    },
  ]
  const sending: Sending = {
    draft: () => draft,
    keep: (made) => {
      draft = { ...draft, sending: made }
    },
    language: 'es',
    today: '2026-11-24',
    random,
    keys: async () => ({
      kind: 'known',
      list: {
        number: 1,
        intake: { id: 'k1', publicKey: intake.publicKey },
        desks: hasDesks ? desks : [],
        circle: null,
      },
    }),
    intake: {
      async post<Reply>(path: string, body: unknown) {
        posted.push({ path, body })
        return {} as Reply
      },
    },
    waiting: {
      async add(report, { puzzleFirst }) {
        if (isFull) throw new ShelfError('full')
        handed.push({ report, puzzleFirst, unkept: false })
        return answer()
      },
      async sendUnkept(report, { puzzleFirst }) {
        handed.push({ report, puzzleFirst, unkept: true })
        const given = answer()
        return given.kind === 'elsewhere' ? { kind: 'failed', problem: 'offline' } : given
      },
      remove: async (id) => void removed.push(id),
    },
    stop: new AbortController().signal,
    onStage: () => undefined,
  }
  return { sending, handed, removed, posted, draft: () => draft }
}

/** What the server finds in an entry. */
async function opened(report: SealedReport | undefined) {
  if (!report) throw new Error('nothing was handed over')
  const context = { purpose: 'outbox entry', about: 'k1' }
  const text = new TextDecoder().decode(unpad(await openWith(intake.privateKey, report.sealed, context)))
  return signalInEntry.parse(JSON.parse(text))
}

describe('sending a report', () => {
  test('seals what the wire allows, with seven words that find it and stay here', async () => {
    const { sending, handed } = telephone(finished, [taken])
    const receipt = await sendSignal(sending)
    expect(receipt).toMatchObject({ readBy: '2026-11-24T14:00:00Z', waitingId: null })
    expect((await parseReceipt(receiptWords, receipt.words.join(' '))).kind).toBe('ok')
    const signal = await opened(handed[0]?.report)
    expect(signal.find).toBe(toBase64url(await findId(receipt.words)))
    expect(signal.clientUuid).toBe(handed[0]?.report.id)
    for (const word of receipt.words) expect(JSON.stringify(signal)).not.toContain(`"${word}"`)
  })

  test('solves the puzzle first unless there is danger, which goes at once', async () => {
    const calm = telephone(finished, [taken])
    const urgent = telephone({ ...finished, dangerNow: true }, [taken])
    await sendSignal(calm.sending)
    await sendSignal(urgent.sending)
    expect([calm.handed[0]?.puzzleFirst, urgent.handed[0]?.puzzleFirst]).toEqual([true, false])
  })

  test.each(['offline', 'timeout', 'broken', 'busy'] as const)(
    'that meets %s gives the receipt of a report that waits',
    async (problem) => {
      const { sending, removed } = telephone(finished, [failed(problem)])
      const receipt = await sendSignal(sending)
      expect(receipt.words).toHaveLength(7)
      expect([receipt.readBy, typeof receipt.waitingId, removed]).toEqual([null, 'string', []])
    },
  )

  test.each([
    ['closed', 'intake-paused'],
    ['refused', 'invalid-input'],
  ] as const)('that is %s goes back to the person, and nothing waits', async (problem, code) => {
    const { sending, handed, removed } = telephone(finished, [failed(problem)])
    await expect(sendSignal(sending)).rejects.toEqual(new IntakeFailure(code))
    expect(removed).toEqual([handed[0]?.report.id])
  })

  test('with no room goes directly, and when that fails nothing is said to wait', async () => {
    const { sending, handed } = telephone(finished, [taken], { isFull: true })
    expect((await sendSignal(sending)).waitingId).toBeNull()
    expect(handed[0]?.unkept).toBe(true)
    const cut = telephone(finished, [failed('offline')], { isFull: true })
    await expect(sendSignal(cut.sending)).rejects.toEqual(new IntakeFailure('unreachable'))
  })

  test('again is the same signal with the same receipt', async () => {
    const { sending, handed } = telephone(finished, [failed('closed'), taken])
    await expect(sendSignal(sending)).rejects.toBeDefined()
    await sendSignal(sending)
    const [first, second] = [await opened(handed[0]?.report), await opened(handed[1]?.report)]
    expect([second.clientUuid, second.find, second.receiptKey]).toEqual([
      first.clientUuid,
      first.find,
      first.receiptKey,
    ])
  })

  test('does the work that a danger owes after it was taken, with what its words find', async () => {
    const owing = { ...taken, received: { ...taken.received, puzzle: { challenge: 'after', bits: 8 } } }
    const { sending, posted, handed } = telephone({ ...finished, dangerNow: true }, [owing])
    const { words } = await sendSignal(sending)
    expect(handed[0]?.puzzleFirst).toBe(false)
    await vi.waitFor(() => expect(posted).toHaveLength(1))
    const shown = receiptProof.parse(posted[0]?.body)
    expect([posted[0]?.path, shown.find]).toEqual(['receipts/proof', toBase64url(await findId(words))])
    expect(await isSolved('after', shown.proof.nonce, 8)).toBe(true)
  })

  test('that was stopped, is unfinished, or has no key to trust hands nothing over', async () => {
    const { sending, handed } = telephone(finished, [taken])
    await expect(sendSignal({ ...sending, stop: AbortSignal.abort() })).rejects.toBeDefined()
    await expect(sendSignal({ ...sending, keys: async () => null })).rejects.toEqual(
      new IntakeFailure('unreachable'),
    )
    await expect(sendSignal({ ...sending, keys: async () => ({ kind: 'untrusted' }) })).rejects.toEqual(
      new IntakeFailure('keys-untrusted'),
    )
    const unfinished = telephone({ ...finished, knownHow: null }, [taken])
    await expect(sendSignal(unfinished.sending)).rejects.toEqual(new IntakeFailure('invalid-input'))
    expect([...handed, ...unfinished.handed]).toEqual([])
  })
})

describe('a note', () => {
  const noted = { ...finished, note: '  Llegan de noche.  ' }
  const read = async (
    signal: Awaited<ReturnType<typeof opened>>,
    reader: KeyPair,
    deskKeyId: string | null,
  ) => {
    const bytes = (text = '') => new Uint8Array(Buffer.from(text, 'base64url'))
    const wrap = signal.sealed?.key.wraps.find((one) => one.deskKeyId === deskKeyId)
    const key = { publicKey: bytes(signal.sealed?.key.publicKey), sealed: bytes(wrap?.sealed) }
    const { privateKey } = await openSealedKey(reader.privateKey, key)
    const letter = { id: signal.sealed?.letter.id ?? '', kind: 'note' } as const
    return await openLetter(privateKey, bytes(signal.sealed?.letter.ciphertext), letter)
  }

  test('opens at each desk of the list and with the receipt, and is nowhere in clear', async () => {
    const { sending, handed } = telephone(noted, [taken])
    const { words } = await sendSignal(sending)
    const signal = await opened(handed[0]?.report)
    expect(JSON.stringify(signal)).not.toContain('noche')
    expect(signal.sealed?.key.wraps).toHaveLength(3)
    expect(await read(signal, triage, '00000000-0000-4000-8000-000000000001')).toBe('Llegan de noche.')
    expect(await read(signal, fallback, '00000000-0000-4000-8000-000000000002')).toBe('Llegan de noche.')
    expect(await read(signal, await openKeyPair(words), null)).toBe('Llegan de noche.')
  })

  test('where an authority may be involved never goes to the fallback desk', async () => {
    const { sending, handed } = telephone({ ...noted, authority: 'yes' }, [taken])
    await sendSignal(sending)
    const wraps = (await opened(handed[0]?.report)).sealed?.key.wraps.map(({ deskKeyId }) => deskKeyId)
    expect(wraps).toEqual(['00000000-0000-4000-8000-000000000001', null])
  })

  test('is not sent where no desk has a key, nor when it is blank', async () => {
    const keyless = telephone(noted, [taken], { hasDesks: false })
    await sendSignal(keyless.sending)
    expect((await opened(keyless.handed[0]?.report)).sealed).toBeNull()
    const blank = telephone({ ...finished, note: ' \n ' }, [taken])
    await sendSignal(blank.sending)
    expect((await opened(blank.handed[0]?.report)).sealed).toBeNull()
  })
})

describe('an id of our own', () => {
  test('is a random one by its marks', () => {
    expect(newUuid((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(newUuid((bytes) => bytes)).toBe('00000000-0000-4000-8000-000000000000')
  })
})
