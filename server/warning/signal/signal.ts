import { type SignalState, signalCodes, type TriageOutcome } from '../../../vocabulary/words/index.ts'

/** local: the territory's table may work on it after triage. restricted: an authority may be involved. */
export type Compartment = 'local' | 'restricted'
export type YesNoUnknown = 'yes' | 'no' | 'not-known'
export type KnownHow = 'saw-it' | 'was-told' | 'is-said'
export type Urgency = 'urgent' | 'normal'

/** What decides how fast somebody must look, and who may. */
export interface SignalFacts {
  readonly codes: readonly string[]
  readonly dangerNow: boolean
  readonly childrenInvolved: YesNoUnknown
  readonly stillHappening: YesNoUnknown
  readonly authorityInvolved: YesNoUnknown
}

export interface Signal extends SignalFacts {
  readonly id: string
  readonly territoryId: string
  readonly state: SignalState
  readonly triageOutcome: TriageOutcome | null
  readonly compartment: Compartment
  readonly exercise: boolean
  readonly receivedAt: Date
}

const entry = (code: string) =>
  Object.hasOwn(signalCodes, code) ? signalCodes[code as keyof typeof signalCodes] : null

export const isSignalCode = (code: string): boolean => entry(code) !== null

/** A flag of the reporter or a code about an institution keeps the signal from the local table. */
export function compartmentOf(facts: Pick<SignalFacts, 'codes' | 'authorityInvolved'>): Compartment {
  if (facts.authorityInvolved === 'yes') return 'restricted'
  return facts.codes.some((code) => isRestricting(code)) ? 'restricted' : 'local'
}

function isRestricting(code: string): boolean {
  const found = entry(code)
  return found !== null && 'impliesAuthority' in found
}

/** Whether a child is concerned, by the reporter's answer or by a code that itself speaks of a child. */
export function concernsChild(facts: Pick<SignalFacts, 'codes' | 'childrenInvolved'>): boolean {
  if (facts.childrenInvolved === 'yes') return true
  return facts.codes.some((code) => {
    const found = entry(code)
    return found !== null && 'child' in found
  })
}

export function hasStrongCode(codes: readonly string[]): boolean {
  return codes.some((code) => entry(code)?.weight === 'strong')
}

/** Danger, and a child with a strong indicator, run on the urgent clock; for children all hours are working time. */
export function urgencyOf(facts: SignalFacts): Urgency {
  return facts.dangerNow || (concernsChild(facts) && hasStrongCode(facts.codes)) ? 'urgent' : 'normal'
}

/** Of the puzzle against mass sending: never asked, still owed since a danger goes first, or shown. */
export type ProofShown = 'none' | 'owed' | 'shown'

/**
 * The order of the queue: −1 a danger whose sender did the work, 0 danger, 1 a child and it goes on, 2 a child, 3 it goes
 * on, 4 the rest; then by age.
 */
export function queueRank(facts: SignalFacts, proof: ProofShown = 'none'): -1 | 0 | 1 | 2 | 3 | 4 {
  if (facts.dangerNow) return proof === 'shown' ? -1 : 0
  const child = concernsChild(facts)
  const goesOn = facts.stillHappening === 'yes'
  if (child) return goesOn ? 1 : 2
  return goesOn ? 3 : 4
}
