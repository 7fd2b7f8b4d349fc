import { describe, expect, test } from 'vitest'
import { findId, isSolved, parseReceipt, toBase64url } from '../../../sealing/index.ts'
import type { SignalSubmission } from '../../../vocabulary/wire/signal.ts'
import { receiptProof, signalSubmission } from '../../../vocabulary/wire/signal.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import { type Draft, emptyDraft } from '../draft/index.ts'
import { type Intake, IntakeFailure, intakeOver } from '../intake/index.ts'
import { newUuid, type Sending, sendSignal } from './index.ts'

const finished: Draft = {
  ...emptyDraft,
  dangerNow: false,
  codes: ['CAP1'],
  territoryId: '0101',
  placeKind: 'home',
  when: 'today',
  knownHow: 'saw-it',
}
const bits = 6

/** A telephone with a draft and a server that keeps what it is sent; `losing` answers get lost on their way back. */
function telephone(start: Draft, losing = 0) {
  const sent: SignalSubmission[] = []
  const posted = Promise.withResolvers<{ readonly path: string; readonly body: unknown }>()
  let draft = start
  let lost = 0
  let seed = 0
  let challenges = 0
  const intake: Intake = {
    ...intakeOver(async () => Response.error()),
    async challenge() {
      challenges += 1
      return { challenge: `c${challenges}`, bits }
    },
    async send(signal) {
      sent.push(signal)
      lost += 1
      if (lost <= losing) throw new IntakeFailure('unreachable')
      const puzzle = signal.dangerNow ? { puzzle: { challenge: 'after', bits } } : {}
      return { received: true, readBy: '2026-11-24T14:00:00Z', dangerHandedOn: signal.dangerNow, ...puzzle }
    },
    async post<Reply>(path: string, body: unknown) {
      posted.resolve({ path, body })
      return {} as Reply
    },
  }
  const sending: Sending = {
    draft: () => draft,
    keep: (made) => {
      draft = { ...draft, sending: made }
    },
    language: 'es',
    today: '2026-11-24',
    random: (bytes) => bytes.map(() => (seed = (seed * 73 + 41) % 251)),
    intake,
    stop: new AbortController().signal,
    onStage: () => undefined,
  }
  return { sending, sent, challengesAsked: () => challenges, posted: posted.promise }
}

describe('sending a report', () => {
  test('gives seven words that find it, and sends none of them', async () => {
    const { sending, sent } = telephone(finished)
    const receipt = await sendSignal(sending)
    expect((await parseReceipt(receiptWords, receipt.words.join(' '))).kind).toBe('ok')
    expect(sent[0]?.find).toBe(toBase64url(await findId(receipt.words)))
    for (const word of receipt.words) expect(JSON.stringify(sent)).not.toContain(`"${word}"`)
  })

  test('is what the wire allows, with a proof that holds', async () => {
    const { sending, sent } = telephone(finished)
    await sendSignal(sending)
    const signal = signalSubmission.parse(sent[0])
    expect(await isSolved(signal.proof?.challenge ?? '', signal.proof?.nonce ?? '', bits)).toBe(true)
  })

  test('goes at once and without proof when there is danger, and the work is done after', async () => {
    const { sending, sent, challengesAsked, posted } = telephone({ ...finished, dangerNow: true })
    expect((await sendSignal(sending)).dangerHandedOn).toBe(true)
    expect(sent[0]).toMatchObject({ dangerNow: true, proof: null })
    expect(challengesAsked()).toBe(0)
    const { path, body } = await posted
    const shown = receiptProof.parse(body)
    expect(path).toBe('receipts/proof')
    expect(shown.find).toBe(sent[0]?.find)
    expect(await isSolved('after', shown.proof.nonce, bits)).toBe(true)
  })

  test('again after a lost answer is the same signal with the same receipt', async () => {
    const { sending, sent } = telephone(finished, 1)
    await expect(sendSignal(sending)).rejects.toEqual(new IntakeFailure('unreachable'))
    await sendSignal(sending)
    expect(sent).toHaveLength(2)
    expect(sent[1]?.clientUuid).toBe(sent[0]?.clientUuid)
    expect(sent[1]?.find).toBe(sent[0]?.find)
    expect(sent[1]?.receiptKey).toBe(sent[0]?.receiptKey)
  })

  test('that was stopped sends nothing', async () => {
    const { sending, sent } = telephone(finished)
    await expect(sendSignal({ ...sending, stop: AbortSignal.abort() })).rejects.toBeDefined()
    expect(sent).toEqual([])
  })

  test('of an unfinished draft is refused here', async () => {
    const { sending, sent } = telephone({ ...finished, knownHow: null })
    await expect(sendSignal(sending)).rejects.toEqual(new IntakeFailure('invalid-input'))
    expect(sent).toEqual([])
  })
})

describe('an id of our own', () => {
  test('is a random one by its marks', () => {
    const ones = newUuid((bytes) => bytes.fill(0xff))
    expect(ones).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(newUuid((bytes) => bytes)).toBe('00000000-0000-4000-8000-000000000000')
  })
})
