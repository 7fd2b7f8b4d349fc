import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../../sealing/index.ts'
import { Problem } from '../../platform/problem.ts'
import { createIntakeProof, type IntakeProof } from './intake-proof.ts'

const chance = { bytes: (length: number) => new Uint8Array(randomBytes(length)), uuid: () => randomUUID() }
const now = new Date('2026-11-24T12:00:00Z')
const inMs = (ms: number) => new Date(now.getTime() + ms)
const bits = 8
let proof: IntakeProof
beforeEach(() => {
  proof = createIntakeProof({ chance, bits })
})

async function solved(by: IntakeProof = proof) {
  const asked = by.newChallenge(now, null)
  return { challenge: asked.challenge, nonce: await solve(asked.challenge, asked.bits) }
}
const use = (serves: string = randomUUID(), at = now) => ({ now: at, serves })

describe('the puzzle before a signal', () => {
  test('lets a solved one pass, and refuses none, a wrong one, and one of another server', async () => {
    await proof.require(await solved(), use())
    const { challenge } = await solved()
    const foreign = await solved(createIntakeProof({ chance, bits }))
    for (const given of [null, { challenge, nonce: '' }, { challenge: 'a.b.c.d', nonce: '0' }, foreign]) {
      await expect(proof.require(given, use())).rejects.toMatchObject(
        Problem.of('proof-of-work-needed', '/proof'),
      )
    }
  })

  test('serves one signal, also when it is sent many times at once', async () => {
    const given = await solved()
    const sent = await Promise.allSettled(Array.from({ length: 20 }, () => proof.require(given, use())))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(proof.require(given, use())).rejects.toThrow(Problem)
  })

  test('serves the same signal again, whose answer got lost', async () => {
    const given = await solved()
    await proof.require(given, use('the same'))
    await proof.require(given, use('the same', inMs(60_000)))
    await expect(proof.require(given, use('another'))).rejects.toThrow(Problem)
  })

  test('is worth nothing after ten minutes, and what was used is forgotten then', async () => {
    const given = await solved()
    await expect(proof.require(given, use('one', inMs(600_000)))).rejects.toThrow(Problem)
    await proof.require(given, use('one', inMs(599_999)))
  })

  test('carries its bits under the mark: they cannot be lowered, and a rise leaves it good', async () => {
    const early = proof.newChallenge(now, '192.0.2.1')
    expect(early.bits).toBe(bits)
    let harder = early
    for (let at = 0; at < 2_000; at++) harder = proof.newChallenge(inMs(1_000), '192.0.2.1')
    expect(harder.bits).toBe(bits + 4)
    const [expires, , random, mark] = harder.challenge.split('.')
    const lowered = `${expires}.${bits}.${random}.${mark}`
    const forged = { challenge: lowered, nonce: await solve(lowered, bits) }
    await expect(proof.require(forged, use())).rejects.toThrow(Problem)
    await proof.require(
      { challenge: early.challenge, nonce: await solve(early.challenge, early.bits) },
      use(randomUUID(), inMs(2_000)),
    )
  })

  test('asks for none at zero bits', async () => {
    const none = createIntakeProof({ chance, bits: 0 })
    for (let at = 0; at < 500; at++) expect(none.newChallenge(now, null).bits).toBe(0)
    await none.require(null, use())
  })
})
