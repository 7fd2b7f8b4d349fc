import { createHmac, timingSafeEqual } from 'node:crypto'
import { isSolved } from '../../../sealing/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { Problem } from '../../platform/problem.ts'
import { ArrivalRates } from './arrival-rates.ts'
import { puzzleBits } from './puzzle-bits.ts'

export interface Challenge {
  readonly challenge: string
  readonly bits: number
}

/**
 * Slows a script that floods the intake without keeping any address: each sending solves a puzzle, which grows with what
 * arrives. A challenge carries its bits and its expiry under a key that lives in memory, so nothing is stored to give
 * one out, and what was asked before a rise is good until it expires; only the challenges that were used are
 * remembered until then, each with the signal that it served, so that the same one may be sent again.
 *
 * @param origin where it comes from, counted and forgotten; null where many may stand behind one address
 */
export interface IntakeProof {
  newChallenge(now: Date, origin: string | null): Challenge
  /** @throws Problem proof-of-work-needed when it is missing, wrong, expired or has served another */
  require(proof: Proof | null, use: Use): Promise<void>
  /** Whether it is one that `require` lets pass; then it is used. */
  accept(proof: Proof | null, use: Use): Promise<boolean>
  /** A sign of the origin that means nothing in ten minutes, so that one origin waits behind itself. */
  groupOf(origin: string | null, now: Date): number
}

export interface Proof {
  readonly challenge: string
  readonly nonce: string
}

export interface Use {
  readonly now: Date
  /** The one that it serves: what the sender made for one signal. */
  readonly serves: string
}

const lifeMs = 10 * 60_000
/** Asking costs nothing, so it moves the work of others little; a solved puzzle adds the rest. */
const asked = { own: 1, all: 1 / 8 } as const
const solved = { own: 0, all: 7 / 8 } as const

export function createIntakeProof(parts: { readonly chance: Chance; readonly bits: number }): IntakeProof {
  const key = parts.chance.bytes(32)
  const rates = new ArrivalRates(parts.chance)
  const used = new Map<string, { readonly expires: number; readonly by: string }>()
  const sign = (body: string) => createHmac('sha256', key).update(body).digest('base64url')

  /** The bits that it asks for; null unless it is ours and of now. */
  function bitsOf(challenge: string, now: Date): number | null {
    const [expires, bits, random, mark, more] = challenge.split('.')
    if (mark === undefined || more !== undefined) return null
    const wanted = Buffer.from(sign(`${expires}.${bits}.${random}`))
    const given = Buffer.from(mark)
    const isOurs = wanted.length === given.length && timingSafeEqual(wanted, given)
    return isOurs && Number(expires) > now.getTime() ? Number(bits) : null
  }

  /** The oldest stand first: what is used is added at its end. */
  function forgetExpired(now: Date): void {
    for (const [challenge, { expires }] of used) {
      if (expires > now.getTime()) return
      used.delete(challenge)
    }
  }

  async function accept(proof: Proof | null, { now, serves }: Use): Promise<boolean> {
    if (parts.bits === 0) return true
    forgetExpired(now)
    if (proof === null) return false
    const bits = bitsOf(proof.challenge, now)
    if (bits === null || !(await isSolved(proof.challenge, proof.nonce, bits))) return false
    // Asked after the hash: the same one may have been sent many times at once.
    const before = used.get(proof.challenge)
    if (before !== undefined) return before.by === serves
    used.set(proof.challenge, { expires: now.getTime() + lifeMs, by: serves })
    rates.note(null, now, solved)
    return true
  }

  return {
    newChallenge(now, origin) {
      rates.note(origin, now, asked)
      const bits = puzzleBits(parts.bits, rates.pressureOn(origin, now))
      const random = Buffer.from(parts.chance.bytes(12)).toString('base64url')
      const body = `${now.getTime() + lifeMs}.${bits}.${random}`
      return { challenge: `${body}.${sign(body)}`, bits }
    },
    async require(proof, use) {
      if (!(await accept(proof, use))) throw Problem.of('proof-of-work-needed', '/proof')
    },
    accept,
    groupOf: (origin, now) => (origin === null ? -1 : rates.slotOf(origin, now)),
  }
}
