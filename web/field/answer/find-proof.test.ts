import { describe, expect, test } from 'vitest'
import {
  commitmentTo,
  fromBase64url,
  leafHash,
  nodeHash,
  registeredContent,
  registrationSalt,
  toBase64url,
} from '../../../sealing/index.ts'
import type { RegistrationAnswer } from '../../../vocabulary/wire/registration.ts'
import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import { IntakeFailure } from '../intake/index.ts'
import type { Opened } from './enter-words.ts'
import { findProof } from './find-proof.ts'

const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']
const find = toBase64url(new Uint8Array(32).fill(7))
const note = toBase64url(new Uint8Array(1105).fill(9))

const opened = async (letters: ReceiptAnswer['correspondence']['letters'] = []): Promise<Opened> => ({
  words,
  letters: [],
  find,
  salt: await registrationSalt(words),
  answer: {
    stage: 'received',
    feedbackCode: null,
    steps: [],
    asksForDetail: false,
    canAddDetail: true,
    canWithdraw: true,
    readBy: null,
    correspondence: { keys: [], letters },
  },
})
const letter = (kind: 'note' | 'reply', ciphertext: string) => ({
  id: crypto.randomUUID(),
  kind,
  fromReporter: true,
  on: '2026-03-02T15:00:00Z',
  ciphertext,
  publicKey: '',
})

/** A server whose tree holds one commitment beside another leaf. */
async function serverWith(commitment: string) {
  const leaf = await leafHash(fromBase64url(commitment))
  const beside = await leafHash(new Uint8Array(32))
  const head = {
    size: 2,
    root: toBase64url(await nodeHash(leaf, beside)),
    day: '2026-03-02',
    keyId: 'k',
    signature: 's',
  }
  const asked: unknown[] = []
  const registration = { index: 0, path: [toBase64url(beside)], head }
  return {
    asked,
    intake: {
      post: async <Reply>(_path: string, body: unknown): Promise<Reply> => {
        asked.push(body)
        const isKnown = (body as { commitment: string }).commitment === commitment
        const answer: RegistrationAnswer = isKnown
          ? { state: 'registered', registration }
          : { state: 'unknown', registration: null }
        return answer as Reply
      },
    },
  }
}
const commitmentOf = async (content: string) =>
  toBase64url(
    await commitmentTo({
      salt: await registrationSalt(words),
      content: await registeredContent(fromBase64url(content)),
    }),
  )

describe('the proof of a report', () => {
  test('is found by the note as it was sealed, whatever else was written', async () => {
    const { intake, asked } = await serverWith(await commitmentOf(note))
    const report = await opened([letter('reply', toBase64url(new Uint8Array(1105))), letter('note', note)])
    expect(await findProof(intake, report)).toMatchObject({ kind: 'proof', proof: { index: 0 } })
    // Nothing that finds the report goes out with it.
    expect(asked).toEqual([{ commitment: await commitmentOf(note) }])
  })

  test('is found by what the words find where there is no note', async () => {
    const { intake } = await serverWith(await commitmentOf(find))
    expect((await findProof(intake, await opened())).kind).toBe('proof')
  })

  test('is not believed: a path that leads elsewhere is said to be wrong', async () => {
    const { intake } = await serverWith(await commitmentOf(find))
    const lying = {
      post: async <Reply>(path: string, body: unknown): Promise<Reply> => {
        const answer = await intake.post<RegistrationAnswer>(path, body)
        const { registration } = answer
        return { ...answer, registration: registration && { ...registration, index: 1 } } as Reply
      },
    }
    expect(await findProof(lying, await opened())).toEqual({ kind: 'wrong' })
  })

  test('is unknown or not yet there as the server says, and a lost network is no answer', async () => {
    const { intake } = await serverWith(await commitmentOf(note))
    expect(await findProof(intake, await opened())).toEqual({ kind: 'unknown' })
    const waiting = { post: async <Reply>() => ({ state: 'waiting', registration: null }) as Reply }
    expect(await findProof(waiting, await opened())).toEqual({ kind: 'waiting' })
    const lost = { post: () => Promise.reject(new IntakeFailure('unreachable')) }
    await expect(findProof(lost, await opened())).rejects.toThrow(IntakeFailure)
  })
})
