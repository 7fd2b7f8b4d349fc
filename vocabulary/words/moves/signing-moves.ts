import { type Role, roleIds } from '../roles.ts'
import type { MoveRoles, Moves } from './moves.ts'

/** A signing of the pact: written up, signed, witnessed, and published when its signatories are to be followed by anybody. */
export type SigningState = 'draft' | 'signed' | 'witnessed' | 'published'

/** What was signed can be taken back to correct it until the witness has confirmed it. */
export const signingMoves = {
  draft: ['signed'],
  signed: ['draft', 'witnessed'],
  witnessed: ['published'],
  published: [],
} as const satisfies Moves<SigningState>

const keepers = ['project-team'] as const
const never: readonly Role[] = ['donor', 'administrator', 'data-officer']
/** Whoever is named as the witness; a witness without an account is entered from the signed sheet by the programme. */
const witnesses = roleIds.filter((role) => !never.includes(role))

export const signingMoveRoles = {
  draft: { signed: keepers },
  signed: { draft: keepers, witnessed: witnesses },
  witnessed: { published: keepers },
  published: {},
} as const satisfies MoveRoles<typeof signingMoves>

/** How long a signature holds: until the clock ends it, or another signature renews it, late or in time. */
export type PledgeTermState = 'running' | 'renewed' | 'lapsed'

export const pledgeTermMoves = {
  running: ['renewed', 'lapsed'],
  lapsed: ['renewed'],
  renewed: [],
} as const satisfies Moves<PledgeTermState>

const byClock = ['clock'] as const

/** Whoever prepares the new signing names the old one; the clock finds it witnessed and takes note. */
export const pledgeTermMoveRoles = {
  running: { renewed: byClock, lapsed: byClock },
  lapsed: { renewed: byClock },
  renewed: {},
} as const satisfies MoveRoles<typeof pledgeTermMoves>
