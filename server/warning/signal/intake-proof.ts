import { createHmac, timingSafeEqual } from 'node:crypto'
import { isSolved } from '../../../sealing/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { Problem } from '../../platform/problem.ts'

/**
 * Slows a script that floods the intake without knowing any address: each sending solves a small puzzle.
 * A challenge carries its own expiry under a key that lives in memory, so nothing is stored to give one out;
 * only the challenges that were used are remembered until they expire.
 */
export interface IntakeProof {
  newChallenge(now: Date): { challenge: string; bits: number }
  /** @throws Problem proof-of-work-needed when it is missing, wrong, expired or used before */
  require(proof: Proof | null, now: Date): Promise<void>
}

interface Proof {
  readonly challenge: string
  readonly nonce: string
}

const lifeMs = 10 * 60_000

export function createIntakeProof(parts: { readonly chance: Chance; readonly bits: number }): IntakeProof {
  const key = parts.chance.bytes(32)
  const used = new Map<string, number>()
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url')

  function isOurs(challenge: string, now: Date): boolean {
    const [expires, random, mark] = challenge.split('.')
    if (expires === undefined || random === undefined || mark === undefined) return false
    const wanted = Buffer.from(sign(`${expires}.${random}`))
    const given = Buffer.from(mark)
    return wanted.length === given.length && timingSafeEqual(wanted, given) && Number(expires) > now.getTime()
  }

  return {
    newChallenge(now) {
      const body = `${now.getTime() + lifeMs}.${Buffer.from(parts.chance.bytes(12)).toString('base64url')}`
      return { challenge: `${body}.${sign(body)}`, bits: parts.bits }
    },
    async require(proof, now) {
      if (parts.bits === 0) return
      for (const [challenge, expires] of used) if (expires <= now.getTime()) used.delete(challenge)
      if (proof === null || !isOurs(proof.challenge, now) || used.has(proof.challenge)) throw refusal()
      if (!(await isSolved(proof.challenge, proof.nonce, parts.bits))) throw refusal()
      // The same one may have been sent many times at once.
      if (used.has(proof.challenge)) throw refusal()
      used.set(proof.challenge, now.getTime() + lifeMs)
    },
  }
}

const refusal = () => Problem.of('proof-of-work-needed', '/proof')
