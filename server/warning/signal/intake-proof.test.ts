import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../../sealing/index.ts'
import { Problem } from '../../platform/problem.ts'
import { createIntakeProof, type IntakeProof } from './intake-proof.ts'

const chance = { bytes: (length: number) => new Uint8Array(randomBytes(length)), uuid: () => randomUUID() }
const now = new Date('2026-11-24T12:00:00Z')
const bits = 8
let proof: IntakeProof
beforeEach(() => {
  proof = createIntakeProof({ chance, bits })
})

async function solved(by: IntakeProof = proof) {
  const { challenge } = by.newChallenge(now)
  return { challenge, nonce: await solve(challenge, bits) }
}

describe('the puzzle before a signal', () => {
  test('lets a solved one pass, and refuses none, a wrong one, and one of another server', async () => {
    await proof.require(await solved(), now)
    const { challenge } = await solved()
    const foreign = await solved(createIntakeProof({ chance, bits }))
    for (const given of [null, { challenge, nonce: '' }, { challenge: 'a.b.c', nonce: '0' }, foreign]) {
      await expect(proof.require(given, now)).rejects.toMatchObject(
        Problem.of('proof-of-work-needed', '/proof'),
      )
    }
  })

  test('serves once, also when it is sent many times at once', async () => {
    const given = await solved()
    const sent = await Promise.allSettled(Array.from({ length: 20 }, () => proof.require(given, now)))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(proof.require(given, now)).rejects.toThrow(Problem)
  })

  test('is worth nothing after ten minutes', async () => {
    const given = await solved()
    await expect(proof.require(given, new Date(now.getTime() + 600_000))).rejects.toThrow(Problem)
    await proof.require(given, new Date(now.getTime() + 599_999))
  })
})
