import type { ReferralDetail, ReferralRow } from '../../../vocabulary/wire/referral.ts'

/** Moves that need no more than to be pressed, the main one first. */
const plain = ['sent', 'received', 'accepted', 'service-started', 'in-follow-up'] as const

export type PlainMove = (typeof plain)[number]

type Moving = Pick<ReferralRow, 'state' | 'moves'>

export const plainMoves = (referral: Moving): readonly PlainMove[] =>
  plain.filter((move) => referral.moves.includes(move))

/** The sheet may be corrected only while nothing rests on it, by whoever may record consent. */
export const mayCorrect = (referral: Moving): boolean =>
  referral.state === 'draft' && referral.moves.includes('consent-recorded')

const answered = ['declined', 'no-answer', 'in-follow-up']

/** Whether going back to the sheet means asking another service. */
export const goesToNext = (referral: Pick<ReferralRow, 'state'>): boolean => answered.includes(referral.state)

/** The three without which nothing can be sent. */
export const neededPurposes: readonly string[] = ['receive-service', 'share-needs', 'share-safe-contact']

/** Consents that hold now, for the service on the sheet. */
export const standingConsents = (
  referral: Pick<ReferralDetail, 'consents' | 'provider'>,
): ReferralDetail['consents'] =>
  referral.consents.filter((one) => one.revokedAt === null && one.recipient.id === referral.provider.id)

export interface ConsentWish {
  readonly purposes: readonly string[]
  readonly assent: string
  readonly bestInterests: string
}

/** Whether a consent can be recorded: the needed purposes, and for a child the child's yes and the ground. */
export function isCompleteConsent(person: 'adult' | 'child', wish: ConsentWish): boolean {
  if (!neededPurposes.every((purpose) => wish.purposes.includes(purpose))) return false
  return person === 'adult' || (wish.assent === 'yes' && wish.bestInterests !== '')
}
