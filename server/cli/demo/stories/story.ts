import type { InstitutionKey } from '../country/index.ts'

/** How an institution deals with one recommendation; each goes further than the one before it in its row. */
export type Fate =
  | 'waits'
  | 'unanswered'
  | 'declined'
  | 'accepted'
  | 'in-progress'
  | 'overdue'
  | 'reported'
  | 'verified'
  | 'not-verified'

export interface Asked {
  readonly of: InstitutionKey
  readonly verb: string
  readonly what: string
  readonly evidence: string
  readonly fate: Fate
}

export type AlertEnd =
  | 'draft'
  | 'abandoned'
  | 'awaiting-signature'
  | 'returned'
  | 'issued'
  | 'responding'
  | 'in-follow-up'
  | 'escalated'
  | 'lifted'
  | 'materialised'
  | 'annulled'

/** One alert from its first signal to the state in which it is found. */
export interface Story {
  readonly place: string
  readonly modality: string
  readonly codes: readonly string[]
  readonly placeKind: string
  /** Days before the end at which the first signal arrives. */
  readonly daysAgo: number
  readonly kind: 'structural' | 'imminent'
  /** The signals speak of an authority: nothing of it is seen by a local table. */
  readonly restricted?: true
  /** An organisation had proposed it. */
  readonly proposed?: true
  /** Its first signal answers to the receipt that everybody may know. */
  readonly known?: true
  readonly end: AlertEnd
  readonly asked: readonly Asked[]
}
